/** Exit codes: what a run tells the shell. */
import { UsageError } from './error';
import type { ResultReference, RunReport } from './result';
import { plural } from './text';
import { isFailing } from './verdicts';

export const EXIT = { conformant: 0, notConformant: 1, usage: 2, harness: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface ExitStatus {
  readonly code: ExitCode;
  /** Why it is not 0, one sentence each. */
  readonly reasons: readonly string[];
}

/**
 * The exit code of a run: 3 where the harness broke, else 2 where there was nothing to run, else 1 where a stack does
 * not conform outside the baseline, an entry of that is stale, or the run was interrupted; else 0.
 */
export function exitStatus(report: RunReport): ExitStatus {
  const checks = [
    [EXIT.harness, harnessErrors(report)],
    [EXIT.usage, nothingToRun(report)],
    [EXIT.notConformant, [...departures(report), ...staleEntries(report), ...interruption(report)]],
  ] as const;
  const [code] = checks.find(([, found]) => found.length > 0) ?? [EXIT.conformant];
  return { code, reasons: checks.flatMap(([, found]) => found) };
}

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof UsageError ? EXIT.usage : EXIT.harness;
}

/** Failing results that no baseline entry accepts; one with a changed signature is among them. */
export function unaccepted(report: RunReport): ResultReference[] {
  const accepted = new Set(report.baseline?.accepted.map(key));
  return report.scenarios.flatMap(({ id, results }) =>
    Object.entries(results)
      .filter(([, { verdict }]) => isFailing(verdict, report.run.strict))
      .map(([stack]) => ({ scenario: id, stack }))
      .filter((cell) => !accepted.has(key(cell))),
  );
}

function harnessErrors({ scenarios }: RunReport): string[] {
  const broken = scenarios.filter(({ results }) => Object.values(results).some(({ verdict }) => verdict === 'harness-error'));
  return broken.length === 0 ? [] : [`the harness broke in ${plural(broken.length, 'scenario')}`];
}

function nothingToRun({ scenarios, stacks }: RunReport): string[] {
  if (scenarios.length === 0) return ['no scenario was selected'];
  return stacks.some(({ available }) => available) ? [] : ['no stack can run here'];
}

function departures(report: RunReport): string[] {
  const failing = unaccepted(report);
  return report.stacks.flatMap(({ name }) => {
    const count = failing.filter(({ stack }) => stack === name).length;
    const outside = report.baseline ? ' outside the baseline' : '';
    return count === 0 ? [] : [`${name} does not conform in ${plural(count, 'scenario')}${outside}`];
  });
}

function staleEntries({ baseline }: RunReport): string[] {
  const count = baseline?.stale.length ?? 0;
  if (!baseline || count === 0) return [];
  return [count === 1 ? `1 entry of ${baseline.file} is stale` : `${count} entries of ${baseline.file} are stale`];
}

function interruption({ run }: RunReport): string[] {
  return run.interrupted ? ['the run was interrupted: conformance was not established'] : [];
}

function key({ scenario, stack }: ResultReference): string {
  return `${scenario}\n${stack}`;
}
