/** Random TCP segments: through the codec's own class, and as octets put together without it. */
import fc from 'fast-check';
import { BITS, copySegment, Segment } from '../../engine/generated/tcp-codec';
import { internetChecksum } from '../../wire/checksum';

const u8 = fc.nat(0xff);
const u16 = fc.nat(0xffff);
const u32 = fc.nat(0xffffffff);
const edge = fc.constantFrom(0, -1, 0x7fffffff, -0x80000000);
const seq = fc.oneof({ arbitrary: fc.integer(), weight: 4 }, { arbitrary: edge, weight: 1 });
export const text = fc.uint8Array({ maxLength: 60 });

const PLAIN = { sport: u16, dport: u16, SEQ: seq, ACK: seq, bits: u8, WND: u16, UP: u16, DATA: text };
/** Octets that the option list has room for, and those that SACK needs before its first block. */
const MOST = 40;
const blocks = fc.array(fc.tuple(u32, u32), { minLength: 1, maxLength: 4 });

const options = fc
  .record({
    mss: fc.option(u16.map((MSS_mss) => ({ hasMSS: true, MSS_mss }))),
    ws: fc.option(u8.map((WS_shift) => ({ hasWS: true, WS_shift }))),
    sackok: fc.option(fc.constant({ hasSACKOK: true })),
    ts: fc.option(fc.tuple(u32, u32).map(([TS_val, TS_ecr]) => ({ hasTS: true, TS_val, TS_ecr }))),
    sack: fc.option(blocks),
  })
  .map(({ sack, ...given }) => {
    const taken = (given.mss ? 4 : 0) + (given.ws ? 3 : 0) + (given.sackok ? 2 : 0) + (given.ts ? 10 : 0);
    const fitting = (sack ?? []).slice(0, Math.floor((MOST - taken - 2) / 8));
    const list = fitting.length === 0 ? {} : { hasSACK: true, SACK: fitting.flat() };
    return Object.assign({}, ...Object.values(given), list) as Partial<Segment>;
  });

/** Every option may be there, on any segment; whether it may be sent is the codec's business. */
export const segment: fc.Arbitrary<Segment> = fc
  .tuple(fc.record(PLAIN), options)
  .map(([plain, list]) => Object.assign(new Segment(), plain, structuredClone(list)));

/** What arrives of a segment: without a SYN, options that only a SYN may carry are not sent. */
export function arriving(sent: Segment): Segment {
  if ((sent.bits & BITS.SYN) !== 0) return copySegment(sent);
  return Object.assign(copySegment(sent), { hasMSS: false, MSS_mss: 0, hasWS: false, WS_shift: 0, hasSACKOK: false });
}

function numbers(width: 8 | 16 | 32, ...values: number[]): number[] {
  return values.flatMap((value) => [24, 16, 8, 0].filter((shift) => shift < width).map((shift) => (value >>> shift) & 0xff));
}

/** One option as octets; kinds 77 and 200 are nobody's. */
const rawOption: fc.Arbitrary<number[]> = fc.oneof(
  fc.constant<number[]>([1]),
  u16.map((mss) => [2, 4, ...numbers(16, mss)]),
  u8.map((shift) => [3, 3, shift]),
  fc.constant<number[]>([4, 2]),
  blocks.map((list) => [5, 2 + 8 * list.length, ...numbers(32, ...list.flat())]),
  fc.tuple(u32, u32).map((stamps) => [8, 10, ...numbers(32, ...stamps)]),
  fc.tuple(fc.constantFrom(77, 200), fc.array(u8, { maxLength: 6 })).map(([kind, value]) => [kind, 2 + value.length, ...value]),
);

/** Well-formed, in any order, at most one of each kind but NOP; padded with zeros, the first of which ends the list. */
export const rawOptions: fc.Arbitrary<number[]> = fc.array(rawOption, { maxLength: 6 }).map((list) => {
  const distinct = list.filter(([kind], index) => kind === 1 || list.findIndex(([other]) => other === kind) === index);
  const fitting = distinct.reduce<number[]>((all, one) => (all.length + one.length > MOST ? all : [...all, ...one]), []);
  return [...fitting, ...new Array<number>((4 - (fitting.length % 4)) % 4).fill(0)];
});

/** A segment as octets, reserved bits set too. Its checksum is right for a pseudo-header of this sum. */
export function rawSegment(
  plain: Pick<Segment, keyof typeof PLAIN>,
  reserved: number,
  list: readonly number[],
  pseudo: (length: number) => number,
): Uint8Array {
  const octets = Uint8Array.from([
    ...numbers(16, plain.sport, plain.dport),
    ...numbers(32, plain.SEQ, plain.ACK),
    ...[((5 + list.length / 4) << 4) | reserved, plain.bits],
    ...numbers(16, plain.WND, 0, plain.UP),
    ...list,
    ...plain.DATA,
  ]);
  octets.set(numbers(16, internetChecksum(octets, 0, octets.length, pseudo(octets.length))), 16);
  return octets;
}
