/** The state x event table for a terminal: a block a state, a line an outcome. */
import type { Table } from '../table';
import type { Cell, Matrix } from './matrix';
import { cellOf, describeDisposition, matrixOf } from './matrix';
import { describeOutcome } from './outcome';

export function tableText(table: Table): string {
  const matrix = matrixOf(table);
  const widths = { event: widest(matrix.events), rule: widest(matrix.cells.flatMap((cell) => cell.outcomes.map((one) => one.rule))) };
  return `${matrix.states.map((state) => blockOf(matrix, state, widths)).join('\n\n')}\n`;
}

interface Widths {
  readonly event: number;
  readonly rule: number;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function blockOf(matrix: Matrix, state: string, widths: Widths): string {
  const lines = matrix.events.flatMap((event) => linesOf(cellOf(matrix, state, event), widths));
  return [state, ...lines].join('\n');
}

/** The event's name stands on the first line of its cell, the rule's on the first of its outcomes. */
function linesOf(cell: Cell, widths: Widths): string[] {
  const rows = rowsOf(cell);
  return rows.map(([rule, what], index) => {
    const event = index === 0 ? cell.event : '';
    const repeated = index > 0 && rows[index - 1]?.[0] === rule;
    return `  ${event.padEnd(widths.event)}  ${(repeated ? '' : rule).padEnd(widths.rule)}  ${what}`.trimEnd();
  });
}

function rowsOf(cell: Cell): (readonly [string, string])[] {
  const declared = describeDisposition(cell);
  const outcomes = cell.outcomes.map((outcome) => [outcome.rule, describeOutcome(outcome)] as const);
  return declared === null ? outcomes : [['', declared] as const, ...outcomes];
}
