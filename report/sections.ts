/** The console's parts below the matrix: each a list of lines, empty when there is nothing to tell. */
import type { Verdict } from '../scenario/verdict';
import { drawDeviation, drawFailure } from './failure';
import type { Judged, Page } from './failure';
import type { BaselineOutcome, ResultReference, RunReport } from './result';
import { firstFew, groupBy, labelled, printable } from './text';
import { isFailing } from './verdicts';

/** Results by stack, then in the order of the scenarios. */
function resultsOf({ stacks, scenarios }: RunReport, wanted: (judged: Judged) => boolean): Judged[] {
  return stacks.flatMap(({ name }) =>
    scenarios.flatMap((scenario) => {
      const result = scenario.results[name];
      return result && wanted({ scenario, stack: name, result }) ? [{ scenario, stack: name, result }] : [];
    }),
  );
}

export function drawHarnessErrors(page: Page): string[] {
  const broken = resultsOf(page.report, ({ result }) => result.verdict === 'harness-error');
  return section(page, 'Harness errors', 'the suite or an adapter broke; nothing is said about the stack', inFull(broken, page));
}

export function drawFailures(page: Page): string[] {
  const accepted = acceptedBy(page.report.baseline);
  const failing = resultsOf(page.report, (judged) => isFailing(judged.result.verdict, page.report.run.strict) && !accepted(judged));
  return section(page, 'Failures', page.report.baseline ? 'outside the baseline' : '', inFull(failing, page));
}

export function drawDeviations(page: Page): string[] {
  const accepted = acceptedBy(page.report.baseline);
  const deviations = page.report.run.strict
    ? []
    : resultsOf(page.report, (judged) => judged.result.verdict === 'deviation' && !accepted(judged));
  const drawn = deviations.map((judged) => ['', ...indented(drawDeviation(judged, page))]);
  return section(page, 'Deviations', 'a SHOULD that is not followed', drawn);
}

export function drawAccepted(page: Page): string[] {
  const { baseline, scenarios } = page.report;
  if (!baseline) return [];
  const verdictOf = ({ scenario, stack }: ResultReference): string =>
    scenarios.find(({ id }) => id === scenario)?.results[stack]?.verdict ?? '';
  const drawn = baseline.accepted.map((entry) => [
    `  ${entry.stack}  ${verdictOf(entry)}  ${entry.scenario}`,
    ...labelled('', entry.reason, page.width, '    '),
  ]);
  return section(page, 'Accepted', `as ${baseline.file} lists them`, drawn);
}

/** @param baseline as it is: the YAML has to keep its line breaks */
export function drawStale(page: Page, baseline: RunReport['baseline']): string[] {
  if (!baseline) return [];
  const drawn = baseline.stale.map(({ line, message, instead }) => [
    '',
    ...labelled('', printable(`${baseline.file}:${line}: ${message}`), page.width, '  '),
    ...instead
      .split('\n')
      .slice(0, -1)
      .map((each) => `    ${printable(each)}`),
  ]);
  return section(page, 'Stale baseline entries', '', drawn);
}

export function drawChoices(page: Page): string[] {
  const taken = resultsOf(page.report, ({ result }) => result.choice !== undefined && result.choice !== '');
  const drawn = [...groupBy(taken, ({ result }) => result.choice ?? '')].map(([choice, same]) => [
    ...labelled('', choice, page.width, '  '),
    ...[...groupBy(same, ({ stack }) => stack)].flatMap(([stack, own]) => tally(stack, own, page)),
  ]);
  return section(page, 'Choices', 'which of several legal reactions a stack took', drawn, taken.length);
}

export function drawUnjudged(page: Page, verdict: Verdict, title: string): string[] {
  const skipped = resultsOf(page.report, ({ result }) => result.verdict === verdict);
  const drawn = [...groupBy(skipped, ({ stack, result }) => `${stack}: ${result.reason}`)].map(([reason, same]) => [
    ...labelled('', reason, page.width, '  '),
    ...tally('', same, page),
  ]);
  return section(page, title, '', drawn, skipped.length);
}

function tally(stack: string, same: readonly Judged[], { width }: Page): string[] {
  const label = `${stack === '' ? '' : `${stack} `}${same.length}  `;
  return labelled(label, firstFew(same.map(({ scenario }) => scenario.id)), width, '    ');
}

function inFull(judged: readonly Judged[], page: Page): string[][] {
  return judged.map((each) => ['', ...drawFailure(each, page)]);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function acceptedBy(baseline: BaselineOutcome | undefined): (judged: Judged) => boolean {
  const accepted = new Set(baseline?.accepted.map((each: ResultReference) => `${each.scenario}\n${each.stack}`));
  return ({ scenario, stack }) => accepted.has(`${scenario.id}\n${stack}`);
}

/** A heading with the count, what it means, and the items below. */
function section(page: Page, title: string, meaning: string, items: readonly string[][], count = items.length): string[] {
  if (items.length === 0) return [];
  const heading = `── ${page.paint('bold', title)} (${count})${meaning === '' ? '' : `: ${meaning}`} `;
  const plain = `── ${title} (${count})${meaning === '' ? '' : `: ${meaning}`} `;
  return ['', heading + '─'.repeat(Math.max(2, page.width - plain.length)), ...items.flat()];
}
