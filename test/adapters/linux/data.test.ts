import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeIcmpError } from '../../../wire/icmp';
import { established, eventNames, FAMILIES, flags, linuxMissing, listening, segments, sharedStack, synSent } from './peer';
import { FLAG } from './segments';

const SECOND = 1_000_000_000;

describe('the Linux kernel carries data', { skip: linuxMissing() }, () => {
  const stack = sharedStack();

  for (const family of FAMILIES) {
    test(`IPv${family}, to the user: readable once, until it was read`, async () => {
      const peer = await established(stack, family);
      const first = await peer.send(FLAG.ack | FLAG.psh, { text: Buffer.from('one ') });
      assert.deepEqual(first.events, [{ time: first.now, name: 'readable', handle: peer.handle }]);
      assert.deepEqual(eventNames(await peer.send(FLAG.ack | FLAG.psh, { text: Buffer.from('two') })), []);
      assert.equal(Buffer.from((await peer.userReceives(2)).octets).toString(), 'on');
      const rest = await peer.userReceives();
      assert.deepEqual([Buffer.from(rest.octets).toString(), rest.endOfStream, rest.pending], ['e two', false, false]);
      assert.deepEqual(await peer.userReceives().then(({ pending, octets }) => [pending, octets.length]), [true, 0]);
      assert.deepEqual(eventNames(await peer.send(FLAG.ack, { text: Buffer.from('three') })), ['readable']);
    });

    test(`IPv${family}, from the user: the segment is in the answer, at the MSS at most`, async () => {
      const peer = await established(stack, family);
      const answer = await peer.userSends('x'.repeat(3000));
      assert.equal(answer.taken, 3000);
      const lengths = segments(answer).map(({ text }) => text.length);
      const mss = family === 4 ? 536 : 1220; // RFC 9293 section 3.7.1: no MSS option was given
      assert.equal(
        lengths.reduce((sum, length) => sum + length, 0),
        3000,
      );
      assert.equal(Math.max(...lengths), mss);
      assert.deepEqual(stack.status(peer.handle).status?.variables?.['unacknowledgedSegments'], lengths.length);
      await peer.send(FLAG.ack);
      assert.deepEqual(stack.status(peer.handle).status?.variables?.['unacknowledgedSegments'], 0);
    });

    test(`IPv${family}: an ICMP error that the connection lives on with is told as softError`, async () => {
      const peer = await established(stack, family);
      const [sent] = (await peer.userSends('lost')).emitted;
      const answer = stack.deliver(encodeIcmpError({ kind: 'unreachable', code: family === 4 ? 1 : 3, quoting: sent!.packet }));
      assert.deepEqual(answer.events, [{ time: answer.now, name: 'softError', handle: peer.handle, native: 'EHOSTUNREACH' }]);
      assert.equal(await peer.state(), 'ESTABLISHED');
      assert.deepEqual(eventNames(await peer.send(FLAG.ack)), []);
      assert.deepEqual(eventNames(await peer.send(FLAG.ack, { text: Buffer.from('alive') })), ['readable']);
    });
  }

  test('a full send buffer takes less, and writable is told when there is room again', async () => {
    const peer = await established(stack, 4);
    stack.option(peer.handle, 'sendBuffer', 4096);
    const answer = await peer.userSends('x'.repeat(100_000));
    assert.ok(answer.taken > 0 && answer.taken < 100_000, `${answer.taken} taken`);
    assert.deepEqual(await peer.userSends('y').then(({ taken, error }) => [taken, error]), [0, undefined]);
    const events: string[] = [];
    for (let round = 0; round < 20; round += 1) events.push(...eventNames(await peer.send(FLAG.ack)));
    assert.deepEqual(events, ['writable']);
  });

  test('a send in SYN-SENT waits, and writable follows established', async () => {
    const { peer } = await synSent(stack, 4);
    assert.equal((await peer.userSends('too early')).taken, 0);
    assert.deepEqual(eventNames(await peer.send(FLAG.syn | FLAG.ack)), ['established', 'writable']);
  });

  test('urgent data is told when the pointer comes, before its octet is there', async () => {
    const peer = await established(stack, 4);
    const announced = await peer.send(FLAG.ack | FLAG.urg, { text: Buffer.from('abc'), urgentPointer: 6 });
    assert.deepEqual(eventNames(announced), ['readable', 'urgent']);
    assert.deepEqual(eventNames(await peer.send(FLAG.ack, { text: Buffer.from('def') })), []);
    assert.deepEqual(eventNames(await peer.send(FLAG.ack | FLAG.urg, { text: Buffer.from('ghi'), urgentPointer: 3 })), ['urgent']);
    assert.equal(Buffer.from((await peer.userReceives()).octets).toString(), 'abcdefgh', 'up to the urgent octet');
  });

  test('urgent data that was there before the connection was accepted is told as well', async () => {
    const peer = await listening(stack, 6);
    await peer.send(FLAG.syn);
    const answer = await peer.send(FLAG.ack | FLAG.urg, { text: Buffer.from('u'), urgentPointer: 1 });
    assert.deepEqual(eventNames(answer), ['accepted', 'urgent']);
  });

  test('the user’s urgent data goes out with URG', async () => {
    const peer = await established(stack, 4);
    assert.deepEqual(flags(await peer.userSends('!', true)), ['PSH,ACK,URG']);
  });

  test('options reach the socket', async () => {
    const peer = await established(stack, 4);
    const accepted: readonly (readonly [string, number | boolean])[] = [
      ['noDelay', true],
      ['keepAlive', true],
      ['keepAliveIdle', 10 * SECOND],
      ['keepAliveInterval', SECOND],
      ['keepAliveCount', 3],
      ['userTimeout', 5 * SECOND],
      ['receiveBuffer', 8192],
      ['oobInline', true],
      ['ttl', 7],
      ['trafficClass', 0x28],
    ];
    for (const [name, value] of accepted) assert.equal(stack.option(peer.handle, name, value).error, undefined, name);
    const packet = (await peer.userSends('x')).emitted[0]!.packet;
    assert.deepEqual([packet[8], packet[1]], [7, 0x28]);
    assert.throws(() => stack.option(peer.handle, 'nagle', true), { name: 'UnsupportedError', message: /no option "nagle"/ });
    assert.throws(() => stack.option(peer.handle, 'keepAliveIdle', 1), { name: 'AdapterError', message: /whole multiples of 1000000000/ });
    assert.deepEqual(stack.option(peer.handle, 'ttl', 256).error, { message: 'other', native: 'EINVAL' });
  });

  test('IPv6 has the same options', async () => {
    const peer = await established(stack, 6);
    stack.option(peer.handle, 'ttl', 7);
    stack.option(peer.handle, 'trafficClass', 0x28);
    const packet = (await peer.userSends('x')).emitted[0]!.packet;
    assert.deepEqual([packet[7], ((packet[0]! & 0xf) << 4) | (packet[1]! >> 4)], [7, 0x28]);
  });
});
