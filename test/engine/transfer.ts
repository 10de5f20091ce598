/** One connection's whole life between two hosts: open, transfer both ways, close, with what came of it. */
import { Host } from '../../engine/host';
import type { Codec, HostOptions } from '../../engine/host';
import type { Connection } from '../../engine/connection';
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import { machine } from '../../engine/generated/tcp';
import * as codec from '../../engine/generated/tcp-codec';
import type { AnyHost, Weather } from './network';
import { Network, randomFrom } from './network';

const SECOND = 1e9;
export const A = '10.0.0.1';
export const B = '10.0.0.2';

export interface Plan {
  readonly seed: number;
  readonly octets: readonly [number, number];
  readonly simultaneous: boolean;
  /** First number of each side, unsigned. */
  readonly numbers: readonly [number, number];
  readonly weather: Weather;
}
export interface Outcome {
  readonly sent: readonly [Uint8Array, Uint8Array];
  readonly received: readonly [Uint8Array, Uint8Array];
  readonly states: readonly string[];
  readonly problems: readonly string[];
}
export interface AnyEngine {
  readonly machine: Machine<ConnectionRecord, AnySegment>;
  readonly codec: Codec<AnySegment>;
}
export const TCP: AnyEngine = { machine: machine, codec: codec };

function octetsOf(count: number, random: () => number): Uint8Array {
  return Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
}

/** One user: sends what it has, reads what comes, closes when both are done. */
class User {
  connection: Connection<ConnectionRecord> | undefined;
  readonly received: number[] = [];
  private offset = 0;
  private closed = false;
  private readonly host: AnyHost;
  private readonly text: Uint8Array;

  constructor(host: AnyHost, text: Uint8Array) {
    this.host = host;
    this.text = text;
  }

  tick(): void {
    for (const signal of this.host.signals.splice(0)) if (signal.name === 'established') this.connection = signal.connection;
    if (this.connection === undefined) return;
    this.push(this.connection);
    this.pull(this.connection);
    if (!this.closed && this.offset === this.text.length) this.closed = this.host.call(this.connection, 'CLOSE', []).kind === 'ok';
  }
  private push(connection: Connection<ConnectionRecord>): void {
    if (this.offset === this.text.length) return;
    const piece = this.text.subarray(this.offset, this.offset + 700);
    if (this.host.call(connection, 'SEND', [piece]).kind === 'ok') this.offset += piece.length;
  }
  private pull(connection: Connection<ConnectionRecord>): void {
    const result = this.host.call(connection, 'RECEIVE', [65536]);
    if (result.octets !== undefined) this.received.push(...result.octets);
  }
}

export function transfer(plan: Plan, engine: AnyEngine = TCP): Outcome {
  const random = randomFrom(plan.seed);
  const options = (address: string, index: 0 | 1): HostOptions => ({
    seed: plan.seed,
    addresses: [address],
    protocol: 6,
    firstNumber: plan.numbers[index],
    settings: { R2: 1e15, R2_SYN: 1e15, MSL: 1 * SECOND },
  });
  const a: AnyHost = new Host(engine.machine, engine.codec, options(A, 0));
  const b: AnyHost = new Host(engine.machine, engine.codec, options(B, 1));
  const texts = [octetsOf(plan.octets[0], random), octetsOf(plan.octets[1], random)] as const;
  const users = [new User(a, texts[0]), new User(b, texts[1])] as const;
  const opened = open(plan, a, b);
  const network = new Network([a, b], plan.weather, random);
  const problems: string[] = [];
  const tick = (): void => {
    for (const user of users) user.tick();
    for (const connection of [...opened, ...users.flatMap((user) => user.connection ?? [])])
      problems.push(...engine.machine.broken(connection.record));
  };
  const over = (): boolean => users.every((user) => user.connection?.record.state === 0);
  if (!network.run(over, 3000 * SECOND, tick)) problems.push('the connection did not end in 3000 s');
  const states = users.map((user, index) => (user.connection === undefined ? 'none' : ([a, b][index]?.stateOf(user.connection) ?? '?')));
  return { sent: texts, received: [Uint8Array.from(users[0].received), Uint8Array.from(users[1].received)], states, problems };
}

function open(plan: Plan, a: AnyHost, b: AnyHost): Connection<ConnectionRecord>[] {
  const active = a.create(1000, A, { address: B, port: 2000 });
  const other = plan.simultaneous ? b.create(2000, B, { address: A, port: 1000 }) : b.create(2000, B);
  b.call(other, 'OPEN', [plan.simultaneous, plan.simultaneous, 0]);
  a.call(active, 'OPEN', [true, true, 0]);
  return [active, other];
}
