/** Random events near the edges of what a connection holds at the moment. */
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import type { Table, TableEvent } from '../../compiler/table';

export type RandomEvent =
  | { readonly kind: 'call'; readonly call: number; readonly args: readonly unknown[] }
  | { readonly kind: 'segment'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'timeout'; readonly timer: number };

export class EventSource {
  private readonly table: Table;
  private readonly machine: Machine<ConnectionRecord, AnySegment>;
  private readonly bits: readonly number[];
  /** The sets of control bits that the spec's own segments have. */
  private readonly usual: readonly number[];
  private readonly random: () => number;

  constructor(table: Table, machine: Machine<ConnectionRecord, AnySegment>, bits: Readonly<Record<string, number>>, random: () => number) {
    this.table = table;
    this.machine = machine;
    this.bits = Object.values(bits);
    const names = [...JSON.stringify(table).matchAll(/"bits":(\[[^\]]*\])/g)].map((match) => JSON.parse(match[1] ?? '[]') as string[]);
    this.usual = names.map((set) => set.reduce((sum, name) => sum | (bits[name] ?? 0), 0));
    this.random = random;
  }

  next(record: ConnectionRecord): RandomEvent {
    const draw = this.random();
    if (draw < 0.1 && record.timers !== 0) return this.timeout(record);
    const calling = record.state === 0 ? draw < 0.8 : draw < 0.3;
    return calling ? this.call() : this.segment(record);
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }

  private timeout(record: ConnectionRecord): RandomEvent {
    const running = this.table.timers.flatMap((_timer, index) => ((record.timers & (1 << index)) !== 0 ? [index] : []));
    return { kind: 'timeout', timer: this.pick(running) };
  }

  /** Calls that end a connection are rarer, so that it lives to see something. */
  private call(): RandomEvent {
    const calls = this.table.events.filter((event) => event.kind === 'call');
    const call = this.random() < 0.7 ? Math.floor(this.random() * Math.min(3, calls.length)) : Math.floor(this.random() * calls.length);
    return { kind: 'call', call, args: (calls[call]?.parameters ?? []).map((p) => this.argument(p)) };
  }
  private argument(parameter: TableEvent['parameters'][number]): unknown {
    if (parameter.type === 'bool') return this.random() < 0.6;
    if (parameter.type === 'octets') return new Uint8Array(Math.floor(this.random() * 40)).fill(7);
    return parameter.type === 'time' ? this.pick([0, 0, 5e9]) : Math.floor(this.random() * 50);
  }

  private segment(record: ConnectionRecord): RandomEvent {
    const snapshot = this.machine.snapshot(record);
    const orderly = this.random() < 0.6;
    const fields: Record<string, unknown> = { bits: this.random() < 0.8 ? this.pick(this.usual) : this.someBits() };
    for (const field of this.table.header.fields) {
      if (field.form.k === 'modular') fields[field.name] = this.number(snapshot, field.form.side, orderly);
      else if (field.form.k === 'octets') fields[field.name] = new Uint8Array(this.pick([0, 0, 0, 1, 2, 5, 30])).fill(9);
      else if (field.form.k === 'unsigned' && field.flow === null && field.computed === null)
        fields[field.name] = this.pick([0, 1, 5, 1000, 65535]) & (2 ** field.form.width - 1);
    }
    return { kind: 'segment', fields };
  }

  /** One of the numbers that the connection holds of that side, exactly or nearly. */
  private number(snapshot: Record<string, number | boolean>, side: 'sender' | 'receiver', orderly: boolean): number {
    const wanted = side === 'sender' ? 'seq:peer' : 'seq:us';
    const held = this.table.variables.filter((variable) => variable.type === wanted).map((variable) => Number(snapshot[variable.name]));
    const near = orderly ? 0 : this.pick([-2, -1, 0, 1, 2, 5, 29, 30, 31, 1000, 70_000, -70_000]);
    return (this.pick(held) + near) | 0;
  }

  private someBits(): number {
    return this.bits.reduce((sum, bit) => (this.random() < 0.3 ? sum | bit : sum), 0);
  }
}
