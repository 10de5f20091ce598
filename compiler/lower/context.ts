/** What a piece of a rule is lowered in: the symbols, the names in scope, and where problems go. */
import type { EitherBranch, Name, Place } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import { suggest } from '../suggest';
import type { Debt, Expr, ValueType } from '../table';
import type { Symbols } from './symbols';

export interface Typed {
  readonly expr: Expr;
  readonly type: ValueType;
}

/** Things that are numbered as they are met. */
export interface Registers {
  readonly debts: Debt[];
  readonly choices: Map<string, readonly string[]>;
}

export interface Context {
  readonly symbols: Symbols;
  readonly problems: Problem[];
  readonly registers: Registers;
  /** `let` and `for` variables, event parameters, and the arguments of a predicate that is being written out. */
  readonly names: ReadonlyMap<string, Typed>;
  /** Predicates and procedures being written out, to notice one that uses itself. */
  readonly inside: readonly string[];
  /** A segment's fields seen from the sender (a template) or the receiver (the arriving one). */
  readonly arriving: boolean;
  /** Names this rule, for alternatives and messages. */
  readonly rule: string;
  /** Steps that `continue` and `release` may name. */
  readonly steps: ReadonlySet<string>;
  /** Numbers a named alternative as a rule of its own. */
  readonly branchRule: (branch: EitherBranch) => number;
}

export const ERROR: Typed = { expr: { k: 'num', v: 0 }, type: 'int' };

export function report(context: Context, at: Place, message: string, hint?: string): void {
  if (context.problems.some((p) => p.at.file === at.file && p.at.start === at.start && p.at.line === at.line && p.message === message))
    return;
  context.problems.push(hint === undefined ? { message, at } : { message, at, hint });
}

/** A name that is not declared; suggests the nearest that is. */
export function reportUnknown(context: Context, what: string, name: Name, known: Iterable<string>): void {
  const nearest = suggest(name.text, known);
  report(context, name.at, `no ${what} is called ${name.text}`, nearest === undefined ? undefined : `did you mean ${nearest}?`);
}

export function withNames(context: Context, entries: Iterable<readonly [string, Typed]>): Context {
  return { ...context, names: new Map([...context.names, ...entries]) };
}
