import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../scenario/verdict';
import { withBaseline } from '../../report/baseline';
import { parseBaseline } from '../../report/baseline-file';
import { buildReport } from '../../report/build';
import { HarnessError, UsageError } from '../../report/error';
import { exitCodeOf, exitStatus } from '../../report/exit';
import type { RunReport } from '../../report/result';
import { input, outcome, reportOf, scenario, STACKS } from './fixture';

const byVerdict: readonly (readonly [Verdict, lax: number, strict: number])[] = [
  ['pass', 0, 0],
  ['choice', 0, 0],
  ['not-applicable', 0, 0],
  ['not-run', 0, 0],
  ['deviation', 0, 1],
  ['fail', 1, 1],
  ['crashed', 1, 1],
  ['inconclusive', 1, 1],
  ['flaky', 1, 1],
  ['harness-error', 3, 3],
];
for (const [verdict, lax, strict] of byVerdict) {
  test(`${verdict} exits with ${lax}, with --strict ${strict}`, () => {
    assert.equal(exitStatus(reportOf({ verdict })).code, lax);
    assert.equal(exitStatus(reportOf({ verdict }, { strict: true })).code, strict);
  });
}

function reportWith(verdicts: readonly Verdict[]): RunReport {
  const scenarios = verdicts.map((_, index) => scenario(`3.5/${index}`));
  const outcomes = verdicts.map((verdict, index) => outcome(`3.5/${index}`, 'linux', { verdict, observed: 'it' }));
  return buildReport(input({ stacks: STACKS.slice(1, 2), scenarios, outcomes }));
}
const listed = (verdict: string, index = 0): string =>
  `- {scenario: 3.5/${index}, stack: linux, verdict: ${verdict}, signature: it, clause: '', reason: known}\n`;
const held = (report: RunReport, text: string): RunReport => withBaseline(report, parseBaseline(text, 'baseline.yaml'));

test('a harness error beats a failure, and both are told', () => {
  assert.deepEqual(exitStatus(reportWith(['fail', 'harness-error'])), {
    code: 3,
    reasons: ['the harness broke in 1 scenario', 'linux does not conform in 1 scenario'],
  });
});

test('a harness error beats a stale entry', () =>
  assert.equal(exitStatus(held(reportWith(['pass', 'harness-error']), listed('fail'))).code, 3));

test('no scenario selected is wrong use', () => {
  const report = buildReport(input({ scenarios: [], outcomes: [] }));
  assert.deepEqual(exitStatus(report), { code: 2, reasons: ['no scenario was selected'] });
});

test('no stack that can run here is wrong use', () => {
  const report = buildReport(input({ stacks: STACKS.slice(2), outcomes: [] }));
  assert.deepEqual(exitStatus(report), { code: 2, reasons: ['no stack can run here'] });
});

test('a failure inside the baseline exits with 0, one outside with 1', () => {
  assert.equal(exitStatus(held(reportWith(['fail', 'pass']), listed('fail'))).code, 0);
  assert.deepEqual(exitStatus(held(reportWith(['fail', 'fail']), listed('fail'))), {
    code: 1,
    reasons: ['linux does not conform in 1 scenario outside the baseline'],
  });
});

test('a stale entry exits with 1 even where nothing fails', () => {
  const one = exitStatus(held(reportWith(['pass', 'pass']), listed('fail')));
  assert.deepEqual(one, { code: 1, reasons: ['1 entry of baseline.yaml is stale'] });
  const two = exitStatus(held(reportWith(['pass', 'pass']), listed('fail') + listed('crashed', 1)));
  assert.deepEqual(two.reasons, ['2 entries of baseline.yaml are stale']);
});

test('a listed deviation passes a strict run', () => {
  const strict = { ...reportWith(['deviation']), run: { ...input().run, strict: true } };
  assert.equal(exitStatus(strict).code, 1);
  assert.equal(exitStatus(held(strict, listed('deviation'))).code, 0);
});

test('a listed deviation with another signature exits with 1 without --strict too', () => {
  assert.equal(exitStatus(held(reportWith(['deviation']), listed('deviation').replace('signature: it', 'signature: that'))).code, 1);
});

test('an entry for a scenario that was not selected changes nothing', () => {
  assert.equal(exitStatus(held(reportWith(['pass']), listed('fail', 9))).code, 0);
});

test('an interrupted run never exits with 0', () => {
  assert.deepEqual(exitStatus(reportOf({}, { interrupted: true })), {
    code: 1,
    reasons: ['the run was interrupted: conformance was not established'],
  });
});

test('wrong use exits with 2, any other error with 3', () => {
  assert.equal(exitCodeOf(new UsageError('no such stack')), 2);
  assert.equal(exitCodeOf(new HarnessError('broken')), 3);
  assert.equal(exitCodeOf(new TypeError('a fault')), 3);
});
