/** Predicates with arguments, and the functions that every spec can use. */
import type { Call, Expression } from '../../grammar/ast';
import type { BuiltIn, Expr, ValueType } from '../table';
import type { Context, Typed } from './context';
import { ERROR, report, reportUnknown, withNames } from './context';
import { lowerAs, lowerExpression } from './expression';
import { words } from './types';

const FUNCTIONS: Readonly<Record<BuiltIn, number>> = {
  min: 2,
  max: 2,
  abs: 1,
  size: 1,
  count: 1,
  end: 1,
  first: 1,
  keep: 2,
  drop: 2,
  ticks: 1,
  flow_hash: 0,
};

function isBuiltIn(name: string): name is BuiltIn {
  return name in FUNCTIONS;
}

export function lowerCall(context: Context, node: Call): Typed {
  if (context.symbols.predicates.has(node.name)) return lowerPredicateCall(context, node);
  if (!isBuiltIn(node.name)) {
    const name = { text: node.name, at: node.at };
    reportUnknown(context, 'predicate or function', name, [...context.symbols.predicates.keys(), ...Object.keys(FUNCTIONS)]);
    return ERROR;
  }
  if (!hasCount(context, node, FUNCTIONS[node.name])) return ERROR;
  return lowerFunction(context, node.name, node.args);
}

function hasCount(context: Context, node: Call, wanted: number): boolean {
  if (node.args.length === wanted) return true;
  report(
    context,
    node.at,
    `${node.name} takes ${String(wanted)} value${wanted === 1 ? '' : 's'}, but ${String(node.args.length)} are given`,
  );
  return false;
}

function lowerPredicateCall(context: Context, node: Call): Typed {
  const predicate = context.symbols.predicates.get(node.name);
  if (predicate === undefined || !hasCount(context, node, predicate.parameters.length)) return ERROR;
  if (context.inside.includes(node.name)) {
    report(context, node.at, `${node.name} is defined by itself: ${[...context.inside, node.name].join(' -> ')}`);
    return ERROR;
  }
  const args = predicate.parameters.map((parameter, index): [string, Typed] => {
    const arg = node.args[index];
    return [parameter.text, arg === undefined ? ERROR : lowerExpression(context, arg)];
  });
  const inner = withNames({ ...context, names: new Map(), inside: [...context.inside, node.name] }, args);
  return lowerExpression(inner, predicate.value);
}

function lowerFunction(context: Context, fn: BuiltIn, args: readonly Expression[]): Typed {
  const [first, second] = args;
  if (fn === 'flow_hash' || first === undefined) return { expr: { k: 'fn', fn, args: [] }, type: 'int' };
  switch (fn) {
    case 'min':
    case 'max':
    case 'abs':
      return same(context, fn, first, second);
    case 'size':
      return { expr: call(fn, [oneOf(context, first, ['octets', 'stream'])]), type: 'int' };
    case 'end':
      return { expr: call(fn, [oneOf(context, first, ['stream'])]), type: 'seq:us' };
    case 'count':
      return { expr: call(fn, [oneOf(context, first, ['held'])]), type: 'int' };
    case 'first':
      return { expr: call(fn, [oneOf(context, first, ['held'])]), type: 'seq:peer' };
    case 'ticks':
      return { expr: call(fn, [lowerAs(context, first, 'time')]), type: 'int' };
    default:
      return {
        expr: call(fn, [lowerAs(context, first, 'octets'), second === undefined ? ERROR.expr : lowerAs(context, second, 'int')]),
        type: 'octets',
      };
  }
}

function call(fn: BuiltIn, args: readonly Expr[]): Expr {
  return { k: 'fn', fn, args };
}

/** min, max and abs keep the type of their values. */
function same(context: Context, fn: BuiltIn, first: Expression, second: Expression | undefined): Typed {
  const a = lowerExpression(context, first);
  if (a.type !== 'int' && a.type !== 'time') report(context, first.at, `${fn} takes numbers or times, but this is ${words(a.type)}`);
  const rest = second === undefined ? [] : [lowerAs(context, second, a.type)];
  return { expr: call(fn, [a.expr, ...rest]), type: a.type };
}

function oneOf(context: Context, node: Expression, wanted: readonly ValueType[]): Expr {
  const typed = lowerExpression(context, node);
  if (!wanted.includes(typed.type))
    report(context, node.at, `this must be ${wanted.map(words).join(' or ')}, but it is ${words(typed.type)}`);
  return typed.expr;
}
