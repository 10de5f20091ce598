import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fault } from '../scenario/toy-stack';
import { on, onEmptyAck, onText, withFlags } from './faults';
import { comesTo, leadsTo } from './play-scenario';

const GIVEN = 'Given a connection in ESTABLISHED\n';
const PEER_SENDS_TEN = `${GIVEN}When the peer sends <DATA=10>\n`;
const ACKS_TEN = `${PEER_SENDS_TEN}Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>\n`;

describe('"the stack sends <…>"', () => {
  test('consumes the segment that comes', () => leadsTo('pass', `${ACKS_TEN}And the stack sends nothing`));
  test('fails when nothing comes', async () => {
    const result = await comesTo('fail', ACKS_TEN, { fault: onText(() => []) });
    assert.equal(result.expected, '<SEQ=ISS+1><ACK=IRS+11><CTL=ACK>');
    assert.equal(result.observed, 'nothing in 500 ms');
    assert.equal(result.clause, '3.5');
    assert.equal(result.step, 'the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>');
    assert.deepEqual(result.exchange.at(-1), {
      time: 500e6,
      kind: 'note',
      text: 'missing: <SEQ=ISS+1><ACK=IRS+11><CTL=ACK>',
      marked: true,
    });
  });
  test('fails for a wrong SEQ, ACK or CTL, names the frame and marks it', async () => {
    for (const [change, why] of [
      [{ seq: 5 }, /SEQ is 5, not ISS\+1/],
      [{ ack: 5 }, /ACK is 5, not IRS\+11/],
      [{ flags: new Set(['ACK', 'FIN'] as const) }, /CTL is ACK,FIN, not ACK/],
    ] as const) {
      const result = await comesTo('fail', ACKS_TEN, { fault: onText((replies) => replies.map((reply) => ({ ...reply, ...change }))) });
      assert.match(result.reason, why);
      const marked = result.exchange.filter((entry) => entry.marked === true);
      assert.deepEqual(
        marked.map((entry) => entry.frame),
        [result.frame],
      );
      assert.equal(result.packets[(result.frame ?? 0) - 1]?.fromStack, true);
    }
  });
  test('does not mind PSH, ECE and CWR unless they are named', async () => {
    const fault = onText((replies) => replies.map((reply) => withFlags(reply, 'ACK', 'PSH', 'ECE')));
    await comesTo('pass', ACKS_TEN, { fault });
    await comesTo('pass', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK,ECE>`, { fault });
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK,CWR>`, { fault });
  });
  test('does not mind fields that are not given', () => leadsTo('pass', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK>`));
  test('compares the window, the urgent pointer and options', async () => {
    await comesTo('pass', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK><WND=65535><UP=0><OPT=none>`);
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK><WND=1>`);
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK><UP=1>`);
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends <CTL=ACK><MSS=1460>`);
  });
  test('never accepts a wrong checksum', async () => {
    const fault = onText((replies) => replies.map((reply) => ({ ...reply, badChecksum: true })));
    const result = await comesTo('fail', ACKS_TEN, { fault });
    assert.match(result.reason, /its checksum is wrong/);
  });
  test('waits 500 ms for an ACK that is owed, and for nothing else', async () => {
    const late = onText((replies) => replies);
    await comesTo('pass', ACKS_TEN, { fault: late });
    const result = await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends <CTL=RST>`, { fault: onText(() => []) });
    assert.equal(result.virtualMs, 0);
  });
  test("checks the octets of the user's stream, not only how many", async () => {
    const scenario = `${GIVEN}When the user sends 10 octets\nThen the stack sends <SEQ=SND.NXT><CTL=ACK><DATA=10>`;
    await comesTo('pass', scenario);
    const wrong = on('send', (replies) => replies.map((reply) => ({ ...reply, data: new Uint8Array(10) })));
    assert.match((await comesTo('fail', scenario, { fault: wrong })).reason, /not the octets that the user sent/);
    assert.match((await comesTo('fail', scenario.replace('DATA=10', 'DATA=9'))).reason, /10 octets of data, not 9/);
  });
  test('takes text as data, from either side', () =>
    leadsTo(
      'pass',
      `
      Given a connection in ESTABLISHED
      When the user sends "hello"
      Then the stack sends <DATA="hello">
      When the peer sends <DATA="good day">
      Then the stack sends <CTL=ACK>
      And the user has received "good day"`,
    ));
  test('learns ISS from the first SYN', () =>
    leadsTo(
      'pass',
      `
      When the user opens actively
      Then the stack sends <SEQ=ISS><CTL=SYN>
      When the peer sends <SEQ=IRS><ACK=ISS+1><CTL=SYN,ACK>
      Then the stack sends <SEQ=ISS+1><ACK=IRS+1><CTL=ACK>`,
    ));
  test('a symbol that is not known yet is a mistake of the scenario, shown with its place', async () => {
    const result = await comesTo('harness-error', 'Given a listening stack\nWhen the peer sends <ACK=SND.NXT + 1><CTL=ACK>');
    assert.match(result.reason, /the scenario is wrong: .*SND\.NXT is not known yet: the stack has sent no SYN\n.*\n.*\^{7}/);
  });
});

describe('what nobody asked about', () => {
  const unasked = (...replies: { seq?: number; ack?: number; names?: ('RST' | 'FIN' | 'ACK')[] }[]) =>
    onText((usual) => [...usual, ...replies.map(({ names = ['ACK'], ...rest }) => ({ ...usual[0]!, ...rest, flags: new Set(names) }))]);
  test('an empty ACK with the right numbers is never held against the stack', async () => {
    await comesTo('pass', PEER_SENDS_TEN);
    await comesTo('pass', ACKS_TEN, { fault: unasked({}) });
    await comesTo('pass', `${PEER_SENDS_TEN}And the user sends 5 octets\nThen the stack sends <DATA=5>`);
    await comesTo('pass', `${ACKS_TEN}When the user closes\nThen the stack sends <CTL=FIN,ACK>`, { fault: unasked({}) });
  });
  test('save where the step says "nothing"', async () => {
    const result = await comesTo('fail', `${PEER_SENDS_TEN}Then the stack sends nothing`);
    assert.equal(result.observed, '<SEQ=ISS+1><ACK=IRS+11><CTL=ACK><WND=65535>');
    await comesTo('fail', `${ACKS_TEN}And the stack sends nothing`, { fault: unasked({}) });
  });
  test('an empty ACK with wrong numbers is a failure, at the next stimulus or at the end', async () => {
    for (const fault of [unasked({ seq: 77 }), unasked({ ack: 77 })]) {
      const atEnd = await comesTo('fail', ACKS_TEN, { fault });
      assert.match(atEnd.reason, /a segment that nothing accounts for/);
      assert.equal(atEnd.frame, 6);
      const atStimulus = await comesTo('fail', `${ACKS_TEN}When 1 s pass\nThen the stack sends nothing`, { fault });
      assert.match(atStimulus.reason, /a segment that nothing accounts for/);
    }
  });
  test('a reset or FIN is a failure of the level of the scenario', async () => {
    const fault = unasked({ names: ['RST'] });
    await comesTo('fail', ACKS_TEN, { fault });
    await comesTo('deviation', ACKS_TEN, { fault, level: 'should' });
    assert.equal((await comesTo('choice', ACKS_TEN, { fault, level: 'may' })).choice, 'not taken');
    await comesTo('fail', ACKS_TEN, { fault: unasked({ names: ['FIN', 'ACK'] }) });
  });
  test('a repetition is passed over when time has passed, and only then', async () => {
    const twoMore = `
      Given a connection in ESTABLISHED
      When the user sends 5 octets
      Then the stack sends <DATA=5>
      When 4 s pass
      And the peer sends <CTL=ACK>
      Then the connection is in ESTABLISHED`;
    const result = await comesTo('pass', twoMore);
    assert.equal(result.exchange.filter((entry) => entry.kind === 'from-stack' && entry.text.includes('DATA=5')).length, 3);
    const twice = on('send', (replies) => [...replies, ...replies]);
    await comesTo('fail', `${GIVEN}When the user sends 5 octets\nThen the stack sends <DATA=5>`, { fault: twice });
  });
  test('a repetition with other octets is none', async () => {
    const fault = on('timeout', (replies) => replies.map((reply) => ({ ...reply, data: new Uint8Array(5) })));
    await comesTo('fail', `${GIVEN}When the user sends 5 octets\nThen the stack sends <DATA=5>\nWhen 2 s pass`, { fault });
  });
  test('a probe of a window that the peer has shut is passed over, and of no other', async () => {
    const probes: Fault['replies'] = (replies, cause) =>
      typeof cause !== 'string' && cause.window < 10 ? [{ seq: cause.ack - 1, flags: new Set(['ACK']), delay: 3e8 }] : replies;
    await comesTo('pass', `${GIVEN}When the peer sends <WND=0>\nThen the connection is in ESTABLISHED`, { fault: { replies: probes } });
    await comesTo('fail', `${GIVEN}When the peer sends <WND=0>\nThen the stack sends nothing`, { fault: { replies: probes } });
    await comesTo('fail', `${GIVEN}When the peer sends <WND=1>\nThen the connection is in ESTABLISHED`, { fault: { replies: probes } });
  });
  test('what the set-up leaves over is inconclusive', async () => {
    const fault = onEmptyAck(() => [{ seq: 1, flags: new Set(['RST']) }]);
    await comesTo('inconclusive', `${GIVEN}When the peer sends <DATA=10>`, { fault });
  });
  test('a segment outside every connection is a failure', async () => {
    const fault = onText((replies) => replies.map((reply) => ({ ...reply, destinationPort: 9 })));
    assert.match((await comesTo('fail', ACKS_TEN, { fault })).reason, /outside every connection/);
  });
});

describe('times', () => {
  const SYN = 'When the user opens actively\nThen the stack sends <CTL=SYN>\n';
  test('"after" counts from the last thing done or consumed', async () => {
    await comesTo('pass', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 1 s\nAnd the stack sends <SEQ=ISS><CTL=SYN> after 2 s`);
    await comesTo('pass', `${SYN}And the stack sends nothing for 900 ms\nAnd the stack sends <SEQ=ISS><CTL=SYN> after 1 s`);
    await comesTo('pass', `${SYN}When 900 ms pass\nThen the stack sends <SEQ=ISS><CTL=SYN> after 1 s`);
    await comesTo(
      'pass',
      `${SYN}When 5 s pass\nThen the stack sends <SEQ=ISS><CTL=SYN> after 1 s\nAnd the stack sends <SEQ=ISS><CTL=SYN> after 2 s`,
    );
  });
  test('"after" takes neither earlier nor later', async () => {
    const early = await comesTo('fail', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 2 s`);
    assert.match(early.reason, /too early/);
    assert.equal(early.observed, '<SEQ=ISS><CTL=SYN><WND=65535> after 1 s');
    const late = await comesTo('fail', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 500 ms`);
    assert.equal(late.observed, 'nothing in 500 ms');
    await comesTo('fail', `${SYN}When 3 s pass\nThen the stack sends <SEQ=ISS><CTL=SYN> after 500 ms`);
  });
  test('the lateness and granularity of the clock are allowed for, on the late side', async () => {
    const clock = { granularity: 10e6, lateness: 0.1 };
    const scenario = (time: string): string => `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after ${time}`;
    await comesTo('pass', scenario('905 ms'), { fault: { capabilities: { clock } } });
    await comesTo('fail', scenario('895 ms'), { fault: { capabilities: { clock } } });
    await comesTo('fail', scenario('1001 ms'), { fault: { capabilities: { clock } } });
  });
  test('"after … to …" takes what lies between', async () => {
    await comesTo('pass', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 800 ms to 1200 ms`);
    await comesTo('fail', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 1100 ms to 1200 ms`);
    await comesTo('fail', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> after 100 ms to 900 ms`);
  });
  test('"within" takes what comes by then', async () => {
    await comesTo('pass', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> within 1 s`);
    await comesTo('fail', `${SYN}And the stack sends <SEQ=ISS><CTL=SYN> within 999 ms`);
    await comesTo('fail', `${SYN}When 3 s pass\nThen the stack sends <SEQ=ISS><CTL=SYN> within 999 ms`);
  });
  test('"nothing for" ends with the first segment', async () => {
    await comesTo('pass', `${SYN}And the stack sends nothing for 999 ms`);
    const result = await comesTo('fail', `${SYN}And the stack sends nothing for 1 s`);
    assert.equal(result.expected, 'nothing for 1 s');
    assert.equal(result.virtualMs, 1000);
  });
});

describe('"the stack answers …"', () => {
  test('takes nothing, one segment or several', async () => {
    await comesTo('pass', `${PEER_SENDS_TEN}Then the stack answers <ACK=RCV.NXT><CTL=ACK>`);
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack answers nothing`);
    await comesTo('pass', `${GIVEN}When the peer sends <CTL=ACK>\nThen the stack answers nothing`);
    const fault = onText((replies) => [...replies, { ...replies[0]!, flags: new Set(['RST']) }]);
    await comesTo('pass', `${PEER_SENDS_TEN}Then the stack answers <CTL=ACK> then <CTL=RST>`, { fault });
    await comesTo('fail', `${PEER_SENDS_TEN}Then the stack answers <CTL=ACK> then <CTL=RST>`);
  });
});

describe('"the stack does one of"', () => {
  const scenario = (...rows: string[]): string =>
    `${PEER_SENDS_TEN}Then the stack does one of\n| choice | sends | clause |\n${rows.join('\n')}`;
  const ACK_ROW = '| acknowledges | <ACK=RCV.NXT><CTL=ACK> | 3.8.6.3 |';
  const RESET_ROW = '| resets | <CTL=RST> | 3.5.2 |';
  const BOTH_ROW = '| both | <CTL=ACK> then <CTL=RST> | 9 |';
  const SILENT_ROW = '| is silent | nothing | 1.2 |';
  const resets = onText((replies) => [...replies, { ...replies[0]!, flags: new Set(['RST']) }]);
  test('names the choice and its clause', async () => {
    const result = await comesTo('choice', scenario(RESET_ROW, ACK_ROW));
    assert.deepEqual([result.choice, result.clause, result.reason], ['acknowledges', '3.8.6.3', '']);
  });
  test('prefers the longest reply that fits', async () => {
    assert.equal((await comesTo('choice', scenario(ACK_ROW, BOTH_ROW), { fault: resets })).choice, 'both');
    assert.equal((await comesTo('choice', scenario(BOTH_ROW, ACK_ROW))).choice, 'acknowledges');
  });
  test('silence may be a choice', async () => {
    assert.equal((await comesTo('choice', scenario(ACK_ROW, SILENT_ROW), { fault: onText(() => []) })).choice, 'is silent');
    assert.equal((await comesTo('choice', scenario(SILENT_ROW, ACK_ROW))).choice, 'acknowledges');
    await comesTo('fail', scenario(SILENT_ROW, RESET_ROW));
  });
  test('fails when none fits', async () => {
    const result = await comesTo('fail', scenario(RESET_ROW, BOTH_ROW), { fault: onText(() => []) });
    assert.equal(result.expected, '<CTL=RST> (resets) or <CTL=ACK> then <CTL=RST> (both)');
    assert.equal(result.observed, 'nothing in 500 ms'.slice(0, 7));
    await comesTo('fail', scenario(RESET_ROW, BOTH_ROW));
  });
  test('the numbers go on from the choice taken', async () => {
    await comesTo('choice', `${scenario(RESET_ROW, ACK_ROW)}\nWhen the user sends 5 octets\nThen the stack sends <SEQ=ISS+1><DATA=5>`);
  });
});

describe('a level other than must', () => {
  test('a MAY that is taken is a choice', async () => {
    const result = await comesTo('choice', ACKS_TEN, { level: 'may' });
    assert.deepEqual([result.choice, result.clause], ['taken', '3.5']);
  });
  test('a SHOULD that is not followed is a deviation', () => leadsTo('deviation', ACKS_TEN, { level: 'should', fault: onText(() => []) }));
});

test('the peer takes bad checksums and new ports in its stride', async () => {
  await comesTo(
    'pass',
    `${GIVEN}When the peer sends <DATA=10> with a bad checksum\nThen the stack sends nothing\nAnd the user has received nothing`,
  );
  const result = await comesTo(
    'pass',
    `
    Given a connection in ESTABLISHED
    When a new peer sends <CTL=SYN>
    Then the stack sends <SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK>
    When the peer sends <CTL=ACK>
    And the peer sends <DATA="x">
    Then the stack sends <ACK=IRS+2><CTL=ACK>
    And the user has received "x"`,
  );
  assert.match(result.exchange.at(-1)?.text ?? '', /octets/);
});
