import { parseAddress } from './address';
import { onesComplementSum } from './checksum';
import { WireError } from './error';
import { decodeIpv4, encodeIpv4 } from './ipv4';
import { decodeIpv6, encodeIpv6 } from './ipv6';
import type { IpFields, IpPacket } from './packet';

export { WireError } from './error';
export { PROTOCOL } from './packet';
export type { IpFields, IpPacket } from './packet';

/**
 * A packet taken apart: IPv4 (RFC 791) or IPv6 (RFC 8200) by its first four bits.
 *
 * A wrong IPv4 header checksum is no error but told in `headerChecksumOk`.
 *
 * @throws WireError when it is neither, truncated, malformed or a fragment
 */
export function decodeIp(packet: Uint8Array): IpPacket {
  return decodeVersion(packet, false);
}

/** As {@link decodeIp}, for the packet that an ICMP error quotes: its payload may be cut short. */
export function decodeQuotedIp(packet: Uint8Array): IpPacket {
  return decodeVersion(packet, true);
}

function decodeVersion(packet: Uint8Array, cutShort: boolean): IpPacket {
  const first = packet[0];
  if (first === undefined) throw new WireError('not an IP packet: no octets');
  if (first >> 4 === 4) return decodeIpv4(packet, cutShort);
  if (first >> 4 === 6) return decodeIpv6(packet, cutShort);
  throw new WireError(`not an IP packet: version ${first >> 4} in its first octet 0x${first.toString(16)}`);
}

/**
 * A whole packet, of the version its addresses are of.
 *
 * @throws WireError when an address is none, the two are of different versions, or a part is too long
 */
export function encodeIp(fields: IpFields): Uint8Array {
  const [source, destination] = parsePair(fields.source, fields.destination);
  const encode = source.length === 4 ? encodeIpv4 : encodeIpv6;
  return encode(fields, source, destination);
}

/**
 * The ones' complement sum of the pseudo-header that TCP, UDP and ICMPv6 checksums start from, 0 to 0xffff: RFC 9293
 * section 3.1 for IPv4, RFC 8200 section 8.1 for IPv6.
 *
 * @param length octets of the segment, header and data
 */
export function pseudoHeaderSum(source: string, destination: string, protocol: number, length: number): number {
  const [from, to] = parsePair(source, destination);
  const numbers = protocol + (length >>> 16) + (length & 0xffff);
  return onesComplementSum(from, 0, from.length, onesComplementSum(to, 0, to.length, numbers));
}

function parsePair(source: string, destination: string): [Uint8Array, Uint8Array] {
  const from = parseAddress(source);
  const to = parseAddress(destination);
  if (from.length !== to.length) throw new WireError(`${source} and ${destination} are of different IP versions`);
  return [from, to];
}
