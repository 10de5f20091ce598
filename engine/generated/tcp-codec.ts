// Generated from spec/tcp.pspec by `npm run generate`. Do not edit.

import { internetChecksum, onesComplementSum } from '../../wire/checksum';

export const BITS = { FIN: 0x01, SYN: 0x02, RST: 0x04, PSH: 0x08, ACK: 0x10, URG: 0x20, ECE: 0x40, CWR: 0x80 } as const;
export const BIT_FIN = 0x01;
export const BIT_SYN = 0x02;
export const BIT_RST = 0x04;
export const BIT_PSH = 0x08;
export const BIT_ACK = 0x10;
export const BIT_URG = 0x20;
export const BIT_ECE = 0x40;
export const BIT_CWR = 0x80;

const NO_OCTETS = new Uint8Array(0);

export class Segment {
  bits = 0; // the control bits, see BITS
  sport = 0; // spec/tcp.pspec:32
  dport = 0; // spec/tcp.pspec:33
  SEQ = 0; // spec/tcp.pspec:34, modulo 2^32, signed
  ACK = 0; // spec/tcp.pspec:35, modulo 2^32, signed
  doff = 0; // spec/tcp.pspec:36
  rsvd = 0; // spec/tcp.pspec:37
  WND = 0; // spec/tcp.pspec:39
  checksum = 0; // spec/tcp.pspec:40
  UP = 0; // spec/tcp.pspec:41
  DATA: Uint8Array = NO_OCTETS; // spec/tcp.pspec:43
  hasMSS = false; // option 2
  MSS_mss = 0; // u16
  hasWS = false; // option 3
  WS_shift = 0; // u8
  hasSACKOK = false; // option 4
  hasSACK = false; // option 5
  SACK: number[] = []; // left : u32, right : u32, and again
  hasTS = false; // option 8
  TS_val = 0; // u32
  TS_ecr = 0; // u32
  badOptions = false; // the option list is malformed; what came before that place was read
  unknownOptions = 0; // how many options were skipped because nothing declares them
}

/** Octets are shared with the original, nothing else. */
export function copySegment(s: Segment): Segment {
  const copy = new Segment();
  copy.bits = s.bits;
  copy.sport = s.sport;
  copy.dport = s.dport;
  copy.SEQ = s.SEQ;
  copy.ACK = s.ACK;
  copy.doff = s.doff;
  copy.rsvd = s.rsvd;
  copy.WND = s.WND;
  copy.checksum = s.checksum;
  copy.UP = s.UP;
  copy.DATA = s.DATA;
  copy.hasMSS = s.hasMSS;
  copy.MSS_mss = s.MSS_mss;
  copy.hasWS = s.hasWS;
  copy.WS_shift = s.WS_shift;
  copy.hasSACKOK = s.hasSACKOK;
  copy.hasSACK = s.hasSACK;
  copy.SACK = s.SACK.slice();
  copy.hasTS = s.hasTS;
  copy.TS_val = s.TS_val;
  copy.TS_ecr = s.TS_ecr;
  copy.badOptions = s.badOptions;
  copy.unknownOptions = s.unknownOptions;
  return copy;
}

export function deriveLEN(s: Segment): number {
  return s.DATA.length + ((s.bits & 0x02 /* SYN */) !== 0 ? 1 : 0) + ((s.bits & 0x01 /* FIN */) !== 0 ? 1 : 0); // let LEN
}

/** What `decode` answers, as text; 0 is none. */
export const REJECTIONS: readonly string[] = [
  '',
  'truncated',
  'doff < 5',
  'checksum bad',
  'header longer than the segment',
];

/**
 * Reads the segment view[start, end) into `s`, whatever `s` held before.
 *
 * @param pseudoSum the ones' complement sum of the pseudo-header
 * @returns 0, or what is wrong as an index into REJECTIONS; `s` then holds what could be read (nothing new when truncated)
 */
export function decode(view: DataView, start: number, end: number, pseudoSum: number, s: Segment): number {
  if (end - start < 20) return 1; // truncated: header SEG
  s.sport = view.getUint16(start); // sport: spec/tcp.pspec:32
  s.dport = view.getUint16(start + 2); // dport: spec/tcp.pspec:33
  s.SEQ = view.getInt32(start + 4); // SEQ: spec/tcp.pspec:34
  s.ACK = view.getInt32(start + 8); // ACK: spec/tcp.pspec:35
  const at12 = view.getUint8(start + 12);
  s.doff = at12 >>> 4; // doff: spec/tcp.pspec:36
  s.rsvd = at12 & 0xf; // rsvd: spec/tcp.pspec:37
  s.bits = view.getUint8(start + 13); // CTL: spec/tcp.pspec:38
  s.WND = view.getUint16(start + 14); // WND: spec/tcp.pspec:39
  s.checksum = view.getUint16(start + 16); // checksum: spec/tcp.pspec:40
  s.UP = view.getUint16(start + 18); // UP: spec/tcp.pspec:41
  s.hasMSS = false;
  s.MSS_mss = 0;
  s.hasWS = false;
  s.WS_shift = 0;
  s.hasSACKOK = false;
  s.hasSACK = false;
  s.SACK.length = 0;
  s.hasTS = false;
  s.TS_val = 0;
  s.TS_ecr = 0;
  s.badOptions = false;
  s.unknownOptions = 0;
  const optionsSize = Math.max(0, 4 * (s.doff - 5)); // options: spec/tcp.pspec:42
  const bodyStart = start + 20 + optionsSize;
  s.DATA = bodyStart < end ? new Uint8Array(view.buffer, view.byteOffset + bodyStart, end - bodyStart) : NO_OCTETS; // DATA: spec/tcp.pspec:43
  if (bodyStart <= end) decodeOptions(view, start + 20, bodyStart, s);
  const octets = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  if (s.doff < 5) return 2; // doff < 5: spec/tcp.pspec:36
  if (onesComplementSum(octets, 0, octets.length, pseudoSum) !== 0xffff) return 3; // checksum bad: spec/tcp.pspec:40
  if (bodyStart > end) return 4; // header longer than the segment: spec/tcp.pspec:42
  return 0;
}

/** The option list view[start, end); nothing is read after an option that is malformed. */
function decodeOptions(view: DataView, start: number, end: number, s: Segment): void {
  let at = start;
  while (at < end) {
    const tag = view.getUint8(at);
    if (tag === 0) return; // END: options, spec/tcp.pspec:42
    if (tag === 1) {
      // NOP: options, spec/tcp.pspec:42
      at += 1;
      continue;
    }
    const length = at + 2 > end ? -1 : view.getUint8(at + 1);
    if (length < 2 || at + length > end || !decodeOption(view, at, tag, length, s)) { // options: spec/tcp.pspec:42
      s.badOptions = true;
      return;
    }
    at += length;
  }
}

/** @returns whether the fields fit the length */
function decodeOption(view: DataView, at: number, tag: number, length: number, s: Segment): boolean {
  switch (tag) {
    case 2: // MSS: options, spec/tcp.pspec:42
      if ((s.bits & 0x02 /* SYN */) === 0) return true;
      if (length !== 4) return false;
      s.hasMSS = true;
      s.MSS_mss = view.getUint16(at + 2);
      return true;
    case 3: // WS: options, spec/tcp.pspec:42
      if ((s.bits & 0x02 /* SYN */) === 0) return true;
      if (length !== 3) return false;
      s.hasWS = true;
      s.WS_shift = view.getUint8(at + 2);
      return true;
    case 4: // SACKOK: options, spec/tcp.pspec:42
      if ((s.bits & 0x02 /* SYN */) === 0) return true;
      if (length !== 2) return false;
      s.hasSACKOK = true;
      return true;
    case 5: // SACK: options, spec/tcp.pspec:42
      if (length < 2 || (length - 2) % 8 !== 0) return false;
      s.hasSACK = true;
      s.SACK.length = 0;
      for (let group = at + 2; group < at + length; group += 8) {
        s.SACK.push(view.getUint32(group), view.getUint32(group + 4));
      }
      return true;
    case 8: // TS: options, spec/tcp.pspec:42
      if (length !== 10) return false;
      s.hasTS = true;
      s.TS_val = view.getUint32(at + 2);
      s.TS_ecr = view.getUint32(at + 6);
      return true;
    default:
      s.unknownOptions++;
      return true;
  }
}

/**
 * The octets of a segment. Computed fields are written into `s` too, so that it then holds what is sent.
 *
 * @param pseudo the ones' complement sum of the pseudo-header for a segment of this length
 * @param rawOptions an option list to send in place of the one in `s`, padded like it
 * @throws RangeError when a computed field is too small for its value
 */
export function encode(s: Segment, pseudo: (length: number) => number, rawOptions?: Uint8Array): Uint8Array {
  const given = rawOptions === undefined ? sizeOfOptions(s) : rawOptions.length;
  const optionsSize = 4 * Math.ceil(given / 4); // options: spec/tcp.pspec:42
  s.doff = 5 + Math.trunc(optionsSize / 4); // doff: spec/tcp.pspec:36
  if (s.doff !== (s.doff & 0xf)) throw new RangeError(`doff is ${s.doff}, too much for 4 bits`);
  s.rsvd = 0; // rsvd: spec/tcp.pspec:37
  const octets = new Uint8Array(20 + optionsSize + s.DATA.length);
  const view = new DataView(octets.buffer);
  view.setUint16(0, s.sport); // sport: spec/tcp.pspec:32
  view.setUint16(2, s.dport); // dport: spec/tcp.pspec:33
  view.setUint32(4, s.SEQ); // SEQ: spec/tcp.pspec:34
  view.setUint32(8, s.ACK); // ACK: spec/tcp.pspec:35
  view.setUint8(12, ((s.doff & 0xf) << 4) | (s.rsvd & 0xf)); // doff: spec/tcp.pspec:36, rsvd: spec/tcp.pspec:37
  view.setUint8(13, s.bits); // CTL: spec/tcp.pspec:38
  view.setUint16(14, s.WND); // WND: spec/tcp.pspec:39
  view.setUint16(18, s.UP); // UP: spec/tcp.pspec:41
  if (rawOptions !== undefined) octets.set(rawOptions, 20);
  else encodeOptions(view, 20, s);
  octets.set(s.DATA, 20 + optionsSize); // DATA: spec/tcp.pspec:43
  s.checksum = internetChecksum(octets, 0, octets.length, pseudo(octets.length));
  view.setUint16(16, s.checksum);
  return octets;
}

/** Octets of the option list, not padded. */
function sizeOfOptions(s: Segment): number {
  let size = 0;
  if (s.hasMSS && (s.bits & 0x02 /* SYN */) !== 0) size += 4; // MSS: options, spec/tcp.pspec:42
  if (s.hasWS && (s.bits & 0x02 /* SYN */) !== 0) size += 3; // WS: options, spec/tcp.pspec:42
  if (s.hasSACKOK && (s.bits & 0x02 /* SYN */) !== 0) size += 2; // SACKOK: options, spec/tcp.pspec:42
  if (s.hasSACK) size += 2 + 8 * Math.trunc(s.SACK.length / 2); // SACK: options, spec/tcp.pspec:42
  if (s.hasTS) size += 10; // TS: options, spec/tcp.pspec:42
  return size;
}

/** In the order of their declaration. */
function encodeOptions(view: DataView, start: number, s: Segment): void {
  let at = start;
  if (s.hasMSS && (s.bits & 0x02 /* SYN */) !== 0) {
    // MSS: options, spec/tcp.pspec:42
    const length = 4;
    view.setUint8(at, 2);
    view.setUint8(at + 1, length);
    view.setUint16(at + 2, s.MSS_mss);
    at += length;
  }
  if (s.hasWS && (s.bits & 0x02 /* SYN */) !== 0) {
    // WS: options, spec/tcp.pspec:42
    const length = 3;
    view.setUint8(at, 3);
    view.setUint8(at + 1, length);
    view.setUint8(at + 2, s.WS_shift);
    at += length;
  }
  if (s.hasSACKOK && (s.bits & 0x02 /* SYN */) !== 0) {
    // SACKOK: options, spec/tcp.pspec:42
    const length = 2;
    view.setUint8(at, 4);
    view.setUint8(at + 1, length);
    at += length;
  }
  if (s.hasSACK) {
    // SACK: options, spec/tcp.pspec:42
    const length = 2 + 8 * Math.trunc(s.SACK.length / 2);
    if (length > 255) throw new RangeError(`SACK is ${length} octets long`);
    view.setUint8(at, 5);
    view.setUint8(at + 1, length);
    for (let group = at + 2, first = 0; group < at + length; group += 8, first += 2) {
      view.setUint32(group, s.SACK[first] ?? 0);
      view.setUint32(group + 4, s.SACK[first + 1] ?? 0);
    }
    at += length;
  }
  if (s.hasTS) {
    // TS: options, spec/tcp.pspec:42
    const length = 10;
    view.setUint8(at, 8);
    view.setUint8(at + 1, length);
    view.setUint32(at + 2, s.TS_val);
    view.setUint32(at + 6, s.TS_ecr);
    at += length;
  }
}
