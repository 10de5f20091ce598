// Generated from spec/abp.pspec by `npm run generate`. Do not edit.

import { internetChecksum, onesComplementSum } from '../../wire/checksum';

export const BITS = { TURN: 0x01, ANSWER: 0x02 } as const;
export const BIT_TURN = 0x01;
export const BIT_ANSWER = 0x02;

const NO_OCTETS = new Uint8Array(0);

export class Segment {
  bits = 0; // the control bits, see BITS
  spare = 0; // spec/abp.pspec:12
  rest = 0; // spec/abp.pspec:14
  sum = 0; // spec/abp.pspec:15
  BODY: Uint8Array = NO_OCTETS; // spec/abp.pspec:16
  badOptions = false; // the option list is malformed; what came before that place was read
  unknownOptions = 0; // how many options were skipped because nothing declares them
}

/** Octets are shared with the original, nothing else. */
export function copySegment(s: Segment): Segment {
  const copy = new Segment();
  copy.bits = s.bits;
  copy.spare = s.spare;
  copy.rest = s.rest;
  copy.sum = s.sum;
  copy.BODY = s.BODY;
  copy.badOptions = s.badOptions;
  copy.unknownOptions = s.unknownOptions;
  return copy;
}

/** What `decode` answers, as text; 0 is none. */
export const REJECTIONS: readonly string[] = [
  '',
  'truncated',
  'sum bad',
];

/**
 * Reads the segment view[start, end) into `s`, whatever `s` held before.
 *
 * @param pseudoSum the ones' complement sum of the pseudo-header
 * @returns 0, or what is wrong as an index into REJECTIONS; `s` then holds what could be read (nothing new when truncated)
 */
export function decode(view: DataView, start: number, end: number, pseudoSum: number, s: Segment): number {
  if (end - start < 4) return 1; // truncated: header FRAME
  const at0 = view.getUint8(start);
  s.spare = at0 >>> 2; // spare: spec/abp.pspec:12
  s.bits = at0 & 0x3; // MARK: spec/abp.pspec:13
  s.rest = view.getUint8(start + 1); // rest: spec/abp.pspec:14
  s.sum = view.getUint16(start + 2); // sum: spec/abp.pspec:15
  s.badOptions = false;
  s.unknownOptions = 0;
  const bodyStart = start + 4;
  s.BODY = bodyStart < end ? new Uint8Array(view.buffer, view.byteOffset + bodyStart, end - bodyStart) : NO_OCTETS; // BODY: spec/abp.pspec:16
  const octets = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  if (onesComplementSum(octets, 0, octets.length, pseudoSum) !== 0xffff) return 2; // sum bad: spec/abp.pspec:15
  return 0;
}

/**
 * The octets of a segment. Computed fields are written into `s` too, so that it then holds what is sent.
 *
 * @param pseudo the ones' complement sum of the pseudo-header for a segment of this length
 * @throws RangeError when a computed field is too small for its value
 */
export function encode(s: Segment, pseudo: (length: number) => number): Uint8Array {
  s.spare = 0; // spare: spec/abp.pspec:12
  s.rest = 0; // rest: spec/abp.pspec:14
  const octets = new Uint8Array(4 + s.BODY.length);
  const view = new DataView(octets.buffer);
  view.setUint8(0, ((s.spare & 0x3f) << 2) | (s.bits & 0x3)); // spare: spec/abp.pspec:12, MARK: spec/abp.pspec:13
  view.setUint8(1, s.rest); // rest: spec/abp.pspec:14
  octets.set(s.BODY, 4); // BODY: spec/abp.pspec:16
  s.sum = internetChecksum(octets, 0, octets.length, pseudo(octets.length));
  view.setUint16(2, s.sum);
  return octets;
}
