/**
 * `npm test`: everything that must hold, in one command. Prints a line per step, the whole output of what failed, and last
 * how many tests passed and failed. Installs nothing; what is missing is named (with CI=true it fails the run).
 *
 * `node scripts/test.cjs NAME…` runs only the steps of these names.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { describeMissing, missingPrerequisites } = require('./prerequisites.cjs');
const { runAll } = require('./testing/pool.cjs');
const { printResult, printSummary } = require('./testing/summary.cjs');
const { STEPS, STATE } = require('./testing/steps.cjs');

const ROOT = path.join(__dirname, '..');

async function main(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) return refuse(unknown);
  // Counts of an earlier run must not stand in for a step that wrote none.
  fs.rmSync(path.join(ROOT, STATE), { recursive: true, force: true });
  fs.mkdirSync(path.join(ROOT, STATE), { recursive: true });
  const steps = STEPS.filter((step) => names.length === 0 || names.includes(step.name));
  const results = [checkPrerequisites(), ...(await runAll(steps, { root: ROOT, logs: STATE, report: printResult }))];
  return printSummary(results) ? 0 : 1;
}

function refuse(unknown) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${STEPS.map((step) => step.name).join(', ')}`);
  return 2;
}

/** Tests that need what is missing skip themselves, which CI must not take for a pass. */
function checkPrerequisites() {
  const output = missingPrerequisites().map(describeMissing).join('\n');
  const result = { name: 'prerequisites', ok: output === '' || process.env.CI !== 'true', seconds: 0, output, passed: 0, failed: 0 };
  printResult(result);
  return result;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
