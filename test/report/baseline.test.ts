import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { ScenarioResult, Verdict } from '../../scenario/verdict';
import { applyBaseline, baselineYaml, withBaseline } from '../../report/baseline';
import { loadBaseline, parseBaseline } from '../../report/baseline-file';
import type { BaselineEntry } from '../../report/baseline-file';
import { buildReport } from '../../report/build';
import { UsageError } from '../../report/error';
import type { BaselineOutcome, ResultReference } from '../../report/result';
import { FAIL, input, reportOf } from './fixture';

const CELL: ResultReference = { scenario: '3.5/a', stack: 'linux' };
const SIGNATURE = '<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> within TIME => <SEQ=0><ACK=IRS+3><CTL=RST,ACK> after TIME';
const KNOWN: BaselineEntry = { ...CELL, verdict: 'fail', signature: SIGNATURE, clause: '3.10.7.4', reason: 'RFC 5961 came later' };

function apply(result: Partial<ScenarioResult>, entries: readonly BaselineEntry[] = [KNOWN]): BaselineOutcome {
  return applyBaseline(reportOf(result), parseBaseline(stringify(entries), 'baseline.yaml').entries);
}
const ACCEPTED = { ...CELL, reason: KNOWN.reason };
const nothing: BaselineOutcome = { accepted: [], unexpected: [], stale: [], notJudged: [] };

test('a departure that is listed as it is, is accepted', () => assert.deepEqual(apply(FAIL), { ...nothing, accepted: [ACCEPTED] }));

test('a departure that is not listed is unexpected', () => assert.deepEqual(apply(FAIL, []), { ...nothing, unexpected: [CELL] }));

test('each verdict that a baseline can list is unexpected when it does not, the others never are', () => {
  const unexpected = (verdict: Verdict): boolean => apply({ verdict }, []).unexpected.length > 0;
  for (const verdict of ['fail', 'crashed', 'inconclusive', 'flaky', 'deviation'] as const) assert.ok(unexpected(verdict), verdict);
  for (const verdict of ['pass', 'choice', 'not-applicable', 'not-run', 'harness-error'] as const) assert.ok(!unexpected(verdict), verdict);
});

for (const verdict of ['pass', 'choice', 'not-applicable'] as const) {
  test(`an entry is stale when the scenario is ${verdict} now: it has to go`, () => {
    assert.deepEqual(apply({ verdict }), {
      ...nothing,
      stale: [{ ...CELL, line: 1, message: `3.5/a on linux is listed as fail, but is ${verdict} now: remove the entry`, instead: '' }],
    });
  });
}

test('an entry is stale when something else is observed, and says what to put there instead', () => {
  const { stale, unexpected } = apply({ ...FAIL, observed: 'nothing', clause: '3.5.3' });
  assert.deepEqual(unexpected, []);
  assert.equal(
    stale[0]?.message,
    '3.5/a on linux is fail as listed, but with another signature: if that is accepted too, replace the entry',
  );
  assert.equal(
    stale[0].instead,
    `- scenario: 3.5/a
  stack: linux
  verdict: fail
  signature: <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> within TIME => nothing
  clause: 3.5.3
  reason: RFC 5961 came later
`,
  );
});

test('an entry is stale when the verdict changed', () => {
  const { stale } = apply({ ...FAIL, verdict: 'deviation' });
  assert.match(stale[0]?.message ?? '', /is listed as fail, but is deviation now/);
  assert.match(stale[0]?.instead ?? '', /^ {2}verdict: deviation$/m);
});

test('what a stale entry asks for is accepted once it stands there', () => {
  const result = { ...FAIL, observed: 'nothing: "quoted" # and more' };
  const instead = apply(result).stale[0]?.instead ?? '';
  assert.deepEqual(applyBaseline(reportOf(result), parseBaseline(instead, 'b').entries), { ...nothing, accepted: [ACCEPTED] });
});

for (const [why, entry] of [
  ['scenario was not selected', { ...KNOWN, scenario: '3.5/b' }],
  ['stack was not run', { ...KNOWN, stack: 'lwip' }],
] as const) {
  test(`an entry whose ${why} is neither accepted nor stale`, () => {
    const { accepted, stale, notJudged } = apply(FAIL, [entry]);
    assert.deepEqual([accepted, stale], [[], []]);
    assert.deepEqual(notJudged, [{ scenario: entry.scenario, stack: entry.stack }]);
  });
}

for (const verdict of ['not-run', 'harness-error'] as const) {
  test(`an entry whose scenario was ${verdict} is neither accepted nor stale`, () => {
    assert.deepEqual(apply({ verdict }), { ...nothing, notJudged: [CELL] });
  });
}

test('a flaky entry accepts a flaky result, whatever it shows', () => {
  const flaky = { ...KNOWN, verdict: 'flaky', signature: 'different verdicts on identical repeats' } as const;
  assert.deepEqual(apply({ verdict: 'flaky', observed: 'nothing' }, [flaky]).accepted, [ACCEPTED]);
});

test('the baseline of a run accepts that run', () => {
  const report = buildReport(input());
  const { unexpected } = applyBaseline(report, []);
  const text = baselineYaml(report, unexpected, 'as found on 2026-01-02');
  const held = withBaseline(report, parseBaseline(text, 'baseline.yaml')).baseline;
  assert.equal(held?.accepted.length, 5);
  assert.deepEqual([held.unexpected, held.stale], [[], []]);
  assert.equal(baselineYaml(report, [], 'none'), '');
});

test('the line of a stale entry is its own', () => {
  const text = `# what we know\n\n${stringify([{ ...KNOWN, scenario: '3.5/z' }, KNOWN], { lineWidth: 0 })}`;
  assert.equal(applyBaseline(reportOf({}), parseBaseline(text, 'b').entries).stale[0]?.line, 9);
});

test('an empty baseline lists nothing', () => assert.deepEqual(parseBaseline('# nothing known\n', 'b').entries, []));

const entry = stringify([KNOWN], { lineWidth: 0 });
const broken: readonly (readonly [title: string, text: string, message: string])[] = [
  ['is no YAML', '- a: [1\n- b', 'b.yaml:2: '],
  ['is no list', 'scenario: x\n', 'b.yaml:1: the baseline must be array'],
  ['lacks a reason', entry.replace(/ {2}reason: .*\n/, ''), "b.yaml:1: entry 1: must have required property 'reason'"],
  [
    'has an empty reason',
    entry.replace(/reason: .*/, 'reason: ""'),
    'b.yaml:6: entry 1/reason: must NOT have fewer than 1 characters, is ""',
  ],
  [
    'lists a pass',
    entry.replace('verdict: fail', 'verdict: pass'),
    'b.yaml:3: entry 1/verdict: must be equal to one of the allowed values (crashed, fail, inconclusive, flaky, deviation), is "pass"',
  ],
  ['has a number for an id', `${entry}${entry.replace('3.5/a', '3.5')}`, 'b.yaml:7: entry 2/scenario: must be string, is 3.5'],
  ['has an unknown property', `${entry}  expires: never\n`, 'b.yaml:7: entry 1: must not have a "expires"'],
  ['lists a scenario twice', entry + entry, 'b.yaml:7: 3.5/a on linux is listed already, on line 1'],
];
for (const [title, text, message] of broken) {
  test(`a baseline that ${title} is refused with its line`, () => {
    assert.throws(
      () => parseBaseline(text, 'b.yaml'),
      (error) => error instanceof UsageError && error.message.startsWith(message),
    );
  });
}

test('a baseline that is not there is the user’s error', () => {
  assert.throws(() => loadBaseline('/nowhere/baseline.yaml'), /^UsageError: cannot read the baseline '\/nowhere\/baseline.yaml': ENOENT/);
});

test('the example in the documentation is a baseline', () => {
  const text = readFileSync(join(__dirname, '../../docs/verdicts.md'), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];
  assert.equal(parseBaseline(example, 'docs/verdicts.md').entries[0]?.signature, SIGNATURE);
});
