/** Rules, dispositions, standing rules, prohibitions and invariants. */
import type {
  Case,
  ClauseReference,
  EitherBranch,
  EmitDeclaration,
  EventReference,
  Expression,
  Name,
  Node,
  RuleDeclaration,
  Source,
  Step,
} from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import type { Disposition, Handler, Origin, RuleInfo, StandingRule, TableCase, TableStep, ValueType } from '../table';
import { lowerActions } from './action';
import type { Context, Registers, Typed } from './context';
import { report, reportUnknown, withNames } from './context';
import { lowerAs } from './expression';
import { expandIds } from './requirement';
import { expandStates } from './states';
import type { Symbols } from './symbols';
import { typeOf } from './types';

export interface RuleBook {
  readonly symbols: Symbols;
  readonly problems: Problem[];
  readonly registers: Registers;
  readonly rules: RuleInfo[];
  /** Steps by event: those that `continue` may name. */
  readonly steps: ReadonlyMap<string, ReadonlySet<string>>;
}

export function originOf(node: Node): Origin {
  return { file: node.at.file, line: node.at.line, column: node.at.column };
}

export function eventName(event: EventReference): string {
  return event.timeout ? `timeout ${event.name.text}` : event.name.text;
}

/** The context for everything that belongs to no event. */
export function plainContext(book: RuleBook, rule: string): Context {
  return {
    symbols: book.symbols,
    problems: book.problems,
    registers: book.registers,
    names: new Map(),
    inside: [],
    arriving: true,
    rule,
    steps: new Set(),
    branchRule: () => -1,
  };
}

interface RulePlace {
  readonly name: string;
  readonly event: string;
  readonly states: readonly string[];
  readonly source: Source;
  readonly inherited: readonly ClauseReference[];
  readonly at: Origin;
}

function addRule(book: RuleBook, place: RulePlace): number {
  const clauses = place.source.clauses.length > 0 ? place.source.clauses : place.inherited;
  const ids = expandIds(plainContext(book, place.name), place.source.ids, place.states);
  book.rules.push({
    index: book.rules.length,
    name: place.name,
    event: place.event,
    states: place.states,
    clauses: clauses.map((clause) => clause.text),
    level: place.source.level,
    ids,
    at: place.at,
  });
  return book.rules.length - 1;
}

function eventContext(book: RuleBook, event: EventReference, rule: string): Context {
  const { symbols } = book;
  const context = { ...plainContext(book, rule), steps: book.steps.get(eventName(event)) ?? new Set<string>() };
  if (event.timeout) {
    if (!symbols.timers.has(event.name.text)) reportUnknown(context, 'timer', event.name, symbols.timers.keys());
    return context;
  }
  if (event.name.text === symbols.header?.name.text) return context;
  const declared = symbols.events.get(event.name.text);
  if (declared === undefined) {
    reportUnknown(context, 'event', event.name, [...symbols.events.keys(), symbols.header?.name.text ?? '']);
    return context;
  }
  return withNames(
    context,
    declared.parameters.map((p): [string, Typed] => [
      p.name.text,
      { expr: { k: 'arg', name: p.name.text }, type: typeOf(context, p.type) },
    ]),
  );
}

export function lowerRule(book: RuleBook, rule: RuleDeclaration): Handler {
  const event = eventName(rule.event);
  const context = eventContext(book, rule.event, event);
  const states = expandStates(context, rule.states);
  return { event, states, steps: rule.steps.map((step) => lowerStep(book, rule, context, states, step)), at: originOf(rule) };
}

function lowerStep(book: RuleBook, rule: RuleDeclaration, context: Context, states: readonly string[], step: Step): TableStep {
  const condition = step.condition === undefined ? null : lowerAs(context, step.condition, 'bool');
  const here = step.condition === undefined ? states : narrow(context, step.condition, states);
  const path = [eventName(rule.event), rule.states.map((s) => s.text).join('+'), ...(step.name === undefined ? [] : [step.name.text])].join(
    '/',
  );
  const names = new Set<string>();
  const cases = step.cases.map((one) => {
    if (names.has(one.name.text)) report(context, one.name.at, `case ${one.name.text} stands twice in this step`);
    names.add(one.name.text);
    return lowerCase(book, rule, { ...context, rule: `${path}/${one.name.text}` }, here, one);
  });
  return { name: step.name?.text ?? null, condition, cases, at: originOf(step) };
}

function lowerCase(book: RuleBook, rule: RuleDeclaration, context: Context, states: readonly string[], one: Case): TableCase {
  const guard = one.guard === undefined ? null : lowerAs(context, one.guard, 'bool');
  const place = {
    name: context.rule,
    event: eventName(rule.event),
    states: one.guard === undefined ? states : narrow(context, one.guard, states),
    source: one.source,
    inherited: rule.source.clauses,
    at: originOf(one),
  };
  const index = addRule(book, place);
  const branchRule = (branch: EitherBranch): number =>
    addRule(book, {
      ...place,
      name: `${context.rule}/${branch.name.text}`,
      source: branch.source,
      inherited: place.inherited,
      at: originOf(branch),
    });
  return { rule: index, name: one.name.text, otherwise: one.otherwise, guard, acts: lowerActions({ ...context, branchRule }, one.actions) };
}

/** The states that the top-level `in …` conjuncts of a guard leave. */
function narrow(context: Context, guard: Expression, states: readonly string[]): readonly string[] {
  if (guard.kind === 'binary' && guard.operator === 'and') return narrow(context, guard.right, narrow(context, guard.left, states));
  if (guard.kind === 'in') return keep(context, guard.states, states, true);
  if (guard.kind === 'unary' && guard.operator === 'not' && guard.operand.kind === 'in')
    return keep(context, guard.operand.states, states, false);
  return states;
}

function keep(context: Context, names: readonly Name[], states: readonly string[], wanted: boolean): string[] {
  const listed = expandStates(context, names);
  return states.filter((state) => listed.includes(state) === wanted);
}

export function lowerDisposition(
  book: RuleBook,
  node: {
    event: EventReference;
    states: readonly Name[];
    disposition: Disposition['disposition'];
    message?: string;
    source: Source;
  } & Node,
): Disposition {
  const event = eventName(node.event);
  const context = eventContext(book, node.event, event);
  const states = expandStates(context, node.states);
  const name = `${event}/${node.states.map((s) => s.text).join('+')}/${node.disposition}`;
  const rule = addRule(book, { name, event, states, source: node.source, inherited: [], at: originOf(node) });
  return { event, states, disposition: node.disposition, message: node.message ?? null, rule };
}

export function lowerStanding(book: RuleBook, node: EmitDeclaration): StandingRule {
  const name = `emit/${node.name.text}`;
  const context = plainContext(book, name);
  const states = expandStates(context, node.states);
  const rule = addRule(book, { name, event: 'emit', states, source: node.source, inherited: [], at: originOf(node) });
  const range =
    node.range === undefined
      ? null
      : { name: node.range.name.text, least: lowerAs(context, node.range.least, 'int'), most: lowerAs(context, node.range.most, 'int') };
  const local: [string, Typed][] =
    range === null ? [] : [[range.name, { expr: { k: 'local', name: range.name }, type: 'int' satisfies ValueType }]];
  const acts = lowerActions(withNames(context, local), node.actions);
  return { name: node.name.text, owed: node.owed, rule, states, when: lowerAs(context, node.when, 'bool'), range, acts };
}

/** A rule of its own for something that must always or never be. */
export function lowerStatement(
  book: RuleBook,
  kind: 'never' | 'invariant',
  node: { name: Name; states: readonly Name[]; source: Source } & Node,
): { name: string; states: string[]; rule: number; context: Context } {
  const name = `${kind}/${node.name.text}`;
  const context = plainContext(book, name);
  const states = expandStates(context, node.states);
  const rule = addRule(book, { name, event: kind, states, source: node.source, inherited: [], at: originOf(node) });
  return { name: node.name.text, states, rule, context };
}
