import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, EmittedPacket, Stack } from '../../../adapters/contract';
import type { LinuxStack } from '../../../adapters/linux/stack';
import { encodeIcmpError } from '../../../wire/icmp';
import { decodeIp } from '../../../wire/ip';
import { FAMILIES, freshReset, linuxMissing, Peer, sharedStack } from './peer';
import type { Family } from './peer';
import { PacketSocket } from './packet-socket';
import { FLAG } from './segments';

const SECOND = 1_000_000_000;
/** Where IPv4 has it; no checksum but the header's own covers it. */
const TIME_TO_LIVE = 8;

describe('what the adapter reports is what an independent capture sees', { skip: linuxMissing() }, () => {
  const stack = sharedStack();
  const unaltered = (emitted: readonly EmittedPacket[]): readonly EmittedPacket[] => emitted;

  for (const family of FAMILIES) {
    test(`IPv${family}: the same packets, octet for octet, in the same order`, async () => {
      const { reported, delivered, seen } = await converse(stack, family, unaltered);
      assert.equal(difference(reported, seen.fromStack), undefined);
      assert.equal(difference(delivered, seen.toStack), undefined);
      assert.ok(reported.length >= 20, `${reported.length} packets make a conversation`);
    });
  }

  const broken: readonly (readonly [string, (emitted: readonly EmittedPacket[]) => readonly EmittedPacket[], RegExp])[] = [
    [
      'alters one bit',
      onLonger((packets) => packets.with(0, flipped(packets[0]!))),
      /packet \d+ differs: reported [0-9a-f]+, seen [0-9a-f]+/,
    ],
    ['drops a packet', onLonger((packets) => packets.slice(1)), /differs/],
    ['reports a packet twice', onLonger((packets) => [packets[0]!, ...packets]), /differs/],
    ['swaps two packets', onLonger((packets) => [packets[1]!, packets[0]!, ...packets.slice(2)]), /differs/],
    ['keeps back the last', (emitted) => emitted.filter(({ packet }) => !isReset(packet)), /reported \d+ packets, seen \d+/],
  ];
  for (const [name, tamper, message] of broken) {
    test(`and an adapter that ${name} is found out`, async () => {
      const { reported, seen } = await converse(stack, 4, tamper);
      assert.match(difference(reported, seen.fromStack) ?? 'no difference', message);
    });
  }
});

/** A conversation with handshake, data both ways, a retransmission, an ICMP error and an end by reset. */
async function converse(stack: LinuxStack, family: Family, tamper: (emitted: readonly EmittedPacket[]) => readonly EmittedPacket[]) {
  const { local, remote } = freshReset(stack, family);
  const capture = new PacketSocket(stack.network().namespace);
  const delivered: Uint8Array[] = [];
  const reported: Uint8Array[] = [];
  const watched = tampering(stack, tamper, delivered, reported);
  const { handle: listener, localPort = 0 } = await watched.open({ protocol: 'tcp', passive: true });
  const peer = new Peer(watched, { address: local, port: localPort }, { address: remote, port: 4000 });
  await peer.send(FLAG.syn, { options: Uint8Array.of(2, 4, 1400 >> 8, 1400 & 255) });
  peer.handle = (await peer.send(FLAG.ack)).events[0]?.handle ?? 0;
  for (let round = 0; round < 4; round += 1) {
    await peer.send(FLAG.ack | FLAG.psh, { text: new Uint8Array(1400).fill(round) });
    await peer.userReceives();
    await peer.userSends('x'.repeat(5000));
    await peer.send(FLAG.ack);
  }
  await peer.userSends('lost');
  await watched.advance({ until: 2 * SECOND, stopAtOutput: true });
  await watched.deliver(encodeIcmpError({ kind: 'timeExceeded', quoting: peer.packet(FLAG.ack) }));
  await peer.send(FLAG.ack);
  await watched.abort(peer.handle);
  await watched.close(listener ?? 0);
  const all = capture.take().filter(({ packet }) => [1, 6, 58].includes(decodeIp(packet).protocol) && !isMulticastReport(packet));
  capture.close();
  const of = (fromStack: boolean): Uint8Array[] => all.filter((one) => one.fromStack === fromStack).map(({ packet }) => packet);
  return { reported, delivered, seen: { fromStack: of(true), toStack: of(false) } };
}

/** The stack with its reports tampered with; notes what passes. */
function tampering(
  stack: Stack,
  tamper: (emitted: readonly EmittedPacket[]) => readonly EmittedPacket[],
  delivered: Uint8Array[],
  reported: Uint8Array[],
): Stack {
  const note = <T extends Answer>(answer: T): T => {
    const emitted = tamper(answer.emitted);
    reported.push(...emitted.map(({ packet }) => packet));
    return { ...answer, emitted };
  };
  return new Proxy(stack, {
    get:
      (target, name: keyof Stack) =>
      async (...given: unknown[]) => {
        if (name === 'deliver') delivered.push(given[0] as Uint8Array);
        const call = target[name].bind(target) as (...parameters: unknown[]) => unknown;
        return note((await call(...given)) as Answer);
      },
  });
}

/** The first difference between two lists of packets, or undefined. */
function difference(reported: readonly Uint8Array[], seen: readonly Uint8Array[]): string | undefined {
  for (const [index, packet] of reported.slice(0, seen.length).entries()) {
    const other = seen[index]!;
    if (!Buffer.from(packet).equals(other)) {
      return `packet ${index} differs: reported ${Buffer.from(packet).toString('hex')}, seen ${Buffer.from(other).toString('hex')}`;
    }
  }
  return reported.length === seen.length ? undefined : `reported ${reported.length} packets, seen ${seen.length}`;
}

/** Tampers only where there are several packets. */
function onLonger(
  tamper: (packets: readonly EmittedPacket[]) => readonly EmittedPacket[],
): (packets: readonly EmittedPacket[]) => readonly EmittedPacket[] {
  return (packets) => (packets.length > 1 ? tamper(packets) : packets);
}
function flipped(emitted: EmittedPacket): EmittedPacket {
  const { packet } = emitted;
  return { ...emitted, packet: packet.with(TIME_TO_LIVE, packet[TIME_TO_LIVE]! ^ 1) };
}
function isReset(packet: Uint8Array): boolean {
  const { payload } = decodeIp(packet);
  return (payload[13]! & FLAG.rst) !== 0;
}
/** ICMPv6 that is no error: multicast listener reports. */
function isMulticastReport(packet: Uint8Array): boolean {
  const { protocol, payload } = decodeIp(packet);
  return protocol === 58 && payload[0]! > 4;
}
