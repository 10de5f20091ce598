import { AdapterError } from '../contract';
import { errnoName } from './errno';
import { must } from './libc';
import type { Libc } from './libc';

const AF_NETLINK = 16;
const SOCK_DGRAM = 2;
const SOCK_CLOEXEC = 0o2000000;
const MSG_DONTWAIT = 0x40;
const NLMSG_ERROR = 2;
const NLMSG_HEADER = 16;

export const NETLINK_ROUTE = 0;
export const NETLINK_SOCK_DIAG = 4;
export const NLM_F = { request: 1, acknowledge: 4, replace: 0x100, create: 0x400 } as const;

/** The kernel's answer to one request: an error (0: done), or a message's body. */
export interface NetlinkReply {
  readonly errno: number;
  /** A view of the socket's own buffer, good until the next request. */
  readonly body: DataView;
}

/**
 * A netlink socket of the network namespace it is opened in. The kernel answers inside send(), so receiving never has
 * to wait. Numbers are in the machine's byte order, which is little-endian wherever koffi's prebuilt binaries run.
 */
export class NetlinkSocket {
  readonly #libc: Libc;
  readonly #fd: number;
  readonly #request = new Uint8Array(512);
  readonly #reply = new Uint8Array(16384);

  constructor(libc: Libc, protocol: number) {
    this.#libc = libc;
    this.#fd = must(libc, libc.socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, protocol), 'open a netlink socket');
  }

  /** Sends one request and reads its one answer. */
  request(type: number, flags: number, body: Uint8Array): NetlinkReply {
    const length = NLMSG_HEADER + body.length;
    const header = new DataView(this.#request.buffer, 0, NLMSG_HEADER);
    header.setUint32(0, length, true);
    header.setUint16(4, type, true);
    header.setUint16(6, flags | NLM_F.request, true);
    this.#request.set(body, NLMSG_HEADER);
    must(this.#libc, this.#libc.send(this.#fd, this.#request, length, 0), 'send a netlink request');
    const got = must(this.#libc, this.#libc.recv(this.#fd, this.#reply, this.#reply.length, MSG_DONTWAIT), 'read a netlink answer');
    const answer = new DataView(this.#reply.buffer, 0, got);
    if (answer.getUint16(4, true) !== NLMSG_ERROR)
      return { errno: 0, body: new DataView(this.#reply.buffer, NLMSG_HEADER, got - NLMSG_HEADER) };
    return { errno: -answer.getInt32(NLMSG_HEADER, true), body: new DataView(this.#reply.buffer, NLMSG_HEADER, 0) };
  }

  /**
   * As {@link request}, for one that changes something and must succeed.
   *
   * @throws AdapterError naming `what` and the errno
   */
  change(type: number, flags: number, body: Uint8Array, what: string): void {
    const { errno } = this.request(type, flags | NLM_F.acknowledge, body);
    if (errno !== 0) throw new AdapterError(`the Linux adapter could not ${what}: ${errnoName(errno)}`);
  }

  close(): void {
    this.#libc.close(this.#fd);
  }
}

/** One attribute (`struct rtattr`): length, type, value, padded to four octets. */
export function attribute(type: number, value: Uint8Array): Uint8Array {
  const octets = new Uint8Array((4 + value.length + 3) & ~3);
  const view = new DataView(octets.buffer);
  view.setUint16(0, 4 + value.length, true);
  view.setUint16(2, type, true);
  octets.set(value, 4);
  return octets;
}

/** A number as an attribute's value: 32 bits in the machine's byte order. */
export function u32(value: number): Uint8Array {
  const octets = new Uint8Array(4);
  new DataView(octets.buffer).setUint32(0, value, true);
  return octets;
}
