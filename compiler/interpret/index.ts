/** A table as a `Machine`, by interpretation. */
import type { Machine, MachineDescription } from '../../engine/machine';
import type { Table } from '../table';
import type { Value } from './evaluate';
import { evaluate } from './evaluate';
import { Interpreter } from './interpreter';
import type { InterpretedEffects, InterpretedRecord, NamedSegment } from './record';
import { copyValue, emptyValue, sizeOf } from './record';
import { fits } from './template';

/** The part of an emitted codec that the interpreter needs. */
export interface InterpretedCodec {
  readonly Segment: new () => NamedSegment;
  readonly BITS: Readonly<Record<string, number>>;
  readonly copySegment: (segment: NamedSegment) => NamedSegment;
}

/** `description` is the emitted engine's: both machines describe the same spec. */
export function interpret(
  table: Table,
  codec: InterpretedCodec,
  description: MachineDescription,
): Machine<InterpretedRecord, NamedSegment> {
  const bits = new Map(Object.entries(codec.BITS));
  const interpreter = new Interpreter(table, bits, () => new codec.Segment(), codec.copySegment);
  return {
    description,
    configure: (settings, choices) => ({
      settings: new Map([...table.parameters.map((p): [string, number | boolean] => [p.name, p.value]), ...Object.entries(settings)]),
      choices: new Map(Object.entries(choices)),
    }),
    create: (io, configuration, hits) =>
      create(table, interpreter, io, configuration as Pick<InterpretedRecord, 'settings' | 'choices'>, hits),
    copy: (record) => ({ ...record, timers: 0, values: new Map([...record.values].map(([name, value]) => [name, copyValue(value)])) }),
    call(record, call, args) {
      const event = table.events.filter((one) => one.kind === 'call')[call];
      if (event === undefined) return;
      const named = new Map(event.parameters.map((p, index): [string, Value] => [p.name, args[index] as Value]));
      interpreter.event(event.name, interpreter.scope(record, undefined, named));
    },
    segment(record, segment) {
      interpreter.event(table.header.name, interpreter.scope(record, segment));
    },
    timeout: (record, timer) => {
      timeout(table, interpreter, record, timer);
    },
    settle: (record) => {
      interpreter.settle(record);
    },
    broken: (record) => {
      const scope = interpreter.scope(record);
      return table.invariants
        .filter((one) => one.states.includes(scope.state()) && evaluate(one.condition, scope) !== true)
        .map((one) => one.name);
    },
    forbidden: (record, segment) => {
      const scope = interpreter.scope(record);
      return table.nevers.filter((one) => one.states.includes(scope.state()) && fits(scope, one.segment, segment)).map((one) => one.name);
    },
    snapshot: (record) => Object.fromEntries([...record.values].map(([name, value]) => [name, sizeOf(value)])),
  };
}

function create(
  table: Table,
  interpreter: Interpreter,
  io: InterpretedEffects,
  configuration: Pick<InterpretedRecord, 'settings' | 'choices'>,
  hits: Uint32Array,
): InterpretedRecord {
  const record: InterpretedRecord = { state: 0, timers: 0, owed: 0, hits, io, ...configuration, values: new Map() };
  for (const variable of table.variables) record.values.set(variable.name, emptyValue(variable));
  const scope = interpreter.scope(record);
  for (const variable of table.variables)
    if (variable.initial !== null) record.values.set(variable.name, evaluate(variable.initial, scope));
  return record;
}

function timeout(table: Table, interpreter: Interpreter, record: InterpretedRecord, timer: number): void {
  const declared = table.timers[timer];
  if (declared === undefined || (record.timers & (1 << timer)) === 0) return;
  record.timers &= ~(1 << timer);
  if (declared.deadline) interpreter.pay(record, declared.name);
  else interpreter.event(`timeout ${declared.name}`, interpreter.scope(record));
}
