/**
 * Writing pcapng capture files (draft-ietf-opsawg-pcapng): one section, one interface of raw IP packets with
 * nanosecond time stamps. Deterministic: the same input gives the same octets. Little-endian on every machine.
 */

export interface CapturedPacket {
  /** Nanoseconds since the scenario began; an integer. */
  readonly time: number;
  /** Did the stack under test send it (else the tester did)? */
  readonly fromStack: boolean;
  readonly packet: Uint8Array;
  readonly comment?: string;
}
export interface CaptureInfo {
  /** What the packets came from. */
  readonly hardware?: string;
  /** Who wrote the file. */
  readonly application: string;
  /** What the capture is about: the scenario. */
  readonly comment?: string;
}

export const SECTION_HEADER = 0x0a0d0d0a;
export const INTERFACE_DESCRIPTION = 1;
export const ENHANCED_PACKET = 6;
export const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
/** LINKTYPE_RAW: the packet begins with an IPv4 or IPv6 header. */
export const LINKTYPE_RAW = 101;
export const OPTION = { end: 0, comment: 1, hardware: 2, application: 4, packetFlags: 2, interfaceName: 2, timeResolution: 9 } as const;
/** Direction bits of an enhanced packet's flags, as the stack sees it. */
export const DIRECTION = { inbound: 1, outbound: 2 } as const;

interface BlockOption {
  readonly code: number;
  readonly value: Uint8Array;
}

const UTF8 = new TextEncoder();

/** A whole pcapng file. Packets are written in the order given. */
export function encodePcapng(packets: readonly CapturedPacket[], info: CaptureInfo): Uint8Array {
  const blocks = [sectionHeader(info), interfaceDescription(), ...packets.map(enhancedPacket)];
  const file = new Uint8Array(blocks.reduce((total, block) => total + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    file.set(block, at);
    at += block.length;
  }
  return file;
}

function sectionHeader(info: CaptureInfo): Uint8Array {
  const fixed = new Uint8Array(16);
  const view = new DataView(fixed.buffer);
  view.setUint32(0, BYTE_ORDER_MAGIC, true);
  view.setUint16(4, 1, true); // version 1.0
  view.setBigInt64(8, -1n, true); // section length not given
  const options = [
    ...text(OPTION.comment, info.comment),
    ...text(OPTION.hardware, info.hardware),
    ...text(OPTION.application, info.application),
  ];
  return block(SECTION_HEADER, fixed, options);
}

function interfaceDescription(): Uint8Array {
  const fixed = new Uint8Array(8);
  new DataView(fixed.buffer).setUint16(0, LINKTYPE_RAW, true); // snap length 0: none
  const nanoseconds = { code: OPTION.timeResolution, value: Uint8Array.of(9) };
  return block(INTERFACE_DESCRIPTION, fixed, [...text(OPTION.interfaceName, 'stack'), nanoseconds]);
}

function enhancedPacket(captured: CapturedPacket): Uint8Array {
  const { packet, time } = captured;
  const fixed = new Uint8Array(20 + padded(packet.length));
  const view = new DataView(fixed.buffer);
  view.setUint32(4, Math.floor(time / 0x1_0000_0000), true);
  view.setUint32(8, time >>> 0, true);
  view.setUint32(12, packet.length, true);
  view.setUint32(16, packet.length, true);
  fixed.set(packet, 20);
  const flags = Uint8Array.of(captured.fromStack ? DIRECTION.outbound : DIRECTION.inbound, 0, 0, 0);
  return block(ENHANCED_PACKET, fixed, [...text(OPTION.comment, captured.comment), { code: OPTION.packetFlags, value: flags }]);
}

function text(code: number, value: string | undefined): BlockOption[] {
  if (value === undefined || value === '') return [];
  return [{ code, value: UTF8.encode(value).subarray(0, 0xffff) }];
}

/** A block: type, length, body, options, length again, everything on 4-octet boundaries. */
function block(type: number, fixed: Uint8Array, options: readonly BlockOption[]): Uint8Array {
  const optionOctets = options.reduce((total, option) => total + 4 + padded(option.value.length), 4);
  const length = 12 + fixed.length + optionOctets;
  const octets = new Uint8Array(length);
  const view = new DataView(octets.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, length, true);
  octets.set(fixed, 8);
  let at = 8 + fixed.length;
  for (const { code, value } of options) {
    view.setUint16(at, code, true);
    view.setUint16(at + 2, value.length, true);
    octets.set(value, at + 4);
    at += 4 + padded(value.length);
  }
  view.setUint32(length - 4, length, true); // the end-of-options option before it is all zeros
  return octets;
}

/** The next multiple of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
