/** How much a check looked at. */
import type { Table } from '../table';
import { pairsOf } from './report-overlapping-cases';
import { cellEvents } from './report-uncovered-cells';

export interface Counts {
  readonly rules: number;
  /** States times events. */
  readonly cells: number;
  /** Pairs of cases that were compared, in each of their states. */
  readonly comparisons: number;
  readonly cited: number;
  readonly excluded: number;
  readonly planned: number;
}

export function countTable(table: Table): Counts {
  const pairs = table.handlers.map((handler) => handler.states.length * sum(handler.steps.map((step) => pairsOf(step).length)));
  return {
    rules: table.rules.length,
    cells: table.states.length * cellEvents(table).length,
    comparisons: sum(pairs),
    cited: idsOf(table, 'encoded'),
    excluded: idsOf(table, 'excluded'),
    planned: idsOf(table, 'planned'),
  };
}

function idsOf(table: Table, disposition: Table['citations'][number]['disposition']): number {
  return new Set(table.citations.filter((one) => one.disposition === disposition).map((one) => one.id)).size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
