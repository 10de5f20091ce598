import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AdapterError, StackCrashedError, UnsupportedError } from '../../adapters/contract';
import type { Answer } from '../../adapters/contract';
import { ToyStack } from '../scenario/toy-stack';
import type { Fault } from '../scenario/toy-stack';
import { comesTo } from './play-scenario';

const SCENARIO = 'Given a connection in ESTABLISHED\nWhen the peer sends <DATA=10>\nThen the stack sends <CTL=ACK>';
/** The fourth packet to a stack that is being set up and then sent ten octets. */
const onThirdPacket = (act: () => void | Promise<void>) => {
  let packets = 0;
  return { onRequest: (name: string): void | Promise<void> => (name === 'deliver' && ++packets === 3 ? act() : undefined) };
};
const throwing = (error: Error) => onThirdPacket(() => Promise.reject(error));

describe('what is not the stack answering wrongly', () => {
  test('a crash names the last packet', async () => {
    const result = await comesTo('crashed', SCENARIO, { fault: throwing(new StackCrashedError('signal 11')) });
    assert.match(result.reason, /^signal 11, after frame 4: <SEQ=IRS\+1>.*<DATA=10>/);
    assert.equal(result.packets.length, 4);
  });
  test('a crash during the set-up is a crash', () =>
    comesTo('crashed', SCENARIO, { fault: { onRequest: () => Promise.reject(new StackCrashedError('exited')) } }).then((result) =>
      assert.equal(result.reason, 'exited, before any packet'),
    ));
  test('a stack that never answers has hung', async () => {
    const result = await comesTo('crashed', SCENARIO, { fault: onThirdPacket(() => new Promise(() => undefined)), hangAfterMs: 50 });
    assert.match(result.reason, /^the stack hung: no answer to a packet within 0.05 s, after frame 4/);
  });
  test('an adapter that breaks is a harness error', async () => {
    const result = await comesTo('harness-error', SCENARIO, { fault: throwing(new AdapterError('no such device')) });
    assert.equal(result.reason, 'the adapter broke: no such device');
  });
  test('an operation that is declared and unsupported is a harness error', async () => {
    const result = await comesTo('harness-error', SCENARIO, { fault: throwing(new UnsupportedError('deliver')) });
    assert.match(result.reason, /calls unsupported what it declares/);
  });
  test('any other exception is a harness error with its place', async () => {
    const result = await comesTo('harness-error', SCENARIO, { fault: throwing(new RangeError('oops')) });
    assert.match(result.reason, /^the suite broke: RangeError: oops at /);
  });
  test('a clock that goes back or stands still is a harness error', async () => {
    class Standing extends ToyStack {
      override advance(): Promise<Answer> {
        return Promise.resolve({ now: 0, emitted: [], events: [] });
      }
    }
    const result = await comesTo('harness-error', 'When 1 s pass\nThen the stack sends nothing', { stack: new Standing() });
    assert.match(result.reason, /advance stays at 0 ns/);
  });
});

describe('the result', () => {
  test('holds the exchange in the order of time, in notation with symbols and the numbers beside', async () => {
    const { exchange, packets, reason, verdict } = await comesTo('pass', SCENARIO);
    assert.deepEqual([verdict, reason], ['pass', '']);
    assert.deepEqual(
      exchange.map(({ kind, text, frame }) => `${kind} ${frame ?? '-'} ${text.replace(/ \(SEQ.*/, '')}`),
      [
        'call - OPEN passive',
        'to-stack 1 <SEQ=IRS><CTL=SYN><WND=65535><MSS=1460>',
        'from-stack 2 <SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK><WND=65535>',
        'to-stack 3 <SEQ=IRS+1><ACK=ISS+1><CTL=ACK><WND=65535>',
        'event - the user is told: accepted',
        'to-stack 4 <SEQ=IRS+1><ACK=ISS+1><CTL=ACK><WND=65535><DATA=10>',
        'from-stack 5 <SEQ=ISS+1><ACK=IRS+11><CTL=ACK><WND=65535>',
        'event - the user is told: readable',
      ],
    );
    assert.match(exchange[2]?.text ?? '', /\(SEQ \d+, ACK \d+\)$/);
    assert.deepEqual(
      packets.map(({ fromStack }) => fromStack),
      [false, true, false, false, true],
    );
  });
  test('says how long it took on both clocks', async () => {
    const { virtualMs, realMs } = await comesTo('pass', 'Given a connection in CLOSED\nWhen 2 h pass\nThen the stack sends nothing');
    assert.equal(virtualMs, 7_200_000);
    assert.ok(realMs > 0 && realMs < 1000);
  });
  test('is the same for the same seed', async () => {
    const [first, second] = [await comesTo('pass', SCENARIO), await comesTo('pass', SCENARIO)];
    assert.deepEqual(first.packets, second.packets);
  });
});

describe('a real clock', () => {
  const clock = { kind: 'real' as const, granularity: 4e6, lateness: 0.05 };
  const fault = { capabilities: { clock } };
  test('gives what has to come at once 150 ms', async () => {
    await comesTo('pass', 'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST,ACK>', { fault });
    const silent = { ...fault, replies: () => [] };
    const result = await comesTo(
      'fail',
      'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST,ACK>',
      { fault: silent },
    );
    assert.equal(result.observed, 'nothing in 150 ms');
  });
  test('concludes "nothing" without waiting', async () => {
    const result = await comesTo('pass', 'Given a connection in CLOSED\nWhen the peer sends <CTL=RST>\nThen the stack sends nothing', {
      fault,
    });
    assert.equal(result.virtualMs, 0);
  });
  test('holds nothing against a stack that a busy machine gave the time for', async () => {
    const slow: Fault = { onRequest: (name, toy) => (name === 'receive' ? toy.elapse(1.1e9) : undefined) };
    const scenario = 'Given a connection in FIN-WAIT-1\nWhen the user receives\nThen the stack sends nothing';
    await comesTo('pass', scenario, { fault: { ...fault, ...slow } });
    await comesTo('fail', scenario, { fault: slow });
    await comesTo('fail', `${scenario} for 1 s`, { fault: { ...fault, ...slow } });
  });
  test('allows a timer its lateness, and the machine its business', async () => {
    const syn = 'When the user opens actively\nThen the stack sends <CTL=SYN>\n';
    await comesTo('pass', `${syn}And the stack sends <CTL=SYN> after 900 ms`, { fault });
    await comesTo('fail', `${syn}And the stack sends <CTL=SYN> after 800 ms`, { fault });
    await comesTo('pass', `${syn}And the stack sends <CTL=SYN> after 1003 ms`, { fault });
    await comesTo('fail', `${syn}And the stack sends <CTL=SYN> after 1005 ms`, { fault });
  });
});
