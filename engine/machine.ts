/**
 * What the emitted engine, the interpreter and the host that runs them agree on. Nothing here knows a protocol.
 * Sequence numbers are signed 32-bit, times nanoseconds.
 */

/** The fields that every emitted segment class has beside its own. */
export interface AnySegment {
  bits: number;
}

/** The fields that every connection record has beside its own. */
export interface ConnectionRecord {
  state: number;
  /** One bit for each running timer. */
  timers: number;
  /** One bit for each unpaid debt. */
  owed: number;
  /** How often each rule was taken, by index; shared by the connections of one host. */
  readonly hits: Uint32Array;
}

/** What a rule does to the world. */
export interface Effects<R, S> {
  /** Nanoseconds. */
  readonly now: number;
  send(record: R, segment: S): void;
  signal(record: R, signal: number): void;
  /** The answer to the user call under way. */
  reply(record: R, answer: Reply): void;
  refuse(record: R, message: string): void;
  give(record: R, octets: Uint8Array): void;
  start(record: R, timer: number, duration: number): void;
  stop(record: R, timer: number): void;
  moved(record: R, from: number, to: number): void;
  /** A connection of its own for the segment under way; the one given stays as it is. */
  fork(record: R): R;
  /** How many whole periods the clock has run, as a signed 32-bit number. */
  ticks(period: number): number;
  /** A keyed hash of the connection's addresses, signed 32-bit. */
  flowHash(record: R): number;
}
export type Reply = 'ok' | 'pending' | 'state';

export interface RuleDescription {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly level: 'must' | 'should' | 'may';
  readonly ids: readonly string[];
  /** `file:line`. */
  readonly at: string;
}
export interface MachineDescription {
  readonly protocol: string;
  readonly states: readonly string[];
  readonly signals: readonly { readonly name: string; readonly text: string }[];
  readonly timers: readonly string[];
  readonly calls: readonly string[];
  readonly rules: readonly RuleDescription[];
  readonly choices: readonly { readonly name: string; readonly branches: readonly string[] }[];
  readonly profiles: Readonly<Record<string, Settings>>;
  /** The header fields that name the two ends, where the protocol multiplexes. */
  readonly flow: { readonly source: string; readonly target: string } | null;
  /** Defaults of the parameters. */
  readonly parameters: Settings;
}
export type Settings = Readonly<Record<string, number | boolean>>;

/** One protocol, ready to run. */
export interface Machine<R extends ConnectionRecord, S extends AnySegment> {
  readonly description: MachineDescription;
  /** `choices` by name: the number of the branch; missing ones are 0. */
  configure(settings: Settings, choices: Readonly<Record<string, number>>): unknown;
  create(effects: Effects<R, S>, configuration: unknown, hits: Uint32Array): R;
  copy(record: R): R;
  /** A user call by its index in `calls`. */
  call(record: R, call: number, args: readonly unknown[]): void;
  segment(record: R, segment: S): void;
  timeout(record: R, timer: number): void;
  /** Takes what standing rules permit and pays what is due; call it after each of the three above. */
  settle(record: R): void;
  /** Names of the invariants that do not hold. */
  broken(record: R): string[];
  /** Names of the prohibitions that sending this segment violates. */
  forbidden(record: R, segment: S): string[];
  /** Every variable by name; octets and streams as their sizes. */
  snapshot(record: R): Record<string, number | boolean>;
}
