import type { StateName } from '../contract';
import { AdapterError } from '../contract';
import { ENOENT, errnoName } from './errno';
import { NETLINK_SOCK_DIAG, NetlinkSocket, NLM_F } from './netlink';
import type { Libc } from './libc';
import { AF_INET, AF_INET6 } from './sockaddr';
import type { Endpoint } from './sockaddr';

const SOCK_DIAG_BY_FAMILY = 20;
const SOCK_DESTROY = 21;
const IPPROTO_TCP = 6;
const INET_DIAG_INFO = 2;
const NO_COOKIE = 0xffffffff;
/** `struct inet_diag_msg`, before its attributes. */
const DIAG_MESSAGE = 72;

/**
 * By number (include/net/tcp_states.h). A half-open connection is reported as SYN_RECV, 12 is only a filter bit; an
 * orphan in FIN-WAIT-2 that the kernel keeps as a TIME-WAIT remnant is reported as FIN_WAIT2.
 */
const STATES: readonly (StateName | undefined)[] = [
  undefined,
  'ESTABLISHED',
  'SYN-SENT',
  'SYN-RECEIVED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'TIME-WAIT',
  'CLOSED',
  'CLOSE-WAIT',
  'LAST-ACK',
  'LISTEN',
  'CLOSING',
];

/** The state's name for the kernel's number. */
export function stateName(number: number): StateName {
  const name = STATES[number];
  if (name === undefined) throw new AdapterError(`the kernel reports TCP state ${number}, which the adapter does not know`);
  return name;
}

export interface DiagAnswer {
  readonly state: StateName;
  /** `struct tcp_info`, where the connection has one (not in SYN-RECEIVED and TIME-WAIT). */
  readonly info?: DataView;
}

/**
 * sock_diag(7): finds one connection by its four-tuple, whether or not a descriptor refers to it (orphans, TIME-WAIT,
 * SYN-RECEIVED). A lookup for a connection that is gone finds the listener on its port.
 */
export class SockDiag {
  readonly #netlink: NetlinkSocket;
  readonly #request = new Uint8Array(56);

  /** Opens it in the calling thread's network namespace. */
  constructor(libc: Libc) {
    this.#netlink = new NetlinkSocket(libc, NETLINK_SOCK_DIAG);
  }

  /** The connection, or the listener it would belong to; undefined when there is neither. */
  lookup(local: Endpoint, remote: Endpoint): DiagAnswer | undefined {
    const { errno, body } = this.#netlink.request(SOCK_DIAG_BY_FAMILY, 0, this.#fill(local, remote));
    if (errno === ENOENT) return undefined;
    if (errno !== 0) throw new AdapterError(`sock_diag lookup failed: ${errnoName(errno)}`);
    const info = findInfo(body);
    return { state: stateName(body.getUint8(1)), ...(info && { info }) };
  }

  /**
   * Ends a connection for good, TIME-WAIT remnants and orphans too (CONFIG_INET_DIAG_DESTROY). It would take the
   * listener for a connection that is gone, so close listeners first.
   *
   * @returns false when there was none, or the kernel cannot
   */
  destroy(local: Endpoint, remote: Endpoint): boolean {
    return this.#netlink.request(SOCK_DESTROY, NLM_F.acknowledge, this.#fill(local, remote)).errno === 0;
  }

  close(): void {
    this.#netlink.close();
  }

  /** `struct inet_diag_req_v2`. */
  #fill(local: Endpoint, remote: Endpoint): Uint8Array {
    const view = new DataView(this.#request.buffer);
    this.#request.fill(0);
    this.#request[0] = local.octets.length === 4 ? AF_INET : AF_INET6;
    this.#request[1] = IPPROTO_TCP;
    this.#request[2] = 1 << (INET_DIAG_INFO - 1);
    view.setUint32(4, 0xffffffff, true);
    view.setUint16(8, local.port);
    view.setUint16(10, remote.port);
    this.#request.set(local.octets, 12);
    this.#request.set(remote.octets, 28);
    view.setUint32(48, NO_COOKIE, true);
    view.setUint32(52, NO_COOKIE, true);
    return this.#request;
  }
}

function findInfo(body: DataView): DataView | undefined {
  let at = DIAG_MESSAGE;
  while (at + 4 <= body.byteLength) {
    const length = body.getUint16(at, true);
    if (body.getUint16(at + 2, true) === INET_DIAG_INFO) return new DataView(body.buffer, body.byteOffset + at + 4, length - 4);
    at += Math.max(4, (length + 3) & ~3);
  }
  return undefined;
}
