/** What is started can fire, and what can fire has been started. */
import type { Problem } from '../../grammar/problem';
import type { Table, TableTimer } from '../table';
import type { Places } from './places';
import { reachableStates } from './transitions';
import { actsOf } from './walk';

export function reportUnhandledTimers(table: Table, places: Places): Problem[] {
  const reached = reachableStates(table);
  return table.timers.flatMap((timer): Problem[] => {
    const life = lifeOf(table, timer, reached);
    const complaint = timer.deadline ? complainOfDeadline(timer, life) : complainOf(timer, life);
    return complaint === undefined ? [] : [{ ...complaint, at: places.of('timer', timer.name) }];
  });
}

/** The states in which a timer is started, and those in which a rule handles its timeout; which of them a connection can be in. */
interface Life {
  readonly started: readonly string[];
  readonly handled: readonly string[];
  readonly reached: ReadonlySet<string>;
}

/** `impossible` and `ignored` say that nothing handles it. */
function lifeOf(table: Table, timer: TableTimer, reached: ReadonlySet<string>): Life {
  const starts = actsOf(table).filter(({ act }) => act.k === 'start' && act.timer === timer.name);
  const handlers = table.handlers.filter((handler) => handler.event === `timeout ${timer.name}`);
  return { started: starts.flatMap(({ states }) => states), handled: handlers.flatMap(({ states }) => states), reached };
}

type Complaint = Omit<Problem, 'at'> | undefined;

function complainOfDeadline({ name }: TableTimer, { handled }: Life): Complaint {
  if (handled.length === 0) return undefined;
  return { message: `timer ${name} is the deadline of debts, so its timeout is never seen`, hint: `remove: on timeout ${name}` };
}

function complainOf({ name }: TableTimer, { started, handled, reached }: Life): Complaint {
  if (started.length === 0 && handled.length === 0) {
    return { message: `timer ${name} is never used`, hint: `start ${name} somewhere, owe something by it, or remove it` };
  }
  if (started.length === 0) {
    return { message: `timer ${name} is never started, though a rule handles its timeout`, hint: `a rule should say: start ${name}` };
  }
  if (handled.length === 0) {
    return { message: `timer ${name} is started, but no rule handles its timeout`, hint: `add: on timeout ${name} in STATE { … }` };
  }
  const lost = started.some((state) => reached.has(state)) && !handled.some((state) => reached.has(state));
  if (!lost) return undefined;
  return { message: `timer ${name} is started, but its timeout is handled only in states that cannot be reached: ${handled.join(' ')}` };
}
