/** How many tests a step's own machine-readable output holds. Each answers { passed, failed }; what was skipped is neither. */
'use strict';

const fs = require('node:fs');

/** node:test's TAP ends with its totals. A cancelled test (its file died, its time ran out) has not passed. */
function countTap(file) {
  const total = new Map();
  for (const [, name, count] of readFile(file).matchAll(/^# (\w+) (\d+)$/gm)) total.set(name, Number(count));
  return { passed: total.get('pass') ?? 0, failed: (total.get('fail') ?? 0) + (total.get('cancelled') ?? 0) };
}

/** Cucumber's messages: a scenario passed if each of its steps did; an attempt that is to be retried does not count. */
function countMessages(file) {
  const broken = new Set();
  const counts = { passed: 0, failed: 0 };
  for (const line of readFile(file).split('\n')) {
    if (line === '') continue;
    const { testStepFinished: step, testCaseFinished: scenario } = JSON.parse(line);
    if (step !== undefined && step.testStepResult.status !== 'PASSED') broken.add(step.testCaseStartedId);
    if (scenario === undefined || scenario.willBeRetried) continue;
    counts[broken.has(scenario.testCaseStartedId) ? 'failed' : 'passed'] += 1;
  }
  return counts;
}

const SAYS_NOTHING = ['not-applicable', 'not-run'];

/** A report held against a baseline: failed is what the baseline does not list, and what it lists wrongly. */
function countReport(file, stack) {
  const { scenarios, baseline } = JSON.parse(readFile(file) || '{"scenarios":[]}');
  const verdicts = scenarios.map((scenario) => scenario.results[stack]?.verdict).filter((verdict) => verdict !== undefined);
  const judged = verdicts.filter((verdict) => !SAYS_NOTHING.includes(verdict)).length;
  const broken = verdicts.filter((verdict) => verdict === 'harness-error').length;
  const failed = broken + (baseline?.unexpected.length ?? 0) + (baseline?.stale.length ?? 0);
  return { passed: Math.max(0, judged - failed), failed };
}

/** A step that died early wrote nothing: no tests, which the summary takes for a failure. */
function readFile(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

module.exports = { countTap, countMessages, countReport };
