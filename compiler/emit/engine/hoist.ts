/**
 * Derived values of the arriving segment are computed once a handler, and again where a rule changes what they are made
 * of: V8 does not inline the function that computes them as often as conditions speak of them.
 */
import { childrenOf } from '../../check/walk';
import type { Expr, Handler, Table, Target } from '../../table';
import { hoistedName, identifier } from './names';

/** The derived values that the conditions of a handler speak of. */
export function hoistedIn(table: Table, handler: Handler): ReadonlySet<string> {
  const conditions = handler.steps.flatMap((step) => [step.condition, ...step.cases.map((one) => one.guard)]);
  const names = table.header.derived.map((derived) => derived.name);
  return new Set(names.filter((name) => conditions.some((e) => e !== null && speaksOf(e, name))));
}

/** Statements that give the variables their first values. */
export function emitHoisted(hoisted: ReadonlySet<string>): string[] {
  return [...hoisted].map((name) => `let ${assignment(name)}`);
}

/** Statements after another segment has become the arriving one. */
export function emitRenewed(hoisted: ReadonlySet<string>): string[] {
  return [...hoisted].map(assignment);
}

/** Statements after a part of the arriving segment was changed. */
export function emitRederived(table: Table, hoisted: ReadonlySet<string>, target: Target): string[] {
  const changed = table.header.derived.filter(({ name, value }) => hoisted.has(name) && target.k !== 'var' && speaksOf(value, target.name));
  return changed.map(({ name }) => assignment(name));
}

function assignment(name: string): string {
  return `${hoistedName(name)} = derive${identifier(name)}(s);`;
}

function speaksOf(e: Expr, name: string): boolean {
  return ((e.k === 'field' || e.k === 'bit') && e.name === name) || childrenOf(e).some((child) => speaksOf(child, name));
}
