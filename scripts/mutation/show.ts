/** The outcome of a run, for the terminal. */
import type { Trial } from './trials';

const OUTCOMES = ['caught', 'survived', 'broken'] as const;

export function show(trials: readonly Trial[]): string[] {
  const passed = trials.filter(({ outcome }) => outcome === 'caught').length;
  return [...remarks(trials), ...summary(trials), '', `${passed} passed, ${trials.length - passed} failed`];
}

function remarks(trials: readonly Trial[]): string[] {
  return trials.flatMap((trial) => {
    const remark = remarkOn(trial);
    return remark === undefined ? [] : [remark];
  });
}

function remarkOn({ mutation: { id, rule, find, replace, caughtBy }, outcome, problem, red, all }: Trial): string | undefined {
  const what = `${id} (${rule}): "${find.trim()}" -> "${replace.trim()}"`;
  if (outcome === 'broken') return `BROKEN    ${what}\n          ${problem ?? ''}; choose another mutation`;
  if (outcome === 'survived')
    return `SURVIVED  ${what}\n          no scenario turns red: write one, or choose another mutation if nobody can tell the difference`;
  if (!all || red.some((scenario) => caughtBy.includes(scenario))) return undefined;
  const sofar = caughtBy.length === 0 ? 'nothing recorded' : `no longer ${caughtBy.join(', ')}`;
  return `CAUGHT    ${id}: now by ${red.slice(0, 3).join(', ')}; ${sofar} (--record writes it down)`;
}

/** One row a kind of mutation. */
function summary(trials: readonly Trial[]): string[] {
  const kinds = [...new Set(trials.map(({ mutation }) => mutation.kind))].sort();
  const rows = kinds.map((kind) => [kind, ...counts(trials.filter(({ mutation }) => mutation.kind === kind))]);
  const table = [['', ...OUTCOMES], ...rows, ['all', ...counts(trials)]];
  return table.map(([name = '', ...cells]) => [name.padEnd(18), ...cells.map((cell) => cell.padStart(9))].join(''));
}

function counts(trials: readonly Trial[]): string[] {
  return OUTCOMES.map((wanted) => String(trials.filter(({ outcome }) => outcome === wanted).length));
}
