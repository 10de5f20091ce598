import { PROTOCOL } from '../../wire/packet';
import type { Endpoint } from './sockaddr';

/** ICMPv6 types 1 to 4 are the errors (RFC 4443 section 2.1); neighbour discovery and multicast listeners have others. */
const LAST_ICMPV6_ERROR = 4;
const URG = 0x20;

/**
 * Is it the kind of packet a scenario is about: TCP, or an ICMP error? What the host says besides (multicast listener
 * reports, neighbour discovery) is no part of a conversation. The kernel sends TCP without extension headers.
 */
export function belongsToConversation(packet: Uint8Array): boolean {
  const { protocol, start } = upper(packet);
  if (protocol === PROTOCOL.icmpv6) return (packet[start] ?? 0xff) <= LAST_ICMPV6_ERROR;
  return protocol === PROTOCOL.tcp || protocol === PROTOCOL.icmp;
}

export function isIcmp(packet: Uint8Array): boolean {
  const { protocol } = upper(packet);
  return protocol === PROTOCOL.icmp || protocol === PROTOCOL.icmpv6;
}

/** A TCP segment with URG set (an IPv6 extension header before it hides it). */
export function isUrgent(packet: Uint8Array): boolean {
  const { protocol, start } = upper(packet);
  return protocol === PROTOCOL.tcp && ((packet[start + 13] ?? 0) & URG) !== 0;
}

/** Is it a TCP segment arriving for the connection between these ends? For a listener, which has no remote, never. */
export function segmentFor(packet: Uint8Array, local: Endpoint, remote: Endpoint | undefined): boolean {
  if (remote === undefined) return false;
  const { start, version } = upper(packet);
  const source = version === 4 ? packet.subarray(12, 16) : packet.subarray(8, 24);
  const ports = portAt(packet, start) === remote.port && portAt(packet, start + 2) === local.port;
  return ports && source.length === remote.octets.length && source.every((octet, index) => octet === remote.octets[index]);
}

/** Local port, remote address and remote port of a TCP segment from the stack, as one comparable text. */
export function emittedTuple(packet: Uint8Array): string {
  const { start, version } = upper(packet);
  const destination = version === 4 ? packet.subarray(16, 20) : packet.subarray(24, 40);
  return tupleKey(portAt(packet, start), destination, portAt(packet, start + 2));
}

export function tupleKey(localPort: number, remote: Uint8Array, remotePort: number): string {
  return `${localPort} ${remote.join('.')} ${remotePort}`;
}

function portAt(packet: Uint8Array, at: number): number {
  return ((packet[at] ?? 0) << 8) | (packet[at + 1] ?? 0);
}

function upper(packet: Uint8Array): { version: number; protocol: number; start: number } {
  const version = (packet[0] ?? 0) >> 4;
  if (version === 4) return { version, protocol: packet[9] ?? 0, start: ((packet[0] ?? 0) & 0x0f) * 4 };
  return { version, protocol: packet[6] ?? 0, start: 40 };
}
