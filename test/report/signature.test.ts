import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExchangeEntry } from '../../scenario/verdict';
import { signature } from '../../report/signature';
import type { Signed } from '../../report/signature';
import { FAIL, result } from './fixture';

/** A failed exchange with these initial sequence numbers. */
function exchangeWith(iss: number, irs: number): ExchangeEntry[] {
  return [
    { time: 0, kind: 'to-stack', text: `<SEQ=${irs}><CTL=SYN><WND=65535>`, frame: 1 },
    { time: 9, kind: 'from-stack', text: `<SEQ=${iss}><ACK=${(irs + 1) % 2 ** 32}><CTL=SYN,ACK>`, frame: 2 },
  ];
}
function failed(observed: string, over: Partial<Signed> = {}): string {
  return signature({ ...result({ verdict: 'fail', observed }), ...over });
}

test('numbers stand relative to the initial sequence numbers of the exchange', () => {
  const exchange = exchangeWith(2_937_401_822, 100);
  assert.equal(failed('<SEQ=2937401823><ACK=103><CTL=RST,ACK>', { exchange }), '<SEQ=ISS+1><ACK=IRS+3><CTL=RST,ACK>');
  assert.equal(failed('<SEQ=2937401822><CTL=SYN>', { exchange }), '<SEQ=ISS><CTL=SYN>');
  assert.equal(failed('<SEQ=2937401821><ACK=0><CTL=ACK>', { exchange }), '<SEQ=ISS-1><ACK=0><CTL=ACK>');
  assert.equal(failed('<SEQ=77><ACK=1234567890><CTL=ACK>', { exchange }), '<SEQ=IRS-23><ACK=#><CTL=ACK>');
});

test('the same behaviour has the same signature whatever the numbers, also around the wrap', () => {
  const seen = [
    [1_000_000_000, 5],
    [4_294_967_295, 2_000_000_000],
    [3_000_000_000, 4_294_967_294],
  ].map(([iss = 0, irs = 0]) =>
    failed(`<SEQ=${(iss + 1) % 2 ** 32}><ACK=${(irs + 2) % 2 ** 32}><CTL=ACK>`, { exchange: exchangeWith(iss, irs) }),
  );
  assert.deepEqual(new Set(seen), new Set(['<SEQ=ISS+1><ACK=IRS+2><CTL=ACK>']));
});

test('symbolic numbers stay as they are', () => {
  assert.equal(failed('<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>'), '<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>');
});

test('fields that the expectation does not name are left out', () => {
  const observed = '<SEQ=ISS><CTL=SYN><WND=64240><MSS=1460><TS=8312,0>';
  assert.equal(failed(observed), '<SEQ=ISS><CTL=SYN>');
  assert.equal(failed(observed, { expected: '<CTL=SYN><MSS=536>' }), '<CTL=SYN><MSS=536> => <SEQ=ISS><CTL=SYN><MSS=1460>');
});

test('of a window only matters whether it is shut', () => {
  assert.equal(failed('<CTL=ACK><WND=64240>', { expected: '<WND=0>' }), '<WND=0> => <CTL=ACK><WND=#>');
  assert.equal(failed('<CTL=ACK><WND=512>', { expected: '<WND=0>' }), '<WND=0> => <CTL=ACK><WND=#>');
  assert.equal(failed('<CTL=ACK><WND=0>', { expected: '<WND=1>' }), '<WND=#> => <CTL=ACK><WND=0>');
});

const masks = [
  ['nothing within 1.5 s', 'nothing within TIME'],
  ['<CTL=ACK> after 203 ms', '<CTL=ACK> after TIME'],
  ['a reset from 192.0.2.1:40123 to port 40124', 'a reset from ADDRESS to port #'],
  ['a reset from [2001:db8::1]:80', 'a reset from ADDRESS'],
  ['the stack died with signal 11 after frame 7', 'the stack died with signal 11 after frame 7'],
  ['process 4312 wrote 0xdeadbeef and 123456', 'process # wrote # and #'],
  ['two\u001b[31m segments', 'two\ufffd[31m segments'],
] as const;
for (const [observed, expected] of masks) test(`"${observed}" is signed as "${expected}"`, () => assert.equal(failed(observed), expected));

test('where nothing was observed the reason is signed', () => {
  assert.equal(signature(result({ verdict: 'crashed', reason: 'hung for 5 s after frame 3' })), 'hung for TIME after frame 3');
});

test('a flaky result is signed as such, since what it shows differs each time', () => {
  const one = signature(result({ verdict: 'flaky', observed: '<CTL=ACK>' }));
  assert.equal(signature(result({ verdict: 'flaky', observed: 'nothing' })), one);
});

test('another behaviour has another signature', () => {
  const usual = signature(result(FAIL));
  assert.notEqual(signature(result({ ...FAIL, observed: '<SEQ=0><ACK=103><CTL=ACK>' })), usual);
  assert.notEqual(signature(result({ ...FAIL, observed: '<SEQ=0><ACK=102><CTL=RST,ACK>' })), usual);
  assert.notEqual(signature(result({ ...FAIL, expected: '<CTL=FIN>' })), usual);
});

test('a long signature is cut, and still tells long ones apart', () => {
  const long = failed(`${'word '.repeat(100)}a`);
  assert.equal(long.length, 209);
  assert.notEqual(failed(`${'word '.repeat(100)}b`), long);
});
