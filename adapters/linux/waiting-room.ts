import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadLibc } from './libc';

const POLLIN = 1;
const POLLFD = 8;
/** Nanoseconds: the longest that the thread is blocked at a time, so that signals and other work get their turn. */
const LONGEST_WAIT = 20_000_000;

/** One stack that waits for a packet or for its time. */
export interface Waiting {
  readonly fd: number;
  /** By `process.hrtime.bigint()`. */
  readonly deadline: bigint;
}

/**
 * Where all stacks of a thread wait together, in one ppoll() for all, so that scenarios which do little but wait can
 * run side by side without delaying each other.
 */
class WaitingRoom {
  readonly #waiting = new Set<Waiting>();
  readonly #timeout = new Uint8Array(16);
  #pollfds = new Uint8Array(0);
  #turn: Promise<void> | undefined;

  enter(waiting: Waiting): void {
    this.#waiting.add(waiting);
    this.#rebuild();
  }

  leave(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    this.#rebuild();
  }

  /** Returns when anyone's packet has come or time is over, at the latest after a slice. */
  turn(): Promise<void> {
    this.#turn ??= this.#wait();
    return this.#turn;
  }

  async #wait(): Promise<void> {
    await nextTurn();
    this.#turn = undefined;
    const view = new DataView(this.#timeout.buffer);
    view.setBigInt64(8, BigInt(this.#slice()), true); // tv_nsec; tv_sec stays 0
    loadLibc().ppoll(this.#pollfds, this.#waiting.size, this.#timeout, null);
  }

  #slice(): number {
    const now = process.hrtime.bigint();
    let slice = LONGEST_WAIT;
    for (const { deadline } of this.#waiting) slice = Math.min(slice, Math.max(0, Number(deadline - now)));
    return slice;
  }

  #rebuild(): void {
    this.#pollfds = new Uint8Array(this.#waiting.size * POLLFD);
    const view = new DataView(this.#pollfds.buffer);
    for (const [slot, { fd }] of [...this.#waiting].entries()) {
      view.setInt32(slot * POLLFD, fd, true);
      view.setInt16(slot * POLLFD + 4, POLLIN, true);
    }
  }
}

/** One for each thread: a Worker loads its own. */
export const waitingRoom = new WaitingRoom();
