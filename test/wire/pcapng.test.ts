import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeIcmpError } from '../../wire/icmp';
import { encodeIp } from '../../wire/ip';
import { encodePcapng } from '../../wire/pcapng';
import type { CapturedPacket } from '../../wire/pcapng';
import { decodePcapng } from '../../wire/pcapng-read';

const INFO = { hardware: 'linux 6.18', application: 'tcpspec', comment: '3.10.7.2/syn-opens-syn-received' };
const V6 = encodeIp({ source: '2001:db8::1', destination: '2001:db8::2', protocol: 17, payload: Uint8Array.of(0, 1, 0, 2, 0, 8, 0, 0) });
const PACKETS: readonly CapturedPacket[] = [
  { time: 0, fromStack: false, packet: V6 },
  {
    time: 63_000_000_000_123,
    fromStack: true,
    packet: encodeIcmpError({ kind: 'unreachable', code: 4, quoting: V6 }),
    comment: 'the offending one – ü',
  },
];
const FILE = encodePcapng(PACKETS, INFO);

test('what is written is read back', () => {
  const fields = {
    time: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    fromStack: fc.boolean(),
    packet: fc.uint8Array({ maxLength: 70 }),
    comment: fc.string({ minLength: 1, unit: 'grapheme' }),
  };
  const packet = fc.record(fields, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 5 }), (packets) => {
      assert.deepEqual(decodePcapng(encodePcapng(packets, INFO)), { info: INFO, packets });
    }),
  );
});

test('the same packets give the same octets', () => {
  assert.deepEqual(encodePcapng(PACKETS, INFO), FILE);
});

test('a file without packets is a section header and an interface', () => {
  const hex = Buffer.from(encodePcapng([], { application: 'a' })).toString('hex');
  const section =
    '0a0d0d0a' + '28000000' + '4d3c2b1a' + '01000000' + 'ffffffffffffffff' + '04000100' + '61000000' + '00000000' + '28000000';
  const device =
    '01000000' + '2c000000' + '65000000' + '00000000' + '02000500' + '737461636b000000' + '09000100' + '09000000' + '00000000' + '2c000000';
  assert.equal(hex, section + device);
});

describe('a spoilt file is refused', () => {
  const spoilt: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['cut in its last block', FILE.subarray(0, -4), /block at octet \d+ is truncated/],
    ['cut in a block header', FILE.subarray(0, 10), /block at octet 0 is truncated/],
    ['two lengths that differ', FILE.with(FILE.length - 1, 1), /its two lengths differ/],
    ['no section header', FILE.with(0, 1), /no section header at octet 0/],
    ['another link type', FILE.with(interfaceAt() + 8, 1), /link type 1, not raw IP/],
    ['no octets', new Uint8Array(0), /no section header/],
  ];
  for (const [name, file, message] of spoilt) test(name, () => assert.throws(() => decodePcapng(file), message));

  function interfaceAt(): number {
    return new DataView(FILE.buffer).getUint32(4, true);
  }
});

describe('tshark', { skip: tsharkMissing() }, () => {
  const fields = ['frame.time_epoch', 'ipv6.src', 'icmpv6.type', 'frame.packet_flags_direction', 'frame.comment', '_ws.malformed'];

  test('reads times to the nanosecond, addresses, direction and comment', () => {
    const expected = [
      ['0.000000000', '2001:db8::1', '', '0x00000001', '', ''],
      ['63000.000000123', '2001:db8::2,2001:db8::1', '1', '0x00000002', 'the offending one – ü', ''],
    ];
    assert.deepEqual(dissect(FILE), expected);
  });

  test('finds our checksums good: IPv4, ICMP, ICMPv6 with its pseudo-header', () => {
    const v4 = encodeIp({ source: '192.0.2.1', destination: '192.0.2.2', protocol: 17, payload: V6.subarray(40) });
    const packets = [
      encodeIcmpError({ kind: 'packetTooBig', mtu: 1280, quoting: V6 }),
      encodeIcmpError({ kind: 'timeExceeded', quoting: v4 }),
    ];
    const file = encodePcapng(
      packets.map((packet) => ({ time: 0, fromStack: true, packet })),
      INFO,
    );
    const fields = ['icmpv6.checksum.status', 'icmp.checksum.status', 'ip.checksum.status'];
    assert.deepEqual(dissect(file, fields, ['-o', 'ip.check_checksum:TRUE']), [
      ['1', '', ''],
      ['', '1', '1,1'],
    ]);
  });

  test('and would see a packet that was spoilt', () => {
    assert.notDeepEqual(dissect(encodePcapng(PACKETS.map(spoil), INFO)), dissect(FILE));
  });

  function spoil(captured: CapturedPacket): CapturedPacket {
    return { ...captured, packet: captured.packet.with(23, 9) };
  }
  function dissect(file: Uint8Array, wanted = fields, preferences: readonly string[] = []): string[][] {
    const folder = mkdtempSync(join(tmpdir(), 'tcpspec-pcapng-'));
    try {
      writeFileSync(join(folder, 'capture.pcapng'), file);
      const options = [
        '-n',
        '-r',
        join(folder, 'capture.pcapng'),
        '-T',
        'fields',
        ...preferences,
        ...wanted.flatMap((field) => ['-e', field]),
      ];
      const { status, stdout, stderr } = spawnSync('tshark', options, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return stdout
        .slice(0, -1)
        .split('\n')
        .map((line) => line.split('\t'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

/** Why tshark's tests cannot run, or false; in CI that is a failure. */
function tsharkMissing(): string | false {
  if (spawnSync('tshark', ['--version']).status === 0) return false;
  const reason = 'tshark is not installed (Debian package: tshark)';
  if (process.env['CI']) throw new Error(reason);
  return reason;
}
