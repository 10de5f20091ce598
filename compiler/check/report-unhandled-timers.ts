/** What is started can fire, and what can fire has been started. */
import type { Problem } from '../../grammar/problem';
import type { Table, TableTimer } from '../table';
import type { Places } from './places';
import { reachableStates } from './transitions';
import { actsOf } from './walk';

export function reportUnhandledTimers(table: Table, places: Places): Problem[] {
  const started = new Set(actsOf(table).flatMap(({ act }) => (act.k === 'start' ? [act.timer] : [])));
  const reached = reachableStates(table);
  return table.timers.flatMap((timer): Problem[] => {
    const handled = handledStates(table, timer);
    const problem = judge(
      timer,
      started.has(timer.name),
      handled,
      handled.some((state) => reached.has(state)),
    );
    return problem === undefined ? [] : [{ ...problem, at: places.of('timer', timer.name) }];
  });
}

/** Where a rule says what its timeout does; `impossible` and `ignored` say that nothing does. */
function handledStates(table: Table, timer: TableTimer): string[] {
  return table.handlers.filter((handler) => handler.event === `timeout ${timer.name}`).flatMap((handler) => handler.states);
}

type Complaint = Omit<Problem, 'at'> | undefined;

function judge({ name, deadline }: TableTimer, started: boolean, handled: readonly string[], seen: boolean): Complaint {
  if (deadline) return handled.length === 0 ? undefined : { message: `timer ${name} is the deadline of debts, so its timeout is never seen`, hint: `remove: on timeout ${name}` };
  if (!started && handled.length === 0) return { message: `timer ${name} is never used`, hint: `start ${name} somewhere, owe something by it, or remove it` };
  if (!started) return { message: `timer ${name} is never started, though a rule handles its timeout`, hint: `a rule should say: start ${name}` };
  if (handled.length === 0) return { message: `timer ${name} is started, but no rule handles its timeout`, hint: `add: on timeout ${name} in STATE { … }` };
  if (!seen) return { message: `timer ${name} is started, but its timeout is handled only in states that cannot be reached: ${handled.join(' ')}` };
  return undefined;
}
