/** Expressions: every name resolved, every type known, predicates written out. */
import type { Binary, Comparison, ComparisonOperator, Expression, Reference, Slice, Table, Unary } from '../../grammar/ast';
import type { Expr, ValueType } from '../table';
import { lowerCall } from './call';
import type { Context, Typed } from './context';
import { ERROR, report, reportUnknown } from './context';
import { resolve } from './reference';
import { expandStates } from './states';
import { fits, isSequence, words } from './types';

/** Lowers and reports when the value is not of the wanted type. */
export function lowerAs(context: Context, node: Expression, wanted: ValueType): Expr {
  const typed = coerce(lowerExpression(context, node), node, wanted);
  if (!fits(typed.type, wanted) && typed !== ERROR) {
    report(context, node.at, `this must be ${words(wanted)}, but it is ${words(typed.type)}`, unitHint(node, wanted));
  }
  return typed.expr;
}

function unitHint(node: Expression, wanted: ValueType): string | undefined {
  return wanted === 'time' && node.kind === 'number' ? 'a time needs a unit: ns, us, ms, s, min or h' : undefined;
}

/** A plain number may stand for a sequence number of either side. */
function coerce(typed: Typed, node: Expression, wanted: ValueType): Typed {
  if (isSequence(wanted) && node.kind === 'number') return { expr: { k: 'num', v: node.value | 0 }, type: 'seq:any' };
  return typed;
}

export function lowerExpression(context: Context, node: Expression): Typed {
  switch (node.kind) {
    case 'number':
      return { expr: { k: 'num', v: node.value }, type: 'int' };
    case 'time':
      return { expr: { k: 'num', v: node.value }, type: 'time' };
    case 'boolean':
      return { expr: { k: 'bool', v: node.value }, type: 'bool' };
    case 'text':
      report(context, node.at, 'a quoted text cannot stand here');
      return ERROR;
    case 'reference':
      return lowerReference(context, node);
    case 'call':
      return lowerCall(context, node);
    case 'slice':
      return lowerSlice(context, node);
    case 'unary':
      return lowerUnary(context, node);
    case 'binary':
      return lowerBinary(context, node);
    case 'comparison':
      return lowerComparison(context, node);
    default:
      return lowerSpecial(context, node);
  }
}

function lowerSpecial(context: Context, node: Extract<Expression, { kind: 'conditional' | 'in' | 'running' | 'has' | 'table' }>): Typed {
  switch (node.kind) {
    case 'conditional': {
      const c = lowerAs(context, node.condition, 'bool');
      const [a, b] = pair(context, node.then, node.otherwise);
      if (!fits(b.type, a.type))
        report(context, node.otherwise.at, `this must be ${words(a.type)} like the other branch, but it is ${words(b.type)}`);
      return { expr: { k: 'if', c, a: a.expr, b: b.expr }, type: a.type };
    }
    case 'in':
      return { expr: { k: 'in', states: expandStates(context, node.states) }, type: 'bool' };
    case 'running':
      if (!context.symbols.timers.has(node.timer.text)) reportUnknown(context, 'timer', node.timer, context.symbols.timers.keys());
      return { expr: { k: 'running', timer: node.timer.text }, type: 'bool' };
    case 'has':
      if (!context.symbols.options.has(node.option.text)) reportUnknown(context, 'option', node.option, context.symbols.options.keys());
      return { expr: { k: 'has', option: node.option.text }, type: 'bool' };
    case 'table':
      return { expr: lowerTable(context, node), type: 'bool' };
  }
}

function lowerReference(context: Context, node: Reference): Typed {
  const typed = resolve(context, { text: node.name, at: node.at });
  return typed ?? ERROR;
}

function lowerSlice(context: Context, node: Slice): Typed {
  const stream = resolve(context, node.stream);
  if (stream === undefined) return ERROR;
  if (stream.type !== 'stream')
    report(context, node.stream.at, `${node.stream.text} must be a numbered stream, but it is ${words(stream.type)}`);
  const from = lowerAs(context, node.from, 'seq:us');
  const count = lowerAs(context, node.count, 'int');
  return { expr: { k: 'slice', stream: node.stream.text, from, count }, type: 'octets' };
}

function lowerUnary(context: Context, node: Unary): Typed {
  if (node.operator === 'not') return { expr: { k: 'not', a: lowerAs(context, node.operand, 'bool') }, type: 'bool' };
  return { expr: { k: 'neg', a: lowerAs(context, node.operand, 'int') }, type: 'int' };
}

/** Both operands, a plain number taking the side of its partner. */
function pair(context: Context, left: Expression, right: Expression): [Typed, Typed] {
  const a = lowerExpression(context, left);
  const b = lowerExpression(context, right);
  return [coerce(a, left, b.type), coerce(b, right, a.type)];
}

function lowerBinary(context: Context, node: Binary): Typed {
  if (node.operator === 'and' || node.operator === 'or') {
    return { expr: { k: node.operator, a: lowerAs(context, node.left, 'bool'), b: lowerAs(context, node.right, 'bool') }, type: 'bool' };
  }
  const a = countBit(lowerExpression(context, node.left));
  const b = countBit(lowerExpression(context, node.right));
  if (a === ERROR || b === ERROR) return ERROR;
  return arithmetic(a, node.operator, b) ?? complainAboutOperands(context, node, a, b);
}

/** A control bit counts as 0 or 1 (`size(F.BODY) + FIRST + LAST`). */
function countBit(typed: Typed): Typed {
  if (typed.expr.k !== 'bit') return typed;
  return { expr: { k: 'if', c: typed.expr, a: { k: 'num', v: 1 }, b: { k: 'num', v: 0 } }, type: 'int' };
}

type Operator = Exclude<Binary['operator'], 'and' | 'or'>;

function arithmetic(a: Typed, operator: Operator, b: Typed): Typed | undefined {
  if (isSequence(a.type)) return sequenceArithmetic(a, operator, b);
  const type = plainType(a.type, operator, b.type);
  return type === undefined ? undefined : { expr: { k: 'arith', op: operator, a: a.expr, b: b.expr }, type };
}

function sequenceArithmetic(a: Typed, operator: Operator, b: Typed): Typed | undefined {
  if (b.type === 'int' && (operator === '+' || operator === '-')) {
    return { expr: { k: operator === '+' ? 'seq+' : 'seq-int', a: a.expr, b: b.expr }, type: a.type };
  }
  if (operator === '-' && fits(b.type, a.type)) return { expr: { k: 'seq-', a: a.expr, b: b.expr }, type: 'int' };
  return undefined;
}

function plainType(a: ValueType, operator: Operator, b: ValueType): ValueType | undefined {
  if (a === 'int' && b === 'int') return 'int';
  if (a === 'time' && b === 'time') {
    if (operator === '+' || operator === '-') return 'time';
    return operator === '/' ? 'int' : undefined;
  }
  if (a === 'time' && b === 'int') return operator === '*' || operator === '/' ? 'time' : undefined;
  return a === 'int' && b === 'time' && operator === '*' ? 'time' : undefined;
}

function complainAboutOperands(context: Context, node: Binary, a: Typed, b: Typed): Typed {
  const both = isSequence(a.type) && isSequence(b.type);
  const hint = both ? 'numbers of the two sides do not mix' : undefined;
  report(context, node.at, `${words(a.type)} ${node.operator} ${words(b.type)} has no meaning`, hint);
  return ERROR;
}

function lowerComparison(context: Context, node: Comparison): Typed {
  const parts = node.operators.map((operator, index) => {
    const left = node.operands[index];
    const right = node.operands[index + 1];
    if (left === undefined || right === undefined) throw new Error('a comparison has one operand more than operators');
    return compare(context, left, operator, right);
  });
  return { expr: parts.reduce((a, b) => ({ k: 'and', a, b })), type: 'bool' };
}

function compare(context: Context, left: Expression, op: ComparisonOperator, right: Expression): Expr {
  const [a, b] = pair(context, left, right);
  if (a !== ERROR && b !== ERROR && !comparable(a.type, op, b.type)) {
    const mixed = isSequence(a.type) && isSequence(b.type);
    const unit = (a.type === 'time' && right.kind === 'number') || (b.type === 'time' && left.kind === 'number');
    const hint = mixed ? 'numbers of the two sides do not mix' : unit ? 'a time needs a unit: ns, us, ms, s, min or h' : undefined;
    report(context, right.at, `${words(a.type)} cannot be compared with ${words(b.type)} by ${op}`, hint);
  }
  return { k: isSequence(a.type) ? 'seqcmp' : 'cmp', op, a: a.expr, b: b.expr };
}

function comparable(a: ValueType, op: ComparisonOperator, b: ValueType): boolean {
  if (a === 'bool' && b === 'bool') return op === '=' || op === '!=';
  return fits(a, b) && (a === 'int' || a === 'time' || isSequence(a));
}

/** The rows must not overlap, so their order says nothing: a chain of conditions, false where no row applies. */
function lowerTable(context: Context, node: Table): Expr {
  const columns = node.columns.map((column) => lowerAs(context, column, 'bool'));
  return node.rows.reduceRight<Expr>(
    (rest, row) => {
      if (row.cells.length !== columns.length) {
        report(context, row.at, `this row has ${String(row.cells.length)} cells, but the table has ${String(columns.length)} columns`);
      }
      const value = lowerAs(context, row.value, 'bool');
      const condition = rowCondition(row.cells, columns);
      return condition === undefined ? value : { k: 'if', c: condition, a: value, b: rest };
    },
    { k: 'bool', v: false },
  );
}

function rowCondition(cells: readonly ('yes' | 'no' | 'any')[], columns: readonly Expr[]): Expr | undefined {
  const parts = columns.flatMap((column, index): Expr[] => {
    const cell = cells[index];
    if (cell === 'yes') return [column];
    return cell === 'no' ? [{ k: 'not', a: column }] : [];
  });
  return parts.length === 0 ? undefined : parts.reduce((a, b) => ({ k: 'and', a, b }));
}
