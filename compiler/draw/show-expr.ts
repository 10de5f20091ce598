/** Expressions of the table in the notation of spec files. */
import type { Expr, Table } from '../table';
import { showStates } from './states';
import type { Unit } from './units';
import { showNumber, unitOf } from './units';

/** How tightly an expression binds; an operand that binds less is put in parentheses. */
const BINDING = { if: 1, or: 2, and: 3, not: 4, compare: 5, sum: 6, product: 7, shift: 8, value: 9 } as const;

/** `FRAME.from + size(FRAME.BODY) - 1 < theirs + window`. */
export function showExpr(e: Expr, table: Table): string {
  return show(e, table, BINDING.if, 'plain');
}

/** As the value of something counted in a unit: a literal gets that unit. */
export function showValue(e: Expr, table: Table, unit: Unit): string {
  return show(e, table, BINDING.if, unit);
}

function show(e: Expr, table: Table, least: number, unit: Unit): string {
  const [text, binding] = shown(e, table, unit);
  return binding < least ? `(${text})` : text;
}

type Shown = readonly [text: string, binding: number];

function shown(e: Expr, table: Table, unit: Unit): Shown {
  switch (e.k) {
    case 'and':
      return showChain(e, table) ?? [`${show(e.a, table, BINDING.and, unit)} & ${show(e.b, table, BINDING.and, unit)}`, BINDING.and];
    case 'or':
      return [`${show(e.a, table, BINDING.or, unit)} or ${show(e.b, table, BINDING.or, unit)}`, BINDING.or];
    case 'not':
      return [`!${show(e.a, table, BINDING.value, unit)}`, BINDING.not];
    case 'neg':
      return [`-${show(e.a, table, BINDING.value, unit)}`, BINDING.shift];
    case 'if':
      return showConditional(e, table, unit);
    case 'cmp':
    case 'seqcmp':
      return [`${showSide(e, e.a, table)} ${e.op} ${showSide(e, e.b, table)}`, BINDING.compare];
    case 'seq+':
      return showOperation(e.a, '+', e.b, table, unit);
    case 'seq-':
    case 'seq-int':
      return showOperation(e.a, '-', e.b, table, unit);
    case 'arith':
      return showOperation(e.a, e.op, e.b, table, unit);
    default:
      return showSimple(e, table, unit);
  }
}

function showSimple(e: Expr, table: Table, unit: Unit): Shown {
  switch (e.k) {
    case 'num':
      return [showNumber(e.v, unit), BINDING.value];
    case 'bool':
      return [String(e.v), BINDING.value];
    case 'now':
      return ['now', BINDING.value];
    case 'field':
      return [`${table.header.name}.${e.name}`, BINDING.value];
    case 'has':
      return [`has ${e.option}`, BINDING.not];
    case 'option':
      return [`${e.option}.${e.field}`, BINDING.value];
    case 'in':
      return [`in ${showStates(e.states, table)}`, BINDING.not];
    case 'running':
      return [`running ${e.timer}`, BINDING.not];
    case 'fn':
      return [`${e.fn}(${e.args.map((arg) => show(arg, table, BINDING.if, unit)).join(', ')})`, BINDING.value];
    case 'slice':
      return [`${e.stream}[${showExpr(e.from, table)}, ${showExpr(e.count, table)}]`, BINDING.value];
    default:
      return 'name' in e ? [e.name, BINDING.value] : [e.k, BINDING.value];
  }
}

/** A control bit that counts as a number was written as the bit alone. */
function showConditional(e: Extract<Expr, { k: 'if' }>, table: Table, unit: Unit): Shown {
  if (e.c.k === 'bit' && e.a.k === 'num' && e.a.v === 1 && e.b.k === 'num' && e.b.v === 0) return [e.c.name, BINDING.value];
  return [
    `${show(e.c, table, BINDING.or, 'plain')} ? ${show(e.a, table, BINDING.if, unit)} : ${show(e.b, table, BINDING.if, unit)}`,
    BINDING.if,
  ];
}

type Comparison = Extract<Expr, { k: 'cmp' | 'seqcmp' }>;

/** A literal is counted in what the other side is. */
function showSide(comparison: Comparison, side: Expr, table: Table): string {
  const other = side === comparison.a ? comparison.b : comparison.a;
  return show(side, table, BINDING.sum, unitOf(other, table));
}

/** `a =< b & b < c` was written `a =< b < c`. */
function showChain(e: { readonly a: Expr; readonly b: Expr }, table: Table): Shown | undefined {
  const { a, b } = e;
  if ((a.k !== 'cmp' && a.k !== 'seqcmp') || (b.k !== 'cmp' && b.k !== 'seqcmp')) return undefined;
  const middle = showSide(a, a.b, table);
  if (middle !== showSide(b, b.a, table) || a.b.k === 'num') return undefined;
  return [`${showSide(a, a.a, table)} ${a.op} ${middle} ${b.op} ${showSide(b, b.b, table)}`, BINDING.compare];
}

function showOperation(a: Expr, operator: string, b: Expr, table: Table, unit: Unit): Shown {
  const binding =
    operator === '+' || operator === '-' ? BINDING.sum : operator === '*' || operator === '/' ? BINDING.product : BINDING.shift;
  const [left, right] = binding === BINDING.sum ? summands(a, b, table, unit) : (['plain', 'plain'] as const);
  return [`${show(a, table, binding, left)} ${operator} ${show(b, table, binding + 1, right)}`, binding];
}

/** What is added to a time is a time; what is added to a sequence number is a count. */
function summands(a: Expr, b: Expr, table: Table, unit: Unit): readonly [Unit, Unit] {
  const time = unit === 'time' || unitOf(a, table) === 'time' || unitOf(b, table) === 'time';
  return time ? ['time', 'time'] : [unit, 'plain'];
}
