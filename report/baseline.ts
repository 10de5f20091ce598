/**
 * A run held against its baseline. What is listed and still as listed is accepted; what is listed and no longer so is
 * stale, and says what to put there instead; the rest is unexpected.
 */
import { stringify } from 'yaml';
import type { Baseline, BaselineEntry, LocatedEntry } from './baseline-file';
import type { BaselineOutcome, ResultReference, ResultReport, RunReport, StaleEntry } from './result';
import { LISTABLE } from './verdicts';

/** The report with the outcome in it. */
export function withBaseline(report: RunReport, baseline: Baseline): RunReport {
  return { ...report, baseline: { file: baseline.file, ...applyBaseline(report, baseline.entries) } };
}

/**
 * Sorts the results of a report by its baseline. An entry whose scenario or stack was not selected or not run, or
 * where the harness broke, is neither accepted nor stale.
 */
export function applyBaseline(report: RunReport, entries: readonly LocatedEntry[]): BaselineOutcome {
  const results = indexResults(report);
  const judged = entries.map((entry) => ({ entry, fate: judgeEntry(entry, results.get(key(entry))) }));
  const listed = new Set(entries.map(key));
  return {
    accepted: judged.filter(({ fate }) => fate === 'accepted').map(({ entry }) => ({ ...reference(entry), reason: entry.reason })),
    unexpected: [...results]
      .filter(([cell, { verdict }]) => LISTABLE.includes(verdict) && !listed.has(cell))
      .map(([, { scenario, stack }]) => ({ scenario, stack })),
    stale: judged.flatMap(({ fate }) => (typeof fate === 'object' ? [fate] : [])),
    notJudged: judged.filter(({ fate }) => fate === 'not judged').map(({ entry }) => reference(entry)),
  };
}

/** The entries that a baseline needs to accept these results, as YAML. */
export function baselineYaml(report: RunReport, references: readonly ResultReference[], reason: string): string {
  const results = indexResults(report);
  const entries = references.flatMap((each) => {
    const result = results.get(key(each));
    return result ? [entryFor(each, result, reason)] : [];
  });
  return entries.length === 0 ? '' : asYaml(entries);
}

type Located = ResultReport & ResultReference;

function indexResults({ scenarios }: RunReport): Map<string, Located> {
  const all = scenarios.flatMap(({ id, results }) =>
    Object.entries(results).map(([stack, result]) => ({ ...result, scenario: id, stack })),
  );
  return new Map(all.map((result) => [key(result), result]));
}

function judgeEntry(entry: LocatedEntry, result: Located | undefined): 'accepted' | 'not judged' | StaleEntry {
  if (!result || result.verdict === 'not-run' || result.verdict === 'harness-error') return 'not judged';
  if (result.verdict === entry.verdict && result.signature === entry.signature) return 'accepted';
  return LISTABLE.includes(result.verdict) ? changedEntry(entry, result) : goneEntry(entry, result);
}

function goneEntry(entry: LocatedEntry, { verdict }: Located): StaleEntry {
  const message = `${entry.scenario} on ${entry.stack} is listed as ${entry.verdict}, but is ${verdict} now: remove the entry`;
  return { ...reference(entry), line: entry.line, message, instead: '' };
}

function changedEntry(entry: LocatedEntry, result: Located): StaleEntry {
  const change =
    result.verdict === entry.verdict
      ? `is ${entry.verdict} as listed, but with another signature`
      : `is listed as ${entry.verdict}, but is ${result.verdict} now`;
  const message = `${entry.scenario} on ${entry.stack} ${change}: if that is accepted too, replace the entry`;
  return { ...reference(entry), line: entry.line, message, instead: asYaml([entryFor(entry, result, entry.reason)]) };
}

function entryFor(cell: ResultReference, { verdict, signature = '', clause = '' }: ResultReport, reason: string): BaselineEntry {
  return { ...reference(cell), verdict, signature, clause, reason };
}

function asYaml(entries: readonly BaselineEntry[]): string {
  return stringify(entries, { lineWidth: 0 });
}

function key({ scenario, stack }: ResultReference): string {
  return `${scenario}\n${stack}`;
}

function reference({ scenario, stack }: ResultReference): ResultReference {
  return { scenario, stack };
}
