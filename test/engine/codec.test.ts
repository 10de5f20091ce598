import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { BITS, copySegment, decode, deriveLEN, encode, REJECTIONS, Segment } from '../../engine/generated/tcp-codec';
import { onesComplementSum } from '../../wire/checksum';
import { arriving, rawOptions, segment, text } from './codec-segments';

const PSEUDO = 0x1234;
const pseudo = (): number => PSEUDO;

/** Decodes from the middle of a buffer. */
function read(octets: Uint8Array, into = new Segment()): [rejection: string | undefined, segment: Segment] {
  const room = new Uint8Array(octets.length + 20).fill(0xee);
  room.set(octets, 11);
  return [REJECTIONS[decode(new DataView(room.buffer, 3), 8, 8 + octets.length, PSEUDO, into)], into];
}

/** The checksum made right again. */
function sealed(octets: Uint8Array): Uint8Array {
  const copy = octets.slice();
  const view = new DataView(copy.buffer);
  view.setUint16(16, 0);
  view.setUint16(16, ~onesComplementSum(copy, 0, copy.length, PSEUDO));
  return copy;
}

describe('a segment', () => {
  test('is read as it was written, into one that was used before', () => {
    fc.assert(
      fc.property(segment, segment, (sent, used) => {
        const [rejection, arrived] = read(encode(sent, pseudo), used);
        assert.equal(rejection, '');
        assert.deepEqual(arrived, arriving(sent));
      }),
      { numRuns: 1000 },
    );
  });

  test('holds what was computed for it once it is written', () => {
    const sent = Object.assign(new Segment(), { bits: BITS.SYN, hasMSS: true, MSS_mss: 1460, hasWS: true, WS_shift: 7, rsvd: 9 });
    const octets = encode(sent, pseudo);
    assert.deepEqual([sent.doff, sent.rsvd], [7, 0]);
    assert.equal(Buffer.from(octets.subarray(20)).toString('hex'), '020405b4' + '030307' + '00');
    assert.equal(sent.checksum, new DataView(octets.buffer).getUint16(16));
  });

  test('of any length, odd or even, has a right checksum, and any flipped bit shows', () => {
    for (const length of [0, 1, 2, 3, 535, 536, 1459, 1460, 65515]) {
      const octets = encode(Object.assign(new Segment(), { DATA: new Uint8Array(length).fill(0xa5) }), pseudo);
      assert.equal(onesComplementSum(octets, 0, octets.length, PSEUDO), 0xffff);
      assert.equal(read(octets)[0], '');
    }
    const position = fc.tuple(fc.nat(), fc.nat(7));
    fc.assert(
      fc.property(segment, position, (sent, [where, bit]) => {
        const octets = encode(sent, pseudo);
        const at = where % octets.length;
        octets[at]! ^= 1 << bit;
        assert.ok(['checksum bad', 'doff < 5'].includes(read(octets)[0]!));
      }),
    );
  });

  test('does not share its lists with its copy, but its octets', () => {
    fc.assert(
      fc.property(segment, (original) => {
        const copy = copySegment(original);
        assert.deepEqual(copy, original);
        assert.notEqual(copy.SACK, original.SACK);
        assert.equal(copy.DATA, original.DATA);
      }),
    );
  });

  test('has its properties in one order, however it came about', () => {
    const order = Object.keys(new Segment());
    fc.assert(fc.property(segment, (sent) => assert.deepEqual(Object.keys(read(encode(sent, pseudo))[1]), order)));
    assert.deepEqual(Object.keys(copySegment(new Segment())), order);
  });

  test('is as long as its text, SYN and FIN', () => {
    fc.assert(
      fc.property(text, fc.nat(255), (DATA, bits) => {
        const expected = DATA.length + (bits & 1) + ((bits >> 1) & 1);
        assert.equal(deriveLEN(Object.assign(new Segment(), { DATA, bits })), expected);
      }),
    );
  });

  test('with more options than fit is refused', () => {
    const full = Object.assign(new Segment(), { hasSACK: true, SACK: new Array<number>(10).fill(1) });
    assert.throws(() => encode(full, pseudo), new RangeError('doff is 16, too much for 4 bits'));
    const endless = Object.assign(new Segment(), { hasSACK: true, SACK: new Array<number>(100).fill(1) });
    assert.throws(() => encode(endless, pseudo), RangeError);
  });

  test('can carry an option list given as octets', () => {
    fc.assert(
      fc.property(segment, rawOptions, (sent, list) => {
        const octets = encode(sent, pseudo, Uint8Array.from(list));
        assert.deepEqual([...octets.subarray(20, 20 + list.length)], list);
        assert.equal(sent.doff, 5 + list.length / 4);
        assert.equal(read(octets)[0], '');
      }),
    );
  });
});

describe('is rejected:', () => {
  const good = encode(Object.assign(new Segment(), { sport: 7, DATA: Uint8Array.of(1, 2, 3) }), pseudo);
  const broken: Readonly<Record<string, readonly Uint8Array[]>> = {
    truncated: [new Uint8Array(0), good.subarray(0, 19)],
    'doff < 5': [sealed(good.with(12, 0x40)), sealed(good.with(12, 0)), good.with(12, 0x40)],
    'checksum bad': [good.with(16, good[16]! ^ 1), good.with(22, 9), good.with(12, 0x60)],
    'header longer than the segment': [sealed(good.with(12, 0x60)), sealed(good.with(12, 0xf0))],
  };
  for (const [text, examples] of Object.entries(broken)) {
    test(text, () => {
      for (const octets of examples) assert.equal(read(octets)[0], text);
    });
  }
  test('(each rejection has its example)', () => assert.deepEqual(['', ...Object.keys(broken)], REJECTIONS));

  test('nothing, when the header fills the segment', () => {
    assert.equal(read(sealed(good.subarray(0, 20)))[0], '');
    assert.equal(read(sealed(Uint8Array.from([...good.subarray(0, 20).with(12, 0x60), 1, 1, 1, 1])))[0], '');
  });

  test('what could be read is there all the same', () => {
    const sent = Object.assign(new Segment(), { sport: 7, hasTS: true, TS_val: 5, DATA: Uint8Array.of(1, 2, 3) });
    const octets = encode(sent, pseudo);
    octets[16]! ^= 1;
    const [, { sport, hasTS, TS_val, DATA }] = read(octets);
    assert.deepEqual({ sport, hasTS, TS_val, DATA }, { sport: 7, hasTS: true, TS_val: 5, DATA: Uint8Array.of(1, 2, 3) });
  });
});

describe('options', () => {
  const SYN = BITS.SYN;
  const list = (hex: string, bits: number): Partial<Segment> => {
    const octets = encode(Object.assign(new Segment(), { bits }), pseudo, Buffer.from(hex, 'hex'));
    const [rejection, arrived] = read(octets);
    assert.equal(rejection, '');
    const nothing = new Segment();
    const keys = (Object.keys(nothing) as (keyof Segment)[]).slice(Object.keys(nothing).indexOf('hasMSS'));
    return Object.fromEntries(keys.flatMap((key) => (String(arrived[key]) === String(nothing[key]) ? [] : [[key, arrived[key]]])));
  };
  const MSS = { hasMSS: true, MSS_mss: 1460 };
  const cases: readonly (readonly [name: string, hex: string, bits: number, Partial<Segment>])[] = [
    ['none', '', SYN, {}],
    [
      'all at once',
      '020405b4' + '030307' + '0402' + '080a0000000100000002',
      SYN,
      { ...MSS, hasWS: true, WS_shift: 7, hasSACKOK: true, hasTS: true, TS_val: 1, TS_ecr: 2 },
    ],
    ['NOPs between and behind', '0101020405b40101', SYN, MSS],
    ['nothing is read after the end of the list', '00020405b4', SYN, {}],
    ['the last of two counts', '02040218' + '020405b4', SYN, MSS],
    [
      'two SACK blocks, unsigned',
      '0512' + '00000001ffffffff' + '8000000000000003',
      0,
      { hasSACK: true, SACK: [1, 0xffffffff, 0x80000000, 3] },
    ],
    ['an unknown one is skipped', '4d06aabbccdd' + '020405b4', SYN, { ...MSS, unknownOptions: 1 }],
    ['an unknown one without a value', '4d02c802', 0, { unknownOptions: 2 }],
    ['what only a SYN may carry is passed over on others', '020405b4' + '030307' + '0402', 0, {}],
    ['and so is its length', '020305', 0, {}],
    ['a length of 1', '020405b44d01', SYN, { ...MSS, badOptions: true }],
    ['a length of 0', '4d00', 0, { badOptions: true }],
    ['a known one with a length of 0', '0200', SYN, { badOptions: true }],
    ['a length beyond the header', '020405b44d050000', SYN, { ...MSS, badOptions: true }],
    ['a kind in the last octet', '0101014d', 0, { badOptions: true }],
    ['MSS too short', '020305', SYN, { badOptions: true }],
    ['MSS too long', '02050505b4', SYN, { badOptions: true }],
    ['a window scale too long', '03040707', SYN, { badOptions: true }],
    ['SACK-permitted with a value', '04030101', SYN, { badOptions: true }],
    ['timestamps too short', '080900000001000000010101', 0, { badOptions: true }],
    ['half a SACK block', '050600000001', 0, { badOptions: true }],
    ['SACK without blocks', '0502', 0, { hasSACK: true }],
    ['nothing is read after a malformed one', '4d01' + '020405b4', SYN, { badOptions: true }],
  ];
  for (const [name, hex, bits, expected] of cases) test(name, () => assert.deepEqual(list(hex, bits), expected));

  test('that may not be sent take no room, nor does half a SACK block', () => {
    const onSynOnly = { hasMSS: true, hasWS: true, hasSACKOK: true };
    assert.equal(encode(Object.assign(new Segment(), onSynOnly), pseudo).length, 20);
    const oneAndAHalf = Object.assign(new Segment(), { hasSACK: true, SACK: [1, 2, 3] });
    assert.equal(encode(oneAndAHalf, pseudo).length, 20 + 2 + 8 + 2);
    assert.deepEqual(read(encode(oneAndAHalf, pseudo))[1].SACK, [1, 2]);
  });

  test('of an earlier segment are forgotten, malformed and unknown ones too', () => {
    const [, used] = read(encode(new Segment(), pseudo, Uint8Array.of(77, 2, 77, 1)));
    assert.deepEqual([used.badOptions, used.unknownOptions], [true, 1]);
    assert.deepEqual(read(encode(new Segment(), pseudo), used)[1], read(encode(new Segment(), pseudo))[1]);
  });

  test('any octets are read without complaint, and no further than the header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(255), (octets, bits) => {
        const sent = Object.assign(new Segment(), { bits, DATA: Uint8Array.of(2, 4, 5, 0xb4) });
        const [rejection, arrived] = read(encode(sent, pseudo, octets));
        assert.equal(rejection, '');
        assert.deepEqual(arrived.DATA, sent.DATA);
        assert.equal(arrived.SACK.length % 2, 0);
      }),
      { numRuns: 2000 },
    );
  });
});
