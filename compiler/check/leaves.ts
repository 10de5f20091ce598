/** What a condition depends on: variables, fields, flags; each is renamed to a local, so that a search can give it values. */
import type { Expr, Table, ValueType } from '../table';
import { showExpr } from '../draw/notation';
import type { Unit } from '../draw/units';
import { unitOf } from '../draw/units';
import { mapChildren } from './walk';

export interface Leaf {
  /** As it is written: `FRAME.from`, `size(OUTBOX)`, `has WEIGHT`. */
  readonly name: string;
  readonly expr: Expr;
  readonly unit: Unit | 'truth';
  /** Numbers are whole and not negative; the greatest that fits. */
  readonly most: number;
}

/** The leaves of several expressions by name. */
export type Leaves = Map<string, Leaf>;

/** The expression with every leaf a local, numeric parameters at their declared values, and the state known. */
export function withLocals(e: Expr, table: Table, state: string, leaves: Leaves): Expr {
  if (e.k === 'in') return { k: 'bool', v: e.states.includes(state) };
  if (e.k === 'param') {
    const value = table.parameters.find((one) => one.name === e.name)?.value;
    if (typeof value === 'number') return { k: 'num', v: value };
  }
  if (!isLeaf(e)) return mapChildren(e, (child) => withLocals(child, table, state, leaves));
  const name = showExpr(e, table);
  if (!leaves.has(name)) leaves.set(name, { name, expr: e, unit: leafUnit(e, table), most: mostOf(e, table) });
  return { k: 'local', name };
}

const COMPUTED: ReadonlySet<string> = new Set(['min', 'max', 'abs']);
const NAMED: ReadonlySet<Expr['k']> = new Set(['var', 'param', 'local', 'arg', 'field', 'bit', 'has', 'option', 'running', 'now', 'slice']);

function isLeaf(e: Expr): boolean {
  return e.k === 'fn' ? !COMPUTED.has(e.fn) : NAMED.has(e.k);
}

function leafUnit(e: Expr, table: Table): Leaf['unit'] {
  if (e.k === 'bit' || e.k === 'has' || e.k === 'running') return 'truth';
  return typeOf(e, table) === 'bool' ? 'truth' : unitOf(e, table);
}

function typeOf(e: Expr, table: Table): ValueType | undefined {
  switch (e.k) {
    case 'var':
      return table.variables.find((one) => one.name === e.name)?.type;
    case 'param':
      return table.parameters.find((one) => one.name === e.name)?.type;
    case 'arg':
      return table.events.flatMap((event) => event.parameters).find((one) => one.name === e.name)?.type;
    default:
      return undefined;
  }
}

function mostOf(e: Expr, table: Table): number {
  const width = e.k === 'field' ? fieldWidth(e.name, table) : e.k === 'option' ? optionWidth(e.option, e.field, table) : undefined;
  return width === undefined ? Infinity : 2 ** width - 1;
}

function fieldWidth(name: string, table: Table): number | undefined {
  const form = table.header.fields.find((field) => field.name === name)?.form;
  return form?.k === 'unsigned' ? form.width : undefined;
}

function optionWidth(option: string, field: string, table: Table): number | undefined {
  const declared = table.header.options.find((one) => one.name === option);
  return declared?.fields.find((one) => one.name === field)?.width;
}
