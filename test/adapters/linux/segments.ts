import { internetChecksum } from '../../../wire/checksum';
import { decodeIp, encodeIp, PROTOCOL, pseudoHeaderSum } from '../../../wire/ip';

/** Control bits, RFC 9293 section 3.1. */
export const FLAG = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16, urg: 32 } as const;
const HEADER = 20;

export interface Segment {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly sequence: number;
  readonly acknowledgment: number;
  readonly flags: number;
  readonly window: number;
  readonly urgentPointer: number;
  readonly text: Uint8Array;
  /** A multiple of four octets; only to encode. */
  readonly options?: Uint8Array;
}

/** A whole IP packet with a segment in it, checksums right. Just what these tests need. */
export function encodeSegment(segment: Segment): Uint8Array {
  const { source, destination, options = new Uint8Array(0) } = segment;
  const header = HEADER + options.length;
  const payload = new Uint8Array(header + segment.text.length);
  const view = new DataView(payload.buffer);
  view.setUint16(0, segment.sourcePort);
  view.setUint16(2, segment.destinationPort);
  view.setUint32(4, segment.sequence);
  view.setUint32(8, segment.acknowledgment);
  view.setUint8(12, (header / 4) << 4);
  view.setUint8(13, segment.flags);
  view.setUint16(14, segment.window);
  view.setUint16(18, segment.urgentPointer);
  payload.set(options, HEADER);
  payload.set(segment.text, header);
  view.setUint16(16, internetChecksum(payload, 0, payload.length, pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length)));
  return encodeIp({ source, destination, protocol: PROTOCOL.tcp, payload });
}

/** The segment in a packet; its checksum must be right. */
export function decodeSegment(packet: Uint8Array): Segment {
  const { source, destination, payload, protocol } = decodeIp(packet);
  const sum = internetChecksum(payload, 0, payload.length, pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length));
  if (protocol !== PROTOCOL.tcp || sum !== 0)
    throw new Error(`not a TCP segment with a right checksum: ${Buffer.from(packet).toString('hex')}`);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  return {
    source,
    destination,
    sourcePort: view.getUint16(0),
    destinationPort: view.getUint16(2),
    sequence: view.getUint32(4),
    acknowledgment: view.getUint32(8),
    flags: view.getUint8(13),
    window: view.getUint16(14),
    urgentPointer: view.getUint16(18),
    text: payload.subarray((view.getUint8(12) >> 4) * 4),
  };
}
