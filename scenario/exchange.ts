/** The record of one conversation: who did what when, and the packets. */
import type { Nanoseconds } from '../adapters/contract';
import type { CapturedPacket, ExchangeEntry } from './verdict';

export class Exchange {
  private readonly entries: ExchangeEntry[] = [];
  readonly packets: CapturedPacket[] = [];
  /** The last packet to the stack, in words: what a crash is told by. */
  lastToStack: string | undefined;

  note(time: Nanoseconds, kind: Exclude<ExchangeEntry['kind'], 'to-stack' | 'from-stack'>, text: string): void {
    this.entries.push({ time, kind, text });
  }

  /** @returns the packet's frame number */
  packet(captured: CapturedPacket, text: string): number {
    const frame = this.packets.push(captured);
    this.entries.push({ time: captured.time, kind: captured.fromStack ? 'from-stack' : 'to-stack', text, frame });
    if (!captured.fromStack) this.lastToStack = `frame ${frame}: ${text}`;
    return frame;
  }

  /** What happened in the order of time, the deciding frame marked; without one, `missing` stands marked at the end. */
  finish(decided?: {
    readonly frame?: number | undefined;
    readonly missing?: string | undefined;
    readonly time: Nanoseconds;
  }): ExchangeEntry[] {
    const sorted = this.entries.toSorted((a, b) => a.time - b.time);
    if (decided === undefined) return sorted;
    if (decided.frame !== undefined) return sorted.map((entry) => (entry.frame === decided.frame ? { ...entry, marked: true } : entry));
    if (decided.missing === undefined) return sorted;
    return [...sorted, { time: decided.time, kind: 'note', text: decided.missing, marked: true }];
  }
}
