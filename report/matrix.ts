/** The matrix of the console: requirement level and verdict down, stacks across. */
import { LEVELS } from '../scenario/verdict';
import type { Verdict } from '../scenario/verdict';
import type { Paint } from './paint';
import { VERDICT_COLOUR } from './paint';
import type { RunReport, StackReport, StackSummary } from './result';
import { PRINTING_ORDER } from './verdicts';

const LABEL = 26;
const NARROWEST = 12;
const NONE = '·';

type Cell = (summary: StackSummary, stack: StackReport) => string;
interface Row {
  readonly level: string;
  readonly label: string;
  readonly verdict?: Verdict;
  readonly cell: Cell;
}

/** Stacks that do not fit beside each other follow in a further block. */
export function drawMatrix(report: RunReport, width: number, paint: Paint): string[] {
  const columns = report.stacks.map((stack) => ({ stack, width: Math.max(NARROWEST, stack.name.length + 2) }));
  const blocks: (typeof columns)[] = [];
  let used = Infinity;
  for (const column of columns) {
    if (used + column.width > width) {
      blocks.push([]);
      used = LABEL;
    }
    blocks.at(-1)?.push(column);
    used += column.width;
  }
  return blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...drawBlock(report, block, paint)]);
}

interface Column {
  readonly stack: StackReport;
  readonly width: number;
}

function drawBlock(report: RunReport, columns: readonly Column[], paint: Paint): string[] {
  const heading = ' '.repeat(LABEL) + columns.map(({ stack, width }) => stack.name.padStart(width)).join('');
  const rule = `  ${'─'.repeat(heading.length - 2)}`;
  const rows = (some: readonly Row[]): string[] => some.map((row) => drawRow(row, report, columns, paint));
  return [paint('bold', heading), ...rows(verdictRows(report)), paint('dim', rule), ...rows(CLOSING_ROWS)];
}

/** Only verdicts that were given at that level on some stack. */
function verdictRows({ summary }: RunReport): Row[] {
  const stacks = Object.values(summary.stacks);
  return LEVELS.flatMap((level) =>
    PRINTING_ORDER.filter((verdict) => stacks.some(({ levels }) => levels[level][verdict] > 0)).map((verdict, index) => ({
      level: index === 0 ? level.toUpperCase() : '',
      label: verdict,
      verdict,
      cell: ({ levels }: StackSummary) => count(levels[level][verdict]),
    })),
  );
}

const CLOSING_ROWS: readonly Row[] = [
  { level: 'scenarios', label: '', cell: ({ scenarios }) => count(scenarios) },
  { level: 'judged', label: '', cell: ({ judged }) => count(judged) },
  { level: 'not applicable', label: '', cell: ({ notApplicableShare }, { available }) => (available ? percent(notApplicableShare) : NONE) },
  { level: 'conformant', label: '', cell: ({ conformant }, { available }) => (available ? answer(conformant) : 'cannot run') },
];

function drawRow({ level, label, verdict, cell }: Row, { summary }: RunReport, columns: readonly Column[], paint: Paint): string {
  const cells = columns.map(({ stack, width }) => {
    const own = summary.stacks[stack.name];
    const text = own ? cell(own, stack) : '';
    const padded = text.padStart(width);
    if (text === NONE) return paint('dim', padded);
    return verdict ? paint(VERDICT_COLOUR[verdict], padded) : padded;
  });
  const heading = label === '' ? level : `${level.padEnd(8)}${label}`;
  return `  ${heading.padEnd(LABEL - 2)}${cells.join('')}`.trimEnd();
}

function count(number: number): string {
  return number === 0 ? NONE : String(number);
}

function percent(share: number): string {
  return `${share > 0 && share < 0.01 ? '<1' : Math.round(share * 100)} %`;
}

function answer(conformant: boolean | null): string {
  if (conformant === null) return 'unknown';
  return conformant ? 'yes' : 'no';
}
