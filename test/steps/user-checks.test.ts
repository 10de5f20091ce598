import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fault } from '../scenario/toy-stack';
import { onSyn, withFlags } from './faults';
import { comesTo, leadsTo } from './play-scenario';

const GIVEN = 'Given a connection in ESTABLISHED\n';

describe('"the connection is in …"', () => {
  test('looks by introspection', async () => {
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the connection is in CLOSE-WAIT`);
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the connection is in CLOSED or CLOSE-WAIT`);
    const result = await comesTo('fail', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the connection is in CLOSED or ESTABLISHED`);
    assert.deepEqual([result.expected, result.observed], ['CLOSED or ESTABLISHED', 'CLOSE-WAIT']);
  });
  test('a four-tuple without a connection is CLOSED', () =>
    leadsTo('pass', 'Given a connection in CLOSED\nThen the connection is in CLOSED'));
  test('a four-tuple that falls to a listener is LISTEN and CLOSED', async () => {
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=RST>\nThen the connection is in CLOSED\nAnd the connection is in LISTEN`);
    await comesTo(
      'fail',
      'Given a connection in ESTABLISHED, opened actively\nWhen the peer sends <CTL=RST>\nThen the connection is in LISTEN',
    );
  });
  test('without introspection is neither for nor against the stack', async () => {
    const fault = { capabilities: { introspection: 'none' as const } };
    const among = await comesTo(
      'pass',
      `${GIVEN}When the peer sends <DATA=1>\nThen the stack sends <CTL=ACK>\nAnd the connection is in CLOSED`,
      { fault },
    );
    assert.equal(among.reason, 'unobserved: the connection is in CLOSED');
    const alone = await comesTo('not-applicable', `${GIVEN}Then the connection is in ESTABLISHED`, { fault });
    assert.match(alone.reason, /introspection/);
  });
});

describe('what the user is told', () => {
  test('is looked for since the last stimulus', async () => {
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=RST>\nThen the user is told connection reset`);
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the user is told remote closed`);
    await comesTo('fail', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nAnd 1 s pass\nThen the user is told remote closed`);
    await comesTo('pass', 'Given a connection in SYN-SENT\nWhen the peer sends <CTL=RST,ACK>\nThen the user is told connection refused');
    const result = await comesTo(
      'fail',
      'Given a connection in SYN-SENT\nWhen the peer sends <CTL=RST,ACK>\nThen the user is told connection reset',
    );
    assert.equal(result.observed, 'the user is told: refused');
  });
  test('of a new connection is that it is established', () =>
    leadsTo(
      'pass',
      'Given a connection in SYN-RECEIVED\nWhen the peer sends <CTL=ACK>\nThen the user is told established\nAnd the user is told accepted',
    ));
  test('may be nothing; that octets are there to be read is no news', async () => {
    await comesTo('pass', `${GIVEN}When the peer sends <DATA=1>\nThen the user is told nothing`);
    await comesTo('fail', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the user is told nothing`);
    await comesTo('pass', `${GIVEN}Then the user is told nothing`);
  });
  test('that does not come is missed', async () => {
    const fault: Fault = { events: (names) => names.filter((name) => name !== 'reset') };
    await comesTo('fail', `${GIVEN}When the peer sends <CTL=RST>\nThen the user is told connection reset`, { fault });
  });
});

describe('what a call comes to', () => {
  test('success', async () => {
    await comesTo('pass', `${GIVEN}When the user closes\nThen the call succeeds\nAnd the stack sends <CTL=FIN,ACK>`);
    await comesTo('fail', `${GIVEN}When the user closes\nThen the call succeeds`, {
      fault: { callError: (call) => (call === 'close' ? 'other' : undefined) },
    });
  });
  test('refusal, with the error that RFC 9293 gives', async () => {
    const scenario = 'Given a connection in CLOSED\nWhen the user sends 1 octet\n';
    await comesTo('pass', `${scenario}Then the call is refused`);
    await comesTo('pass', `${scenario}Then the call is refused with "connection does not exist"`);
    await comesTo('pass', `${scenario}Then the call is refused with "error: connection does not exist"`);
    const result = await comesTo('fail', `${scenario}Then the call is refused with "connection closing"`);
    assert.equal(result.observed, 'SEND 1 octets is refused: connection does not exist');
    await comesTo('fail', `${scenario}Then the call succeeds`);
    await comesTo('fail', `${GIVEN}When the user sends 1 octet\nThen the call is refused`);
  });
  test('an OPEN of what is open, and of nothing', async () => {
    await comesTo(
      'pass',
      `${GIVEN}When the user opens the same connection again\nThen the call is refused with "connection already exists"`,
    );
    await comesTo(
      'pass',
      `Given a connection in CLOSED\nWhen the user opens actively without a remote socket\nThen the call is refused with "remote socket unspecified"`,
    );
  });
  test('waiting: a RECEIVE with nothing to hand over', async () => {
    await comesTo('pass', `${GIVEN}When the user receives\nThen the call waits`);
    await comesTo('fail', `${GIVEN}When the user receives\nThen the call succeeds`);
    await comesTo('fail', `${GIVEN}When the peer sends <DATA=1>\nAnd the user receives\nThen the call waits`);
    await comesTo(
      'pass',
      `${GIVEN}When the peer sends <DATA=1>\nAnd the user receives\nThen the call succeeds\nAnd the user has received 1 octet`,
    );
  });
  test('of calls that the contract does not tell it of, waiting is unobserved', async () => {
    const result = await comesTo('pass', `${GIVEN}When the user closes\nThen the stack sends <CTL=FIN,ACK>\nAnd the call waits`);
    assert.equal(result.reason, 'unobserved: the call waits');
  });
  test('is a mistake to ask for when there was no call', () =>
    leadsTo('harness-error', 'Given a connection in CLOSED\nThen the call succeeds'));
  test('the user of a passive OPEN has no connection to call on before it is accepted', async () => {
    const result = await comesTo('harness-error', 'Given a connection in SYN-RECEIVED\nWhen the user closes');
    assert.match(result.reason, /opened actively/);
    await comesTo(
      'pass',
      'Given a connection in SYN-RECEIVED, opened actively\nWhen the user sends 1 octet\nThen the call succeeds\nAnd the stack sends <DATA=1>',
    );
  });
  test('STATUS', async () => {
    await comesTo('pass', `${GIVEN}When the user asks for the status\nThen the call succeeds`);
    await comesTo(
      'pass',
      'Given a connection in CLOSED\nWhen the user asks for the status\nThen the call is refused with "connection does not exist"',
    );
  });
});

describe('what the user has received', () => {
  test('is counted and compared with what the peer sent, since a step last looked', async () => {
    await comesTo(
      'pass',
      `${GIVEN}
      When the peer sends <DATA=5>
      And the peer sends <DATA="abc">
      Then the user has received 8 octets
      When the peer sends <DATA="de">
      Then the user has received "de"
      And the user has received nothing`,
    );
    await comesTo('fail', `${GIVEN}When the peer sends <DATA=5>\nThen the user has received 4 octets`);
    await comesTo('fail', `${GIVEN}When the peer sends <DATA=5>\nThen the user has received nothing`);
    await comesTo('fail', `${GIVEN}When the peer sends <DATA="abc">\nThen the user has received "abd"`);
  });
  test('with wrong octets, or in a wrong order, is a failure', async () => {
    const scenario = `${GIVEN}When the peer sends <DATA=5>\nThen the user has received 5 octets`;
    await comesTo('pass', scenario);
    const zeros = await comesTo('fail', scenario, { fault: { received: (octets) => new Uint8Array(octets.length) } });
    assert.match(zeros.reason, /octet 0 that the user received is not the one/);
    await comesTo('fail', scenario, { fault: { received: (octets) => octets.toReversed() } });
  });
  test('is complete with the end of the stream', async () => {
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=FIN,ACK>\nThen the user sees the end of the stream`);
    await comesTo('fail', `${GIVEN}When the peer sends <DATA=1>\nThen the user sees the end of the stream`);
    await comesTo(
      'pass',
      `${GIVEN}When the peer sends <CTL=FIN,ACK><DATA=3>\nThen the user has received 3 octets\nAnd the user sees the end of the stream`,
    );
    await comesTo('fail', `${GIVEN}When the peer sends <CTL=FIN,ACK><DATA=3>\nThen the user sees the end of the stream`);
  });
});

describe('the port', () => {
  test('still listens when a fresh SYN draws a SYN,ACK', async () => {
    await comesTo('pass', `${GIVEN}Then the port still listens\nAnd the stack sends nothing`);
    await comesTo('fail', 'Given a connection in ESTABLISHED, opened actively\nThen the port still listens');
    const fault = onSyn((replies) => replies.map((reply) => (reply.delay === undefined ? withFlags(reply, 'ACK') : reply)));
    await comesTo('inconclusive', `${GIVEN}Then the port still listens`, { fault });
  });
  test('is closed when it draws a reset', async () => {
    await comesTo('pass', 'Given a connection in CLOSED\nThen the port is closed');
    await comesTo('fail', 'Given a listening stack\nThen the port is closed');
    await comesTo('fail', 'Given a connection in CLOSED\nThen the port is closed', { fault: onSyn(() => []) });
  });
});
