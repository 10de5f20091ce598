import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeIcmpError } from '../../../wire/icmp';
import { eventNames, established, FAMILIES, flags, linuxMissing, listening, segments, sharedStack, synSent } from './peer';
import { FLAG } from './segments';

describe('the Linux kernel opens connections', { skip: linuxMissing() }, () => {
  const stack = sharedStack();

  for (const family of FAMILIES) {
    test(`IPv${family}, passively: SYN, SYN-ACK in the same answer, ACK, accepted`, async () => {
      const peer = await listening(stack, family);
      assert.equal(await peer.state(peer.listener), 'LISTEN');
      assert.equal(await peer.state(), 'LISTEN');

      const answer = await peer.send(FLAG.syn);
      assert.deepEqual(flags(answer), ['SYN,ACK']);
      assert.equal(segments(answer)[0]?.acknowledgment, 1001);
      assert.deepEqual(answer.events, []);
      assert.equal(await peer.state(), 'SYN-RECEIVED');

      const { events, emitted, now } = await peer.send(FLAG.ack);
      assert.deepEqual([emitted.length, events.length], [0, 1]);
      assert.deepEqual({ ...events[0], time: now, handle: 0 }, { time: now, name: 'accepted', handle: 0, listener: peer.listener });
      assert.equal(await peer.state(), 'ESTABLISHED');
      assert.equal(await peer.state(events[0]?.handle), 'ESTABLISHED');
    });

    test(`IPv${family}, actively: SYN at once, established with the SYN-ACK`, async () => {
      const { peer, answer } = await synSent(stack, family);
      assert.deepEqual(flags(answer), ['SYN']);
      assert.deepEqual(answer.events, []);
      assert.equal(await peer.state(peer.handle), 'SYN-SENT');

      const acknowledged = await peer.send(FLAG.syn | FLAG.ack);
      assert.deepEqual(flags(acknowledged), ['ACK']);
      assert.deepEqual(acknowledged.events, [{ time: acknowledged.now, name: 'established', handle: peer.handle }]);
      assert.equal(await peer.state(), 'ESTABLISHED');
    });

    test(`IPv${family}, both sides at once: SYN-RECEIVED on the way`, async () => {
      const { peer } = await synSent(stack, family);
      assert.deepEqual(flags(await peer.send(FLAG.syn)), ['SYN,ACK']);
      assert.equal(await peer.state(), 'SYN-RECEIVED');
      assert.deepEqual(eventNames(await peer.send(FLAG.ack)), ['established']);
    });

    test(`IPv${family}, refused: by a reset, and then nothing is there`, async () => {
      const { peer } = await synSent(stack, family);
      const answer = await peer.send(FLAG.rst | FLAG.ack);
      assert.deepEqual(answer.events, [{ time: answer.now, name: 'refused', handle: peer.handle, native: 'ECONNREFUSED' }]);
      assert.equal(await peer.state(peer.handle), 'CLOSED');
      assert.deepEqual((await peer.userSends('x')).error, { message: 'connection refused', native: 'ECONNREFUSED' });
      assert.deepEqual((await peer.userSends('x')).error, { message: 'connection does not exist', native: 'EPIPE' });
    });

    test(`IPv${family}, unreachable by ICMP in SYN-SENT: the kernel gives up`, async () => {
      const { peer, answer } = await synSent(stack, family);
      const quoting = answer.emitted[0]?.packet ?? new Uint8Array(0);
      const told = stack.deliver(encodeIcmpError({ kind: 'unreachable', code: family === 4 ? 3 : 4, quoting }));
      assert.deepEqual(
        told.events.map(({ name, native }) => [name, native]),
        [['refused', 'ECONNREFUSED']],
      );
      assert.equal(await peer.state(), 'CLOSED');
    });
  }

  test('a SYN to a port without a listener is answered with a reset', async () => {
    const peer = await listening(stack, 4);
    stack.close(peer.listener);
    assert.deepEqual(flags(await peer.send(FLAG.syn)), ['RST,ACK']);
    assert.equal(await peer.state(), 'CLOSED');
    assert.equal(await peer.state(peer.listener), 'CLOSED');
  });

  test('CLOSE ends a listener, which sockets do with another call', async () => {
    const peer = await listening(stack, 4);
    assert.deepEqual(eventNames(stack.shutdown(peer.listener)), ['closed']);
    assert.deepEqual(flags(await peer.send(FLAG.syn)), ['RST,ACK']);
  });

  test('CLOSE in SYN-SENT gives up without a word', async () => {
    const { peer } = await synSent(stack, 4);
    const answer = stack.shutdown(peer.handle);
    assert.deepEqual([flags(answer), eventNames(answer)], [[], ['closed']]);
    assert.equal(await peer.state(), 'CLOSED');
  });

  test('a handshake whose last segment carries data: accepted and readable in one answer', async () => {
    const peer = await listening(stack, 4);
    await peer.send(FLAG.syn);
    assert.deepEqual(eventNames(await peer.send(FLAG.ack, { text: Buffer.from('early') })), ['accepted', 'readable']);
  });

  test('a listener takes many connections, each told apart', async () => {
    const peer = await listening(stack, 4);
    const handles = new Set<number>();
    for (let port = 1; port <= 20; port += 1) {
      const other = Object.assign(Object.create(Object.getPrototypeOf(peer) as object) as typeof peer, peer, {
        next: 7,
        expected: 0,
        remote: { ...peer.remote, port },
      });
      await other.send(FLAG.syn);
      for (const { handle } of (await other.send(FLAG.ack)).events) handles.add(handle);
    }
    assert.equal(handles.size, 20);
  });

  test('calls the kernel refuses come with RFC 9293’s words and its own', async () => {
    const peer = await established(stack, 4);
    const again = stack.open({ protocol: 'tcp', passive: true, localPort: peer.local.port });
    assert.deepEqual(again.error, { message: 'connection already exists', native: 'EADDRINUSE' });
    assert.equal(again.handle, undefined);
    const { error } = stack.send(peer.listener, { octets: Buffer.from('x') });
    assert.deepEqual(error, { message: 'remote socket unspecified', native: 'EPIPE' });
    assert.deepEqual(stack.send(999, { octets: Buffer.from('x') }).error, { message: 'connection does not exist', native: 'EBADF' });
  });

  test('what sockets cannot express is unsupported, not guessed', () => {
    assert.throws(() => stack.open({ protocol: 'tcp', passive: true, remoteAddress: '198.18.1.1' }), { name: 'UnsupportedError' });
    assert.throws(() => stack.open({ protocol: 'tcp', passive: false }), { name: 'UnsupportedError' });
  });
});
