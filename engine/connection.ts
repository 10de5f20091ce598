/** One connection of a host: the machine's record and where it stands. */
import type { Flow } from './flow-table';
import type { Alarm } from './timer-queue';

export interface Connection<R> {
  readonly id: number;
  readonly record: R;
  /** Undefined for a listener whose remote end is open. */
  flow: Flow | undefined;
  readonly localPort: number;
  /** The listener that this connection was forked from. */
  readonly parent: Connection<R> | undefined;
  readonly alarms: (Alarm<Connection<R>> | undefined)[];
  /** The state in which it was forked: going back there means going back into the listener. */
  readonly forkedIn: number;
}

export interface HostSignal<R> {
  readonly time: number;
  readonly connection: Connection<R>;
  /** The signal's name, or `moved` with the state entered. */
  readonly name: string;
  readonly state?: string;
}

/** What a user call was answered. */
export interface CallResult {
  readonly kind: 'ok' | 'pending' | 'state' | 'refused' | 'octets' | 'none';
  readonly message?: string;
  readonly octets?: Uint8Array;
}
