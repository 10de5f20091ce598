/** What `npm test` prints: little for what holds, everything for what does not. */
'use strict';

/** Beyond this nobody reads on in a terminal; the whole is in the log. */
const MOST_LINES = 500;

/** A step that passed shows its last lines, which is where tools put their totals. */
function printResult({ name, ok, seconds, output, passed, failed, log }) {
  const lines = output.trimEnd().split('\n');
  const tests = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s${tests})`);
  const shown = ok ? lines.slice(-3) : shorten(lines, log);
  if (output.trim() !== '') console.log(shown.map((line) => `       ${line}`.trimEnd()).join('\n'));
}

function shorten(lines, log) {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `(${lines.length - MOST_LINES} more lines in ${log})`];
}

/**
 * The last line counts tests. A step that failed without a failed test of its own (lint, types) adds one, so that a red run
 * never ends in "0 failed".
 *
 * @returns whether all is well
 */
function printSummary(results) {
  const broken = results.filter((result) => !result.ok);
  if (broken.length > 0) console.log(`\nfailed steps: ${broken.map((result) => result.name).join(', ')}`);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => (result.ok ? 0 : Math.max(1, result.failed))));
  console.log(`\n${passed} passed, ${failed} failed`);
  return broken.length === 0;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

module.exports = { printResult, printSummary };
