/** Inside a step at most one case applies: two that both do contradict each other, or one of them is never meant. */
import type { Problem } from '../../grammar/problem';
import type { Handler, Table, TableCase, TableStep } from '../table';
import { applies, underInvariants } from './applicability';
import { showCell } from './counterexample';
import { and } from './formula';
import { placeOf, whereIs } from './places';
import { findCell } from './search';

export function reportOverlappingCases(table: Table): Problem[] {
  return table.handlers.flatMap((handler) =>
    handler.steps.flatMap((step) => pairsOf(step).flatMap((pair) => reportPair(table, handler, step, pair))),
  );
}

export type CasePair = readonly [TableCase, TableCase];

/** An `else` case excludes the plain ones before it by its meaning, so it is compared with its like, and with plain ones behind it. */
export function pairsOf(step: TableStep): readonly CasePair[] {
  return step.cases.flatMap((second, index) =>
    step.cases
      .slice(0, index)
      .filter((first) => first.otherwise || !second.otherwise)
      .map((first): CasePair => [first, second]),
  );
}

function reportPair(table: Table, handler: Handler, step: TableStep, [first, second]: CasePair): Problem[] {
  for (const state of handler.states) {
    const both = and(applies(first, step, table, state), applies(second, step, table, state));
    const outcome = findCell(underInvariants(both, table, state), table, state);
    if (outcome.k === 'none') continue;
    const rules = [table.rules[first.rule], table.rules[second.rule]];
    const at = placeOf(rules[1]?.at ?? step.at);
    const message = `cases ${first.name} (${whereIs(rules[0]?.at ?? step.at)}) and ${second.name} both apply in ${showCell(state, outcome, table)}`;
    return [{ message, at, hint: 'make their guards exclude each other, or begin the later one with else' }];
  }
  return [];
}
