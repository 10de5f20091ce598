import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ts from 'typescript';
import { emitCodec } from '../../compiler/emit/codec';
import type { AnySegment } from './codec-fixture';
import { BEACON, codecOf, DATAGRAM, decodeWith, GAUGE, segmentOf, tableOf } from './codec-fixture';

const ROOT = join(__dirname, '..', '..');
const TCP = readFileSync(join(ROOT, 'spec/tcp.pspec'), 'utf8');
const gauge = codecOf(tableOf(GAUGE));
const NO_PSEUDO = (): number => 0;

describe('a header that is not TCP', () => {
  test('has its bits numbered through, the last of the last field lowest', () => {
    assert.deepEqual(gauge.BITS, { LAST: 1, FIRST: 2, COLD: 4, HOT: 8 });
    assert.equal(gauge['BIT_COLD'], 4);
  });

  test('is written as its fields are declared, bit by bit', () => {
    const segment = segmentOf(gauge, {
      ...{ bits: 0b1001, serial: -2, spare: 0x2a, BODY: Uint8Array.of(0xb0, 0xb1) },
      ...{ hasCAL: true, CAL_low: 0x010203, CAL_high: 4, hasPOINTS: true, POINTS: [0x1111, 0x22222222, 0x3333, 0x44444444] },
    });
    const octets = gauge.encode(segment, NO_PSEUDO);
    const options = '0003' + '0008' + '010203' + '04' + '0004' + '0010' + '1111' + '22222222' + '3333' + '44444444';
    // version 010, HOT 1, COLD 0, words 00000000110; FIRST 0, LAST 1, spare 101010
    assert.equal(Buffer.from(octets).toString('hex'), '5006' + 'fffffffe' + '000024' + '6a' + options + 'b0b1');
  });

  const bits = fc.nat(15);
  const fields = fc.record({
    bits,
    serial: fc.integer(),
    spare: fc.nat(63),
    BODY: fc.uint8Array({ maxLength: 40 }),
    cal: fc.option(fc.record({ hasCAL: fc.constant(true), CAL_low: fc.nat(0xffffff), CAL_high: fc.nat(255) })),
    points: fc.option(fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffffffff)), { maxLength: 30 })),
    hasALARM: fc.boolean(),
  });
  const segments = fields.map(({ cal, points, ...plain }) =>
    segmentOf(gauge, { ...plain, ...cal, ...(points && { hasPOINTS: true, POINTS: points.flat() }) }),
  );

  test('reads what it wrote, into a segment that held something else', () => {
    fc.assert(
      fc.property(segments, segments, (segment, used) => {
        const { rejection, segment: read } = decodeWith(gauge, gauge.encode(segment, NO_PSEUDO), 0, used);
        assert.equal(rejection, '');
        assert.deepEqual(read, Object.assign(segment, { hasALARM: segment['hasALARM'] === true && (segment.bits & 12) === 8 }));
      }),
    );
  });

  test('has functions for what is derived', () => {
    const weight = gauge['deriveWEIGHT'] as (s: AnySegment) => number;
    assert.equal(weight(segmentOf(gauge, { BODY: new Uint8Array(5), bits: 0b1000 })), 11);
    assert.equal(weight(segmentOf(gauge, { BODY: new Uint8Array(5), bits: 0b0001 })), 9);
  });

  const broken: readonly (readonly [string, string])[] = [
    ['truncated', '40000000000100000a'],
    ['version != 2', '60000000000100000a00'],
    ['words > 100 & !HOT', '406500000001' + '00019e' + '00' + '00'.repeat(404)],
    ['total != 10 + size(extras) + size(BODY)', '40000000000100000b00'],
    ['header longer than the segment', '40010000000100000e00'],
  ];
  for (const [text, hex] of broken) {
    test(`is rejected: ${text}`, () => assert.equal(decodeWith(gauge, Buffer.from(hex, 'hex')).rejection, text));
  }
  test('(each rejection has its example)', () => {
    assert.deepEqual(['', ...broken.map(([text]) => text)], gauge.REJECTIONS);
  });
  test('is not rejected where only a part of the condition holds', () => {
    assert.equal(decodeWith(gauge, Buffer.from('506500000001' + '00019e' + '00' + '00'.repeat(404), 'hex')).rejection, '');
  });
});

describe('an option list', () => {
  const list = (options: string): AnySegment => {
    const octets = gauge.encode(segmentOf(gauge, { bits: 0b1000 }), NO_PSEUDO, Buffer.from(options, 'hex'));
    return decodeWith(gauge, octets).segment;
  };
  const cal = '0003000801020304';

  test('may hold lone tags, unknown options, padding', () => {
    const { CAL_low, CAL_high, unknownOptions, badOptions } = list(`0000${cal}00770006abcd0000`);
    assert.deepEqual(
      { CAL_low, CAL_high, unknownOptions, badOptions },
      { CAL_low: 0x010203, CAL_high: 4, unknownOptions: 1, badOptions: false },
    );
  });
  test('ends where it says so', () => {
    const { hasCAL, hasALARM, badOptions } = list(`000500040001${cal}0000`);
    assert.deepEqual({ hasCAL, hasALARM, badOptions }, { hasCAL: false, hasALARM: true, badOptions: false });
  });
  const malformed: readonly (readonly [string, string])[] = [
    ['a length that does not cover itself', `${cal}00770003`],
    ['a length beyond the end', `${cal}00770005`],
    ['no room for a length', `${cal}00000077`],
    ['fields that do not fit', `${cal}0003000701020300`],
    ['repeated fields that do not fit', `${cal}00040008aabbccdd`],
    ['too long for an option without fields', `${cal}0005000600000000`],
  ];
  for (const [name, options] of malformed) {
    test(`is malformed: ${name}; what came before counts`, () => {
      const { hasCAL, CAL_low, badOptions } = list(options);
      assert.deepEqual({ hasCAL, CAL_low, badOptions }, { hasCAL: true, CAL_low: 0x010203, badOptions: true });
    });
  }
  test('may hold lone tags only; another one is malformed', () => {
    const beacon = codecOf(tableOf(BEACON));
    const octets = beacon.encode(new beacon.Segment(), NO_PSEUDO, Uint8Array.of(7, 9, 3));
    assert.deepEqual([...octets], [3, 7, 9, 3]);
    assert.equal(decodeWith(beacon, octets).segment.badOptions, false);
    assert.equal(decodeWith(beacon, Uint8Array.of(2, 7, 3)).segment.badOptions, true);
  });
  test('that its computed field cannot count is refused', () => {
    const far = segmentOf(gauge, { hasPOINTS: true, POINTS: new Array<number>(4000).fill(1) });
    assert.throws(() => gauge.encode(far, NO_PSEUDO), new RangeError('words is 3001, too much for 11 bits'));
  });
});

describe('a header without bits, options and checksum', () => {
  const datagram = codecOf(tableOf(DATAGRAM));
  const octets = datagram.encode(segmentOf(datagram, { shelf: 7, BODY: Uint8Array.of(1, 2, 3) }), NO_PSEUDO);

  test('is written and read', () => {
    assert.deepEqual([...octets], [0, 7, 0, 7, 1, 2, 3]);
    const { segment, rejection } = decodeWith(datagram, octets);
    assert.deepEqual([rejection, segment['size_all'], segment['shelf'], segment['BODY']], ['', 7, 7, Uint8Array.of(1, 2, 3)]);
  });
  test('is rejected when its length is not what it says', () => {
    assert.equal(decodeWith(datagram, octets.subarray(0, 6)).rejection, 'size-all != 4 + size(BODY)');
  });
});

describe('specs that differ in one place', () => {
  const tcp = (from: string, to: string): ReturnType<typeof codecOf> => {
    assert.ok(TCP.includes(from), from);
    return codecOf(tableOf(TCP.replace(from, to), 'spec/tcp.pspec'));
  };
  /** All zeros but for the header length, in words. */
  const bare = (doff: number, ...text: number[]): Uint8Array => Uint8Array.from([...new Uint8Array(20).with(12, doff << 4), ...text]);

  test('no checksum is checked when nothing is rejected for it', () => {
    const lax = tcp('checksum16 reject if bad', 'checksum16');
    assert.deepEqual(lax.REJECTIONS, ['', 'truncated', 'doff < 5', 'header longer than the segment']);
    assert.equal(decodeWith(lax, bare(5)).rejection, '');
  });
  test('too short a header has no options when nothing is rejected for it', () => {
    const lax = tcp('reject if doff < 5', '');
    const { segment, rejection } = decodeWith(lax, bare(0, 0xaa, 0xbb), 0xffff - 0xaabb);
    assert.deepEqual([rejection, segment['DATA']], ['', Uint8Array.of(0xaa, 0xbb)]);
  });
  test('padding is what it says', () => {
    const padded = tcp('pad 0', 'pad 1');
    const octets = padded.encode(segmentOf(padded, { hasTS: true }), NO_PSEUDO);
    assert.equal(Buffer.from(octets.subarray(20)).toString('hex'), '080a' + '00'.repeat(8) + '0101');
  });
  test('an option without a condition is always read', () => {
    const free = tcp('{ mss : u16 } only if SYN', '{ mss : u16 }');
    assert.equal(decodeWith(free, free.encode(segmentOf(free, { hasMSS: true, MSS_mss: 9 }), NO_PSEUDO)).segment['MSS_mss'], 9);
  });
  for (const least of [0, 1]) {
    test(`a list whose lengths may be ${least} still comes to its end`, () => {
      const lax = tcp('length : u8 >= 2', `length : u8 >= ${least}`);
      const { segment } = decodeWith(lax, lax.encode(new lax.Segment(), NO_PSEUDO, Uint8Array.of(77, least, 77, least)));
      assert.deepEqual([segment.unknownOptions, segment.badOptions], [2, false]);
    });
  }
  test('the size of the list may be nonsense', () => {
    const nonsense = tcp('size 4 * (doff - 5)', 'size 4 / (doff - 5)');
    assert.equal(decodeWith(nonsense, nonsense.encode(new nonsense.Segment(), NO_PSEUDO)).rejection, 'header longer than the segment');
  });
});

test('both dialects are the same program, and the typed one has no type errors', () => {
  const typed = [GAUGE, DATAGRAM, BEACON, TCP].map((text) => emitCodec(tableOf(text), { types: true }));
  for (const [index, text] of [GAUGE, DATAGRAM, BEACON, TCP].entries()) {
    const plain = emitCodec(tableOf(text), { types: false });
    assert.equal(withoutModules(erased(plain)), withoutModules(erased(typed[index] ?? '')));
  }
  assert.deepEqual(typeErrors(typed), []);
});

test('every branch names the line of the header that it comes from', () => {
  const code = emitCodec(tableOf(TCP, 'spec/tcp.pspec'), { types: true });
  const decode = code.slice(code.indexOf('export function decode'), code.indexOf('/** The option list'));
  const branches = decode.split('\n').filter((line) => line.includes(' return ') && !line.includes('return 0') && !line.includes(' * '));
  assert.equal(branches.length, 4);
  for (const line of branches.slice(1)) assert.match(line, /spec\/tcp\.pspec:\d+$/);
});

function erased(code: string): string {
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, removeComments: true };
  return ts.transpileModule(code, { compilerOptions: options }).outputText;
}

/** The one exports in place, the other at the end. */
function withoutModules(code: string): string {
  return code
    .split('\n')
    .filter((line) => !/^(?:'use strict'|import |const \{ .*require|Object\.assign\(exports)/.test(line))
    .map((line) => line.replace(/^export /, ''))
    .join('\n')
    .trim();
}

/** As if they stood in engine/generated/. */
function typeErrors(sources: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...(config.compilerOptions as object), types: [], noUnusedLocals: true }, ROOT);
  const files = new Map(sources.map((source, index) => [join(ROOT, `engine/generated/fixture-${index}.ts`), source]));
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(path) || disk.fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path);
    return text === undefined ? disk.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  };
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
