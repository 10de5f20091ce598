import { join } from 'node:path';
import { exitStatus } from './exit';
import type { Page } from './failure';
import { drawMatrix } from './matrix';
import { ansiPaint, plainPaint } from './paint';
import type { RunReport, StackReport } from './result';
import { drawAccepted, drawChoices, drawDeviations, drawFailures, drawHarnessErrors, drawStale, drawUnjudged } from './sections';
import { labelled, plural, printable, printableAll } from './text';

export interface ConsoleOptions {
  readonly colour?: boolean;
  /** In columns; 100 when not given. Never below 80. */
  readonly width?: number;
  /** Where the report was written, to say so; left out when it was not. */
  readonly directory?: string;
}

/**
 * A report for people: the matrix, then what fails with everything needed to understand it, then the rest in short.
 * The text ends in a line break. Whatever a stack said in it can do nothing to a terminal.
 */
export function renderConsole(report: RunReport, { colour = false, width = 100, directory }: ConsoleOptions = {}): string {
  const page: Page = {
    report: printableAll(report),
    width: Math.max(80, Math.min(width, 140)),
    paint: colour ? ansiPaint : plainPaint,
    ...(directory !== undefined && { directory: printable(directory) }),
  };
  const lines = [
    ...drawHeading(page),
    '',
    ...drawMatrix(page.report, page.width, page.paint),
    ...drawHarnessErrors(page),
    ...drawFailures(page),
    ...drawStale(page, report.baseline),
    ...drawDeviations(page),
    ...drawAccepted(page),
    ...drawChoices(page),
    ...drawUnjudged(page, 'not-run', 'Not run'),
    ...drawUnjudged(page, 'not-applicable', 'Not applicable'),
    '',
    ...drawConclusion(page),
  ];
  return `${lines.join('\n')}\n`;
}

function drawHeading({ report, width, paint }: Page): string[] {
  const { tool, spec, run, scenarios, stacks } = report;
  const about = [
    `${tool.name} ${tool.version}`,
    [spec.name, spec.version].filter((part) => part !== undefined).join(' '),
    plural(scenarios.length, 'scenario'),
    `seed ${run.seed}`,
    ...(run.strict ? ['strict'] : []),
    ...(run.interrupted ? ['interrupted'] : []),
  ];
  return [paint('bold', about.join(' · ')), '', ...stacks.flatMap((stack) => drawStack(stack, stacks, width))];
}

function drawStack(stack: StackReport, all: readonly StackReport[], width: number): string[] {
  const column = Math.max(...all.map(({ name }) => name.length));
  const label = `${stack.name.padEnd(column)}  `;
  if (!stack.available) {
    return labelled(label, `cannot run here: ${stack.reason}. To run it: ${stack.remedy}`, width, '  ');
  }
  const build = stack.build === '' || stack.build === stack.version ? '' : ` (${stack.build})`;
  const changes = stack.changed.flatMap((change) => labelled(`${' '.repeat(label.length)}changed: `, change, width, '  '));
  return [...labelled(label, `${stack.version}${build}`, width, '  '), ...changes];
}

function drawConclusion({ report, width, paint, directory }: Page): string[] {
  const { covered, excluded, planned } = report.summary.requirements;
  const { code, reasons } = exitStatus(report);
  const outside = (report.baseline?.accepted.length ?? 0) > 0 ? ' outside the baseline' : '';
  const verdict = code === 0 ? paint('green', `Conformant${outside}.`) : paint('red', `Not shown to conform (exit code ${code}):`);
  return [
    `Requirements: ${covered} covered, ${planned} planned, ${excluded} excluded.`,
    ...(directory === undefined ? [] : [`Report: ${join(directory, 'report.json')}`]),
    ...unestablished(report),
    verdict,
    ...reasons.flatMap((reason) => labelled('', `${reason}.`, width, '  ')),
  ];
}

/** Nothing found is not the same as conformant. */
function unestablished({ summary, stacks, run }: RunReport): string[] {
  if (run.interrupted) return [];
  const silent = stacks.filter(({ name, available }) => available && summary.stacks[name]?.judged === 0);
  return silent.map(({ name }) => `Nothing was judged on ${name}: its conformance is unknown.`);
}
