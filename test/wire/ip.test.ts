import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatAddress } from '../../wire/address';
import { internetChecksum } from '../../wire/checksum';
import { decodeIp, decodeQuotedIp, encodeIp, pseudoHeaderSum, WireError } from '../../wire/ip';
import type { IpFields } from '../../wire/ip';

const V4: IpFields = { source: '192.0.2.2', destination: '192.0.2.1', protocol: 6, payload: Uint8Array.of(1, 2, 3) };
const V6: IpFields = { ...V4, source: '2001:db8::2', destination: '2001:db8::1' };

const octet = fc.nat(255);
const payload = fc.uint8Array({ maxLength: 100 });

describe('what is encoded is decoded again', () => {
  test('IPv4, with options', () => {
    const options = fc.array(octet, { maxLength: 10 }).map((words) => Uint8Array.from(words.flatMap((word) => [word, 1, 1, 0])));
    const fields = { source: address(4), destination: address(4), protocol: octet, payload, hopLimit: octet, trafficClass: octet };
    fc.assert(
      fc.property(fc.record({ ...fields, identification: fc.nat(0xffff), options }), (given) => {
        const expected = { version: 4, ...given, headerChecksumOk: true };
        const { options: got = new Uint8Array(0), ...rest } = decodeIp(encodeIp(given));
        assert.deepEqual({ ...rest, options: got }, expected);
      }),
    );
  });

  test('IPv6', () => {
    const upper = fc.constantFrom(6, 17, 58);
    const fields = { source: address(16), destination: address(16), protocol: upper, payload, hopLimit: octet, trafficClass: octet };
    fc.assert(
      fc.property(fc.record(fields), (given) => {
        assert.deepEqual(decodeIp(encodeIp(given)), { version: 6, ...given, headerChecksumOk: true });
      }),
    );
  });
});

test('an IPv4 packet is exactly these octets', () => {
  const hex = Buffer.from(encodeIp({ ...V4, identification: 0x1234, hopLimit: 255, trafficClass: 0xb8 })).toString('hex');
  assert.equal(hex, '45b80017' + '12344000' + 'ff06e4f0' + 'c0000202' + 'c0000201' + '010203');
});

test('an IPv6 packet is exactly these octets', () => {
  const hex = Buffer.from(encodeIp({ ...V6, trafficClass: 0xb8 })).toString('hex');
  assert.equal(hex, '6b800000' + '00030640' + '20010db8000000000000000000000002' + '20010db8000000000000000000000001' + '010203');
});

test("don't fragment can be left out", () => {
  assert.equal(encodeIp({ ...V4, dontFragment: false })[6], 0);
});

test('any flipped header bit is seen in the checksum', () => {
  const untouched = fc.integer({ min: 64, max: 159 }).filter((bit) => bit >> 3 !== 9);
  fc.assert(
    fc.property(untouched, (bit) => {
      const packet = encodeIp(V4);
      packet[bit >> 3] = (packet[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(decodeIp(packet).headerChecksumOk, false);
    }),
  );
});

test('octets after the packet are link padding', () => {
  for (const fields of [V4, V6]) {
    assert.deepEqual(decodeIp(Uint8Array.of(...encodeIp(fields), 0, 0, 0)).payload, V4.payload);
  }
});

test('a packet cut anywhere is refused, and says so', () => {
  for (const packet of [encodeIp(V4), encodeIp(V6)]) {
    for (let length = 1; length < packet.length; length += 1) {
      assert.throws(() => decodeIp(packet.subarray(0, length)), /WireError: IPv[46] (header|packet) truncated/);
    }
  }
});

test('a quoted packet may be cut after its header', () => {
  assert.deepEqual(decodeQuotedIp(encodeIp(V4).subarray(0, 21)).payload, Uint8Array.of(1));
  assert.deepEqual(decodeQuotedIp(encodeIp(V6).subarray(0, 41)).payload, Uint8Array.of(1));
  assert.throws(() => decodeQuotedIp(encodeIp(V4).subarray(0, 19)), /truncated/);
});

const malformed: readonly (readonly [string, (packet: Uint8Array) => void, RegExp])[] = [
  ['version 5', (packet) => packet.set([0x55]), /version 5 in its first octet 0x55/],
  ['a header length of 4 words', (packet) => packet.set([0x44]), /header length is 16, less than 20/],
  ['a header longer than the packet', (packet) => packet.set([0x4f]), /options truncated: header length is 60/],
  ['a total length below the header length', (packet) => packet.set([0, 19], 2), /total length 19 is less/],
  ['more fragments', (packet) => packet.set([0x20], 6), /is a fragment \(offset 0\)/],
  ['a fragment offset', (packet) => packet.set([0, 2], 6), /is a fragment \(offset 16\)/],
];
for (const [name, spoil, message] of malformed) {
  test(`${name} is refused`, () => {
    const packet = encodeIp(V4);
    spoil(packet);
    assert.throws(() => decodeIp(packet), message);
  });
}

test('what cannot be encoded is refused', () => {
  assert.throws(() => decodeIp(new Uint8Array(0)), new WireError('not an IP packet: no octets'));
  assert.throws(() => encodeIp({ ...V4, destination: '::1' }), /different IP versions/);
  assert.throws(() => encodeIp({ ...V4, options: new Uint8Array(41) }), /at most 40 octets/);
  assert.throws(() => encodeIp({ ...V6, options: new Uint8Array(4) }), /IPv6 has no header options/);
  assert.throws(() => encodeIp({ ...V4, payload: new Uint8Array(65516) }), /at most 65535 octets, not 65536/);
  assert.throws(() => encodeIp({ ...V6, payload: new Uint8Array(65536) }), /at most 65535 octets, not 65536/);
});

describe('IPv6 extension headers', () => {
  const hopByHop = [60, 0, 1, 4, 0, 0, 0, 0];
  const destinationOptions = [43, 1, 1, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const routing = [44, 0, 0, 0, 0, 0, 0, 0];
  const atomicFragment = [6, 0, 0, 0, 0, 0, 0, 1];
  const chain = [...hopByHop, ...destinationOptions, ...routing, ...atomicFragment];

  test('are skipped down to the segment', () => {
    const { protocol, payload: inner } = decodeIp(withChain(chain));
    assert.deepEqual([protocol, inner], [6, V4.payload]);
  });
  test('a real fragment is refused', () => {
    assert.throws(() => decodeIp(withChain(chain.with(-5, 1))), /is a fragment \(offset 0\)/);
    assert.throws(() => decodeIp(withChain(chain.with(-5, 8))), /is a fragment \(offset 8\)/);
  });
  test('a routing header with segments left is refused', () => {
    assert.throws(() => decodeIp(withChain(chain.with(27, 2))), /routing header at octet 64 has 2 segments left/);
  });
  test('a header longer than the packet is refused', () => {
    assert.throws(() => decodeIp(withChain(chain.with(1, 9))), /extension header 0 truncated at octet 40 of 83/);
  });

  function withChain(headers: readonly number[]): Uint8Array {
    return encodeIp({ ...V6, protocol: 0, payload: Uint8Array.of(...headers, ...V4.payload) });
  }
});

test('the pseudo-header sum is that of the pseudo-header written out', () => {
  fc.assert(
    fc.property(address(4), address(4), fc.nat(0xffff), (source, destination, length) => {
      const written = Uint8Array.of(...octetsOf(source), ...octetsOf(destination), 0, 6, length >> 8, length & 0xff);
      assert.equal(pseudoHeaderSum(source, destination, 6, length) ^ 0xffff, internetChecksum(written));
    }),
  );
  // RFC 8200 section 8.1, a length above 2^16 included: 2001+db8+2 + 2001+db8+1 + 1+1 + 3a
  assert.equal(pseudoHeaderSum('2001:db8::2', '2001:db8::1', 58, 0x10001), 0x5bb1);
});

function octetsOf(text: string): number[] {
  return text.split('.').map(Number);
}
function address(length: 4 | 16): fc.Arbitrary<string> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map(formatAddress);
}
