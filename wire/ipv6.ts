import { formatAddress } from './address';
import { WireError } from './error';
import type { IpFields, IpPacket } from './packet';

const HEADER = 40;
const HOP_BY_HOP = 0;
const ROUTING = 43;
const FRAGMENT = 44;
const DESTINATION_OPTIONS = 60;

/**
 * An IPv6 packet taken apart (RFC 8200 section 3), extension headers skipped. Octets after the payload length are
 * link padding and left out.
 *
 * @param cutShort accept a payload shorter than its length field says (a packet quoted by ICMPv6)
 * @throws WireError when it is truncated, malformed, a fragment, or still on its way along a routing header
 */
export function decodeIpv6(packet: Uint8Array, cutShort: boolean): IpPacket {
  if (packet.length < HEADER) throw new WireError(`IPv6 header truncated: ${packet.length} of ${HEADER} octets`);
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  const length = HEADER + view.getUint16(4);
  if (length > packet.length && !cutShort) {
    throw new WireError(`IPv6 packet truncated: ${length} octets by its payload length, there are ${packet.length}`);
  }
  const inner = skipExtensionHeaders(packet.subarray(0, length), view.getUint8(6));
  return {
    version: 6,
    source: formatAddress(packet.subarray(8, 24)),
    destination: formatAddress(packet.subarray(24, 40)),
    protocol: inner.protocol,
    hopLimit: view.getUint8(7),
    trafficClass: (view.getUint16(0) >> 4) & 0xff,
    payload: packet.subarray(inner.start, length),
    headerChecksumOk: true,
  };
}

/** The first header that is not an extension header: its number and where it starts (RFC 8200 section 4). */
function skipExtensionHeaders(packet: Uint8Array, firstProtocol: number): { protocol: number; start: number } {
  let protocol = firstProtocol;
  let start = HEADER;
  while (isExtensionHeader(protocol)) {
    const size = extensionHeaderSize(packet, protocol, start);
    protocol = packet[start] ?? 0;
    start += size;
  }
  return { protocol, start };
}

function isExtensionHeader(protocol: number): boolean {
  return protocol === HOP_BY_HOP || protocol === ROUTING || protocol === FRAGMENT || protocol === DESTINATION_OPTIONS;
}

/** Octets of the extension header at `start`, having checked that it is whole and that the packet ends here. */
function extensionHeaderSize(packet: Uint8Array, protocol: number, start: number): number {
  const size = protocol === FRAGMENT ? 8 : ((packet[start + 1] ?? 0) + 1) * 8;
  if (start + size > packet.length) {
    throw new WireError(`IPv6 extension header ${protocol} truncated at octet ${start} of ${packet.length}`);
  }
  const fragment = ((packet[start + 2] ?? 0) << 8) | (packet[start + 3] ?? 0);
  // An atomic fragment (offset 0, no more to come) is a whole packet (RFC 8200 section 4.5, RFC 6946).
  if (protocol === FRAGMENT && (fragment & 0xfff9) !== 0) {
    throw new WireError(`IPv6 packet is a fragment (offset ${fragment & 0xfff8})`);
  }
  const segmentsLeft = packet[start + 3] ?? 0;
  if (protocol === ROUTING && segmentsLeft !== 0) {
    throw new WireError(`IPv6 routing header at octet ${start} has ${segmentsLeft} segments left`);
  }
  return size;
}

/**
 * An IPv6 packet without extension headers, flow label 0.
 *
 * @throws WireError when the payload is too long, or for fields that only IPv4 has
 */
export function encodeIpv6(fields: IpFields, source: Uint8Array, destination: Uint8Array): Uint8Array {
  const length = fields.payload.length;
  if (length > 0xffff) throw new WireError(`an IPv6 payload has at most 65535 octets, not ${length}`);
  if (fields.options !== undefined) throw new WireError('IPv6 has no header options');
  const packet = new Uint8Array(HEADER + length);
  const view = new DataView(packet.buffer);
  view.setUint16(0, 0x6000 | ((fields.trafficClass ?? 0) << 4));
  view.setUint16(4, length);
  view.setUint8(6, fields.protocol);
  view.setUint8(7, fields.hopLimit ?? 64);
  packet.set(source, 8);
  packet.set(destination, 24);
  packet.set(fields.payload, HEADER);
  return packet;
}
