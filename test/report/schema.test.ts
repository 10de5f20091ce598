import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVELS, VERDICTS } from '../../scenario/verdict';
import { buildReport } from '../../report/build';
import { parseBaseline } from '../../report/baseline-file';
import { withBaseline } from '../../report/baseline';
import { HarnessError } from '../../report/error';
import { DISPOSITIONS } from '../../report/result';
import schema from '../../report/schema.json';
import { validateReport } from '../../report/validate';
import { CLOCK_OF_THE_TEST, input } from './fixture';

const whole = buildReport(input({ trace: true, run: { ...input().run, startedAt: CLOCK_OF_THE_TEST } }));

test('a report with every verdict keeps the schema', () => validateReport(whole));

test('a report with a baseline keeps the schema', () => {
  const entry = '- {scenario: 3.10.7.2/syn-fin, stack: linux, verdict: fail, signature: x, clause: 3.10.7.2, reason: known}';
  const held = withBaseline(whole, parseBaseline(entry, 'baseline.yaml'));
  assert.equal(held.baseline?.stale.length, 1);
  validateReport(held);
});

test('a report that was read back from its JSON keeps the schema', () => validateReport(JSON.parse(JSON.stringify(whole))));

test('the schema knows the verdicts, levels and dispositions that the code knows', () => {
  const { definitions } = schema;
  assert.deepEqual(definitions.verdict.enum, [...VERDICTS]);
  assert.deepEqual(definitions.counts.required, [...VERDICTS]);
  assert.deepEqual(definitions.level.enum, [...LEVELS]);
  assert.deepEqual(definitions.requirement.properties.disposition.enum, [...DISPOSITIONS]);
});

/** The report with the value at a JSON pointer replaced; `undefined` removes it. */
function withValue(pointer: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as unknown;
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/'));
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, copy as Record<string, unknown>);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

const cases: readonly (readonly [pointer: string, value: unknown, message: RegExp])[] = [
  [
    '/scenarios/1/results/linux/verdict',
    'green',
    /\/scenarios\/1\/results\/linux\/verdict: must be equal to one of the allowed values \(pass, .*\), is "green"/,
  ],
  ['/scenarios/1/level', 'shall', /\/scenarios\/1\/level: must be equal to one of the allowed values \(must, should, may\), is "shall"/],
  ['/scenarios/0/id', undefined, /\/scenarios\/0: must have required property 'id'/],
  ['/scenarios/0/results/linux/rerun', '', /\/scenarios\/0\/results\/linux\/rerun: must NOT have fewer than 1 characters, is ""/],
  ['/scenarios/0/results/linux/extra', 1, /\/scenarios\/0\/results\/linux: must not have a "extra"/],
  ['/scenarios/1/results/linux/exchange/1/time', 1.5, /\/scenarios\/1\/results\/linux\/exchange\/1\/time: must be integer, is 1.5/],
  ['/scenarios/1/results/linux/pcap', '/etc/passwd', /\/scenarios\/1\/results\/linux\/pcap: must match pattern/],
  ['/scenarios/1/results/linux/frame', 0, /\/scenarios\/1\/results\/linux\/frame: must be >= 1, is 0/],
  ['/stacks/0/available', 'yes', /\/stacks\/0\/available: must be boolean, is "yes"/],
  ['/stacks/0/capabilities/clock/kind', 'sundial', /\/stacks\/0\/capabilities\/clock\/kind: must be equal to one of the allowed values/],
  ['/requirements/0/verdicts/linux', 'ok', /\/requirements\/0\/verdicts\/linux: must be equal/],
  ['/summary/stacks/linux/counts/fail', -1, /\/summary\/stacks\/linux\/counts\/fail: must be >= 0, is -1/],
  ['/summary/stacks/linux/counts/fail', undefined, /\/summary\/stacks\/linux\/counts: must have required property 'fail'/],
  ['/summary/stacks/linux/notApplicableShare', 1.2, /must be <= 1/],
  ['/run/startedAt', 'yesterday', /\/run\/startedAt: must match pattern/],
  ['/format', 'other', /\/format: must be equal to constant \(tcpspec-report\), is "other"/],
];
for (const [pointer, value, message] of cases) {
  test(`a report with ${value === undefined ? 'nothing' : JSON.stringify(value)} at ${pointer} is the harness’s own error, which names the path`, () => {
    assert.throws(
      () => validateReport(withValue(pointer, value)),
      (error) => error instanceof HarnessError && message.test(error.message),
    );
  });
}

test('of many problems only the first few are told', () => {
  const many = { ...whole, scenarios: whole.scenarios.map((each) => ({ ...each, level: 'shall' })) };
  assert.throws(() => validateReport(many), /and 5 more$/);
});
