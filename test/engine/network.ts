/** Two hosts joined by a network that loses, duplicates, reorders, delays and corrupts packets; seeded, in virtual time. */
import type { Host } from '../../engine/host';
import type { AnySegment, ConnectionRecord } from '../../engine/machine';

export type AnyHost = Host<ConnectionRecord, AnySegment>;

export interface Weather {
  /** Shares between 0 and 1. */
  readonly loss: number;
  readonly duplication: number;
  readonly corruption: number;
  /** Nanoseconds; each packet's delay is drawn between them, so packets overtake each other. */
  readonly delay: readonly [number, number];
}
interface Flight {
  readonly at: number;
  readonly order: number;
  readonly to: AnyHost;
  readonly packet: Uint8Array;
}

/** mulberry32: small, fast, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Network {
  now = 0;
  packets = 0;
  private order = 0;
  private readonly flights: Flight[] = [];
  private readonly ends: readonly [AnyHost, AnyHost];
  private readonly weather: Weather;
  private readonly random: () => number;

  constructor(ends: readonly [AnyHost, AnyHost], weather: Weather, random: () => number) {
    this.ends = ends;
    this.weather = weather;
    this.random = random;
  }

  /** Moves packets and time until `done` holds; false when virtual time runs out first. */
  run(done: () => boolean, limit: number, tick: () => void): boolean {
    while (!done()) {
      this.collect();
      if (this.now > limit) return false;
      this.step();
      tick();
    }
    return true;
  }

  private step(): void {
    const next = this.flights.reduce<Flight | undefined>(
      (first, f) => (first === undefined || f.at < first.at || (f.at === first.at && f.order < first.order) ? f : first),
      undefined,
    );
    const until = next?.at ?? this.now + 50_000_000;
    for (const host of this.ends) host.advance(until, false);
    this.now = until;
    this.collect();
    if (next === undefined) return;
    this.flights.splice(this.flights.indexOf(next), 1);
    next.to.deliver(next.packet);
  }

  private collect(): void {
    this.ends.forEach((host, index) => {
      const other = this.ends[1 - index];
      for (const { packet, time } of host.emitted.splice(0)) if (other !== undefined) this.launch(packet, time, other);
    });
  }

  private launch(packet: Uint8Array, time: number, to: AnyHost): void {
    this.packets++;
    if (this.random() < this.weather.loss) return;
    const copies = this.random() < this.weather.duplication ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      const [least, most] = this.weather.delay;
      this.flights.push({
        at: time + least + Math.floor(this.random() * (most - least)),
        order: this.order++,
        to,
        packet: this.spoil(packet),
      });
    }
  }

  /** One bit flipped behind the IP header, where the segment's own checksum has to notice. */
  private spoil(packet: Uint8Array): Uint8Array {
    const copy = packet.slice();
    if (this.random() >= this.weather.corruption) return copy;
    const at = 20 + Math.floor(this.random() * (copy.length - 20));
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(this.random() * 8));
    return copy;
  }
}
