import { must } from './libc';
import type { Libc } from './libc';
import { threadId } from './namespace';

const SIGURG = 23;
const SIG_BLOCK = 0;
const F_SETOWN_EX = 15;
const F_OWNER_TID = 0;
/** Longer than any C library's `sigset_t`. */
const SIGNAL_SET = 128;

/**
 * How the sockets API tells that urgent data is announced (RFC 9293 section 3.8.5): SIGURG, sent when the urgent pointer arrives,
 * while poll() shows it only when the urgent octet itself is there. The signal is blocked in this thread and
 * fetched when a segment with URG has been delivered; its default is to be ignored, so nothing else changes.
 */
export class UrgentSignal {
  readonly #libc: Libc;
  readonly #set = new Uint8Array(SIGNAL_SET);
  readonly #noWait = new Uint8Array(16);
  #blocked = false;

  constructor(libc: Libc) {
    this.#libc = libc;
    new DataView(this.#set.buffer).setUint32(0, 1 << (SIGURG - 1), true);
  }

  /** Has the kernel signal urgent data on this socket to the calling thread. */
  direct(fd: number): void {
    if (!this.#blocked) this.#libc.pthread_sigmask(SIG_BLOCK, this.#set, null);
    this.#blocked = true;
    const owner = new Uint8Array(8);
    const view = new DataView(owner.buffer);
    view.setInt32(0, F_OWNER_TID, true);
    view.setInt32(4, threadId(), true);
    must(this.#libc, this.#libc.fcntl(fd, F_SETOWN_EX, owner), 'ask for SIGURG');
  }

  /** Was the signal sent since the last time? */
  taken(): boolean {
    return this.#libc.sigtimedwait(this.#set, null, this.#noWait) === SIGURG;
  }
}
