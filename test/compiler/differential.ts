/** Runs the emitted engine and the interpreter side by side over random events and compares everything they do. */
import { interpret } from '../../compiler/interpret';
import type { InterpretedCodec } from '../../compiler/interpret';
import type { Table } from '../../compiler/table';
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import { randomFrom } from '../engine/network';
import type { RandomEvent } from './random-event';
import { EventSource } from './random-event';
import { Recording } from './recording';

type AnyMachine = Machine<ConnectionRecord, AnySegment>;
type Codec = InterpretedCodec & { readonly BITS: Readonly<Record<string, number>> };

class Side {
  readonly machine: AnyMachine;
  readonly effects: Recording;
  record: ConnectionRecord;
  readonly hits: Uint32Array;
  private readonly codec: Codec;
  private readonly configuration: unknown;

  constructor(
    machine: AnyMachine,
    codec: Codec,
    settings: Readonly<Record<string, number | boolean>>,
    choices: Readonly<Record<string, number>>,
  ) {
    this.machine = machine;
    this.codec = codec;
    this.effects = new Recording(machine);
    this.hits = new Uint32Array(machine.description.rules.length);
    this.configuration = machine.configure(settings, choices);
    this.record = machine.create(this.effects, this.configuration, this.hits);
  }
  renew(): void {
    this.record = this.machine.create(this.effects, this.configuration, this.hits);
  }
  take(event: RandomEvent, now: number): string {
    this.effects.now = now;
    this.effects.log = [];
    if (event.kind === 'call') this.machine.call(this.record, event.call, event.args);
    else if (event.kind === 'timeout') this.machine.timeout(this.record, event.timer);
    else this.machine.segment(this.record, Object.assign(new this.codec.Segment(), event.fields));
    this.record = this.effects.takeForked() ?? this.record;
    if (this.record.state !== 0) this.machine.settle(this.record);
    return this.effects.log.join('\n');
  }
  /** Everything the connection holds. */
  describe(withInvariants: boolean): Record<string, unknown> {
    const { state, timers, owed } = this.record;
    const broken = withInvariants ? this.machine.broken(this.record).join() : '';
    return { state, timers, owed, broken, ...this.machine.snapshot(this.record) };
  }
}

function same(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}

export interface Difference {
  readonly event: number;
  readonly what: string;
  readonly emitted: string;
  readonly interpreted: string;
}
export interface Comparison {
  readonly events: number;
  readonly difference: Difference | undefined;
  /** How often each rule was taken. */
  readonly hits: Uint32Array;
}

/** One life after the other, until `events` events have been compared or something differs. */
export function compareMachines(table: Table, emitted: AnyMachine, codec: Codec, events: number, seed: number): Comparison {
  const random = randomFrom(seed);
  const interpreted = interpret(table, codec, emitted.description) as unknown as AnyMachine;
  const hits = new Uint32Array(emitted.description.rules.length);
  let done = 0;
  while (done < events) {
    const { settings, choices } = configurationOf(table, random);
    const sides = [new Side(emitted, codec, settings, choices), new Side(interpreted, codec, settings, choices)] as const;
    const source = new EventSource(table, emitted, codec.BITS, random);
    for (let age = 0, now = 0; age < 2000 && done < events; age++, done++) {
      now += Math.floor(random() * 2e9);
      const difference = compareOne(sides, source.next(sides[0].record), now, done);
      if (difference !== undefined) return { events: done, difference, hits };
      if (sides[0].record.state === 0 && random() < 0.5) for (const side of sides) side.renew();
    }
    sides[0].hits.forEach((count, rule) => (hits[rule] = (hits[rule] ?? 0) + count));
    if (sides[0].hits.join() !== sides[1].hits.join())
      return {
        events: done,
        difference: { event: done, what: 'rules taken', emitted: sides[0].hits.join(), interpreted: sides[1].hits.join() },
        hits,
      };
  }
  return { events: done, difference: undefined, hits };
}

/** Parameters and choices drawn anew for each life, small ones too, so that every branch is run. */
function configurationOf(
  table: Table,
  random: () => number,
): { settings: Record<string, number | boolean>; choices: Record<string, number> } {
  const drawn = table.parameters.map(({ name, type, value }): [string, number | boolean] => {
    if (type === 'bool') return [name, random() < 0.5];
    if (random() < 0.5 || typeof value === 'boolean') return [name, value];
    return [name, type === 'time' ? Math.round(value / 100) : Math.min(value, 30)];
  });
  return {
    settings: Object.fromEntries(drawn),
    choices: Object.fromEntries(table.choices.map((choice) => [choice.name, Math.floor(random() * choice.branches.length)])),
  };
}

function compareOne(sides: readonly [Side, Side], event: RandomEvent, now: number, number: number): Difference | undefined {
  const [a, b] = sides;
  const [did, expected] = [a.take(copyOf(event), now), b.take(copyOf(event), now)];
  const what = JSON.stringify(event);
  if (did !== expected) return { event: number, what, emitted: did, interpreted: expected };
  const [left, right] = [a.describe(number % 16 === 0), b.describe(number % 16 === 0)];
  return same(left, right) ? undefined : { event: number, what, emitted: JSON.stringify(left), interpreted: JSON.stringify(right) };
}

/** Rules may change the segment they are given. */
function copyOf(event: RandomEvent): RandomEvent {
  return event.kind === 'segment' ? { kind: 'segment', fields: { ...event.fields } } : event;
}
