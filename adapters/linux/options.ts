import { AdapterError, UnsupportedError } from '../contract';
import type { UserErrorMessage } from '../contract';
import { u32 } from './netlink';
import { LEVEL } from './sockets';

/** One option as setsockopt(2) takes it. */
export interface SocketOption {
  readonly level: number;
  readonly option: number;
  readonly value: Uint8Array;
  /** What a refusal means, where that is not the errno's usual meaning. */
  readonly refusal?: UserErrorMessage;
}

interface Definition {
  readonly level: number;
  readonly option: number;
  readonly ipv6?: { readonly level: number; readonly option: number };
  /** Nanoseconds in one of the kernel's units, for times. */
  readonly unit?: number;
  readonly refusal?: UserErrorMessage;
}

const SECOND = 1_000_000_000;
const MILLISECOND = 1_000_000;

/** By the contract's names; times are nanoseconds there. */
const OPTIONS: Readonly<Record<string, Definition>> = {
  noDelay: { level: LEVEL.tcp, option: 1 },
  maximumSegmentSize: { level: LEVEL.tcp, option: 2 },
  keepAlive: { level: LEVEL.socket, option: 9 },
  keepAliveIdle: { level: LEVEL.tcp, option: 4, unit: SECOND },
  keepAliveInterval: { level: LEVEL.tcp, option: 5, unit: SECOND },
  keepAliveCount: { level: LEVEL.tcp, option: 6 },
  userTimeout: { level: LEVEL.tcp, option: 18, unit: MILLISECOND },
  receiveBuffer: { level: LEVEL.socket, option: 8 },
  sendBuffer: { level: LEVEL.socket, option: 7 },
  oobInline: { level: LEVEL.socket, option: 10 },
  ttl: { level: LEVEL.ip, option: 2, ipv6: { level: LEVEL.ipv6, option: 16 } },
  trafficClass: { level: LEVEL.ip, option: 1, ipv6: { level: LEVEL.ipv6, option: 67 }, refusal: 'Diffserv value not allowed' },
};

/**
 * The kernel's form of an option.
 *
 * @throws UnsupportedError for a name that is none
 * @throws AdapterError for a time that is not a whole number of the kernel's units
 */
export function socketOption(name: string, value: number | boolean, family: 4 | 6): SocketOption {
  const definition = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (definition === undefined)
    throw new UnsupportedError(`the Linux adapter has no option "${name}" (it has ${Object.keys(OPTIONS).join(', ')})`);
  const number = Number(value) / (definition.unit ?? 1);
  if (!Number.isInteger(number)) {
    throw new AdapterError(`option ${name}: Linux takes whole multiples of ${definition.unit ?? 1}, not ${Number(value)}`);
  }
  const { level, option } = family === 6 ? (definition.ipv6 ?? definition) : definition;
  return { level, option, value: u32(number), ...(definition.refusal && { refusal: definition.refusal }) };
}
