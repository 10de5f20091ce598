/** The state x event table as Markdown: a row a state, a column an event. */
import type { Table } from '../table';
import type { Cell, Matrix } from './matrix';
import { cellOf, describeDisposition, matrixOf } from './matrix';
import type { Outcome } from './outcome';

export function tableMarkdown(table: Table): string {
  const matrix = matrixOf(table);
  const head = ['state', ...matrix.events];
  const rows = matrix.states.map((state) => [`**${state}**`, ...matrix.events.map((event) => showCell(cellOf(matrix, state, event)))]);
  return `# ${matrix.protocol}: state x event\n\n${[head, head.map(() => '---'), ...rows].map(rowOf).join('\n')}\n\n${legendOf(matrix)}\n`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function showCell(cell: Cell): string {
  const declared = describeDisposition(cell);
  return [...(declared === null ? [] : [`*${escape(declared)}*`]), ...cell.outcomes.map(showOutcome)].join('<br>');
}

function showOutcome(outcome: Outcome): string {
  const next = outcome.next === null ? [] : [`→ **${outcome.next}**`];
  return [`${escape(outcome.rule)}:`, ...next, ...outcome.effects.map((effect) => `\`${escape(effect)}\``)].join(' ');
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}

function legendOf(matrix: Matrix): string {
  const without = matrix.cells.filter((cell) => cell.disposition === null && cell.outcomes.length === 0 && !cell.event.startsWith('emit '));
  const count = matrix.cells.filter((cell) => !cell.event.startsWith('emit ')).length;
  return `${String(count)} cells${without.length === 0 ? '' : `, ${String(without.length)} of them empty`}. A rule without arrow keeps the state.`;
}
