/** Every state can be reached from the first, and every other can be left again. */
import type { Problem } from '../../grammar/problem';
import type { Table } from '../table';
import type { Places } from './places';
import type { Transition } from './transitions';
import { reachableStates, transitionsOf } from './transitions';
import { actsOf } from './walk';

export function reportUnreachableStates(table: Table, places: Places): Problem[] {
  const moves = transitionsOf(table).filter((transition) => transition.from !== transition.to);
  const reached = reachableStates(table, moves);
  const [first = ''] = table.states;
  return table.states.flatMap((state): Problem[] => {
    const at = places.of('state', state);
    if (!reached.has(state)) return [{ message: `${state} cannot be reached from ${first}: ${whoLeadsTo(table, state, moves)}`, at }];
    if (state === first || moves.some((move) => move.from === state)) return [];
    return [
      {
        message: `${state} is never left: no rule in it moves to another state`,
        at,
        hint: 'add a rule with -> STATE, or make its end the first state',
      },
    ];
  });
}

function whoLeadsTo(table: Table, state: string, moves: readonly Transition[]): string {
  const from = [...new Set(moves.filter((move) => move.to === state).map((move) => move.from))];
  if (from.length > 0) return `only ${from.join(', ')} ${from.length === 1 ? 'leads' : 'lead'} to it`;
  const said = actsOf(table).some(({ act }) => act.k === 'move' && act.state === state);
  return said ? `no rule that says -> ${state} can apply elsewhere` : `no rule says -> ${state}`;
}
