/** The codec held against an independent reading of the same octets. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { BITS, decode, encode, REJECTIONS, Segment } from '../../engine/generated/tcp-codec';
import { decodeIp, encodeIp, PROTOCOL, pseudoHeaderSum } from '../../wire/ip';
import { encodePcapng } from '../../wire/pcapng';
import { rawOptions, rawSegment, segment } from './codec-segments';

const COUNT = 2000;
const LINKS = [
  { source: '192.0.2.1', destination: '198.51.100.77' },
  { source: '2001:db8::1', destination: '2001:db8:ffff::fe' },
] as const;
type Link = (typeof LINKS)[number];

const FIELDS = [
  'tcp.srcport',
  'tcp.dstport',
  'tcp.seq_raw',
  'tcp.ack_raw',
  'tcp.hdr_len',
  'tcp.flags',
  'tcp.window_size_value',
  'tcp.checksum',
  'tcp.checksum.status',
  'tcp.urgent_pointer',
  'tcp.option_kind',
  'tcp.options.mss_val',
  'tcp.options.wscale.shift',
  'tcp.options.sack_le',
  'tcp.options.sack_re',
  'tcp.options.timestamp.tsval',
  'tcp.options.timestamp.tsecr',
  'tcp.payload',
  'tcp.len',
] as const;
type Reading = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Kinds: END, NOP, MSS, window scale, SACK-permitted, SACK, timestamps. */
const KNOWN = ['0', '1', '2', '3', '4', '5', '8'];
const GOOD = '1';
const BAD = '0';

function pseudoFor({ source, destination }: Link): (length: number) => number {
  return (length) => pseudoHeaderSum(source, destination, PROTOCOL.tcp, length);
}

/** Half of them written by the codec, half of them put together here; a quarter with a wrong checksum. */
const packet: fc.Arbitrary<Uint8Array> = fc
  .record({ link: fc.constantFrom(...LINKS), sent: segment, list: fc.option(rawOptions), reserved: fc.nat(15), spoilt: fc.nat(3) })
  .map(({ link, sent, list, reserved, spoilt }) => {
    const octets = list === null ? encode(sent, pseudoFor(link)) : rawSegment(sent, reserved, list, pseudoFor(link));
    if (spoilt === 0) octets[16]! ^= 0x55;
    return encodeIp({ ...link, protocol: PROTOCOL.tcp, payload: octets });
  });

/** An accepted segment, or one whose checksum alone is bad. */
function readByCodec(whole: Uint8Array): { readonly segment: Segment; readonly good: boolean } {
  const { source, destination, payload } = decodeIp(whole);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const s = new Segment();
  const rejection = decode(view, 0, payload.length, pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length), s);
  assert.ok(['', 'checksum bad'].includes(REJECTIONS[rejection]!));
  assert.equal(s.badOptions, false);
  return { segment: s, good: rejection === 0 };
}

/** What the codec read, in tshark's words. An option that only a SYN may carry is nothing to the codec on other segments. */
function inTsharksWords({ segment: s, good }: ReturnType<typeof readByCodec>): Partial<Reading> {
  return {
    'tcp.srcport': String(s.sport),
    'tcp.dstport': String(s.dport),
    'tcp.seq_raw': String(s.SEQ >>> 0),
    'tcp.ack_raw': String(s.ACK >>> 0),
    'tcp.hdr_len': String(4 * s.doff),
    'tcp.flags': hex((s.rsvd << 8) | s.bits),
    'tcp.window_size_value': String(s.WND),
    'tcp.checksum': hex(s.checksum),
    'tcp.checksum.status': good ? GOOD : BAD,
    'tcp.urgent_pointer': String(s.UP),
    ...((s.bits & BITS.SYN) === 0
      ? {}
      : { 'tcp.options.mss_val': given(s.hasMSS, s.MSS_mss), 'tcp.options.wscale.shift': given(s.hasWS, s.WS_shift) }),
    'tcp.options.sack_le': s.SACK.filter((_, index) => index % 2 === 0).join(),
    'tcp.options.sack_re': s.SACK.filter((_, index) => index % 2 === 1).join(),
    'tcp.options.timestamp.tsval': given(s.hasTS, s.TS_val),
    'tcp.options.timestamp.tsecr': given(s.hasTS, s.TS_ecr),
    // tshark takes the text of a reset for an explanation (RFC 9293 section 3.5.3) and shows its length only.
    'tcp.payload': (s.bits & BITS.RST) === 0 ? Buffer.from(s.DATA).toString('hex') : '',
    'tcp.len': String(s.DATA.length),
  };
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(4, '0')}`;
}

function given(has: boolean, value: number): string {
  return has ? String(value) : '';
}

function readByTshark(packets: readonly Uint8Array[]): Reading[] {
  const folder = mkdtempSync(join(tmpdir(), 'tcpspec-codec-'));
  const file = join(folder, 'segments.pcapng');
  try {
    writeFileSync(
      file,
      encodePcapng(
        packets.map((whole, time) => ({ time, fromStack: false, packet: whole })),
        { application: 'tcpspec' },
      ),
    );
    const options = ['-n', '-r', file, '-o', 'tcp.check_checksum:TRUE', '-o', 'tcp.relative_sequence_numbers:FALSE', '-T', 'fields'];
    const { status, stdout, stderr } = spawnSync('tshark', [...options, ...FIELDS.flatMap((field) => ['-e', field])], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    assert.equal(status, 0, stderr);
    const rows = stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => line.split('\t'));
    return rows.map((row) => Object.fromEntries(FIELDS.map((field, index) => [field, row[index] ?? ''])) as Reading);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('tshark', { skip: tsharkMissing() }, () => {
  const packets = fc.sample(packet, { seed: 9293, numRuns: COUNT });
  const readings = readByTshark(packets);
  const ours = packets.map(readByCodec);

  test('(the sample holds what it should)', () => {
    const share = (holds: (reading: Reading) => boolean): number => readings.filter(holds).length / COUNT;
    assert.ok(share((r) => r['tcp.checksum.status'] === GOOD) > 0.7);
    assert.ok(share((r) => r['tcp.checksum.status'] === BAD) > 0.2);
    assert.ok(packets.filter((octets) => octets[0]! >> 4 === 6).length > 0.4 * COUNT);
    for (const field of FIELDS) assert.ok(share((r) => r[field] !== '') > 0.1, field);
  });

  test(`reads every field of ${COUNT} random segments as the codec does`, () => {
    assert.equal(readings.length, COUNT);
    for (const [index, own] of ours.map(inTsharksWords).entries()) {
      const theirs = Object.fromEntries(Object.keys(own).map((field) => [field, readings[index]![field as keyof Reading]]));
      assert.deepEqual(theirs, own, Buffer.from(packets[index]!).toString('hex'));
    }
  });

  test('and finds the same options without values, and as many unknown ones', () => {
    for (const [index, { segment: s }] of ours.entries()) {
      const kinds = readings[index]!['tcp.option_kind'].split(',').filter((kind) => kind !== '');
      const permitted = (s.bits & BITS.SYN) !== 0 && kinds.includes('4');
      assert.deepEqual([s.hasSACKOK, s.unknownOptions], [permitted, kinds.filter((kind) => !KNOWN.includes(kind)).length]);
    }
  });
});

/** Why this cannot run, or false; in CI that is a failure. */
function tsharkMissing(): string | false {
  if (spawnSync('tshark', ['--version']).status === 0) return false;
  const reason = 'tshark is not installed (Debian package: tshark)';
  if (process.env['CI']) throw new Error(reason);
  return reason;
}
