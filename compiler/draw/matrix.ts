/** The table as state x event: what happens in each cell. */
import { transitionsOf } from '../check/transitions';
import type { Disposition, Table } from '../table';
import type { Outcome } from './outcome';
import { describeOutcome, outcomeOf } from './outcome';

export interface Cell {
  readonly state: string;
  readonly event: string;
  /** What a cell without rule is declared to be. */
  readonly disposition: Disposition['disposition'] | null;
  readonly message: string | null;
  readonly clauses: readonly string[];
  readonly ids: readonly string[];
  readonly outcomes: readonly Outcome[];
}

export interface Matrix {
  readonly protocol: string;
  readonly states: readonly string[];
  /** The events, then the standing rules as `emit NAME`. */
  readonly events: readonly string[];
  readonly cells: readonly Cell[];
}

export function matrixOf(table: Table): Matrix {
  const outcomes = outcomesByCell(table);
  const events = [...table.events.map((event) => event.name), ...table.standing.map((rule) => `emit ${rule.name}`)];
  const cells = table.states.flatMap((state) =>
    events.map((event) => ({ state, event, ...declaredIn(table, state, event), outcomes: outcomes.get(`${state}/${event}`) ?? [] })),
  );
  return { protocol: table.protocol, states: table.states, events, cells };
}

export function cellOf(matrix: Matrix, state: string, event: string): Cell {
  const cell = matrix.cells.find((one) => one.state === state && one.event === event);
  if (cell === undefined) throw new Error(`the matrix has no cell ${state} x ${event}`);
  return cell;
}

function outcomesByCell(table: Table): Map<string, Outcome[]> {
  const cells = new Map<string, Outcome[]>();
  for (const transition of transitionsOf(table)) {
    const key = `${transition.from}/${transition.event}`;
    const cell = cells.get(key) ?? [];
    const outcome = outcomeOf(transition, table);
    if (!cell.some((one) => one.index === outcome.index && describeOutcome(one) === describeOutcome(outcome))) cell.push(outcome);
    cells.set(key, cell);
  }
  return cells;
}

function declaredIn(table: Table, state: string, event: string): Pick<Cell, 'disposition' | 'message' | 'clauses' | 'ids'> {
  const declared = table.dispositions.find((one) => one.event === event && one.states.includes(state));
  const rule = declared === undefined ? undefined : table.rules[declared.rule];
  const suffix = rule?.states.length === undefined ? [] : idsIn(rule.ids, rule.states, state);
  return { disposition: declared?.disposition ?? null, message: declared?.message ?? null, clauses: rule?.clauses ?? [], ids: suffix };
}

/** Of the ids that a pattern gave, those that name this state; a state's name may begin another's. */
function idsIn(ids: readonly string[], states: readonly string[], state: string): string[] {
  const others = states.filter((other) => other !== state);
  return ids.filter((id) => !others.some((other) => id.includes(`-${other}-`)));
}

/** `ignored`, `error "connection closing"`; nothing where rules answer. */
export function describeDisposition(cell: Cell): string | null {
  if (cell.disposition === null) return null;
  return cell.message === null ? cell.disposition : `${cell.disposition} "${cell.message}"`;
}
