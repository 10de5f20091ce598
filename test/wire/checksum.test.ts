import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { internetChecksum, onesComplementSum } from '../../wire/checksum';

const octets = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('the example of RFC 1071 section 3 sums to ddf2', () => {
  const example = Uint8Array.of(0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7);
  assert.equal(onesComplementSum(example), 0xddf2);
  assert.equal(internetChecksum(example), 0x220d);
});

test('an odd last octet counts as if a zero octet followed', () => {
  fc.assert(
    fc.property(
      octets,
      (bytes) => onesComplementSum(bytes) === onesComplementSum(Uint8Array.of(...bytes, 0, 0).subarray(0, (bytes.length + 1) & ~1)),
    ),
  );
});

test('octets that hold their checksum sum to ffff, and any flipped bit shows', () => {
  const bit = fc.nat(7);
  fc.assert(
    fc.property(octets, fc.nat(), bit, (bytes, where, which) => {
      const sealed = sealedWithChecksum(bytes);
      assert.equal(onesComplementSum(sealed), 0xffff);
      const at = where % sealed.length;
      sealed[at] = (sealed[at] ?? 0) ^ (1 << which);
      assert.notEqual(onesComplementSum(sealed), 0xffff);
    }),
  );
});

test('a sum may be taken in pieces, and of a part', () => {
  const even = octets.filter((bytes) => bytes.length % 2 === 0);
  fc.assert(
    fc.property(even, octets, (head, tail) => {
      const whole = Uint8Array.of(...head, ...tail);
      const piecewise = onesComplementSum(tail, 0, tail.length, onesComplementSum(head));
      assert.equal(piecewise % 0xffff, onesComplementSum(whole) % 0xffff);
      assert.equal(onesComplementSum(whole, head.length), onesComplementSum(tail));
    }),
  );
});

test('carries of a long run are all folded in', () => {
  assert.equal(onesComplementSum(new Uint8Array(65534).fill(0xff)), 0xffff);
});

/** Two octets of checksum in front of the octets. */
function sealedWithChecksum(bytes: Uint8Array): Uint8Array {
  const sealed = Uint8Array.of(0, 0, ...bytes);
  new DataView(sealed.buffer).setUint16(0, internetChecksum(sealed));
  return sealed;
}
