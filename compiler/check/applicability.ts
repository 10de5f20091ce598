/** When a case of a step applies, as a formula in one state. */
import type { Table, TableCase, TableStep } from '../table';
import type { Formula } from './formula';
import { all, atomsOf, formulaOf, not } from './formula';
import type { Leaves } from './leaves';
import { withLocals } from './leaves';

/** The step is taken, the guard holds, and for an `else` case no earlier plain one does. */
export function applies(one: TableCase, step: TableStep, table: Table, state: string): Formula {
  const guard = formulaOf(one.guard, table, state);
  const condition = formulaOf(step.condition, table, state);
  if (!one.otherwise) return all([condition, guard]);
  const earlier = step.cases.slice(0, step.cases.indexOf(one)).filter((other) => !other.otherwise);
  return all([condition, guard, ...earlier.map((other) => not(formulaOf(other.guard, table, state)))]);
}

/** The step is taken, but none of its cases applies. */
export function noneApplies(step: TableStep, table: Table, state: string): Formula {
  return all([formulaOf(step.condition, table, state), ...step.cases.map((one) => not(formulaOf(one.guard, table, state)))]);
}

/** The invariants of a state that speak of nothing but what the formula depends on: cells that break them do not occur. */
export function underInvariants(formula: Formula, table: Table, state: string): Formula {
  const known = leavesOf(formula, table, state);
  const invariants = table.invariants.filter((one) => one.states.includes(state)).map((one) => formulaOf(one.condition, table, state));
  const fitting = invariants.filter((one) => [...leavesOf(one, table, state).keys()].every((name) => known.has(name)));
  return all([formula, ...fitting]);
}

function leavesOf(formula: Formula, table: Table, state: string): Leaves {
  const leaves: Leaves = new Map();
  for (const atom of atomsOf(formula)) withLocals(atom, table, state, leaves);
  return leaves;
}
