/** Progress while a run goes on: one rewritten line at a terminal, a plain line now and then elsewhere. */
import type { Verdict } from '../scenario/verdict';
import type { Terminal } from './paint';
import { ansiPaint, plainPaint } from './paint';
import { plural, printable } from './text';
import { FAILING } from './verdicts';

/** Milliseconds between two lines. */
const REWRITE_EVERY = 100;
const PLAIN_EVERY = 10_000;
const ERASE_LINE = '\r\u001b[2K';

export interface ProgressOptions {
  /** Where it goes: `process.stderr`, so that the report can be piped. */
  readonly write: (text: string) => void;
  readonly terminal: Terminal;
  /** Scenarios to run, by stack. */
  readonly totals: ReadonlyMap<string, number>;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
}
export interface Progress {
  /** One scenario has its verdict. */
  done(stack: string, verdict: Verdict): void;
  /** Erases the rewritten line, or writes the last plain one. */
  finish(): void;
}

interface Tally {
  done: number;
  failing: number;
}

export function startProgress({ write, terminal, totals, now }: ProgressOptions): Progress {
  const began = now();
  const tallies = new Map([...totals.keys()].map((stack): [string, Tally] => [stack, { done: 0, failing: 0 }]));
  const every = terminal.rewrites ? REWRITE_EVERY : PLAIN_EVERY;
  let last = began;
  const show = (stack: string | undefined): void => {
    const line = progressLine(stack, totals, tallies, now() - began, terminal);
    write(terminal.rewrites ? ERASE_LINE + line : `${line}\n`);
    last = now();
  };
  return {
    done(stack, verdict) {
      const tally = tallies.get(stack) ?? { done: 0, failing: 0 };
      tallies.set(stack, tally);
      tally.done += 1;
      if (FAILING.includes(verdict)) tally.failing += 1;
      if (now() - last >= every) show(stack);
    },
    finish() {
      if (terminal.rewrites) write(ERASE_LINE);
      else show(undefined);
    },
  };
}

/** `123 of 824 · linux 40 of 412 · 2 failing · 12.3 s`, cut to the terminal. */
function progressLine(
  stack: string | undefined,
  totals: ReadonlyMap<string, number>,
  tallies: ReadonlyMap<string, Tally>,
  elapsed: number,
  { rewrites, colour, width }: Terminal,
): string {
  const all = [...tallies.values()];
  const failing = sum(all.map((tally) => tally.failing));
  const own = stack === undefined ? '' : `${stack} ${tallies.get(stack)?.done ?? 0} of ${totals.get(stack) ?? 0}`;
  const parts = [
    `${sum(all.map((tally) => tally.done))} of ${sum([...totals.values()])} scenarios`,
    own,
    failing === 0 ? '' : plural(failing, 'failure'),
    `${(elapsed / 1000).toFixed(1)} s`,
  ];
  const line = printable(parts.filter((part) => part !== '').join(' · '));
  const paint = colour ? ansiPaint : plainPaint;
  return rewrites ? paint(failing > 0 ? 'yellow' : 'cyan', line.slice(0, width - 1)) : line;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
