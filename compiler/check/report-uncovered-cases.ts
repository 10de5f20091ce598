/** A rule without steps is the whole answer to its event, so one of its cases must apply whatever the values are. */
import type { Problem } from '../../grammar/problem';
import type { Handler, Table } from '../table';
import { noneApplies, underInvariants } from './applicability';
import { showCell } from './counterexample';
import { placeOf } from './places';
import { findCell } from './search';

export function reportUncoveredCases(table: Table): Problem[] {
  return table.handlers.flatMap((handler) => reportHandler(table, handler));
}

function reportHandler(table: Table, handler: Handler): Problem[] {
  const [step] = handler.steps;
  if (step?.name !== null) return [];
  for (const state of handler.states) {
    const outcome = findCell(underInvariants(noneApplies(step, table, state), table, state), table, state);
    if (outcome.k === 'none') continue;
    const message = `no case says what happens on ${handler.event} in ${showCell(state, outcome, table)}`;
    return [{ message, at: placeOf(handler.at), hint: 'add a case for it, or one that begins with else' }];
  }
  return [];
}
