import { AdapterError } from '../contract';
import { errnoName, EAGAIN } from './errno';
import { must } from './libc';
import type { Libc } from './libc';

const O_RDWR = 2;
const O_NONBLOCK = 0o4000;
const O_CLOEXEC = 0o2000000;
const TUNSETIFF = 0x400454ca;
const TUNSETPERSIST = 0x400454cb;
const IFF_TUN = 0x0001;
const IFF_NO_PI = 0x1000;
const IFREQ = 40;
const IFNAMSIZ = 16;
const POLLIN = 1;
/** No packet is longer; without TUNSETOFFLOAD the kernel hands over none above the MTU. */
const LONGEST_PACKET = 65536;

export const TUN_PATH = '/dev/net/tun';
export const TUN_NAME = 'tun0';

/**
 * The wire: a TUN device of raw IP packets. Offloads are not asked for, so every packet read has a true checksum and
 * no segment exceeds the MSS. What is written is handled by the kernel before write() returns; its reply can be read at once.
 */
export class Tun {
  readonly #libc: Libc;
  /** For waiting on it together with others. */
  readonly fd: number;
  readonly #buffer = new Uint8Array(LONGEST_PACKET);
  readonly #pollfd = new Uint8Array(8);
  readonly #timeout = new Uint8Array(16);

  /** Makes the device in the calling thread's network namespace; it goes when this is closed. */
  constructor(libc: Libc) {
    this.#libc = libc;
    this.fd = must(libc, libc.open(TUN_PATH, O_RDWR | O_NONBLOCK | O_CLOEXEC, 0), `open ${TUN_PATH}`);
    const ifreq = new Uint8Array(IFREQ);
    ifreq.set(new TextEncoder().encode(TUN_NAME));
    new DataView(ifreq.buffer).setUint16(IFNAMSIZ, IFF_TUN | IFF_NO_PI, true);
    must(libc, libc.ioctl(this.fd, TUNSETIFF, ifreq), 'make a TUN device');
    const view = new DataView(this.#pollfd.buffer);
    view.setInt32(0, this.fd, true);
    view.setInt16(4, POLLIN, true);
  }

  /** The next packet from the stack, a copy; undefined when there is none. */
  read(): Uint8Array | undefined {
    const length = this.#libc.read(this.fd, this.#buffer, LONGEST_PACKET);
    if (length >= 0) return this.#buffer.slice(0, length);
    const errno = this.#libc.errno();
    if (errno !== EAGAIN) throw new AdapterError(`the TUN device cannot be read: ${errnoName(errno)}`);
    return undefined;
  }

  /** @throws AdapterError for what the device does not take (EINVAL: neither IPv4 nor IPv6 by its first four bits) */
  write(packet: Uint8Array): void {
    if (this.#libc.write(this.fd, packet, packet.length) === packet.length) return;
    const first = packet[0] === undefined ? 'nothing' : `0x${packet[0].toString(16).padStart(2, '0')}`;
    const reason = errnoName(this.#libc.errno());
    throw new AdapterError(`the TUN device refused a packet of ${packet.length} octets that begins with ${first}: ${reason}`);
  }

  /** Waits until a packet can be read or the time (nanoseconds) is over, blocking the thread. */
  wait(nanoseconds: number): void {
    const view = new DataView(this.#timeout.buffer);
    view.setBigInt64(0, BigInt(Math.floor(nanoseconds / 1e9)), true);
    view.setBigInt64(8, BigInt(nanoseconds % 1e9), true);
    this.#libc.ppoll(this.#pollfd, 1, this.#timeout, null);
  }

  /**
   * Removes the device.
   *
   * @param leaveToNamespace let the namespace take it along when it goes. Removing the device here makes the thread
   * wait some 30 ms for other processors; the kernel's own clean-up of a namespace does not.
   */
  close(leaveToNamespace: boolean): void {
    if (leaveToNamespace) this.#libc.ioctlNumber(this.fd, TUNSETPERSIST, 1);
    this.#libc.close(this.fd);
  }
}
