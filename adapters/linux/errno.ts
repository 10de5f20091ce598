import { constants } from 'node:os';
import type { EventName, UserError, UserErrorMessage } from '../contract';

const NAMES = new Map(Object.entries(constants.errno).map(([name, number]) => [number, name]));

export const { EAGAIN, EINPROGRESS, EINTR, ENOENT, EPERM, EPIPE, EADDRINUSE, EADDRNOTAVAIL } = constants.errno;

/** `ECONNRESET` for 104; a number without a name as `errno 999`. */
export function errnoName(errno: number): string {
  return NAMES.get(errno) ?? `errno ${errno}`;
}

/** What a refused call means in the words of RFC 9293 section 3.10. */
const MESSAGES: Readonly<Record<string, UserErrorMessage>> = {
  EADDRINUSE: 'connection already exists',
  EADDRNOTAVAIL: 'connection already exists',
  EISCONN: 'connection already exists',
  EALREADY: 'connection already exists',
  EBADF: 'connection does not exist',
  ENOTCONN: 'connection does not exist',
  EPIPE: 'connection does not exist',
  EACCES: 'connection illegal for this process',
  EPERM: 'connection illegal for this process',
  ECONNRESET: 'connection reset',
  ECONNABORTED: 'connection reset',
  ECONNREFUSED: 'connection refused',
  ETIMEDOUT: 'connection aborted due to user timeout',
  EMFILE: 'insufficient resources',
  ENFILE: 'insufficient resources',
  ENOBUFS: 'insufficient resources',
  ENOMEM: 'insufficient resources',
};

/** The user error for an errno, unless the caller knows better what it means in this call. */
export function userError(errno: number, message?: UserErrorMessage): UserError {
  const native = errnoName(errno);
  return { message: message ?? MESSAGES[native] ?? 'other', native };
}

/** What a connection that died is told as, by the error the kernel left on its socket. */
const DEATHS: Readonly<Record<string, EventName>> = {
  ECONNRESET: 'reset',
  EPIPE: 'reset', // a RST in CLOSE-WAIT (tcp_reset in net/ipv4/tcp_input.c)
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timedOut',
};

/**
 * The event for a connection's death.
 *
 * @param byTimer did it die while time passed, with no packet arriving? Then an ICMP error that the kernel had kept
 * stands in for ETIMEDOUT (tcp_write_err in net/ipv4/tcp_timer.c).
 */
export function deathEvent(errno: number, byTimer: boolean): EventName {
  return DEATHS[errnoName(errno)] ?? (byTimer ? 'timedOut' : 'closed');
}
