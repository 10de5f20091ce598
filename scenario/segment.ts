/**
 * TCP segments on the tester's side, written and read by code of its own (RFC 9293 section 3.1). The engine's codec is
 * emitted from the spec; were it used here too, a mistake in the spec's header would be made by the judge and the judged
 * alike and no scenario could see it.
 */
import { formFaults } from './form';
import { onesComplementSum } from '../wire/checksum';
import { decodeIp, encodeIp, PROTOCOL, pseudoHeaderSum } from '../wire/ip';
import { decodeOptions, encodeOptions } from './options';
import type { SegmentOption } from './options';

/** From the most significant bit of the octet to the least. */
export const FLAG_NAMES = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

/** One segment; numbers are unsigned, the window as it stands in the header. */
export interface Segment {
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly seq: number;
  readonly ack: number;
  readonly flags: ReadonlySet<FlagName>;
  readonly window: number;
  readonly urgentPointer: number;
  readonly options: readonly SegmentOption[];
  readonly data: Uint8Array;
  /** TCP's own checksum and, under IPv4, the header's. */
  readonly checksumOk: boolean;
  /** What is wrong with its form, in words; nothing for a segment of our own. */
  readonly faults?: readonly string[];
}
export type SegmentFields = Omit<Segment, 'checksumOk'>;

/** A segment with the addresses it travels between. */
export interface AddressedSegment {
  readonly source: string;
  readonly destination: string;
  readonly segment: Segment;
}

const LEAST_HEADER = 20;
const CHECKSUM_AT = 16;

/** Octets of sequence space that a segment takes: RFC 9293's SEG.LEN. */
export function segmentLength(segment: Pick<Segment, 'flags' | 'data'>): number {
  return segment.data.length + (segment.flags.has('SYN') ? 1 : 0) + (segment.flags.has('FIN') ? 1 : 0);
}

/** A whole IP packet. With `badChecksum` TCP's checksum has one bit wrong and all else is right. */
export function encodeSegment(fields: SegmentFields, source: string, destination: string, badChecksum = false): Uint8Array {
  const options = encodeOptions(fields.options);
  const header = LEAST_HEADER + options.length;
  const payload = new Uint8Array(header + fields.data.length);
  const view = new DataView(payload.buffer);
  view.setUint16(0, fields.sourcePort);
  view.setUint16(2, fields.destinationPort);
  view.setUint32(4, fields.seq >>> 0);
  view.setUint32(8, fields.ack >>> 0);
  view.setUint16(12, ((header / 4) << 12) | flagBits(fields.flags));
  view.setUint16(14, fields.window);
  view.setUint16(18, fields.urgentPointer);
  payload.set(options, LEAST_HEADER);
  payload.set(fields.data, header);
  const start = pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length);
  const checksum = onesComplementSum(payload, 0, payload.length, start) ^ 0xffff;
  view.setUint16(CHECKSUM_AT, badChecksum ? checksum ^ 0x0100 : checksum);
  return encodeIp({ source, destination, protocol: PROTOCOL.tcp, payload });
}

function flagBits(flags: ReadonlySet<FlagName>): number {
  return FLAG_NAMES.reduce((bits, name) => (bits << 1) | (flags.has(name) ? 1 : 0), 0);
}

/**
 * The segment in a packet; undefined when it carries another protocol.
 *
 * @throws Error when the packet or the segment is malformed
 */
export function decodeSegment(packet: Uint8Array): AddressedSegment | undefined {
  const ip = decodeIp(packet);
  if (ip.protocol !== PROTOCOL.tcp) return undefined;
  const { payload, source, destination } = ip;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const header = headerLength(view);
  const sum = onesComplementSum(payload, 0, payload.length, pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length));
  const segment = {
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    seq: view.getUint32(4),
    ack: view.getUint32(8),
    flags: flagsOf(view.getUint8(13)),
    window: view.getUint16(14),
    urgentPointer: view.getUint16(18),
    options: decodeOptions(payload.subarray(LEAST_HEADER, header)),
    data: payload.slice(header),
    checksumOk: sum === 0xffff && ip.headerChecksumOk,
    faults: formFaults(payload.subarray(0, header)),
  };
  return { source, destination, segment };
}

function headerLength(view: DataView): number {
  if (view.byteLength < LEAST_HEADER) throw new Error(`a TCP header has at least 20 octets, there are ${view.byteLength}`);
  const length = (view.getUint8(12) >> 4) * 4;
  if (length < LEAST_HEADER || length > view.byteLength) {
    throw new Error(`the data offset says ${length} octets of header in a segment of ${view.byteLength}`);
  }
  return length;
}

function flagsOf(octet: number): ReadonlySet<FlagName> {
  return new Set(FLAG_NAMES.filter((_, index) => (octet & (0x80 >> index)) !== 0));
}
