import { internetChecksum, onesComplementSum } from './checksum';
import { WireError } from './error';
import { decodeIp, decodeQuotedIp, encodeIp, PROTOCOL, pseudoHeaderSum } from './ip';
import type { IpPacket } from './packet';

/** The errors that both versions have, by meaning; source quench is IPv4's alone (and obsolete: RFC 6633). */
export type IcmpErrorKind = 'unreachable' | 'packetTooBig' | 'timeExceeded' | 'parameterProblem' | 'sourceQuench';

/** An ICMP error message and the packet it quotes. */
export interface IcmpError {
  readonly version: 4 | 6;
  readonly kind: IcmpErrorKind;
  readonly type: number;
  readonly code: number;
  /** `packetTooBig`: the next hop's MTU in octets. */
  readonly mtu?: number;
  /** `parameterProblem`: the octet at fault in the quoted packet. */
  readonly pointer?: number;
  readonly checksumOk: boolean;
  /** The quoted packet's first octets. */
  readonly quoted: Uint8Array;
}

export interface IcmpErrorFields {
  readonly kind: IcmpErrorKind;
  /** 0 when not given; `packetTooBig` has its own. */
  readonly code?: number;
  readonly mtu?: number;
  readonly pointer?: number;
  /** Who reports it: a router, or the quoted packet's destination (the default). */
  readonly source?: string;
  /** The whole packet at fault; its source gets the error. */
  readonly quoting: Uint8Array;
  /** Octets to quote after the IP header; as many as the version allows when not given. RFC 792 demands 8. */
  readonly quotedPayload?: number;
}

/** RFC 792, RFC 1191 section 4 (code 4 of unreachable is IPv4's packet too big). */
const TYPES_V4: Readonly<Record<IcmpErrorKind, number>> = {
  unreachable: 3,
  packetTooBig: 3,
  sourceQuench: 4,
  timeExceeded: 11,
  parameterProblem: 12,
};
const FRAGMENTATION_NEEDED = 4;
/** RFC 4443 section 2.1. */
const TYPES_V6: Readonly<Partial<Record<IcmpErrorKind, number>>> = {
  unreachable: 1,
  packetTooBig: 2,
  timeExceeded: 3,
  parameterProblem: 4,
};
const HEADER = 8;
/** The longest error packets: RFC 1812 section 4.3.2.3 and RFC 4443 section 2.4 (c). */
const LONGEST = { 4: 576 - 20, 6: 1280 - 40 } as const;

/**
 * A whole IP packet with an ICMP error of the quoted packet's version, checksums right.
 *
 * @throws WireError when `quoting` is no IP packet, or ICMPv6 has no such error
 */
export function encodeIcmpError(fields: IcmpErrorFields): Uint8Array {
  const packet = decodeQuotedIp(fields.quoting);
  const source = fields.source ?? packet.destination;
  const payload = message(fields, packet);
  const protocol = packet.version === 4 ? PROTOCOL.icmp : PROTOCOL.icmpv6;
  new DataView(payload.buffer).setUint16(2, icmpChecksum(payload, packet.version, source, packet.source));
  return encodeIp({ source, destination: packet.source, protocol, payload });
}

function message(fields: IcmpErrorFields, packet: IpPacket): Uint8Array {
  const type = packet.version === 4 ? TYPES_V4[fields.kind] : TYPES_V6[fields.kind];
  if (type === undefined) throw new WireError(`ICMPv6 has no ${fields.kind} error`);
  const quoted = fields.quoting.subarray(0, quotedLength(fields, packet));
  const octets = new Uint8Array(HEADER + quoted.length);
  const view = new DataView(octets.buffer);
  const tooBigV4 = packet.version === 4 && fields.kind === 'packetTooBig';
  view.setUint8(0, type);
  view.setUint8(1, tooBigV4 ? FRAGMENTATION_NEEDED : (fields.code ?? 0));
  if (tooBigV4) view.setUint16(6, fields.mtu ?? 0);
  else if (fields.kind === 'packetTooBig') view.setUint32(4, fields.mtu ?? 0);
  else if (fields.kind === 'parameterProblem') setPointer(view, packet.version, fields.pointer ?? 0);
  octets.set(quoted, HEADER);
  return octets;
}

function setPointer(view: DataView, version: 4 | 6, pointer: number): void {
  if (version === 4) view.setUint8(4, pointer);
  else view.setUint32(4, pointer);
}

function quotedLength(fields: IcmpErrorFields, packet: IpPacket): number {
  const room = LONGEST[packet.version] - HEADER;
  if (fields.quotedPayload === undefined) return room;
  return Math.min(room, packet.payload.byteOffset - fields.quoting.byteOffset + fields.quotedPayload);
}

/** RFC 792 sums the message alone, RFC 4443 section 2.3 a pseudo-header too. */
function icmpChecksum(octets: Uint8Array, version: 4 | 6, source: string, destination: string): number {
  return internetChecksum(octets, 0, octets.length, icmpSumStart(octets.length, version, source, destination));
}

function icmpSumStart(length: number, version: 4 | 6, source: string, destination: string): number {
  return version === 4 ? 0 : pseudoHeaderSum(source, destination, PROTOCOL.icmpv6, length);
}

/**
 * The ICMP error in a packet, or undefined when it holds something else (another protocol, an ICMP query, neighbour
 * discovery).
 *
 * @throws WireError when the packet is no IP packet or the message is truncated
 */
export function decodeIcmpError(octets: Uint8Array): IcmpError | undefined {
  const packet = decodeIp(octets);
  if (packet.protocol !== (packet.version === 4 ? PROTOCOL.icmp : PROTOCOL.icmpv6)) return undefined;
  const { payload, version } = packet;
  if (payload.length < HEADER) throw new WireError(`ICMP header truncated: ${payload.length} of ${HEADER} octets`);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const [type, code] = [view.getUint8(0), view.getUint8(1)];
  const kind = errorKind(version, type, code);
  if (kind === undefined) return undefined;
  const start = icmpSumStart(payload.length, version, packet.source, packet.destination);
  const checksumOk = onesComplementSum(payload, 0, payload.length, start) === 0xffff;
  return { version, kind, type, code, ...extraField(kind, version, view), checksumOk, quoted: payload.subarray(HEADER) };
}

function errorKind(version: 4 | 6, type: number, code: number): IcmpErrorKind | undefined {
  if (version === 4 && type === TYPES_V4.packetTooBig && code === FRAGMENTATION_NEEDED) return 'packetTooBig';
  const types: Partial<Record<IcmpErrorKind, number>> = version === 4 ? TYPES_V4 : TYPES_V6;
  const kinds: readonly IcmpErrorKind[] = ['unreachable', 'packetTooBig', 'timeExceeded', 'parameterProblem', 'sourceQuench'];
  return kinds.find((kind) => types[kind] === type);
}

function extraField(kind: IcmpErrorKind, version: 4 | 6, view: DataView): { mtu?: number; pointer?: number } {
  if (kind === 'packetTooBig') return { mtu: version === 4 ? view.getUint16(6) : view.getUint32(4) };
  if (kind === 'parameterProblem') return { pointer: version === 4 ? view.getUint8(4) : view.getUint32(4) };
  return {};
}
