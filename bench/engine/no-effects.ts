/** A world in which nothing happens: what a machine costs without its host. */
import type { Effects } from '../../engine/machine';
import { ISS } from './script';

export class NoEffects<R, S> implements Effects<R, S> {
  now = 0;
  /** The connection that a fork made of a listener. */
  forked: R | undefined;
  private readonly copy: (record: R) => R;

  constructor(copy: (record: R) => R) {
    this.copy = copy;
  }
  send(_record: R, _segment: S): void {
    // nowhere
  }
  signal(_record: R, _signal: number): void {
    // to nobody
  }
  reply(): void {
    // nor this
  }
  refuse(): void {
    // nor this
  }
  give(): void {
    // nor this
  }
  start(_record: R, _timer: number): void {
    // no clock
  }
  stop(_record: R, _timer: number): void {
    // no clock
  }
  moved(): void {
    // nobody watches
  }
  fork(record: R): R {
    this.forked = this.copy(record);
    return this.forked;
  }
  ticks(): number {
    return 0;
  }
  flowHash(): number {
    return ISS;
  }
}
