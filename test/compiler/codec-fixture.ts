/** Small headers that are not TCP's, and the codec modules emitted for them. */
import assert from 'node:assert/strict';
import { compileSources } from '../../compiler/compile';
import { emitCodec } from '../../compiler/emit/codec';
import type { Table } from '../../compiler/table';
import * as checksum from '../../wire/checksum';

/** Fields that share octets, two sets of control bits, 24-bit fields, options with 16-bit tags and lengths. */
export const GAUGE = `
protocol GAUGE ref "none"
type tick[side] = modular 32
header FRAME ref "frame" {
  version : u3 = 2 reject if version != 2
  FLAGS   : bits { HOT COLD }
  words   : u11 = size(extras) / 4 reject if words > 100 & !HOT
  serial  : tick[sender]
  total   : u24 = 10 + size(extras) + size(BODY) reject if total != 10 + size(extras) + size(BODY)
  MORE    : bits { FIRST LAST }
  spare   : u6 ignored
  extras  : Extra* size 4 * words, pad 0
  BODY    : octets
  let WEIGHT = size(FRAME.BODY) * 2 + HOT - LAST
}
option Extra tag code : u16 {
  0 GAP single
  1 STOP single ends
  3 CAL { low : u24; high : u8 }
  4 POINTS { x : u16; y : u32 } *
  5 ALARM {} only if HOT & !COLD;
  * skip by octets : u16 >= 4
}
states OFF* ON
`;

/** No bits, no options, no checksum, but a length that is checked. */
export const DATAGRAM = `
protocol DATAGRAM ref "none"
header PARCEL ref "parcel" {
  size-all : u16 = 4 + size(BODY) reject if size-all != 4 + size(BODY)
  shelf    : u16
  BODY     : octets
}
states OFF* ON
`;

/** Nothing but plain fields and lone octets as options. */
export const BEACON = `
protocol BEACON ref "none"
header BLINK ref "blink" {
  marks : u8 = size(list) reject if marks > 8
  list  : Mark* size marks, pad 7
}
option Mark tag code : u8 { 7 FILL single; 9 STOP single ends }
states OFF* ON
`;

export interface AnySegment {
  bits: number;
  badOptions: boolean;
  unknownOptions: number;
  [property: string]: number | boolean | number[] | Uint8Array;
}
export interface AnyCodec {
  readonly BITS: Readonly<Record<string, number>>;
  readonly REJECTIONS: readonly string[];
  readonly Segment: new () => AnySegment;
  readonly copySegment: (s: AnySegment) => AnySegment;
  readonly decode: (view: DataView, start: number, end: number, pseudoSum: number, s: AnySegment) => number;
  readonly encode: (s: AnySegment, pseudo: (length: number) => number, rawOptions?: Uint8Array) => Uint8Array;
  readonly [other: string]: unknown;
}

export function tableOf(text: string, file = 'fixture.pspec'): Table {
  const { table, problems } = compileSources([{ file, text }]);
  assert.deepEqual(problems, []);
  assert.ok(table);
  return table;
}

export function codecOf(table: Table): AnyCodec {
  const exports = {};
  const load = (specifier: string): unknown => {
    assert.equal(specifier, '../../wire/checksum');
    return checksum;
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tested is emitted code
  const run = new Function('require', 'exports', emitCodec(table, { types: false })) as (load: unknown, exports: unknown) => void;
  run(load, exports);
  return exports as AnyCodec;
}

/** A segment with these properties. */
export function segmentOf(codec: AnyCodec, properties: Readonly<Record<string, unknown>>): AnySegment {
  return Object.assign(new codec.Segment(), properties);
}

export interface Decoded {
  readonly rejection: string | undefined;
  readonly segment: AnySegment;
}

/** Decodes from the middle of a buffer, into a segment that was used before. */
export function decodeWith(codec: AnyCodec, octets: Uint8Array, pseudoSum = 0, segment = new codec.Segment()): Decoded {
  const room = new Uint8Array(octets.length + 12).fill(0xee);
  room.set(octets, 7);
  const view = new DataView(room.buffer, 2, octets.length + 8);
  return { rejection: codec.REJECTIONS[codec.decode(view, 5, 5 + octets.length, pseudoSum, segment)], segment };
}
