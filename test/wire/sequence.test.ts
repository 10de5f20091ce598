import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seqAdd, seqDiff, seqLess, seqLessEqual, toSigned, toUnsigned } from '../../wire/sequence';

const number = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 0x7fffffff, -0x80000000));
const forward = fc.integer({ min: 1, max: 0x7fffffff });

test('a number is less than every one in the half circle ahead of it, and not the other way round', () => {
  fc.assert(
    fc.property(number, forward, (a, n) => {
      const b = seqAdd(a, n);
      assert.equal(seqDiff(b, a), n);
      assert.ok(seqLess(a, b) && seqLessEqual(a, b));
      assert.ok(!seqLess(b, a) && !seqLessEqual(b, a));
    }),
  );
});

test('a number is not less than itself but less or equal', () => {
  fc.assert(fc.property(number, (a) => !seqLess(a, a) && seqLessEqual(a, a)));
});

test('the wrap from 2^32 - 1 to 0 is one step; plain numeric comparison would get it wrong', () => {
  const last = toSigned(0xffffffff);
  assert.equal(seqAdd(last, 1), 0);
  assert.ok(seqLess(last, 0));
  assert.ok(seqLess(toSigned(0x7fffffff), seqAdd(0x7fffffff, 1)));
  assert.ok(!(toUnsigned(last) < 0));
});

test('signed and unsigned forms name the same number', () => {
  fc.assert(fc.property(fc.nat(0xffffffff), (unsigned) => toUnsigned(toSigned(unsigned)) === unsigned));
});
