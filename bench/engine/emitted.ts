/** The emitted engine, its rule counters on, over the script. */
import { machine } from '../../engine/generated/tcp';
import type { Config, Tcb } from '../../engine/generated/tcp';
import { Segment } from '../../engine/generated/tcp-codec';
import { NoEffects } from './no-effects';
import type { Life, ScriptEvent, SegmentEvent } from './script';
import { KIND } from './script';

// Variables of this module: an imported one is read through a getter each time.
const tcp = machine;
const { segment: SEGMENT, call: CALL } = KIND;

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
  take(record: Tcb, event: ScriptEvent): Tcb {
    this.io.now = event.now;
    if (event.kind === SEGMENT) tcp.segment(record, read(this.segment, event));
    else if (event.kind === CALL) tcp.call(record, event.call, event.args);
    else tcp.timeout(record, event.timer);
    const { forked } = this.io;
    if (forked === undefined) {
      tcp.settle(record);
      return record;
    }
    this.io.forked = undefined;
    tcp.settle(forked);
    return forked;
  }
}

/** What a codec does with a segment's fields; rules may change the segment, so it is done each time. */
function read(into: Segment, event: SegmentEvent): Segment {
  into.bits = event.bits;
  into.SEQ = event.SEQ;
  into.ACK = event.ACK;
  into.WND = event.WND;
  into.DATA = event.DATA;
  into.hasMSS = event.mss !== 0;
  into.MSS_mss = event.mss;
  return into;
}
