import type { Handle } from '../contract';
import type { Endpoint } from './sockaddr';

/** No descriptor any more: the user closed it. The kernel may go on with the connection by itself. */
export const NO_DESCRIPTOR = -1;

/** One connection or listener, as the user above the kernel knows it. */
export interface Connection {
  readonly handle: Handle;
  fd: number;
  readonly local: Endpoint;
  /** Absent for a listener. */
  readonly remote?: Endpoint;
  /** An active open whose completion has not been told yet. */
  connecting: boolean;
  /** A send was not taken whole, so the user waits to be told `writable`. */
  sendBlocked: boolean;
  /** The user has said that it will send no more. */
  sendShut: boolean;
  /** CLOSED; nothing happens to it any more. */
  dead: boolean;
  /**
   * The error the kernel left for the user's next call. Looking at a socket's error takes it off the socket, so the
   * adapter hands it over in the kernel's place. 0: none.
   */
  pendingErrno: number;
  /** The last ICMP error, which did not end the connection; the kernel would give it in place of ETIMEDOUT. 0: none. */
  softErrno: number;
  /** Will the kernel signal urgent data on it to this thread? */
  signalsUrgent: boolean;
  /** Has the urgent data that poll() shows been told? */
  urgentTold: boolean;
  /** What poll() showed last, and its place in the poll set (-1: in none). */
  seen: number;
  slot: number;
}

export function newConnection(handle: Handle, fd: number, local: Endpoint, remote?: Endpoint): Connection {
  return {
    handle,
    fd,
    local,
    ...(remote && { remote }),
    connecting: false,
    sendBlocked: false,
    sendShut: false,
    dead: false,
    pendingErrno: 0,
    softErrno: 0,
    signalsUrgent: false,
    urgentTold: false,
    seen: 0,
    slot: -1,
  };
}
