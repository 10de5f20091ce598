import { attribute, NETLINK_ROUTE, NetlinkSocket, NLM_F, u32 } from './netlink';
import type { Libc } from './libc';
import { AF_INET, AF_INET6 } from './sockaddr';

const RTM = { newLink: 16, newAddress: 20, deleteAddress: 21, newRoute: 24, deleteRoute: 25, getRoute: 26, newQdisc: 36 } as const;
const IFLA_MTU = 4;
const IFA = { address: 1, local: 2, flags: 8 } as const;
const IFA_F_NODAD = 2;
const RTA = { destination: 1, device: 4, metrics: 8 } as const;
const RTAX_QUICKACK = 15;
const TCA_KIND = 1;
const TC_H_ROOT = 0xffffffff;
const IFF_UP = 1;
const RT_TABLE_MAIN = 254;
const RTPROT_STATIC = 4;
const RT_SCOPE_LINK = 253;
const RTN_UNICAST = 1;
const RTN_LOCAL = 2;
/** Where `struct rtmsg` has the route's type. */
const ROUTE_TYPE = 7;
const NOTHING = new Uint8Array(0);

/** Links, addresses and routes of the namespace it is opened in (rtnetlink(7)): what `ip` does, without a process. */
export class RouteSocket {
  readonly #netlink: NetlinkSocket;

  constructor(libc: Libc) {
    this.#netlink = new NetlinkSocket(libc, NETLINK_ROUTE);
  }

  setUp(device: number): void {
    this.#netlink.change(RTM.newLink, 0, link(device, IFF_UP, new Uint8Array(0)), 'set the TUN device up');
  }

  setMtu(device: number, mtu: number): void {
    this.#netlink.change(RTM.newLink, 0, link(device, 0, attribute(IFLA_MTU, u32(mtu))), `set the MTU to ${mtu}`);
  }

  /** Sends in the order given and at once, whatever the host's default is (`fq` would pace). */
  setPlainQueue(device: number): void {
    const fixed = new Uint8Array(20);
    const view = new DataView(fixed.buffer);
    view.setInt32(4, device, true);
    view.setUint32(12, TC_H_ROOT, true);
    const kind = attribute(TCA_KIND, new TextEncoder().encode('pfifo_fast\0'));
    this.#netlink.change(RTM.newQdisc, NLM_F.create | NLM_F.replace, join(fixed, kind), 'set the queue of the TUN device');
  }

  addAddress(device: number, octets: Uint8Array, prefix: number): void {
    this.#netlink.change(RTM.newAddress, NLM_F.create | NLM_F.replace, address(device, octets, prefix), 'add its address');
  }

  deleteAddress(device: number, octets: Uint8Array, prefix: number): void {
    this.#netlink.change(RTM.deleteAddress, 0, address(device, octets, prefix), 'remove its address');
  }

  /** Would a packet to this address be taken as the host's own? */
  isLocal(octets: Uint8Array): boolean {
    const fixed = Uint8Array.of(familyOf(octets), octets.length * 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const { errno, body } = this.#netlink.request(RTM.getRoute, 0, join(fixed, attribute(RTA.destination, octets)));
    return errno === 0 && body.getUint8(ROUTE_TYPE) === RTN_LOCAL;
  }

  /** Everything else is behind the device too. */
  addDefaultRoute(device: number, family: number): void {
    this.#netlink.change(RTM.newRoute, NLM_F.create | NLM_F.replace, route(device, family), 'add a default route');
  }

  /** A route to one peer on which the kernel acknowledges at once (ip-route(8): quickack 1). */
  addQuickAckRoute(device: number, peer: Uint8Array): void {
    const metrics = attribute(RTA.metrics, attribute(RTAX_QUICKACK, u32(1)));
    const body = route(device, familyOf(peer), peer, metrics);
    this.#netlink.change(RTM.newRoute, NLM_F.create | NLM_F.replace, body, 'add a route with quickack');
  }

  deleteRoute(device: number, peer: Uint8Array): void {
    this.#netlink.change(RTM.deleteRoute, 0, route(device, familyOf(peer), peer), 'remove a route');
  }

  close(): void {
    this.#netlink.close();
  }
}

function familyOf(octets: Uint8Array): number {
  return octets.length === 4 ? AF_INET : AF_INET6;
}

/** `struct ifinfomsg`; only the flags set in `flags` are changed. */
function link(device: number, flags: number, attributes: Uint8Array): Uint8Array {
  const fixed = new Uint8Array(16);
  const view = new DataView(fixed.buffer);
  view.setInt32(4, device, true);
  view.setUint32(8, flags, true);
  view.setUint32(12, flags, true);
  return join(fixed, attributes);
}

/** `struct ifaddrmsg`; no duplicate address detection (RFC 4862 section 5.4), for which nobody would answer. */
function address(device: number, octets: Uint8Array, prefix: number): Uint8Array {
  const fixed = Uint8Array.of(familyOf(octets), prefix, 0, 0, 0, 0, 0, 0);
  new DataView(fixed.buffer).setUint32(4, device, true);
  return join(fixed, attribute(IFA.local, octets), attribute(IFA.address, octets), attribute(IFA.flags, u32(IFA_F_NODAD)));
}

/** `struct rtmsg`: to one address, or the default route without it. */
function route(device: number, family: number, to: Uint8Array = NOTHING, metrics: Uint8Array = NOTHING): Uint8Array {
  const scope = family === AF_INET ? RT_SCOPE_LINK : 0;
  const fixed = Uint8Array.of(family, to.length * 8, 0, 0, RT_TABLE_MAIN, RTPROT_STATIC, scope, RTN_UNICAST, 0, 0, 0, 0);
  const destination = to.length === 0 ? to : attribute(RTA.destination, to);
  return join(fixed, destination, attribute(RTA.device, u32(device)), metrics);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
