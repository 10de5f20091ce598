/** How the names of a spec are written in emitted code. */
import type { Table } from '../../table';

/** A JavaScript identifier: dots and hyphens become underscores. */
export function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_');
}

/** The variable that holds a derived value of the arriving segment. */
export function hoistedName(derived: string): string {
  return `s_${identifier(derived)}`;
}

export function functionOf(event: string): string {
  return `on_${identifier(event)}`;
}

export function choiceField(name: string): string {
  return `choice_${identifier(name)}`;
}

export function stateIndex(table: Table, state: string): number {
  const index = table.states.indexOf(state);
  if (index < 0) throw new Error(`state ${state} is declared`);
  return index;
}

export function timerIndex(table: Table, timer: string): number {
  const index = table.timers.findIndex((t) => t.name === timer);
  if (index < 0) throw new Error(`timer ${timer} is declared`);
  return index;
}

/** A set of states as one bit each. */
export function stateMask(table: Table, states: readonly string[]): number {
  return states.reduce((mask, state) => mask | (1 << stateIndex(table, state)), 0);
}

/** The debts that fall due with this timer, as one bit each. */
export function debtsBy(table: Table, timer: string): number {
  return table.debts.reduce((mask, debt, index) => (debt.timer === timer ? mask | (1 << index) : mask), 0);
}
