/** The expressions that a header may hold, as JavaScript over a segment `s`. @throws ForeignExpression for any other */
import type { CompareOperator, Expr, TableHeader } from '../table';
import { controlBits } from './codec-layout';
import { deriveFunction, fieldProperty } from './codec-names';

export interface Scope {
  readonly header: TableHeader;
  /** What holds the octets of the option list here; null where nobody knows. */
  readonly optionsSize: string | null;
}

/** How tightly an expression binds; an operand that binds less is put in parentheses. */
const BINDING = { choice: 1, or: 2, and: 3, compare: 4, sum: 5, product: 6, unary: 7, value: 8 } as const;
const COMPARE: Readonly<Record<CompareOperator, string>> = { '=': '===', '!=': '!==', '<': '<', '=<': '<=', '>': '>', '>=': '>=' };

type Code = readonly [text: string, binding: number];

export function emitExpression(e: Expr, scope: Scope): string {
  return emit(e, scope)[0];
}

/** For a place where only something that binds at least as tightly as a comparison can stand. */
export function emitOperand(e: Expr, scope: Scope): string {
  return at(BINDING.compare, e, scope);
}

/** What means something in rules (a variable, the time) but nothing in a header. */
export class ForeignExpression extends Error {
  override readonly name = 'ForeignExpression';
  readonly expression: Expr;
  constructor(expression: Expr) {
    super(`a header cannot hold ${JSON.stringify(expression)}`);
    this.expression = expression;
  }
}

function emit(e: Expr, scope: Scope): Code {
  const code = tryEmit(e, scope);
  if (code === undefined) throw new ForeignExpression(e);
  return code;
}

function at(least: number, e: Expr, scope: Scope): string {
  const [text, binding] = emit(e, scope);
  return binding < least ? `(${text})` : text;
}

function tryEmit(e: Expr, scope: Scope): Code | undefined {
  switch (e.k) {
    case 'num':
    case 'bool':
      return [String(e.v), e.k === 'num' && e.v < 0 ? BINDING.unary : BINDING.value];
    case 'field':
      return emitField(e.name, scope);
    case 'bit':
      return emitBit(e.name, '!==', scope);
    case 'not':
      return e.a.k === 'bit' ? emitBit(e.a.name, '===', scope) : [`!${at(BINDING.unary, e.a, scope)}`, BINDING.unary];
    case 'neg':
      return [`-${at(BINDING.value, e.a, scope)}`, BINDING.unary];
    case 'if':
      return [`${at(BINDING.or, e.c, scope)} ? ${at(BINDING.or, e.a, scope)} : ${at(BINDING.or, e.b, scope)}`, BINDING.choice];
    case 'fn':
      return emitCall(e, scope);
    default:
      return 'b' in e ? emitOperation(e, scope) : undefined;
  }
}

function emitField(name: string, scope: Scope): Code {
  const derived = scope.header.derived.some((one) => one.name === name);
  return [derived ? `${deriveFunction(name)}(s)` : `s.${fieldProperty(name)}`, BINDING.value];
}

function emitBit(name: string, comparison: '===' | '!==', scope: Scope): Code | undefined {
  const bit = controlBits(scope.header).find((one) => one.name === name);
  return bit && [`(s.bits & ${hex(bit.value)} /* ${name} */) ${comparison} 0`, BINDING.compare];
}

function emitOperation(e: Extract<Expr, { readonly a: Expr; readonly b: Expr }>, scope: Scope): Code | undefined {
  switch (e.k) {
    case 'and':
      return infix(e.a, '&&', e.b, BINDING.and, scope);
    case 'or':
      return infix(e.a, '||', e.b, BINDING.or, scope);
    case 'cmp':
      return [`${at(BINDING.sum, e.a, scope)} ${COMPARE[e.op]} ${at(BINDING.sum, e.b, scope)}`, BINDING.compare];
    case 'seqcmp':
      return [`${wrapped(e.a, '-', e.b, scope)} ${COMPARE[e.op]} 0`, BINDING.compare];
    case 'seq+':
      return [wrapped(e.a, '+', e.b, scope), BINDING.value];
    case 'seq-':
    case 'seq-int':
      return [wrapped(e.a, '-', e.b, scope), BINDING.value];
    case 'arith':
      return emitArithmetic(e, scope);
    default:
      return undefined;
  }
}

function infix(a: Expr, operator: string, b: Expr, binding: number, scope: Scope): Code {
  return [`${at(binding, a, scope)} ${operator} ${at(binding + 1, b, scope)}`, binding];
}

/** Modulo 2^32, as a signed number. */
function wrapped(a: Expr, operator: string, b: Expr, scope: Scope): string {
  return `((${infix(a, operator, b, BINDING.sum, scope)[0]}) | 0)`;
}

/** Whole numbers: division rounds towards zero, shifts do not wrap. */
function emitArithmetic({ op, a, b }: Extract<Expr, { k: 'arith' }>, scope: Scope): Code {
  switch (op) {
    case '+':
    case '-':
      return infix(a, op, b, BINDING.sum, scope);
    case '*':
      return infix(a, op, b, BINDING.product, scope);
    case '/':
      return [`Math.trunc(${infix(a, '/', b, BINDING.product, scope)[0]})`, BINDING.value];
    case '<<':
      return [`${at(BINDING.product, a, scope)} * 2 ** (${emitExpression(b, scope)})`, BINDING.product];
    case '>>':
      return [`Math.floor(${at(BINDING.product, a, scope)} / 2 ** (${emitExpression(b, scope)}))`, BINDING.value];
  }
}

function emitCall({ fn, args }: Extract<Expr, { k: 'fn' }>, scope: Scope): Code | undefined {
  if (fn === 'min' || fn === 'max' || fn === 'abs') {
    return [`Math.${fn}(${args.map((arg) => emitExpression(arg, scope)).join(', ')})`, BINDING.value];
  }
  const [of] = args;
  if (fn !== 'size' || of?.k !== 'field') return undefined;
  const form = scope.header.fields.find((field) => field.name === of.name)?.form.k;
  if (form === 'octets') return [`s.${fieldProperty(of.name)}.length`, BINDING.value];
  return form === 'options' && scope.optionsSize !== null ? [scope.optionsSize, BINDING.value] : undefined;
}

export function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}
