import { formatAddress } from './address';
import { internetChecksum, onesComplementSum } from './checksum';
import { WireError } from './error';
import type { IpFields, IpPacket } from './packet';

const HEADER = 20;
const DONT_FRAGMENT = 0x4000;
const MORE_FRAGMENTS_AND_OFFSET = 0x3fff;

/**
 * An IPv4 packet taken apart (RFC 791 section 3.1). Octets after the total length are link padding and left out.
 *
 * @param cutShort accept a payload shorter than the total length says (a packet quoted by ICMP)
 * @throws WireError when it is truncated, malformed or a fragment
 */
export function decodeIpv4(packet: Uint8Array, cutShort: boolean): IpPacket {
  if (packet.length < HEADER) throw new WireError(`IPv4 header truncated: ${packet.length} of ${HEADER} octets`);
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  const headerLength = (view.getUint8(0) & 0x0f) * 4;
  const end = payloadEnd(view, headerLength, cutShort);
  const fragment = view.getUint16(6) & MORE_FRAGMENTS_AND_OFFSET;
  if (fragment !== 0) throw new WireError(`IPv4 packet is a fragment (offset ${(fragment & 0x1fff) * 8})`);
  return {
    version: 4,
    source: formatAddress(packet.subarray(12, 16)),
    destination: formatAddress(packet.subarray(16, 20)),
    protocol: view.getUint8(9),
    hopLimit: view.getUint8(8),
    trafficClass: view.getUint8(1),
    payload: packet.subarray(headerLength, end),
    headerChecksumOk: onesComplementSum(packet, 0, headerLength) === 0xffff,
    identification: view.getUint16(4),
    ...(headerLength > HEADER && { options: packet.subarray(HEADER, headerLength) }),
  };
}

/** Where the payload ends, having checked both lengths against each other and the octets there are. */
function payloadEnd(view: DataView, headerLength: number, cutShort: boolean): number {
  const totalLength = view.getUint16(2);
  if (headerLength < HEADER) throw new WireError(`IPv4 header length is ${headerLength}, less than ${HEADER} octets`);
  if (headerLength > view.byteLength) {
    throw new WireError(`IPv4 options truncated: header length is ${headerLength} octets, there are ${view.byteLength}`);
  }
  if (totalLength < headerLength) {
    throw new WireError(`IPv4 total length ${totalLength} is less than the header length ${headerLength}`);
  }
  if (totalLength > view.byteLength && !cutShort) {
    throw new WireError(`IPv4 packet truncated: total length is ${totalLength} octets, there are ${view.byteLength}`);
  }
  return Math.min(totalLength, view.byteLength);
}

/**
 * An IPv4 packet with a right header checksum.
 *
 * @throws WireError when options or the whole are too long
 */
export function encodeIpv4(fields: IpFields, source: Uint8Array, destination: Uint8Array): Uint8Array {
  const options = fields.options?.length ?? 0;
  if (options > 40) throw new WireError(`IPv4 options take at most 40 octets, not ${options}`);
  const headerLength = HEADER + ((options + 3) & ~3);
  const totalLength = headerLength + fields.payload.length;
  if (totalLength > 0xffff) throw new WireError(`an IPv4 packet has at most 65535 octets, not ${totalLength}`);
  const packet = new Uint8Array(totalLength);
  const view = new DataView(packet.buffer);
  view.setUint8(0, 0x40 | (headerLength / 4));
  view.setUint8(1, fields.trafficClass ?? 0);
  view.setUint16(2, totalLength);
  view.setUint16(4, fields.identification ?? 0);
  view.setUint16(6, (fields.dontFragment ?? true) ? DONT_FRAGMENT : 0);
  view.setUint8(8, fields.hopLimit ?? 64);
  view.setUint8(9, fields.protocol);
  packet.set(source, 12);
  packet.set(destination, 16);
  if (fields.options !== undefined) packet.set(fields.options, HEADER);
  view.setUint16(10, internetChecksum(packet, 0, headerLength));
  packet.set(fields.payload, headerLength);
  return packet;
}
