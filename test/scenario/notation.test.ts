import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SyntaxProblem } from '../../grammar/problem';
import { namedOption } from '../../scenario/options';
import { fieldsOf, readNotation, readReply } from '../../scenario/notation';
import type { Lookup, SymbolName } from '../../scenario/notation';

const NUMBERS: Partial<Record<SymbolName, number>> = {
  ISS: 4294967295,
  IRS: 1000,
  'RCV.NXT': 1001,
  'RCV.WND': 500,
  'SND.NXT': 0,
  'SND.UNA': 0,
  'SEG.LEN': 3,
};
const lookup: Lookup = (symbol) => NUMBERS[symbol];
const read = (text: string) => fieldsOf(readNotation(text), lookup);

function complains(text: string, ...parts: readonly string[]): void {
  assert.throws(
    () => readNotation(text),
    (error) => error instanceof SyntaxProblem && parts.every((part) => error.message.includes(part) || assert.fail(error.message)),
  );
}

describe('numbers', () => {
  test('are made of symbols, + and -, with or without spaces', () => {
    assert.equal(read('<SEQ=RCV.NXT + RCV.WND - 1>').seq, 1500);
    assert.equal(read('<SEQ=RCV.NXT+RCV.WND-1>').seq, 1500);
    assert.equal(read('<SEQ=IRS + 5>').seq, 1005);
    assert.equal(read('<SEQ=17>').seq, 17);
  });
  test('wrap where they are sequence numbers', () => {
    assert.equal(read('<SEQ=ISS + 1>').seq, 0);
    assert.equal(read('<ACK=SND.UNA - 1>').ack, 4294967295);
  });
  test('do not wrap where they are none', () => {
    assert.throws(() => read('<WND=RCV.WND - 501>'), /WND is a number from 0 to 65535, this is -1/);
    assert.throws(() => read('<WND=65536>'), /this is 65536/);
  });
  test('that are not known yet are complained of, with the reason', () => {
    assert.throws(() => read('<SEQ=SEG.SEQ>'), /SEG\.SEQ is not known yet: the peer has sent nothing/);
    assert.throws(() => fieldsOf(readNotation('<SEQ=ISS>'), () => undefined), /ISS is not known yet: the stack has sent no SYN/);
  });
  test('of a first SYN may be unknown on their own, not in a sum', () => {
    assert.deepEqual(
      fieldsOf(readNotation('<SEQ=ISS>'), () => undefined, true),
      {},
    );
    assert.throws(() => fieldsOf(readNotation('<SEQ=ISS + 1>'), () => undefined, true), /not known yet/);
    assert.throws(() => fieldsOf(readNotation('<ACK=ISS>'), () => undefined, true), /not known yet/);
  });
});

test('every field of the vocabulary is read', () => {
  assert.deepEqual(read('<CTL=SYN,ACK><WND=5><UP=2><DATA=SEG.LEN><MSS=1460><WS=7><SACKOK=1><TS=1,0>'), {
    flags: new Set(['SYN', 'ACK']),
    window: 5,
    urgentPointer: 2,
    data: 3,
    options: [namedOption('MSS', [1460]), namedOption('WS', [7]), namedOption('SACKOK', []), namedOption('TS', [1, 0])],
  });
  assert.deepEqual(read('<DATA="abc">').data, new TextEncoder().encode('abc'));
  assert.deepEqual(read('<CTL=none>').flags, new Set());
  assert.deepEqual(read('<CTL=FIN>').flags, new Set(['FIN']));
  assert.deepEqual(read('<OPT=none>').options, []);
  assert.deepEqual(read('<OPT=0x01030307>').options?.[0]?.raw, Uint8Array.of(1, 3, 3, 7));
  assert.equal(read('<SACKOK=0>').options?.[0]?.absent, true);
});

describe('a bad notation is told with its place and what was meant', () => {
  test('symbols', () =>
    complains('<SEQ=SND.NEXT><CTL=ACK>', 'segment:1:6: there is no symbol SND.NEXT', '     ^^^^^^^^', 'did you mean SND.NXT?'));
  test('fields', () => complains('<SEG=1>', 'there is no field SEG', 'did you mean SEQ?'));
  test('control bits', () => complains('<CTL=SYN,AKC>', ':1:10: there is no control bit AKC', 'did you mean ACK?'));
  test('what is near nothing lists what there is', () => complains('<SEQ=FOO>', 'one of ISS, IRS, SND.UNA'));
  test('fields given twice', () => complains('<SEQ=1><SEQ=2>', ':1:9: SEQ is given twice'));
  test('values of the wrong kind', () => {
    complains('<CTL=5>', 'CTL lists control bits by name');
    complains('<TS=1>', 'TS takes 2 numbers, not 1');
    complains('<MSS=1,2>', 'MSS takes 1 numbers, not 2');
    complains('<SEQ=1,2>', 'SEQ takes one value');
    complains('<SEQ="abc">', 'a number is made of numbers, symbols, + and -');
    complains('<OPT=0x123>', 'OPT takes whole octets in hex');
    complains('<OPT=7>', 'OPT takes whole octets in hex');
  });
  test('what the grammar does not know', () => complains('<SEQ=>', 'segment:1:6', '^'));
});

test('a reply is nothing, a segment, or several', () => {
  assert.deepEqual(readReply('nothing'), []);
  assert.deepEqual(
    readReply('<CTL=ACK> then <CTL=RST>').map(({ text }) => text),
    ['<CTL=ACK>', '<CTL=RST>'],
  );
  assert.throws(() => readReply('<CTL=ACK> then <CTL=RTS>'), /did you mean RST\?/);
});
