import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstFew, labelled, printable, printableAll, wrap } from '../../report/text';

test('any text becomes one harmless line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => assert.doesNotMatch(printable(text), /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)),
  );
});

test('text that is harmless stays as it is', () => {
  const text = '<SEQ=ISS><CTL=SYN,ACK> µ → 中文 🙂';
  assert.equal(printable(text), text);
});

test('every text in a value is made harmless, keys too', () => {
  assert.deepEqual(printableAll({ 'a\u001b': ['b\u0007', { c: 1, d: null, e: true }] }), {
    'a\ufffd': ['b\ufffd', { c: 1, d: null, e: true }],
  });
});

test('wrapping loses nothing but blanks and keeps to the width', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '>', ',', '🙂'), maxLength: 200 }),
      fc.integer({ min: 4, max: 40 }),
      (text, width) => {
        const lines = wrap(text, width);
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        assert.ok(lines.every((line) => line.length <= width));
        assert.doesNotMatch(lines.join('\n'), /\p{Cs}/u);
      },
    ),
  );
});

test('a segment is broken between its fields', () => {
  assert.deepEqual(wrap('<SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK>', 22), ['<SEQ=ISS><ACK=IRS+1>', '<CTL=SYN,ACK>']);
});

test('a long text hangs below its label', () => {
  assert.deepEqual(labelled('why  ', 'one two three four five six', 25, '  '), ['  why  one two three four', '       five six']);
});

test('of many only the first few are named', () => {
  assert.equal(firstFew(['a', 'b'], 2), 'a, b');
  assert.equal(firstFew(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more');
});
