/** What a rule leads to, from one state: each way through its actions, with the state it ends in. */
import type { Act, Table } from '../table';
import { applies } from './applicability';
import { formulaOf } from './formula';
import { allActs } from './walk';

/** One way through the actions of a case or standing rule: alternatives and consequences that matter are resolved. */
export interface Path {
  readonly rule: number;
  readonly from: string;
  readonly to: string;
  readonly acts: readonly Act[];
  /** `stop` was reached: no later step is looked at. */
  readonly done: boolean;
}

export interface Transition extends Path {
  /** The event's name, or `emit` and the name of the standing rule. */
  readonly event: string;
}

/** Every way through every rule, from each state in which it applies. */
export function transitionsOf(table: Table): Transition[] {
  const handled = table.handlers.flatMap((handler) => handler.states.flatMap((state) => handlerPaths(table, handler, state)));
  const standing = table.standing.flatMap((rule) =>
    rule.states.flatMap((state) => pathsOf(table, rule.rule, state, rule.acts).map((path) => ({ ...path, event: `emit ${rule.name}` }))),
  );
  return [...handled, ...standing];
}

function handlerPaths(table: Table, handler: Table['handlers'][number], state: string): Transition[] {
  return handler.steps.flatMap((step) =>
    step.cases.flatMap((one) => {
      const condition = applies(one, step, table, state);
      if (condition.k === 'known' && !condition.value) return [];
      return pathsOf(table, one.rule, state, one.acts).map((path) => ({ ...path, event: handler.event }));
    }),
  );
}

export function pathsOf(table: Table, rule: number, state: string, acts: readonly Act[]): Path[] {
  return acts.reduce<Path[]>(
    (paths, act) => paths.flatMap((path) => (path.done ? [path] : onward(table, path, act))),
    [{ rule, from: state, to: state, acts: [], done: false }],
  );
}

function onward(table: Table, path: Path, act: Act): Path[] {
  if (act.k === 'either') return act.branches.flatMap((branch) => through(table, { ...path, rule: branch.rule }, branch.acts));
  if (act.k === 'when' && [...act.a, ...act.b].some(matters)) return consequences(table, path, act);
  const next = { ...path, acts: [...path.acts, act] };
  if (act.k === 'move') return [{ ...next, to: act.state }];
  return [act.k === 'done' ? { ...next, done: true } : next];
}

function consequences(table: Table, path: Path, act: Extract<Act, { k: 'when' }>): Path[] {
  const condition = formulaOf(act.c, table, path.to);
  const ways = condition.k === 'known' ? [condition.value ? act.a : act.b] : [act.a, act.b];
  return ways.flatMap((acts) => through(table, path, acts));
}

function through(table: Table, path: Path, acts: readonly Act[]): Path[] {
  return pathsOf(table, path.rule, path.to, acts).map((inner) => ({ ...inner, from: path.from, acts: [...path.acts, ...inner.acts] }));
}

/** A consequence without these only sets variables: it does not split the path. */
function matters(act: Act): boolean {
  return allActs([act]).some((one) => ['move', 'send', 'may-send', 'either', 'done', 'signal', 'reply', 'refuse'].includes(one.k));
}

/** The states that a connection can be in, beginning with the first. */
export function reachableStates(table: Table, transitions: readonly Transition[] = transitionsOf(table)): ReadonlySet<string> {
  const [first] = table.states;
  const reached = new Set(first === undefined ? [] : [first]);
  for (const state of reached) for (const transition of transitions) if (transition.from === state) reached.add(transition.to);
  return reached;
}
