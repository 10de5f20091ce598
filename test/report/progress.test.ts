import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../scenario/verdict';
import { terminalOf } from '../../report/paint';
import type { Terminal } from '../../report/paint';
import { startProgress } from '../../report/progress';

/** Runs through these steps, `[milliseconds, stack, verdict]` each, and returns what was written. */
function written(terminal: Terminal, steps: readonly (readonly [number, string, Verdict])[]): string[] {
  const lines: string[] = [];
  let clock = 0;
  const totals = new Map([
    ['reference', 2],
    ['linux', 2],
  ]);
  const progress = startProgress({ write: (text) => lines.push(text), terminal, totals, now: () => clock });
  for (const [time, stack, verdict] of steps) {
    clock = time;
    progress.done(stack, verdict);
  }
  progress.finish();
  return lines;
}
const STEPS = [
  [50, 'reference', 'pass'],
  [150, 'linux', 'fail'],
  [10_050, 'linux', 'pass'],
  [10_100, 'reference', 'pass'],
] as const;

test('at a terminal one line is rewritten, not more often than can be read, and gone at the end', () => {
  assert.deepEqual(written({ rewrites: true, colour: false, width: 80 }, STEPS), [
    '\r\u001b[2K2 of 4 scenarios · linux 1 of 2 · 1 failure · 0.1 s',
    '\r\u001b[2K3 of 4 scenarios · linux 2 of 2 · 1 failure · 10.1 s',
    '\r\u001b[2K',
  ]);
});

test('elsewhere there is a plain line now and then, and one at the end', () => {
  assert.deepEqual(written({ rewrites: false, colour: false, width: 80 }, STEPS), [
    '3 of 4 scenarios · linux 2 of 2 · 1 failure · 10.1 s\n',
    '4 of 4 scenarios · 1 failure · 10.1 s\n',
  ]);
});

test('the line fits the terminal', () => {
  const [line = ''] = written({ rewrites: true, colour: false, width: 40 }, [[200, 'linux', 'pass']]);
  assert.equal(line, '\r\u001b[2K1 of 4 scenarios · linux 1 of 2 · 0.2 s');
  const [long = ''] = written({ rewrites: true, colour: false, width: 40 }, [[200, 'x'.repeat(90), 'pass']]);
  assert.equal(long.replace('\r\u001b[2K', '').length, 39);
});

test('the name of a stack can do nothing to the terminal', () => {
  const [line = ''] = written({ rewrites: false, colour: false, width: 80 }, [[20_000, 'a\u001b[2J\n', 'pass']]);
  assert.doesNotMatch(line.trimEnd(), /\p{Cc}/u);
});

const environments = [
  ['a terminal', { isTTY: true, columns: 120 }, {}, { rewrites: true, colour: true, width: 120 }],
  ['a pipe', {}, {}, { rewrites: false, colour: false, width: 100 }],
  ['a terminal with NO_COLOR', { isTTY: true, columns: 120 }, { NO_COLOR: '1' }, { rewrites: true, colour: false, width: 120 }],
  ['a terminal with an empty NO_COLOR', { isTTY: true, columns: 120 }, { NO_COLOR: '' }, { rewrites: true, colour: true, width: 120 }],
  ['a dumb terminal', { isTTY: true, columns: 80 }, { TERM: 'dumb' }, { rewrites: false, colour: false, width: 80 }],
  ['a terminal of no width', { isTTY: true, columns: 0 }, {}, { rewrites: true, colour: true, width: 40 }],
] as const;
for (const [title, stream, environment, expected] of environments) {
  test(`${title} gets what it can show`, () => assert.deepEqual(terminalOf(stream, environment), expected));
}
