import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { namedOption, rawOption } from '../../scenario/options';
import { decodeSegment, encodeSegment, FLAG_NAMES, segmentLength } from '../../scenario/segment';
import type { FlagName, Segment, SegmentFields } from '../../scenario/segment';

const PLAIN: SegmentFields = {
  sourcePort: 1234,
  destinationPort: 80,
  seq: 0xffff_ffff,
  ack: 0x8000_0001,
  flags: new Set(['SYN', 'ACK']),
  window: 65535,
  urgentPointer: 7,
  options: [],
  data: new Uint8Array(0),
};
/** Without what is said of its form. */
function decode(packet: Uint8Array): Segment | undefined {
  const { faults: _, ...segment } = decodeSegment(packet)?.segment ?? {};
  return segment as Segment;
}

/** Taken from RFC 9293's figure 1 by hand; the checksum worked out on paper over the IPv4 pseudo-header. */
test('a segment has the layout of RFC 9293', () => {
  const packet = encodeSegment({ ...PLAIN, options: [namedOption('MSS', [1460])], data: Uint8Array.of(1, 2, 3) }, '192.0.2.2', '192.0.2.1');
  const hex = Buffer.from(packet.subarray(20)).toString('hex');
  assert.equal(hex.replace(/^(.{32}).{4}/, '$1____'), '04d20050ffffffff800000016012ffff____0007020405b4010203');
  let sum = 0xc000 + 0x0202 + 0xc000 + 0x0201 + 6 + 27;
  for (let at = 20; at < 47; at += 2) sum += ((packet[at] ?? 0) << 8) | (packet[at + 1] ?? 0);
  assert.equal((sum % 0xffff) % 0xffff, 0);
});

describe('what is written is read', () => {
  const flags = fc.subarray([...FLAG_NAMES]).map((names) => new Set<FlagName>(names));
  const option = fc.oneof(
    fc.nat(0xffff).map((mss) => namedOption('MSS', [mss])),
    fc.nat(14).map((shift) => namedOption('WS', [shift])),
    fc.constant(namedOption('SACKOK', [])),
    fc.tuple(fc.nat(0xffff_ffff), fc.nat(0xffff_ffff)).map((edges) => namedOption('SACK', edges)),
    fc.tuple(fc.nat(0xffff_ffff), fc.nat(0xffff_ffff)).map((stamps) => namedOption('TS', stamps)),
  );
  const fields = fc.record({
    sourcePort: fc.nat(0xffff),
    destinationPort: fc.nat(0xffff),
    seq: fc.nat(0xffff_ffff),
    ack: fc.nat(0xffff_ffff),
    flags,
    window: fc.nat(0xffff),
    urgentPointer: fc.nat(0xffff),
    options: fc.array(option, { maxLength: 4 }),
    data: fc.uint8Array({ maxLength: 50 }),
  });
  for (const [source, destination] of [
    ['192.0.2.2', '192.0.2.1'],
    ['2001:db8::2', '2001:db8::1'],
  ] as const) {
    test(`between ${source} and ${destination}`, () => {
      fc.assert(
        fc.property(fields, (segment) => {
          const packet = encodeSegment(segment, source, destination);
          assert.deepEqual(decode(packet), { ...segment, checksumOk: true });
          assert.equal(decodeSegment(packet)?.source, source);
          assert.equal(decodeSegment(packet)?.destination, destination);
        }),
      );
    });
  }
});

test('a bad checksum is the only thing wrong with a packet that was given one', () => {
  const good = decode(encodeSegment(PLAIN, '192.0.2.2', '192.0.2.1'));
  const bad = decode(encodeSegment(PLAIN, '192.0.2.2', '192.0.2.1', true));
  assert.equal(good?.checksumOk, true);
  assert.deepEqual(bad, { ...good, checksumOk: false });
});

test('options that cannot be read are kept as they are', () => {
  const odd = Uint8Array.of(2, 9, 5, 180);
  const read = decode(encodeSegment({ ...PLAIN, options: [rawOption(odd)] }, '192.0.2.2', '192.0.2.1'));
  assert.deepEqual(read?.options, [rawOption(odd)]);
});

test('padding and no-operations are not options', () => {
  const octets = Uint8Array.of(1, 1, 3, 3, 7, 0, 9, 9);
  const read = decode(encodeSegment({ ...PLAIN, options: [rawOption(octets)] }, '192.0.2.2', '192.0.2.1'));
  assert.deepEqual(read?.options, [namedOption('WS', [7])]);
});

test('a header that is cut short or lies about its length is refused', () => {
  const packet = encodeSegment(PLAIN, '192.0.2.2', '192.0.2.1');
  const lying = packet.slice();
  lying[32] = 0x40;
  assert.throws(() => decodeSegment(lying), /data offset says 16 octets/);
  lying[32] = 0xf0;
  assert.throws(() => decodeSegment(lying), /data offset says 60 octets of header in a segment of 20/);
});

test('SYN and FIN take a number each', () => {
  assert.equal(segmentLength({ flags: new Set(['SYN', 'FIN', 'ACK']), data: new Uint8Array(5) }), 7);
});

test('the options of a segment have their limit', () => {
  assert.throws(
    () => encodeSegment({ ...PLAIN, options: [rawOption(new Uint8Array(41))] }, '192.0.2.2', '192.0.2.1'),
    /room for 40 octets/,
  );
});
