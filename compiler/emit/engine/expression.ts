/**
 * Expressions as JavaScript. Sequence numbers are kept as signed 32-bit integers and compared by the sign of their
 * difference: the fastest form measured (bench/), and the reason for every `| 0` below.
 */
import type { CompareOperator, Expr, Table } from '../../table';
import { hoistedName, identifier, stateIndex, stateMask, timerIndex } from './names';

export interface ExpressionContext {
  readonly table: Table;
  /** `let` variables as emitted. */
  readonly locals: ReadonlyMap<string, string>;
  /** Derived values of the arriving segment that stand in a variable. */
  readonly hoisted?: ReadonlySet<string>;
}

const COMPARE: Readonly<Record<CompareOperator, string>> = { '=': '===', '!=': '!==', '<': '<', '=<': '<=', '>': '>', '>=': '>=' };

export function emitExpression(context: ExpressionContext, e: Expr): string {
  switch (e.k) {
    case 'num':
    case 'bool':
      return String(e.v);
    case 'now':
      return 't.io.now';
    case 'var':
      return `t.${identifier(e.name)}`;
    case 'param':
      return `t.config.${identifier(e.name)}`;
    case 'local':
      return context.locals.get(e.name) ?? identifier(e.name);
    case 'arg':
      return identifier(`arg_${e.name}`);
    case 'field':
      return emitField(context, e.name);
    case 'bit':
      return `(s.bits & BIT_${identifier(e.name)}) !== 0`;
    case 'has':
      return `s.has${identifier(e.option)}`;
    case 'option':
      return `s.${identifier(e.option)}_${identifier(e.field)}`;
    case 'in':
      return emitIn(context, e.states);
    case 'running':
      return `(t.timers & ${String(1 << timerIndex(context.table, e.timer))}) !== 0`;
    case 'slice':
      return `t.${identifier(e.stream)}.slice(${emitExpression(context, e.from)}, ${emitExpression(context, e.count)})`;
    default:
      return emitOperation(context, e);
  }
}

type Operation = Extract<
  Expr,
  { k: 'seq+' | 'seq-int' | 'seq-' | 'seqcmp' | 'cmp' | 'arith' | 'and' | 'or' | 'not' | 'neg' | 'if' | 'fn' }
>;

function emitOperation(context: ExpressionContext, e: Operation): string {
  const sub = (inner: Expr): string => wrap(emitExpression(context, inner));
  switch (e.k) {
    case 'seq+':
      return `(${sub(e.a)} + ${sub(e.b)}) | 0`;
    case 'seq-int':
    case 'seq-':
      return `(${sub(e.a)} - ${sub(e.b)}) | 0`;
    case 'seqcmp':
      return emitSequenceComparison(sub(e.a), e.op, sub(e.b));
    case 'cmp':
      return `${sub(e.a)} ${COMPARE[e.op]} ${sub(e.b)}`;
    case 'arith':
      return emitArithmetic(sub(e.a), e.op, sub(e.b));
    case 'and':
      return `${sub(e.a)} && ${sub(e.b)}`;
    case 'or':
      return `${sub(e.a)} || ${sub(e.b)}`;
    case 'not':
      return `!${sub(e.a)}`;
    case 'neg':
      return `-${sub(e.a)}`;
    case 'if':
      return `${sub(e.c)} ? ${sub(e.a)} : ${sub(e.b)}`;
    case 'fn':
      return emitFunction(context, e.fn, e.args);
  }
}

function emitField(context: ExpressionContext, name: string): string {
  if (context.hoisted?.has(name) === true) return hoistedName(name);
  const isDerived = context.table.header.derived.some((derived) => derived.name === name);
  return isDerived ? `derive${identifier(name)}(s)` : `s.${identifier(name)}`;
}

/** Parentheses around everything but a single word or number. */
export function wrap(code: string): string {
  return /^[\w.]+$/.test(code) || /^[\w.]+\([^()]*\)$/.test(code) ? code : `(${code})`;
}

function emitIn(context: ExpressionContext, states: readonly string[]): string {
  const [only] = states;
  if (states.length === 1 && only !== undefined) return `t.state === ${String(stateIndex(context.table, only))}`;
  return `((${String(stateMask(context.table, states))} >> t.state) & 1) !== 0`;
}

function emitSequenceComparison(a: string, op: CompareOperator, b: string): string {
  if (op === '=' || op === '!=') return `${a} ${COMPARE[op]} ${b}`;
  return `((${a} - ${b}) | 0) ${COMPARE[op]} 0`;
}

function emitArithmetic(a: string, op: string, b: string): string {
  return op === '/' ? `Math.trunc(${a} / ${b})` : `${a} ${op} ${b}`;
}

function emitFunction(context: ExpressionContext, fn: string, args: readonly Expr[]): string {
  const values = args.map((arg) => emitExpression(context, arg));
  const [first = ''] = values;
  switch (fn) {
    case 'min':
    case 'max':
    case 'abs':
      return `Math.${fn}(${values.join(', ')})`;
    case 'size':
      return args[0]?.k === 'var' ? `${first}.size` : `${wrap(first)}.length`;
    case 'count':
    case 'end':
    case 'first':
      return `${first}.${fn}`;
    case 'ticks':
      return `t.io.ticks(${first})`;
    case 'flow_hash':
      return 't.io.flowHash(t)';
    default:
      return `${fn}(${values.join(', ')})`;
  }
}
