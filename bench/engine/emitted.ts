/** The emitted engine, its rule counters on, over the script. */
import { machine } from '../../engine/generated/tcp';
import type { Config, Tcb } from '../../engine/generated/tcp';
import { Segment } from '../../engine/generated/tcp-codec';
import { NoEffects } from './no-effects';
import type { Life, ScriptEvent, SegmentEvent } from './script';

export class EmittedPlayer {
  readonly io: NoEffects<Tcb, Segment>;
  private readonly hits = new Uint32Array(machine.description.rules.length);
  private readonly configuration = machine.configure({}, {}) as Config;
  /** As a host has it: one segment, read into again and again. */
  private readonly segment = new Segment();

  constructor(io = new NoEffects<Tcb, Segment>((record) => machine.copy(record))) {
    this.io = io;
  }

  create(): Tcb {
    return machine.create(this.io, this.configuration, this.hits);
  }

  play(life: Life): void {
    let record = this.create();
    for (const event of life) record = this.take(record, event);
  }

  /** @returns the connection that lives on */
  take(before: Tcb, event: ScriptEvent): Tcb {
    const { io } = this;
    io.now = event.now;
    if (event.kind === 'segment') machine.segment(before, read(this.segment, event));
    else if (event.kind === 'call') machine.call(before, event.call, event.args);
    else machine.timeout(before, event.timer);
    const record = io.forked ?? before;
    io.forked = undefined;
    machine.settle(record);
    return record;
  }
}

/** What a codec does with a segment's fields; rules may change the segment, so it is done each time. */
function read(segment: Segment, event: SegmentEvent): Segment {
  segment.bits = event.bits;
  segment.SEQ = event.SEQ;
  segment.ACK = event.ACK;
  segment.WND = event.WND;
  segment.DATA = event.DATA;
  segment.hasMSS = event.mss !== 0;
  segment.MSS_mss = event.mss;
  return segment;
}
