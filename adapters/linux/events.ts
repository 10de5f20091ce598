import type { EventName, Handle, Nanoseconds, StackEvent } from '../contract';
import type { Connection } from './connection';
import { deathEvent, errnoName } from './errno';
import { POLL, PollSet } from './poll-set';
import type { Libc } from './libc';
import { stateName } from './sock-diag';
import type { SockDiag } from './sock-diag';
import type { Endpoint } from './sockaddr';
import type { Sockets } from './sockets';

const NONE: readonly StackEvent[] = [];

/** Why events are looked for: a packet was delivered, time passed, or the user made a call. */
export type Cause = 'packet' | 'time' | 'call';

/** Makes a connection of a descriptor that accept4() gave. */
export type Adopt = (listener: Connection, fd: number, remote: Endpoint) => Connection;

/**
 * Turns what poll() shows of the sockets into the contract's events: an event is a bit that rises, so each is told
 * once. Looking costs one system call while nothing changes.
 */
export class EventSource {
  readonly #sockets: Sockets;
  readonly #diag: SockDiag;
  readonly #adopt: Adopt;
  readonly #watched: PollSet;
  readonly #ending = new Set<Connection>();
  #events: StackEvent[] = [];
  #now: Nanoseconds = 0;
  #cause: Cause = 'call';
  #accepted = 0;

  constructor(libc: Libc, sockets: Sockets, diag: SockDiag, adopt: Adopt) {
    this.#sockets = sockets;
    this.#diag = diag;
    this.#adopt = adopt;
    this.#watched = new PollSet(libc);
  }

  watch(connection: Connection): void {
    this.#watched.add(connection);
  }

  unwatch(connection: Connection): void {
    this.#watched.remove(connection);
    this.#ending.delete(connection);
  }

  /** Everything that happened since the last time. */
  collect(now: Nanoseconds, cause: Cause): readonly StackEvent[] {
    this.#now = now;
    this.#cause = cause;
    while (this.#scan()); // again: more may wait to be accepted, and a new connection may have octets already
    for (const connection of this.#ending) this.#checkEnding(connection);
    if (this.#events.length === 0) return NONE;
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** Adds the event for urgent data that the kernel signalled. */
  urgent(connection: Connection, now: Nanoseconds): void {
    this.#now = now;
    connection.urgentTold = true;
    this.#tell('urgent', connection.handle);
  }

  /** An ICMP error that a connection lives on with is seen only by asking. */
  checkSoftError(connection: Connection, now: Nanoseconds): void {
    const errno = connection.slot < 0 ? 0 : this.#sockets.takeError(connection.fd);
    if (errno === 0) return;
    this.#now = now;
    connection.softErrno = errno;
    this.#tell('softError', connection.handle, errnoName(errno));
  }

  /** One look at all sockets. Were connections accepted? */
  #scan(): boolean {
    const before = this.#accepted;
    this.#watched.forEachChange(this.#derive);
    return this.#accepted !== before;
  }

  readonly #derive = (connection: Connection, bits: number): void => {
    const rising = bits & ~connection.seen;
    connection.seen = bits;
    if (connection.remote === undefined) this.#deriveListener(connection, bits, rising);
    else if ((rising & (POLL.error | POLL.hangUp)) !== 0) this.#deriveEnd(connection, bits, rising);
    else this.#deriveProgress(connection, bits, rising);
  };

  #deriveListener(listener: Connection, bits: number, rising: number): void {
    if ((rising & POLL.hangUp) !== 0) this.#bury(listener, 'closed');
    if ((bits & (POLL.in | POLL.hangUp)) !== POLL.in) return;
    listener.seen &= ~POLL.in;
    const next = this.#sockets.accept(listener.fd);
    if (next === undefined) return;
    const connection = this.#adopt(listener, next.fd, next.remote);
    this.#watched.add(connection);
    this.#accepted += 1;
    this.#events.push({ time: this.#now, name: 'accepted', handle: connection.handle, listener: listener.handle });
  }

  /** An error, or both directions shut. */
  #deriveEnd(connection: Connection, bits: number, rising: number): void {
    const errno = this.#sockets.takeError(connection.fd);
    if (errno !== 0) {
      this.#deriveDeath(connection, errno);
    } else {
      this.#ending.add(connection);
      this.#deriveProgress(connection, bits, rising);
    }
  }

  #deriveDeath(connection: Connection, errno: number): void {
    connection.pendingErrno = errno;
    // The kernel leaves ECONNRESET behind when its user gives up in SYN-SENT (tcp_disconnect): no peer reset that.
    const givenUp = connection.connecting && connection.sendShut;
    const name = givenUp ? 'closed' : deathEvent(errno, this.#cause === 'time');
    // Asking for an ICMP error took it off the socket; the kernel would have given it in place of ETIMEDOUT.
    const native = name === 'timedOut' && connection.softErrno !== 0 ? connection.softErrno : errno;
    this.#bury(connection, name, errnoName(native));
  }

  #deriveProgress(connection: Connection, bits: number, rising: number): void {
    const { handle } = connection;
    if (connection.connecting && (rising & POLL.out) !== 0) {
      connection.connecting = false;
      this.#tell('established', handle);
    }
    if (connection.sendBlocked && (rising & POLL.out) !== 0) {
      connection.sendBlocked = false;
      this.#tell('writable', handle);
    }
    this.#deriveReceiving(connection, bits, rising);
  }

  #deriveReceiving(connection: Connection, bits: number, rising: number): void {
    const ended = (bits & POLL.remoteHangUp) !== 0;
    if ((bits & POLL.priority) === 0) connection.urgentTold = false;
    else if ((rising & POLL.priority) !== 0 && !connection.urgentTold) this.#tell('urgent', connection.handle);
    // A socket is readable at its end too.
    const readable = (rising & POLL.in) !== 0 && (!ended || this.#sockets.peek(connection.fd) === 'octets');
    if (readable) this.#tell('readable', connection.handle);
    if ((rising & POLL.remoteHangUp) !== 0) this.#tell('remoteClosed', connection.handle);
  }

  /** Both sides are closed; CLOSED is reached from LAST-ACK, or when TIME-WAIT is over. */
  #checkEnding(connection: Connection): void {
    if (stateName(this.#sockets.state(connection.fd)) !== 'CLOSED') return;
    const found = connection.remote && this.#diag.lookup(connection.local, connection.remote)?.state;
    if (found === undefined || found === 'LISTEN' || found === 'CLOSED') this.#bury(connection, 'closed');
  }

  #bury(connection: Connection, name: EventName, native?: string): void {
    connection.dead = true;
    this.unwatch(connection);
    this.#tell(name, connection.handle, native);
  }

  #tell(name: EventName, handle: Handle, native?: string): void {
    this.#events.push({ time: this.#now, name, handle, ...(native !== undefined && { native }) });
  }
}
