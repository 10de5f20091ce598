/** Conditions as and, or, not over atoms: what does not depend on other values (a comparison, a flag) is one atom. */
import type { Expr, Table } from '../table';
import { mapChildren } from './walk';

export type Formula =
  | { readonly k: 'known'; readonly value: boolean }
  | { readonly k: 'atom'; readonly expr: Expr }
  | { readonly k: 'not'; readonly a: Formula }
  | { readonly k: 'and' | 'or'; readonly a: Formula; readonly b: Formula };

export const TRUE: Formula = { k: 'known', value: true };
export const FALSE: Formula = { k: 'known', value: false };

/** What a condition says in one state; nothing at all is true. */
export function formulaOf(condition: Expr | null, table: Table, state: string): Formula {
  return condition === null ? TRUE : inState(withoutDerived(condition, table), state);
}

/** Fields that the header derives from others are written out. */
function withoutDerived(e: Expr, table: Table): Expr {
  const derived = e.k === 'field' ? table.header.derived.find((one) => one.name === e.name) : undefined;
  return derived === undefined ? mapChildren(e, (child) => withoutDerived(child, table)) : withoutDerived(derived.value, table);
}

function inState(e: Expr, state: string): Formula {
  switch (e.k) {
    case 'bool':
      return e.v ? TRUE : FALSE;
    case 'in':
      return e.states.includes(state) ? TRUE : FALSE;
    case 'and':
      return and(inState(e.a, state), inState(e.b, state));
    case 'or':
      return or(inState(e.a, state), inState(e.b, state));
    case 'not':
      return not(inState(e.a, state));
    case 'if': {
      const c = inState(e.c, state);
      return or(and(c, inState(e.a, state)), and(not(c), inState(e.b, state)));
    }
    default:
      return { k: 'atom', expr: e };
  }
}

export function and(a: Formula, b: Formula): Formula {
  if (a.k === 'known') return a.value ? b : FALSE;
  if (b.k === 'known') return b.value ? a : FALSE;
  return { k: 'and', a, b };
}

export function or(a: Formula, b: Formula): Formula {
  if (a.k === 'known') return a.value ? TRUE : b;
  if (b.k === 'known') return b.value ? TRUE : a;
  return { k: 'or', a, b };
}

export function not(a: Formula): Formula {
  if (a.k === 'known') return a.value ? FALSE : TRUE;
  return a.k === 'not' ? a.a : { k: 'not', a };
}

export function all(formulas: readonly Formula[]): Formula {
  return formulas.reduce(and, TRUE);
}

export function atomsOf(formula: Formula): readonly Expr[] {
  switch (formula.k) {
    case 'known':
      return [];
    case 'atom':
      return [formula.expr];
    case 'not':
      return atomsOf(formula.a);
    default:
      return [...atomsOf(formula.a), ...atomsOf(formula.b)];
  }
}
