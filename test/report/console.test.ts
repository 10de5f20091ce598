import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExchangeEntry } from '../../scenario/verdict';
import { withBaseline } from '../../report/baseline';
import { parseBaseline } from '../../report/baseline-file';
import { buildReport } from '../../report/build';
import { renderConsole } from '../../report/console';
import { columns } from '../../report/text';
import { FAIL, input, outcome, OUTCOMES, reportOf, result, scenario, SCENARIOS, STACKS } from './fixture';
import { matchesGolden } from './golden';

const report = buildReport(input());
const green = buildReport(
  input({
    stacks: STACKS.slice(0, 1),
    scenarios: SCENARIOS.slice(0, 2),
    outcomes: SCENARIOS.slice(0, 2).map(({ id }) => outcome(id, 'reference')),
  }),
);
const BASELINE = `
- scenario: 3.10.7.2/syn-fin
  stack: linux
  verdict: crashed
  signature: the stack died with signal 11 after frame 1
  clause: ''
  reason: reported upstream
- scenario: 3.5/three-way-handshake
  stack: linux
  verdict: fail
  signature: nothing
  clause: '3.5'
  reason: was so in 5.10
- scenario: 3.10.7.4/syn-in-window/established
  stack: linux
  verdict: fail
  signature: "<CTL=ACK> => nothing"
  clause: 3.10.7.4
  reason: classic stack
`;

test('every verdict', () => matchesGolden(renderConsole(report), 'every-verdict.txt'));
test('every verdict, in colour', () => matchesGolden(renderConsole(report, { colour: true }), 'every-verdict-colour.txt'));
test('a conformant run', () => matchesGolden(renderConsole(green, { directory: 'conformance-report' }), 'conformant.txt'));
test('a run held against a baseline', () => {
  matchesGolden(renderConsole(withBaseline(report, parseBaseline(BASELINE, 'baseline.yaml'))), 'baseline.txt');
});
test('a strict run that was interrupted', () => {
  const run = { ...input().run, strict: true, interrupted: true };
  matchesGolden(renderConsole(buildReport(input({ run, outcomes: OUTCOMES.filter(({ stack }) => stack === 'linux') }))), 'interrupted.txt');
});
test('eight stacks', () => {
  const names = ['reference', 'linux', 'lwip', 'netstack', 'slirp', 'ns3', 'uml', 'a-stack-of-ones-own'];
  const stacks = names.map((name) => ({ ...STACKS[0]!, name }));
  const outcomes = names.flatMap((name, index) =>
    SCENARIOS.map(({ id }, at) =>
      outcome(id, name, { verdict: index === at ? 'not-applicable' : 'pass', reason: index === at ? 'no' : '' }),
    ),
  );
  matchesGolden(renderConsole(buildReport(input({ stacks, outcomes }))), 'eight-stacks.txt');
});
test('a long exchange', () => {
  const exchange = Array.from({ length: 120 }, (_, index): ExchangeEntry => ({
    time: index * 1_000_000,
    kind: index % 2 === 0 ? 'to-stack' : 'from-stack',
    text: `<SEQ=${index}><CTL=ACK>`,
    frame: index + 1,
    ...(index === 60 && { marked: true }),
  }));
  matchesGolden(renderConsole(reportOf({ ...FAIL, exchange })), 'long-exchange.txt');
});

test('a report keeps to 100 columns, but for commands that are to be copied', () => {
  const long = reportOf({ ...FAIL, reason: 'word '.repeat(80), observed: `<DATA=${'x'.repeat(300)}>`, choice: 'y'.repeat(200) });
  for (const text of [renderConsole(report), renderConsole(long)]) {
    const wide = text.split('\n').filter((line) => columns(line) > 100 && !line.trimStart().startsWith('rerun'));
    assert.deepEqual(wide, []);
  }
});

test('without colour there is no escape sequence in it', () => assert.doesNotMatch(renderConsole(report), /\u001b/));

test('colours change nothing but the colours', () => {
  const uncoloured = renderConsole(report, { colour: true }).replaceAll(/\u001b\[\d+m/g, '');
  assert.equal(uncoloured, renderConsole(report));
});

test('what a stack says can do nothing to a terminal', () => {
  const hostile = 'a\u001b[2Jb\u009b31mc\u0007d\r\ne\u202ef\u200bg\ud800h\tz';
  const entry: ExchangeEntry = { time: 0, kind: 'event', text: hostile, marked: true };
  const outcomes = [
    outcome('3.5/a', hostile, {
      ...result(FAIL),
      reason: hostile,
      expected: hostile,
      observed: hostile,
      choice: hostile,
      step: hostile,
      rule: hostile,
      clause: hostile,
      exchange: [entry],
      parameters: { [hostile]: hostile },
    }),
  ];
  const stacks = [
    {
      name: hostile,
      availability: { available: true },
      description: { ...STACKS[0]!.description!, version: hostile, build: `${hostile}2`, changed: [hostile] },
    },
    { name: `${hostile}2`, availability: { available: false, reason: hostile, remedy: hostile } },
  ] as const;
  const built = buildReport(input({ stacks, outcomes, scenarios: [scenario('3.5/a', { title: hostile, uri: hostile })] }));
  const baseline = parseBaseline(JSON.stringify([{ ...BAD, stack: hostile, signature: hostile }]), `${hostile}.yaml`);
  const text = renderConsole(withBaseline(built, baseline));
  assert.match(text, /Stale baseline entries/);
  assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  assert.match(text, /a\ufffd\[2Jb\ufffd31mc\ufffdd e\ufffdf\ufffdg\ufffdh z/);
});
const BAD = { scenario: '3.5/a', verdict: 'fail', clause: '3.5', reason: 'x' };

test('a stack on which nothing was judged is not called conformant', () => {
  const text = renderConsole(reportOf({ verdict: 'not-run', reason: 'needs 63 s on a real clock: --slow' }));
  assert.match(text, /conformant +unknown/);
  assert.match(text, /Nothing was judged on linux: its conformance is unknown\./);
});
