import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { established, eventNames, FAMILIES, flags, linuxMissing, sharedStack } from './peer';
import { FLAG } from './segments';

describe('the Linux kernel closes connections', { skip: linuxMissing() }, () => {
  const stack = sharedStack();

  for (const family of FAMILIES) {
    test(`IPv${family}, the user first: FIN-WAIT-1, FIN-WAIT-2 with data still coming in, TIME-WAIT`, async () => {
      const peer = await established(stack, family);
      assert.deepEqual(flags(peer.heard(stack.shutdown(peer.handle))), ['FIN,ACK']);
      assert.equal(await peer.state(), 'FIN-WAIT-1');
      await peer.send(FLAG.ack);
      assert.equal(await peer.state(), 'FIN-WAIT-2');

      assert.deepEqual(eventNames(await peer.send(FLAG.ack, { text: Buffer.from('half close') })), ['readable']);
      assert.equal(Buffer.from((await peer.userReceives()).octets).toString(), 'half close');
      assert.deepEqual((await peer.userSends('x')).error, { message: 'connection closing', native: 'EPIPE' });

      const answer = await peer.send(FLAG.fin | FLAG.ack);
      assert.deepEqual([flags(answer), eventNames(answer)], [['ACK'], ['remoteClosed']]);
      assert.equal(await peer.state(), 'TIME-WAIT');
      assert.equal(await peer.state(peer.handle), 'TIME-WAIT');
      assert.deepEqual(flags(await peer.send(FLAG.fin | FLAG.ack, { sequence: (peer.next - 1) >>> 0 })), ['ACK']);
    });

    test(`IPv${family}, the peer first: CLOSE-WAIT, LAST-ACK, closed`, async () => {
      const peer = await established(stack, family);
      const answer = await peer.send(FLAG.fin | FLAG.ack);
      assert.deepEqual(eventNames(answer), ['remoteClosed']);
      assert.equal(await peer.state(), 'CLOSE-WAIT');
      assert.equal((await peer.userReceives()).endOfStream, true);
      // The FIN alone is acknowledged with the kernel's next timer tick, which may have come by now.
      assert.equal(flags(await peer.userSends('still sending')).at(-1), 'PSH,ACK');

      peer.heard(stack.shutdown(peer.handle));
      assert.equal(await peer.state(), 'LAST-ACK');
      assert.deepEqual(eventNames(await peer.send(FLAG.ack)), ['closed']);
      assert.equal(await peer.state(peer.handle), 'CLOSED');
    });

    test(`IPv${family}, both at once: CLOSING, then TIME-WAIT`, async () => {
      const peer = await established(stack, family);
      const before = peer.expected;
      peer.heard(stack.shutdown(peer.handle));
      await peer.send(FLAG.fin | FLAG.ack, { acknowledgment: before });
      assert.equal(await peer.state(), 'CLOSING');
      await peer.send(FLAG.ack);
      assert.equal(await peer.state(), 'TIME-WAIT');
    });

    test(`IPv${family}, by abort: a reset, and the handle is gone`, async () => {
      const peer = await established(stack, family);
      assert.deepEqual(flags(stack.abort(peer.handle)), ['RST,ACK']);
      assert.equal(await peer.state(peer.handle), 'CLOSED');
      assert.deepEqual(stack.abort(peer.handle).error, { message: 'connection does not exist', native: 'EBADF' });
    });

    test(`IPv${family}, reset by the peer: told once, and once more to the next call`, async () => {
      const peer = await established(stack, family);
      const answer = await peer.send(FLAG.rst | FLAG.ack);
      assert.deepEqual(answer.events, [{ time: answer.now, name: 'reset', handle: peer.handle, native: 'ECONNRESET' }]);
      assert.deepEqual((await peer.userReceives()).error, { message: 'connection reset', native: 'ECONNRESET' });
      assert.equal((await peer.userReceives()).endOfStream, true);
      assert.deepEqual(stack.shutdown(peer.handle).error, { message: 'connection does not exist', native: 'ENOTCONN' });
    });
  }

  test('close() gives up receiving: data that then comes is answered with a reset', async () => {
    const peer = await established(stack, 4);
    assert.deepEqual(flags(peer.heard(stack.close(peer.handle))), ['FIN,ACK']);
    assert.equal(await peer.state(), 'FIN-WAIT-1');
    assert.equal(await peer.state(peer.handle), 'FIN-WAIT-1');
    assert.deepEqual(flags(await peer.send(FLAG.ack, { text: Buffer.from('unwanted') })), ['RST']);
    assert.equal(await peer.state(peer.handle), 'CLOSED');
  });

  test('a connection that is gone is CLOSED by its handle, LISTEN by its four-tuple while somebody listens', async () => {
    const peer = await established(stack, 4);
    stack.abort(peer.handle);
    assert.equal(await peer.state(peer.handle), 'CLOSED');
    assert.equal(await peer.state(), 'LISTEN');
    stack.close(peer.listener);
    assert.equal(await peer.state(), 'CLOSED');
  });

  test('data and FIN in one segment: readable, then remoteClosed, and the end is told with the last octets', async () => {
    const peer = await established(stack, 4);
    assert.deepEqual(eventNames(await peer.send(FLAG.fin | FLAG.ack, { text: Buffer.from('last') })), ['readable', 'remoteClosed']);
    const { endOfStream, pending } = await peer.userReceives(2);
    assert.deepEqual([endOfStream, pending], [false, false]);
    assert.equal((await peer.userReceives()).endOfStream, true);
  });
});
