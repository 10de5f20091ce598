/** Numbers as people read them: times with units, sequence numbers unsigned. */
import type { Expr, Table } from '../table';

export type Unit = 'plain' | 'time' | 'sequence';

const UNITS: readonly (readonly [string, number])[] = [
  ['h', 3600e9],
  ['min', 60e9],
  ['s', 1e9],
  ['ms', 1e6],
  ['us', 1e3],
];

/** Nanoseconds with the greatest unit that divides them. */
export function showTime(nanoseconds: number): string {
  if (nanoseconds === 0) return '0 s';
  const fitting = UNITS.find(([, size]) => nanoseconds % size === 0);
  return fitting === undefined ? `${String(nanoseconds)} ns` : `${String(nanoseconds / fitting[1])} ${fitting[0]}`;
}

export function showNumber(value: number, unit: Unit): string {
  if (unit === 'time') return showTime(value);
  return String(unit === 'sequence' ? value >>> 0 : value);
}

/** What a literal beside this expression is counted in. */
export function unitOf(e: Expr, table: Table): Unit {
  switch (e.k) {
    case 'now':
      return 'time';
    case 'seq+':
    case 'seq-int':
      return 'sequence';
    case 'arith':
      return unitOfArithmetic(e, table);
    case 'if':
    case 'neg':
      return unitOf(e.a, table);
    case 'fn':
      return unitOfCall(e, table);
    case 'field':
      return fieldUnit(e.name, table);
    default:
      return namedUnit(e, table);
  }
}

function unitOfArithmetic(e: Extract<Expr, { k: 'arith' }>, table: Table): Unit {
  const [a, b] = [unitOf(e.a, table), unitOf(e.b, table)];
  if (e.op === '/' && b === 'time') return 'plain';
  return a === 'time' || b === 'time' ? 'time' : 'plain';
}

function unitOfCall(e: Extract<Expr, { k: 'fn' }>, table: Table): Unit {
  if (e.fn === 'end' || e.fn === 'first') return 'sequence';
  if (e.fn !== 'min' && e.fn !== 'max' && e.fn !== 'abs') return 'plain';
  return e.args.some((arg) => unitOf(arg, table) === 'time') ? 'time' : 'plain';
}

function fieldUnit(name: string, table: Table): Unit {
  return table.header.fields.find((field) => field.name === name)?.form.k === 'modular' ? 'sequence' : 'plain';
}

function namedUnit(e: Expr, table: Table): Unit {
  if (e.k !== 'var' && e.k !== 'param' && e.k !== 'arg') return 'plain';
  const declared = e.k === 'var' ? table.variables : e.k === 'param' ? table.parameters : table.events.flatMap((event) => event.parameters);
  const type = declared.find((one) => one.name === e.name)?.type ?? 'int';
  if (type === 'time') return 'time';
  return type.startsWith('seq:') ? 'sequence' : 'plain';
}
