/** What an expression of the rule table is worth. Pure: everything that is not in the expression comes from the environment. */
import type { ArithmeticOperator, BuiltIn, CompareOperator, Expr } from '../table';

/** Numbers (sequence numbers signed 32-bit, times in nanoseconds), truth values, octets; streams and queues as the environment has them. */
export type Value = number | boolean | Uint8Array | object;

export interface Environment {
  variable(name: string): Value;
  parameter(name: string): number | boolean;
  /** A `let` of the case or the `for` variable of an emit. */
  local(name: string): Value;
  /** A parameter of the user call. */
  argument(name: string): Value;
  field(name: string): Value;
  bit(name: string): boolean;
  has(option: string): boolean;
  option(option: string, field: string): number;
  state(): string;
  running(timer: string): boolean;
  /** Nanoseconds. */
  now(): number;
  /** Whatever is not computed from the values alone: `size`, `end`, `count`, `first` of a stream or queue, `ticks`, `flow_hash`. */
  call(fn: BuiltIn, args: readonly Value[]): Value;
  slice(stream: string, from: number, count: number): Value;
}

export function evaluate(e: Expr, env: Environment): Value {
  switch (e.k) {
    case 'num':
    case 'bool':
      return e.v;
    case 'now':
      return env.now();
    case 'var':
      return env.variable(e.name);
    case 'param':
      return env.parameter(e.name);
    case 'local':
      return env.local(e.name);
    case 'arg':
      return env.argument(e.name);
    case 'field':
      return env.field(e.name);
    case 'if':
      return evaluate(e.c, env) === true ? evaluate(e.a, env) : evaluate(e.b, env);
    case 'fn':
      return callFunction(e.fn, e.args, env);
    case 'slice':
      return env.slice(e.stream, evaluateNumber(e.from, env), evaluateNumber(e.count, env));
    case 'option':
    case 'seq+':
    case 'seq-int':
    case 'seq-':
    case 'arith':
    case 'neg':
      return evaluateNumber(e, env);
    default:
      return evaluateTruth(e, env);
  }
}

/** For expressions that are truth values. */
export function evaluateTruth(e: Expr, env: Environment): boolean {
  switch (e.k) {
    case 'bool':
      return e.v;
    case 'and':
      return evaluateTruth(e.a, env) && evaluateTruth(e.b, env);
    case 'or':
      return evaluateTruth(e.a, env) || evaluateTruth(e.b, env);
    case 'not':
      return !evaluateTruth(e.a, env);
    case 'bit':
      return env.bit(e.name);
    case 'has':
      return env.has(e.option);
    case 'in':
      return e.states.includes(env.state());
    case 'running':
      return env.running(e.timer);
    case 'seqcmp':
      return compareWith(e.op, (evaluateNumber(e.a, env) - evaluateNumber(e.b, env)) | 0);
    case 'cmp':
      return compareWith(e.op, evaluateNumber(e.a, env) - evaluateNumber(e.b, env));
    default:
      return evaluate(e, env) === true;
  }
}

/** For expressions that are numbers; a truth value counts as 0 or 1, so that two of them can be compared. */
export function evaluateNumber(e: Expr, env: Environment): number {
  switch (e.k) {
    case 'num':
      return e.v;
    case 'option':
      return env.option(e.option, e.field);
    case 'seq+':
      return (evaluateNumber(e.a, env) + evaluateNumber(e.b, env)) | 0;
    case 'seq-int':
    case 'seq-':
      return (evaluateNumber(e.a, env) - evaluateNumber(e.b, env)) | 0;
    case 'arith':
      return arithmetic(e.op, evaluateNumber(e.a, env), evaluateNumber(e.b, env));
    case 'neg':
      return -evaluateNumber(e.a, env);
    default:
      return Number(evaluate(e, env));
  }
}

function compareWith(op: CompareOperator, difference: number): boolean {
  switch (op) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '=<':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** Whole numbers: division rounds towards zero, shifts do not wrap. */
function arithmetic(op: ArithmeticOperator, a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return Math.trunc(a / b);
    case '<<':
      return a * 2 ** b;
    case '>>':
      return Math.floor(a / 2 ** b);
  }
}

function callFunction(fn: BuiltIn, args: readonly Expr[], env: Environment): Value {
  const [first, second] = args;
  if (first === undefined) return env.call(fn, []);
  switch (fn) {
    case 'min':
      return Math.min(evaluateNumber(first, env), second === undefined ? Infinity : evaluateNumber(second, env));
    case 'max':
      return Math.max(evaluateNumber(first, env), second === undefined ? -Infinity : evaluateNumber(second, env));
    case 'abs':
      return Math.abs(evaluateNumber(first, env));
    case 'size':
    case 'keep':
    case 'drop':
      return ofOctets(fn, evaluate(first, env), second === undefined ? 0 : evaluateNumber(second, env), env);
    default:
      return env.call(
        fn,
        args.map((arg) => evaluate(arg, env)),
      );
  }
}

/** `keep` the first `count` octets, `drop` them, or their number. */
function ofOctets(fn: 'size' | 'keep' | 'drop', value: Value, count: number, env: Environment): Value {
  if (!(value instanceof Uint8Array)) return env.call(fn, fn === 'size' ? [value] : [value, count]);
  if (fn === 'size') return value.length;
  const cut = Math.max(0, count);
  return fn === 'keep' ? value.subarray(0, cut) : value.subarray(cut);
}
