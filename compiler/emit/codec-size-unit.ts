/** In what steps an option list grows. */
import type { ArithmeticOperator, Expr } from '../table';

/** Values of the field that gives the size; more would show nothing new. */
const SAMPLES = 16;

/** The octets that a list must be a multiple of, 0 when its size never changes: found by trying what the size can be. */
export function sizeUnit(size: Expr): number {
  const sizes = Array.from({ length: SAMPLES }, (_, value) => evaluate(size, value));
  const steps = sizes.map((one) => Math.abs(one - (sizes.at(-1) ?? 0))).filter(Number.isInteger); // a division may have no result
  return steps.reduce(greatestCommonDivisor, 0);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Every field counts as `value`. */
function evaluate(e: Expr, value: number): number {
  switch (e.k) {
    case 'num':
      return e.v;
    case 'arith':
      return calculate(e.op, evaluate(e.a, value), evaluate(e.b, value));
    default:
      return value;
  }
}

function calculate(op: ArithmeticOperator, a: number, b: number): number {
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
