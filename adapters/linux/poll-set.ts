import type { Connection } from './connection';
import { EINTR } from './errno';
import { must } from './libc';
import type { Libc } from './libc';

/** The bits of poll(2). */
export const POLL = { in: 0x001, priority: 0x002, out: 0x004, error: 0x008, hangUp: 0x010, remoteHangUp: 0x2000 } as const;
const WANTED = POLL.in | POLL.priority | POLL.out | POLL.remoteHangUp;
const POLLFD = 8;

/** The sockets whose state can change, in one array for one poll() call. */
export class PollSet {
  readonly #libc: Libc;
  readonly #members: Connection[] = [];
  #pollfds = new Uint8Array(16 * POLLFD);
  #view = new DataView(this.#pollfds.buffer);

  constructor(libc: Libc) {
    this.#libc = libc;
  }

  add(connection: Connection): void {
    if ((this.#members.length + 1) * POLLFD > this.#pollfds.length) this.#grow();
    this.#members.push(connection);
    this.#place(connection, this.#members.length - 1);
  }

  /** Does nothing for one that is not in it. */
  remove(connection: Connection): void {
    const { slot } = connection;
    if (slot < 0) return;
    const last = this.#members.pop();
    if (last !== undefined && last !== connection) {
      this.#members[slot] = last;
      this.#place(last, slot);
    }
    connection.slot = -1;
  }

  /** Calls back for each member whose bits are other than those seen last; they are not updated here. */
  forEachChange(tell: (connection: Connection, bits: number) => void): void {
    const count = this.#members.length;
    if (count === 0) return;
    this.#poll(count);
    for (let slot = count - 1; slot >= 0; slot -= 1) {
      const connection = this.#members[slot];
      const bits = this.#view.getUint16(slot * POLLFD + 6, true);
      // Backwards, so that removing the one at hand moves only one that was looked at already.
      if (connection !== undefined && bits !== connection.seen) tell(connection, bits);
    }
  }

  /** A signal interrupts even a poll() that does not wait. */
  #poll(count: number): void {
    while (this.#libc.poll(this.#pollfds, count, 0) < 0) {
      if (this.#libc.errno() !== EINTR) must(this.#libc, -1, 'poll its sockets');
    }
  }

  #place(connection: Connection, slot: number): void {
    connection.slot = slot;
    this.#view.setInt32(slot * POLLFD, connection.fd, true);
    this.#view.setUint32(slot * POLLFD + 4, WANTED, true);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#pollfds.length * 2);
    larger.set(this.#pollfds);
    this.#pollfds = larger;
    this.#view = new DataView(larger.buffer);
  }
}
