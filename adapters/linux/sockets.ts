import { EAGAIN } from './errno';
import { must } from './libc';
import type { Libc } from './libc';
import { AF_INET, AF_INET6, decodeSockaddr, encodeSockaddr, SOCKADDR_LONGEST } from './sockaddr';
import type { Endpoint } from './sockaddr';

const SOCK_STREAM_NONBLOCK_CLOEXEC = 1 | 0o4000 | 0o2000000;
const SOCK_NONBLOCK_CLOEXEC = 0o4000 | 0o2000000;
const MSG = { outOfBand: 0x01, peek: 0x02, dontWait: 0x40, noSignal: 0x4000 } as const;
const SHUT = { write: 1, both: 2 } as const;

/** Levels and options of setsockopt(2). */
export const LEVEL = { ip: 0, socket: 1, tcp: 6, ipv6: 41 } as const;
const SO_REUSEADDR = 2;
const SO_ERROR = 4;
const SO_LINGER = 13;
const IP_BIND_ADDRESS_NO_PORT = 24;
const IPV6_V6ONLY = 26;
const TCP_INFO = 11;

const ONE = Uint8Array.of(1, 0, 0, 0);
const LINGER_ZERO = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0);

/**
 * The sockets API, one method a call of the user. Results are as the kernel has them inside: a negative number is a
 * negated errno, nothing is thrown.
 */
export class Sockets {
  readonly #libc: Libc;
  readonly #address = new Uint8Array(SOCKADDR_LONGEST);
  readonly #length = new Uint8Array(4);
  readonly #word = new Uint8Array(4);
  readonly #stream = new Uint8Array(65536);

  constructor(libc: Libc) {
    this.#libc = libc;
  }

  /** A listening socket's descriptor. SO_REUSEADDR, as servers set it, so that TIME-WAIT does not bar the port. */
  listen(local: Endpoint, backlog: number): number {
    const fd = this.#tcpSocket(local);
    if (fd < 0) return fd;
    const sockaddr = encodeSockaddr(local);
    if (this.#libc.bind(fd, sockaddr, sockaddr.length) < 0) return this.#giveUp(fd);
    if (this.#libc.listen(fd, backlog) < 0) return this.#giveUp(fd);
    return fd;
  }

  /** The descriptor of a socket whose connect() is under way; port 0 lets the kernel choose while connecting. */
  connect(local: Endpoint, remote: Endpoint, inProgress: number): number {
    const fd = this.#tcpSocket(local);
    if (fd < 0) return fd;
    if (local.port === 0) this.set(fd, LEVEL.ip, IP_BIND_ADDRESS_NO_PORT, ONE);
    const from = encodeSockaddr(local);
    const to = encodeSockaddr(remote);
    if (this.#libc.bind(fd, from, from.length) < 0) return this.#giveUp(fd);
    if (this.#libc.connect(fd, to, to.length) < 0 && this.#libc.errno() !== inProgress) return this.#giveUp(fd);
    return fd;
  }

  /** The next connection of a listener and its peer; undefined when there is none. */
  accept(fd: number): { fd: number; remote: Endpoint } | undefined {
    this.#setLength(SOCKADDR_LONGEST);
    const accepted = this.#libc.accept4(fd, this.#address, this.#length, SOCK_NONBLOCK_CLOEXEC);
    return accepted < 0 ? undefined : { fd: accepted, remote: decodeSockaddr(this.#address) };
  }

  localEndpoint(fd: number): Endpoint {
    this.#setLength(SOCKADDR_LONGEST);
    must(this.#libc, this.#libc.getsockname(fd, this.#address, this.#length), 'ask for a socket’s own address');
    return decodeSockaddr(this.#address);
  }

  /** Octets taken. */
  send(fd: number, octets: Uint8Array, urgent: boolean): number {
    const flags = MSG.dontWait | MSG.noSignal | (urgent ? MSG.outOfBand : 0);
    return this.#orErrno(this.#libc.send(fd, octets, octets.length, flags));
  }

  /** Octets received (at most 65536 at a time), or a negated errno; none at all: the end of the stream. */
  receive(fd: number, most: number): Uint8Array | number {
    const length = this.#libc.recv(fd, this.#stream, Math.min(most, this.#stream.length), MSG.dontWait);
    return length < 0 ? -this.#libc.errno() : this.#stream.slice(0, length);
  }

  /** What is there to receive, without taking it. */
  peek(fd: number): 'octets' | 'end' | 'nothing' | 'error' {
    const length = this.#libc.recv(fd, this.#stream, 1, MSG.dontWait | MSG.peek);
    if (length > 0) return 'octets';
    if (length === 0) return 'end';
    return this.#libc.errno() === EAGAIN ? 'nothing' : 'error';
  }

  /** Ends sending. On a listener the kernel ignores that (inet_shutdown), so there receiving ends too: it stops listening. */
  shutdown(fd: number, listener: boolean): number {
    return this.#orErrno(this.#libc.shutdown(fd, listener ? SHUT.both : SHUT.write));
  }

  close(fd: number): void {
    this.#libc.close(fd);
  }

  /** close() with SO_LINGER of zero: a reset in place of a FIN. */
  abort(fd: number): void {
    this.set(fd, LEVEL.socket, SO_LINGER, LINGER_ZERO);
    this.#libc.close(fd);
  }

  set(fd: number, level: number, option: number, value: Uint8Array): number {
    return this.#orErrno(this.#libc.setsockopt(fd, level, option, value, value.length));
  }

  /** Takes the error off the socket; an ICMP error that did not end the connection when there is no other. */
  takeError(fd: number): number {
    this.#setLength(4);
    must(this.#libc, this.#libc.getsockopt(fd, LEVEL.socket, SO_ERROR, this.#word, this.#length), 'ask for a socket’s error');
    return new DataView(this.#word.buffer).getInt32(0, true);
  }

  /** The kernel's number for the state; it says CLOSE for a descriptor whose connection is in TIME-WAIT. */
  state(fd: number): number {
    this.#setLength(1);
    must(this.#libc, this.#libc.getsockopt(fd, LEVEL.tcp, TCP_INFO, this.#word, this.#length), 'ask for a socket’s TCP_INFO');
    return this.#word[0] ?? 0;
  }

  #tcpSocket(local: Endpoint): number {
    const v6 = local.octets.length === 16;
    const fd = this.#libc.socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM_NONBLOCK_CLOEXEC, 0);
    if (fd < 0) return -this.#libc.errno();
    this.set(fd, LEVEL.socket, SO_REUSEADDR, ONE);
    if (v6) this.set(fd, LEVEL.ipv6, IPV6_V6ONLY, ONE);
    return fd;
  }

  #giveUp(fd: number): number {
    const errno = this.#libc.errno();
    this.#libc.close(fd);
    return -errno;
  }

  #orErrno(result: number): number {
    return result < 0 ? -this.#libc.errno() : result;
  }

  #setLength(length: number): void {
    new DataView(this.#length.buffer).setUint32(0, length, true);
  }
}
