import koffi from 'koffi';
import type { NetworkNamespace } from '../../../adapters/linux/namespace';
import { TUN_NAME } from '../../../adapters/linux/tun';

const AF_PACKET = 17;
const SOCK_DGRAM_NONBLOCK = 2 | 0o4000;
/** ETH_P_ALL in network byte order. */
const ALL_PROTOCOLS = 0x0300;
const SOCKADDR_LL = 20;
const PACKET_OUTGOING = 4;

export interface Seen {
  readonly fromStack: boolean;
  readonly packet: Uint8Array;
}

type Receive = (fd: number, into: Uint8Array, length: number, flags: number, from: Uint8Array, fromLength: Uint8Array) => number;

/** An observer of the TUN device that shares no code with the adapter: packet(7). */
export class PacketSocket {
  readonly #fd: number;
  readonly #recvfrom: Receive;

  constructor(namespace: NetworkNamespace) {
    const libc = koffi.load(null);
    const socket = libc.func('int socket(int family, int type, int protocol)') as (...numbers: number[]) => number;
    const bind = libc.func('int bind(int fd, const void *address, uint length)') as (
      fd: number,
      address: Uint8Array,
      length: number,
    ) => number;
    const index = libc.func('uint if_nametoindex(const char *name)') as (name: string) => number;
    this.#recvfrom = libc.func('int64_t recvfrom(int fd, void *into, size_t length, int flags, void *from, void *fromLength)') as Receive;
    this.#fd = namespace.within(() => {
      const fd = socket(AF_PACKET, SOCK_DGRAM_NONBLOCK, ALL_PROTOCOLS);
      const address = new Uint8Array(SOCKADDR_LL);
      const view = new DataView(address.buffer);
      view.setUint16(0, AF_PACKET, true);
      view.setUint16(2, ALL_PROTOCOLS, true);
      view.setInt32(4, index(TUN_NAME), true);
      if (fd < 0 || bind(fd, address, SOCKADDR_LL) < 0) throw new Error(`no packet socket: errno ${koffi.errno()}`);
      return fd;
    });
  }

  /** Everything seen since the last time. */
  take(): Seen[] {
    const seen: Seen[] = [];
    const [buffer, from] = [new Uint8Array(70_000), new Uint8Array(SOCKADDR_LL)];
    for (;;) {
      const length = this.#recvfrom(this.#fd, buffer, buffer.length, 0, from, Uint8Array.of(SOCKADDR_LL, 0, 0, 0));
      if (length < 0) return seen;
      seen.push({ fromStack: from[10] === PACKET_OUTGOING, packet: buffer.slice(0, length) });
    }
  }

  close(): void {
    (koffi.load(null).func('int close(int fd)') as (fd: number) => number)(this.#fd);
  }
}
