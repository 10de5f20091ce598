import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAddress, isBroadcast, isMulticast, parseAddress } from '../../wire/address';
import { WireError } from '../../wire/error';

const canonical = [
  ['192.0.2.1', 'c0000201'],
  ['0.0.0.0', '00000000'],
  ['::', '0'.repeat(32)],
  ['::1', '0'.repeat(31) + '1'],
  ['2001:db8::1', '20010db8000000000000000000000001'],
  ['2001:db8:0:1:1:1:1:1', '20010db8000000010001000100010001'], // RFC 5952 4.2.2: one group is not shortened
  ['2001:0:0:1::1', '20010000000000010000000000000001'], // 4.2.3: the longest run
  ['2001:db8::1:0:0:1', '20010db8000000000001000000000001'], // 4.2.3: the first of equal runs
  ['::ffff:192.0.2.1', '00000000000000000000ffffc0000201'], // section 5
  ['1:2:3:4:5:6::', '00010002000300040005000600000000'],
] as const;

for (const [text, hex] of canonical) {
  test(`${text} is ${hex} and back`, () => {
    assert.equal(Buffer.from(parseAddress(text)).toString('hex'), hex);
    assert.equal(formatAddress(Buffer.from(hex, 'hex')), text);
  });
}

for (const [text, same] of [
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
] as const) {
  test(`${text} is another way to write ${same}`, () => assert.equal(formatAddress(parseAddress(text)), same));
}

const wrong = [
  '',
  '1.2.3',
  '1.2.3.4.5',
  '1.2.3.256',
  '1.2.3.1000',
  '1..2.3',
  '1.2.3.',
  '.1.2.3',
  '1.2.3.-1',
  ' 1.2.3.4',
  '1.2.3.4:',
  '00.1.2.3',
  '01.2.3.4',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8',
  ':1::2',
  '12345::',
  'g::',
  '1.2.3.4::',
  'fe80::1%eth0',
];
for (const text of wrong) {
  test(`"${text}" is no address`, () => assert.throws(() => parseAddress(text), new WireError(`"${text}" is not an IPv4 or IPv6 address`)));
}

test('every address survives the way to text and back, and the text is canonical', () => {
  const octets = fc.oneof(fc.uint8Array({ minLength: 4, maxLength: 4 }), sparse(16));
  fc.assert(
    fc.property(octets, (bytes) => {
      const text = formatAddress(bytes);
      assert.deepEqual(parseAddress(text), bytes);
      assert.equal(formatAddress(parseAddress(text)), text);
    }),
  );
});

test('only 4 or 16 octets are an address', () => {
  assert.throws(() => formatAddress(new Uint8Array(5)), new WireError('an address has 4 or 16 octets, not 5'));
});

test('multicast and broadcast are told from unicast', () => {
  assert.deepEqual(['224.0.0.1', '239.255.255.255', 'ff02::1'].map(isMulticast), [true, true, true]);
  assert.deepEqual(['223.255.255.255', '240.0.0.1', 'fe80::1'].map(isMulticast), [false, false, false]);
  assert.deepEqual(['255.255.255.255', '192.0.2.255'].map(isBroadcast), [true, false]);
});

/** Octets of which many are zero, so that runs to shorten occur. */
function sparse(length: number): fc.Arbitrary<Uint8Array> {
  const octet = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(255) });
  return fc.array(octet, { minLength: length, maxLength: length }).map((bytes) => Uint8Array.from(bytes));
}
