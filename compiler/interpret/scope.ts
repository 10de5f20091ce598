/** The environment in which one event of one connection is interpreted. */
import { HeldSegments } from '../../engine/held-segments';
import { OctetQueue } from '../../engine/octet-queue';
import { OctetStream } from '../../engine/octet-stream';
import type { BuiltIn, Table } from '../table';
import type { Environment, Value } from './evaluate';
import { evaluate } from './evaluate';
import type { InterpretedRecord, NamedSegment } from './record';

export class Scope implements Environment {
  readonly table: Table;
  record: InterpretedRecord;
  segment: NamedSegment | undefined;
  readonly args: ReadonlyMap<string, Value>;
  readonly locals = new Map<string, Value>();
  private readonly bits: ReadonlyMap<string, number>;

  constructor(
    table: Table,
    bits: ReadonlyMap<string, number>,
    record: InterpretedRecord,
    segment: NamedSegment | undefined,
    args: ReadonlyMap<string, Value>,
  ) {
    this.table = table;
    this.bits = bits;
    this.record = record;
    this.segment = segment;
    this.args = args;
  }

  variable(name: string): Value {
    return must(this.record.values.get(name), name);
  }
  parameter(name: string): number | boolean {
    return must(this.record.settings.get(name), name);
  }
  local(name: string): Value {
    return must(this.locals.get(name), name);
  }
  argument(name: string): Value {
    return must(this.args.get(name), name);
  }
  field(name: string): Value {
    const derived = this.table.header.derived.find((one) => one.name === name);
    return derived === undefined ? must(this.segment?.[name], name) : evaluate(derived.value, this);
  }
  bit(name: string): boolean {
    return ((this.segment?.bits ?? 0) & this.bitOf(name)) !== 0;
  }
  bitOf(name: string): number {
    return must(this.bits.get(name), name);
  }
  has(option: string): boolean {
    return this.segment?.[`has${option}`] === true;
  }
  option(option: string, field: string): number {
    return must(this.segment?.[`${option}_${field}`], option) as number;
  }
  state(): string {
    return this.table.states[this.record.state] ?? '?';
  }
  running(timer: string): boolean {
    return (this.record.timers & (1 << this.table.timers.findIndex((one) => one.name === timer))) !== 0;
  }
  now(): number {
    return this.record.io.now;
  }
  call(fn: BuiltIn, args: readonly Value[]): Value {
    const [value] = args;
    if (fn === 'ticks') return this.record.io.ticks(value as number);
    if (fn === 'flow_hash') return this.record.io.flowHash(this.record);
    if (value instanceof OctetStream) return fn === 'end' ? value.end : value.size;
    if (value instanceof OctetQueue) return value.size;
    if (value instanceof HeldSegments) return fn === 'first' ? value.first : value.count;
    return (value as Uint8Array).length;
  }
  slice(stream: string, from: number, count: number): Value {
    return (this.variable(stream) as OctetStream).slice(from, count);
  }
}

function must<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the table speaks of ${name}, which nothing holds`);
  return value;
}
