/** Worlds that only write down what is done to them. */
import { NoEffects } from './no-effects';
import type { World } from './xstate/context';

interface Sent {
  readonly bits: number;
  readonly SEQ: number;
  readonly ACK: number;
  readonly DATA: Uint8Array;
}

/** What was done to the world since it was last asked, as text, each once. */
export class Log implements World {
  private entries = new Set<string>();

  send(bits: number, SEQ: number, ACK: number, length: number): void {
    this.entries.add(`send ${bits} SEQ ${SEQ} ACK ${ACK} with ${length} octets`);
  }
  start(timer: number): void {
    this.entries.add(`start ${timer}`);
  }
  stop(timer: number): void {
    this.entries.add(`stop ${timer}`);
  }
  signal(signal: number): void {
    this.entries.add(`signal ${signal}`);
  }
  take(): string {
    const text = [...this.entries].sort().join('; ');
    this.entries = new Set();
    return text;
  }
}

export class LoggedEffects<R, S> extends NoEffects<R, S> {
  readonly log = new Log();

  override send(_record: R, segment: S): void {
    const { bits, SEQ, ACK, DATA } = segment as unknown as Sent;
    this.log.send(bits, SEQ, ACK, DATA.length);
  }
  override signal(_record: R, signal: number): void {
    this.log.signal(signal);
  }
  override start(_record: R, timer: number): void {
    this.log.start(timer);
  }
  override stop(_record: R, timer: number): void {
    this.log.stop(timer);
  }
}
