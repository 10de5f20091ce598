import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STATE_NAMES } from '../../adapters/contract';
import { ToyStack } from '../scenario/toy-stack';
import { comesTo, leadsTo, play } from './play-scenario';
import { on } from './faults';

describe('the ways into the states', () => {
  for (const state of STATE_NAMES) {
    test(`reach ${state}`, async () => {
      const result = await comesTo('pass', `Given a connection in ${state}\nThen the connection is in ${state}`);
      assert.equal(result.reason, '');
    });
  }
  for (const state of STATE_NAMES.filter((name) => name !== 'CLOSED' && name !== 'LISTEN')) {
    test(`reach ${state}, opened actively`, () =>
      leadsTo('pass', `Given a connection in ${state}, opened actively\nThen the connection is in ${state}`));
  }
  test('leave the numbers that the vocabulary documents', async () => {
    const numbers: Record<string, string> = {
      ESTABLISHED: '<SEQ=ISS+1><ACK=IRS+1>',
      'CLOSE-WAIT': '<SEQ=ISS+1><ACK=IRS+2>',
      'FIN-WAIT-1': '<SEQ=ISS+2><ACK=IRS+1>',
      CLOSING: '<SEQ=ISS+2><ACK=IRS+2>',
      'TIME-WAIT': '<SEQ=ISS+2><ACK=IRS+2>',
    };
    for (const [state, fields] of Object.entries(numbers)) {
      await comesTo(
        'pass',
        `
        Given a connection in ${state}
        When the peer sends <SEQ=RCV.NXT - 1><DATA=1>
        Then the stack sends ${fields}<CTL=ACK>
        And the stack sends nothing`,
      );
    }
  });
  test('that a broken stack does not go are inconclusive, naming the step and who judges it', async () => {
    const fault = on('close', () => []);
    const result = await comesTo('inconclusive', 'Given a connection in FIN-WAIT-2\nThen the stack sends nothing', { fault });
    assert.match(
      result.reason,
      /the set-up was not reached at "a connection in FIN-WAIT-2": on the way to FIN-WAIT-1 .* the scenarios of 3.6 judge this/,
    );
    assert.equal(result.expected, '<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,ACK>');
    assert.equal(result.observed, 'nothing');
    assert.equal(result.exchange.at(-1)?.marked, true);
  });
  test('are checked by introspection in the end', async () => {
    const fault = { state: () => 'CLOSED' as const };
    const result = await comesTo('inconclusive', 'Given a connection in ESTABLISHED\nThen the stack sends nothing', { fault });
    assert.match(result.reason, /on the way to ESTABLISHED the connection is in another state/);
  });
  test('need no introspection', () =>
    leadsTo('pass', 'Given a connection in ESTABLISHED\nThen the stack sends nothing', {
      fault: { state: () => 'CLOSED', capabilities: { introspection: 'none' } },
    }));
  test('are inconclusive when a call on the way is refused', async () => {
    const fault = { callError: (call: string) => (call === 'open' ? ('insufficient resources' as const) : undefined) };
    const result = await comesTo('inconclusive', 'Given a listening stack\nThen the port still listens', { fault });
    assert.match(result.reason, /insufficient resources/);
  });
  test('that do not exist are a mistake of the scenario', async () => {
    for (const text of ['a connection in LISTEN or CLOSED', 'a connection in SYN-SENT, opened passively']) {
      const result = await comesTo('harness-error', `Given ${text}\nThen the stack sends nothing`);
      assert.match(result.reason, /^the scenario is wrong: /);
    }
  });
});

describe('what is given before the connection', () => {
  test('IRS is the number of the first SYN of the peer, around the wrap too', async () => {
    const result = await comesTo(
      'pass',
      `
      Given IRS is 4294967295
      And a connection in ESTABLISHED
      When the peer sends <DATA=10>
      Then the stack sends <ACK=IRS+11><CTL=ACK>
      And the stack sends nothing
      And the user has received 10 octets`,
    );
    assert.match(result.exchange.find((entry) => entry.kind === 'to-stack')?.text ?? '', /<SEQ=IRS>.*SEQ 4294967295/);
  });
  test('ISS is asked of the stack', async () => {
    const stack = new ToyStack();
    await comesTo('pass', 'Given ISS is 4294967295\nAnd a connection in SYN-RECEIVED\nThen the connection is in SYN-RECEIVED', { stack });
    assert.equal(stack.lastReset?.wantedIsn, 4294967295);
  });
  test('an ISS that does not take effect is inconclusive', async () => {
    const result = await comesTo('inconclusive', 'Given ISS is 7\nAnd a connection in SYN-RECEIVED\nThen the stack sends nothing', {
      fault: { refuses: ['isn'] },
    });
    assert.match(result.reason, /did not take 7/);
  });
  test('the window that the peer announces stands in its segments', async () => {
    const result = await comesTo(
      'pass',
      `
      Given the peer announces a window of 100
      And a connection in ESTABLISHED
      When the peer sends <SEQ=SEG.SEQ - 1><DATA=1>
      Then the stack sends <CTL=ACK>`,
    );
    const windows = result.exchange.filter((entry) => entry.kind === 'to-stack').map((entry) => /<WND=(\d+)>/.exec(entry.text)?.[1]);
    assert.deepEqual(new Set(windows), new Set(['100']));
  });
  test('abstract parameters reach the stack, and what took effect stands in the result', async () => {
    const result = await comesTo(
      'pass',
      `
      Given acknowledgments are not rate limited
      And acknowledgments are not delayed
      And a connection in ESTABLISHED
      Then the stack sends nothing`,
    );
    assert.deepEqual(result.parameters, { ackRateLimit: 'off', delayedAck: 'off' });
  });
  test('a failure without a parameter that was asked for is inconclusive', async () => {
    const scenario = 'Given acknowledgments are not rate limited\nAnd a connection in ESTABLISHED\nThen the stack sends <CTL=RST>';
    await comesTo('fail', scenario);
    const result = await comesTo('inconclusive', scenario, { fault: { refuses: ['ackRateLimit'] } });
    assert.match(result.reason, /did not take ackRateLimit/);
  });
  test('a named parameter that does not take effect is inconclusive at once', () =>
    leadsTo('inconclusive', 'Given the parameter "tcp_x" is "3"\nAnd a connection in ESTABLISHED\nThen the stack sends nothing', {
      fault: { refuses: ['tcp_x'] },
    }));
  test('comes too late after the connection', async () => {
    const result = await play('Given a connection in ESTABLISHED\nAnd IRS is 7\nThen the stack sends nothing');
    assert.equal(result.verdict, 'harness-error');
    assert.match(result.reason, /has to come first/);
  });
  test('IPv6 scenarios run over IPv6', async () => {
    const stack = new ToyStack();
    await comesTo('pass', 'Given a connection in ESTABLISHED\nThen the stack sends nothing', { stack, family: 6 });
    assert.equal(stack.lastReset?.local, '2001:db8::1');
  });
});
