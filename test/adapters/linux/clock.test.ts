import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LinuxStack } from '../../../adapters/linux/stack';
import { encodeIcmpError } from '../../../wire/icmp';
import { established, eventNames, flags, linuxMissing, listening, sharedStack, synSent } from './peer';
import { FLAG } from './segments';

const MILLISECOND = 1_000_000;
const SECOND = 1000 * MILLISECOND;

describe('time with the Linux kernel', { skip: linuxMissing() }, () => {
  const stack = sharedStack();

  test('that nothing is sent is known at once', async () => {
    const peer = await established(stack, 4);
    const before = performance.now();
    const answer = await peer.send(FLAG.ack);
    const now = stack.advance({ until: 0, stopAtOutput: false });
    assert.ok(!(now instanceof Promise), 'an advance to the past answers synchronously');
    assert.deepEqual([answer.emitted, answer.events, now.emitted], [[], [], []]);
    assert.ok(performance.now() - before < 50);
  });

  test('time starts at reset and never runs back', async () => {
    const peer = await listening(stack, 4);
    const answer = await peer.send(FLAG.syn);
    const { now } = stack.status(peer.listener);
    assert.ok(answer.now < SECOND && now >= answer.now);
    assert.ok(answer.emitted[0]!.time <= answer.now && answer.emitted[0]!.time > 0);
    assert.ok(Number.isSafeInteger(now));
  });

  test('advance waits until the time given, not less and hardly more', async () => {
    const peer = await established(stack, 4);
    const until = stack.status(peer.handle).now + 130 * MILLISECOND;
    const { now, emitted } = await stack.advance({ until, stopAtOutput: true });
    assert.deepEqual(emitted, []);
    assert.ok(now >= until && now < until + 50 * MILLISECOND, `${now - until} ns late`);
  });

  test('advance does not block the thread all the while', async () => {
    const peer = await established(stack, 4);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    await stack.advance({ until: stack.status(peer.handle).now + 300 * MILLISECOND, stopAtOutput: true });
    clearInterval(timer);
    assert.ok(turns >= 4, `${turns} turns`);
  });

  test('stacks wait side by side: the time of one is no time of another', async () => {
    const stacks = Array.from({ length: 8 }, () => new LinuxStack());
    const opened = await Promise.all(stacks.map((one) => synSent(one, 4)));
    const before = performance.now();
    const answers = await Promise.all(stacks.map((one) => Promise.resolve(one.advance({ until: 3 * SECOND, stopAtOutput: true }))));
    assert.ok(performance.now() - before < 1500, `${performance.now() - before} ms`);
    for (const [index, answer] of answers.entries()) {
      const interval = answer.emitted[0]!.time - opened[index]!.answer.emitted[0]!.time;
      assert.deepEqual(flags(answer), ['SYN']);
      assert.ok(interval >= SECOND && interval < 1.05 * SECOND + 50 * MILLISECOND, `${interval} ns`);
    }
    for (const one of stacks) one.shutdownAdapter();
  });

  test('an ICMP error that was told is what a later timeout is called, as the kernel would have it', async () => {
    const peer = await established(stack, 4);
    stack.option(peer.handle, 'userTimeout', 500 * MILLISECOND);
    const [lost] = (await peer.userSends('lost')).emitted;
    assert.deepEqual(eventNames(stack.deliver(encodeIcmpError({ kind: 'unreachable', code: 1, quoting: lost!.packet }))), ['softError']);
    const { events } = await stack.advance({ until: 2 * SECOND, stopAtOutput: false });
    assert.deepEqual(
      events.map(({ name, native }) => [name, native]),
      [['timedOut', 'EHOSTUNREACH']],
    );
  });

  test('advance stops at the first packet when told so: the SYN again after a second', async () => {
    const { answer } = await synSent(stack, 4);
    const again = await stack.advance({ until: 3 * SECOND, stopAtOutput: true });
    assert.deepEqual(flags(again), ['SYN']);
    const interval = again.emitted[0]!.time - answer.emitted[0]!.time;
    assert.ok(interval >= SECOND && interval <= 1.05 * SECOND + 50 * MILLISECOND, `${interval} ns`);
    assert.ok(again.now < 2 * SECOND);
  });

  test('and otherwise collects every packet with its own time, and the timeout, seen within 50 ms', async () => {
    const { peer, answer } = await synSent(stack, 4, { 'net.ipv4.tcp_syn_retries': '1', 'net.ipv4.tcp_syn_linear_timeouts': '0' });
    const over = await stack.advance({ until: 3.6 * SECOND, stopAtOutput: false });
    assert.deepEqual([flags(over), eventNames(over)], [['SYN'], ['timedOut']]);
    assert.equal(over.events[0]?.native, 'ETIMEDOUT');
    const sinceFirst = over.events[0].time - answer.emitted[0]!.time;
    assert.ok(sinceFirst >= 3 * SECOND && sinceFirst < 3.3 * SECOND, `${sinceFirst} ns`);
    assert.ok(over.now >= 3.6 * SECOND);
    assert.equal(await peer.state(), 'CLOSED');
  });
});
