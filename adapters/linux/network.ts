import { AdapterError } from '../contract';
import type { ResetRequest } from '../contract';
import { parseAddress } from '../../wire/address';
import type { Libc } from './libc';
import { must } from './libc';
import { NetworkNamespace } from './namespace';
import { RouteSocket } from './route';
import { SockDiag } from './sock-diag';
import { AF_INET, AF_INET6 } from './sockaddr';
import { readSysctlIfAny, writeSysctl } from './sysctl';
import { Tun, TUN_NAME } from './tun';

/** RFC 8200 section 5: IPv6 is switched off by the kernel on a link with less. */
const SMALLEST_MTU = { 4: 68, 6: 1280 } as const;
const DISABLE_IPV6 = `net.ipv6.conf.${TUN_NAME}.disable_ipv6`;

/** The index of `lo` in every namespace. */
const LOOPBACK = 1;
/** Milliseconds. */
const LONGEST_ADDRESS_WAIT = 2000;
/** Nanoseconds. */
const ADDRESS_WAIT_STEP = 50_000;

/** Written before the device exists, so that nothing is sent unasked when its link comes up. */
const QUIET: readonly (readonly [string, string])[] = [
  ['net.ipv6.conf.default.disable_ipv6', '1'],
  ['net.ipv6.conf.default.accept_dad', '0'],
  ['net.ipv6.conf.default.dad_transmits', '0'],
  ['net.ipv6.conf.default.router_solicitations', '0'],
  ['net.ipv6.conf.default.accept_ra', '0'],
  ['net.ipv6.conf.default.addr_gen_mode', '1'], // no link-local address
  ['net.ipv4.ip_forward', '0'], // a new namespace copies the host's
];

/** What TCP is set to besides, and why: reported as the adapter's changes. */
const TCP_SETTINGS: readonly (readonly [name: string, value: string, reason: string])[] = [
  ['net.ipv4.tcp_congestion_control', 'reno', 'a new namespace copies the host’s default; RFC 5681 is what is judged'],
  ['net.ipv4.tcp_no_metrics_save', '1', 'what one scenario measured of a peer must not reach the next'],
];

/** The network that the kernel under test has to itself: a namespace whose one way out is the TUN device. */
export class PrivateNetwork {
  readonly namespace: NetworkNamespace;
  readonly tun: Tun;
  readonly diag: SockDiag;
  /** Settings that differ from the kernel's or the host's defaults, with reasons. */
  readonly changed: readonly string[];
  readonly hasIpv6: boolean;
  readonly #routes: RouteSocket;
  readonly #device: number;
  readonly #addresses = new Map<4 | 6, string>();
  #family: 4 | 6 | undefined;
  #mtu: number | undefined;
  #quickAckPeer: string | undefined;

  /** @throws AdapterError naming the step that failed */
  constructor(libc: Libc) {
    this.namespace = new NetworkNamespace(libc);
    const parts = this.namespace.within(() => makeParts(libc));
    this.tun = parts.tun;
    this.diag = parts.diag;
    this.#routes = parts.routes;
    this.#device = parts.device;
    this.changed = parts.changed;
    this.hasIpv6 = parts.hasIpv6;
    this.#routes.setPlainQueue(this.#device);
    this.#routes.setUp(LOOPBACK);
    this.#routes.setUp(this.#device);
  }

  /** Makes it the network of a scenario; what is as wanted already is left alone. */
  configure({ family, local, remote, mtu }: ResetRequest): void {
    checkRequest(family, local, remote, mtu, this.hasIpv6);
    // An MTU below 1280 takes IPv6 and its settings off the device, a larger one brings them back.
    if (family === 4) this.#setFamily(family);
    this.#setMtu(mtu);
    if (family === 6) this.#setFamily(family);
    if (this.#addresses.get(family) !== local) this.#setAddress(family, local);
  }

  /** A route with `quickack 1` to one peer, or none any more. */
  setQuickAckPeer(peer: string | undefined): void {
    if (this.#quickAckPeer !== undefined) this.#routes.deleteRoute(this.#device, parseAddress(this.#quickAckPeer));
    if (peer !== undefined) this.#routes.addQuickAckRoute(this.#device, parseAddress(peer));
    this.#quickAckPeer = peer;
  }

  /**
   * Forgets what ICMP told of paths (an MTU stays known for ten minutes otherwise). `net.ipv6.route.flush` leaves that alone,
   * so IPv6 is switched off, and by the next {@link configure} on again.
   */
  forgetPaths(): void {
    if (this.#family === 6) this.#setFamily(4);
    this.namespace.within(() => writeSysctl('net.ipv4.route.flush', '1'));
  }

  close(): void {
    this.diag.close();
    this.#routes.close();
    this.tun.close(this.namespace.returns);
    this.namespace.close();
  }

  #setMtu(mtu: number): void {
    if (this.#mtu === mtu) return;
    this.#routes.setMtu(this.#device, mtu);
    this.#mtu = mtu;
  }

  #setFamily(family: 4 | 6): void {
    if (this.#family === family) return;
    if (this.hasIpv6) this.namespace.within(() => writeSysctl(DISABLE_IPV6, family === 6 ? '0' : '1'));
    this.#addresses.delete(6); // disable_ipv6 takes the addresses and routes along
    this.#family = family;
  }

  #setAddress(family: 4 | 6, local: string): void {
    const before = this.#addresses.get(family);
    if (before !== undefined) this.#routes.deleteAddress(this.#device, parseAddress(before), prefixLength(before));
    this.#routes.addAddress(this.#device, parseAddress(local), prefixLength(local));
    this.#routes.addDefaultRoute(this.#device, family === 4 ? AF_INET : AF_INET6); // went with the last address
    this.#addresses.set(family, local);
    this.#awaitLocal(local);
  }

  /** For IPv6 the kernel makes an address its own in a work queue, some 0.1 ms after it was added. */
  #awaitLocal(local: string): void {
    const octets = parseAddress(local);
    const deadline = performance.now() + LONGEST_ADDRESS_WAIT;
    while (!this.#routes.isLocal(octets)) {
      if (performance.now() > deadline)
        throw new AdapterError(`the kernel did not take ${local} as its own within ${LONGEST_ADDRESS_WAIT} ms`);
      this.tun.wait(ADDRESS_WAIT_STEP);
    }
  }
}

interface Parts {
  readonly tun: Tun;
  readonly diag: SockDiag;
  readonly routes: RouteSocket;
  readonly device: number;
  readonly changed: readonly string[];
  readonly hasIpv6: boolean;
}

/** Runs inside the namespace. */
function makeParts(libc: Libc): Parts {
  for (const [name, value] of QUIET) if (readSysctlIfAny(name) !== undefined) writeSysctl(name, value);
  const changed = TCP_SETTINGS.flatMap(([name, value, reason]) => changeSetting(name, value, reason));
  const tun = new Tun(libc);
  const hasIpv6 = readSysctlIfAny(DISABLE_IPV6) !== undefined;
  const device = must(libc, libc.if_nametoindex(TUN_NAME) || -1, 'find the TUN device');
  return { tun, diag: new SockDiag(libc), routes: new RouteSocket(libc), device, changed, hasIpv6 };
}

function changeSetting(name: string, value: string, reason: string): string[] {
  const before = readSysctlIfAny(name);
  if (before === undefined || before === value) return [];
  writeSysctl(name, value);
  return [`${name} = ${value} (was ${before}): ${reason}`];
}

/** The documentation and benchmarking networks' own lengths (RFC 5737, RFC 2544); a default route covers the rest. */
function prefixLength(address: string): number {
  if (address.includes(':')) return 64;
  return /^198\.1[89]\./.test(address) ? 15 : 24;
}

function checkRequest(family: 4 | 6, local: string, remote: string, mtu: number, hasIpv6: boolean): void {
  if (family === 6 && !hasIpv6)
    throw new AdapterError('this Linux kernel has no IPv6 (it is built without it or booted with ipv6.disable=1)');
  for (const address of [local, remote]) {
    if ((parseAddress(address).length === 4) !== (family === 4)) throw new AdapterError(`${address} is not an IPv${family} address`);
  }
  if (mtu < SMALLEST_MTU[family])
    throw new AdapterError(`an MTU of ${mtu} is too small for IPv${family} (at least ${SMALLEST_MTU[family]})`);
}
