/** A case whose guard can hold in none of its rule's states says nothing: it is a slip, or another rule's text. */
import type { Problem } from '../../grammar/problem';
import type { Handler, Table, TableCase, TableStep } from '../table';
import { applies, underInvariants } from './applicability';
import { placeOf } from './places';
import { findCell } from './search';

export function reportDeadCases(table: Table): Problem[] {
  return table.handlers.flatMap((handler) =>
    handler.steps.flatMap((step) =>
      step.cases.filter((one) => isDead(table, handler, step, one)).map((one) => problemOf(table, handler, step, one)),
    ),
  );
}

/** Only where every representative was looked at; a sample proves nothing. */
function isDead(table: Table, handler: Handler, step: TableStep, one: TableCase): boolean {
  return handler.states.every((state) => {
    const outcome = findCell(underInvariants(applies(one, step, table, state), table, state), table, state);
    return outcome.k === 'none' && outcome.exhaustive;
  });
}

function problemOf(table: Table, handler: Handler, step: TableStep, one: TableCase): Problem {
  const at = placeOf(table.rules[one.rule]?.at ?? step.at);
  const where = step.name === null ? '' : ` of step ${step.name}`;
  const message = `case ${one.name}${where} can never apply on ${handler.event} in ${handler.states.join(' ')}`;
  return { message, at, hint: 'its guard contradicts itself, the condition of its step, an earlier case or an invariant' };
}
