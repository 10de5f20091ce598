import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeIcmpError, encodeIcmpError } from '../../wire/icmp';
import type { IcmpErrorFields } from '../../wire/icmp';
import { decodeIp, encodeIp } from '../../wire/ip';

const V4 = encodeIp({ source: '192.0.2.1', destination: '192.0.2.2', protocol: 6, payload: new Uint8Array(20).fill(7) });
const V6 = encodeIp({ source: '2001:db8::1', destination: '2001:db8::2', protocol: 6, payload: new Uint8Array(20).fill(7) });

type Case = readonly [string, Uint8Array, Partial<IcmpErrorFields> & Pick<IcmpErrorFields, 'kind'>, { type: number; code: number }];
const cases: readonly Case[] = [
  ['port unreachable', V4, { kind: 'unreachable', code: 3 }, { type: 3, code: 3 }],
  ['fragmentation needed', V4, { kind: 'packetTooBig', mtu: 1006 }, { type: 3, code: 4 }],
  ['source quench', V4, { kind: 'sourceQuench' }, { type: 4, code: 0 }],
  ['time exceeded', V4, { kind: 'timeExceeded' }, { type: 11, code: 0 }],
  ['parameter problem', V4, { kind: 'parameterProblem', pointer: 20 }, { type: 12, code: 0 }],
  ['port unreachable', V6, { kind: 'unreachable', code: 4 }, { type: 1, code: 4 }],
  ['packet too big', V6, { kind: 'packetTooBig', mtu: 1280 }, { type: 2, code: 0 }],
  ['time exceeded', V6, { kind: 'timeExceeded', code: 1 }, { type: 3, code: 1 }],
  ['parameter problem', V6, { kind: 'parameterProblem', code: 1, pointer: 0x12345 }, { type: 4, code: 1 }],
];
for (const [name, quoting, fields, { type, code }] of cases) {
  const version = (quoting[0] ?? 0) >> 4;
  test(`ICMP for IPv${version}, ${name}: goes to the source of the packet and reads back`, () => {
    const packet = encodeIcmpError({ ...fields, quoting });
    assert.equal(decodeIp(packet).destination, decodeIp(quoting).source);
    const { mtu, pointer } = fields;
    const extra = { ...(mtu !== undefined && { mtu }), ...(pointer !== undefined && { pointer }) };
    assert.deepEqual(decodeIcmpError(packet), { version, kind: fields.kind, type, code, ...extra, checksumOk: true, quoted: quoting });
  });
}

test('a flipped bit shows in the checksum', () => {
  for (const quoting of [V4, V6]) {
    const packet = encodeIcmpError({ kind: 'unreachable', quoting });
    packet[packet.length - 1] = (packet.at(-1) ?? 0) ^ 1;
    assert.equal(decodeIcmpError(packet)?.checksumOk, false);
  }
});

test('the error may come from a router and quote as little as RFC 792 demands', () => {
  const packet = encodeIcmpError({ kind: 'timeExceeded', source: '198.51.100.1', quoting: V4, quotedPayload: 8 });
  assert.equal(decodeIp(packet).source, '198.51.100.1');
  assert.equal(decodeIcmpError(packet)?.quoted.length, 28);
});

test('the error stays within the longest allowed', () => {
  const payload = new Uint8Array(1400);
  const v4 = encodeIp({ source: '192.0.2.1', destination: '192.0.2.2', protocol: 6, payload });
  const v6 = encodeIp({ source: '2001:db8::1', destination: '2001:db8::2', protocol: 6, payload });
  assert.equal(encodeIcmpError({ kind: 'unreachable', quoting: v4 }).length, 576);
  assert.equal(encodeIcmpError({ kind: 'unreachable', quoting: v6 }).length, 1280);
});

test('anything that is no error is passed over', () => {
  const echo = { source: '192.0.2.1', destination: '192.0.2.2', protocol: 1, payload: Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0) };
  assert.equal(decodeIcmpError(V4), undefined);
  assert.equal(decodeIcmpError(encodeIp(echo)), undefined);
});

test('a truncated message and an error that ICMPv6 lacks are refused', () => {
  const short = { source: '192.0.2.1', destination: '192.0.2.2', protocol: 1, payload: new Uint8Array(7) };
  assert.throws(() => decodeIcmpError(encodeIp(short)), /ICMP header truncated: 7 of 8 octets/);
  assert.throws(() => encodeIcmpError({ kind: 'sourceQuench', quoting: V6 }), /ICMPv6 has no sourceQuench error/);
});
