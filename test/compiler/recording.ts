/** Effects that only write down what happened, so that two machines can be held against each other. */
import type { AnySegment, ConnectionRecord, Effects, Machine, Reply } from '../../engine/machine';

export class Recording implements Effects<ConnectionRecord, AnySegment> {
  now = 0;
  log: string[] = [];
  private forked: ConnectionRecord | undefined;
  private readonly machine: Machine<ConnectionRecord, AnySegment>;

  constructor(machine: Machine<ConnectionRecord, AnySegment>) {
    this.machine = machine;
  }
  send(_record: ConnectionRecord, segment: AnySegment): void {
    this.log.push(`send ${JSON.stringify(segment)}`);
  }
  signal(_record: ConnectionRecord, signal: number): void {
    this.log.push(`signal ${String(signal)}`);
  }
  /** The record that a fork made since this was last asked. */
  takeForked(): ConnectionRecord | undefined {
    const { forked } = this;
    this.forked = undefined;
    return forked;
  }
  reply(_record: ConnectionRecord, answer: Reply): void {
    this.log.push(`reply ${answer}`);
  }
  refuse(_record: ConnectionRecord, message: string): void {
    this.log.push(`refuse ${message}`);
  }
  give(_record: ConnectionRecord, octets: Uint8Array): void {
    this.log.push(`give ${Buffer.from(octets).toString('hex')}`);
  }
  start(_record: ConnectionRecord, timer: number, duration: number): void {
    this.log.push(`start ${String(timer)} ${String(duration)}`);
  }
  stop(_record: ConnectionRecord, timer: number): void {
    this.log.push(`stop ${String(timer)}`);
  }
  moved(_record: ConnectionRecord, from: number, to: number): void {
    this.log.push(`moved ${String(from)} ${String(to)}`);
  }
  fork(record: ConnectionRecord): ConnectionRecord {
    this.log.push('fork');
    this.forked = this.machine.copy(record);
    return this.forked;
  }
  ticks(period: number): number {
    return Math.floor(this.now / period) | 0;
  }
  flowHash(): number {
    return 0x7fffff00;
  }
}
