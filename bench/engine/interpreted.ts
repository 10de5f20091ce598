/** The same table, interpreted, over the script: the emitted player's twin, apart so that neither slows the other's code. */
import { compileFiles } from '../../compiler/compile';
import { interpret } from '../../compiler/interpret';
import type { InterpretedCodec } from '../../compiler/interpret';
import type { InterpretedRecord, NamedSegment } from '../../compiler/interpret/record';
import { machine as emitted } from '../../engine/generated/tcp';
import * as codec from '../../engine/generated/tcp-codec';
import type { Machine } from '../../engine/machine';
import { NoEffects } from './no-effects';
import type { Life, ScriptEvent, SegmentEvent } from './script';
import { KIND } from './script';

const SPEC = 'spec/tcp.pspec';

type Interpreter = Machine<InterpretedRecord, NamedSegment>;

export class InterpretedPlayer {
  readonly io: NoEffects<InterpretedRecord, NamedSegment>;
  private readonly machine: Interpreter;
  private readonly hits: Uint32Array;
  private readonly configuration: unknown;
  private readonly segment = new codec.Segment() as unknown as NamedSegment;

  constructor(machine = interpreter(), io = new NoEffects<InterpretedRecord, NamedSegment>((record) => machine.copy(record))) {
    this.io = io;
    this.machine = machine;
    this.hits = new Uint32Array(machine.description.rules.length);
    this.configuration = machine.configure({}, {});
  }

  create(): InterpretedRecord {
    return this.machine.create(this.io, this.configuration, this.hits);
  }

  play(life: Life): void {
    let record = this.create();
    for (const event of life) record = this.take(record, event);
  }

  take(before: InterpretedRecord, event: ScriptEvent): InterpretedRecord {
    const { io, machine } = this;
    io.now = event.now;
    if (event.kind === KIND.segment) machine.segment(before, read(this.segment, event));
    else if (event.kind === KIND.call) machine.call(before, event.call, event.args);
    else machine.timeout(before, event.timer);
    const record = io.forked ?? before;
    io.forked = undefined;
    machine.settle(record);
    return record;
  }
}

export function interpreter(): Interpreter {
  const { table, problems } = compileFiles([SPEC]);
  if (table === undefined || problems.length > 0) throw new Error(`${SPEC} does not compile; run: npx tcpspec check ${SPEC}`);
  return interpret(table, codec as unknown as InterpretedCodec, emitted.description);
}

function read(segment: NamedSegment, event: SegmentEvent): NamedSegment {
  segment.bits = event.bits;
  segment['SEQ'] = event.SEQ;
  segment['ACK'] = event.ACK;
  segment['WND'] = event.WND;
  segment['DATA'] = event.DATA;
  segment['hasMSS'] = event.mss !== 0;
  segment['MSS_mss'] = event.mss;
  return segment;
}
