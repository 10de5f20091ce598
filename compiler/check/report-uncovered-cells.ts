/** Every event in every state has exactly one answer: a rule, or `ignored`, `impossible` or an error, with its clause. */
import type { Problem } from '../../grammar/problem';
import type { Origin, Table, TableEvent } from '../table';
import { showStates } from '../draw/states';
import type { Places } from './places';
import { placeOf, whereIs } from './places';

/** Who answers an event, in which states. */
interface Answer {
  readonly states: readonly string[];
  readonly at: Origin;
}

export function reportUncoveredCells(table: Table, places: Places): Problem[] {
  return cellEvents(table).flatMap((event) => {
    const answers = answersTo(table, event);
    return [...reportMissing(table, event, answers, places), ...reportDoubled(table, event, answers)];
  });
}

/** The events that reach a rule: the deadline of debts does not. */
export function cellEvents(table: Table): readonly TableEvent[] {
  const deadlines = new Set(table.timers.filter((timer) => timer.deadline).map((timer) => `timeout ${timer.name}`));
  return table.events.filter((event) => !deadlines.has(event.name));
}

function answersTo(table: Table, event: TableEvent): Answer[] {
  const rules = table.handlers.filter((handler) => handler.event === event.name);
  const others = table.dispositions.filter((one) => one.event === event.name);
  const placed = others.map((one) => ({ states: one.states, at: table.rules[one.rule]?.at ?? { file: '', line: 1, column: 1 } }));
  return [...rules, ...placed].sort((a, b) => a.at.line - b.at.line);
}

function reportMissing(table: Table, event: TableEvent, answers: readonly Answer[], places: Places): Problem[] {
  const missing = table.states.filter((state) => !answers.some((answer) => answer.states.includes(state)));
  if (missing.length === 0) return [];
  const states = showStates(missing, table);
  const message = `nothing says what happens on ${event.name} in ${missing.join(' ')}`;
  const hint = `add a rule, or: on ${event.name} in ${states} ref "…" ${proposal(event)}`;
  return [{ message, at: answers[0] === undefined ? places.of(...declarationOf(event)) : placeOf(answers[0].at), hint }];
}

function proposal(event: TableEvent): string {
  if (event.kind === 'call') return 'error "…"';
  return event.kind === 'timeout' ? 'impossible' : 'ignored';
}

function declarationOf(event: TableEvent): ['timer' | 'event', string] {
  return event.kind === 'timeout' ? ['timer', event.name.slice('timeout '.length)] : ['event', event.name];
}

function reportDoubled(table: Table, event: TableEvent, answers: readonly Answer[]): Problem[] {
  return answers.flatMap((answer, index) =>
    answers.slice(0, index).flatMap((earlier): Problem[] => {
      const both = answer.states.filter((state) => earlier.states.includes(state));
      if (both.length === 0) return [];
      const message = `${event.name} in ${showStates(both, table)} is answered twice; first at ${whereIs(earlier.at)}`;
      return [{ message, at: placeOf(answer.at), hint: 'a cell has one rule: take the states out of one of them, or join the two' }];
    }),
  );
}
