/** From syntax trees to the rule table. Everything that is wrong is collected; the table is usable only without problems. */
import type { CoverageDeclaration, Declaration, EventReference, Expression, SpecFile } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import type { Citation, Expr, Table, TableEvent, TableTimer, TableVariable } from '../table';
import { lowerAs, lowerExpression } from './expression';
import { lowerHeader } from './header';
import { expandIds } from './requirement';
import type { RuleBook } from './rules';
import { eventName, lowerDisposition, lowerRule, lowerStanding, lowerStatement, plainContext } from './rules';
import { lowerSegmentLiteral } from './segment';
import { expandStates } from './states';
import type { Symbols } from './symbols';
import { collectSymbols } from './symbols';
import { typeOf } from './types';

export interface Lowered {
  /** Absent when the spec lacks what every protocol has. */
  readonly table: Table | undefined;
  readonly problems: readonly Problem[];
}

export function lower(trees: readonly SpecFile[]): Lowered {
  const problems: Problem[] = [];
  const symbols = collectSymbols(trees, problems);
  const declarations = trees.flatMap((tree) => tree.declarations);
  if (!isWhole(symbols, trees, problems)) return { table: undefined, problems };
  const book: RuleBook = { symbols, problems, registers: { debts: [], choices: new Map() }, rules: [], steps: stepsByEvent(declarations) };
  const table = build(book, declarations, trees);
  return { table, problems };
}

function isWhole(symbols: Symbols, trees: readonly SpecFile[], problems: Problem[]): boolean {
  const at = trees[0]?.at;
  if (at === undefined) return false;
  const place = { ...at, line: 1, column: 1, start: 0, end: 0 };
  if (symbols.protocol === undefined)
    problems.push({ message: 'no protocol is declared', at: place, hint: 'begin with: protocol NAME ref "document"' });
  if (symbols.header === undefined)
    problems.push({ message: 'no header is declared', at: place, hint: 'declare the segment: header NAME { … }' });
  if (symbols.states.size === 0)
    problems.push({ message: 'no states are declared', at: place, hint: 'declare them: states FIRST* SECOND …' });
  return symbols.protocol !== undefined && symbols.header !== undefined && symbols.states.size > 0;
}

function stepsByEvent(declarations: readonly Declaration[]): Map<string, Set<string>> {
  const steps = new Map<string, Set<string>>();
  for (const declaration of declarations) {
    if (declaration.kind !== 'rule') continue;
    const event = eventName(declaration.event);
    const names = steps.get(event) ?? new Set<string>();
    for (const step of declaration.steps) if (step.name !== undefined) names.add(step.name.text);
    steps.set(event, names);
  }
  return steps;
}

function of<Kind extends Declaration['kind']>(declarations: readonly Declaration[], kind: Kind): Extract<Declaration, { kind: Kind }>[] {
  return declarations.filter((d): d is Extract<Declaration, { kind: Kind }> => d.kind === kind);
}

function build(book: RuleBook, declarations: readonly Declaration[], trees: readonly SpecFile[]): Table {
  const { symbols } = book;
  const context = plainContext(book, 'spec');
  if (symbols.protocol === undefined || symbols.header === undefined) throw new Error('checked by isWhole');
  const handlers = of(declarations, 'rule').map((rule) => lowerRule(book, rule));
  const dispositions = of(declarations, 'disposition').map((node) => lowerDisposition(book, node));
  const standing = symbols.standing.map((node) => lowerStanding(book, node));
  const nevers = symbols.nevers.map((node) => {
    const { context: inside, ...rest } = lowerStatement(book, 'never', node);
    return { ...rest, segment: lowerSegmentLiteral(inside, node.segment) };
  });
  const invariants = symbols.invariants.map((node) => {
    const { context: inside, ...rest } = lowerStatement(book, 'invariant', node);
    return { ...rest, condition: lowerAs(inside, node.condition, 'bool') };
  });
  return {
    protocol: symbols.protocol.name.text,
    clauses: symbols.protocol.clauses.map((clause) => clause.text),
    files: trees.map((tree) => tree.at.file),
    requirements: of(declarations, 'requirements')[0]?.file ?? null,
    ...lowerDeclared(book, declarations),
    header: lowerHeader(context, symbols.header, symbols.option),
    states: [...symbols.states.keys()],
    groups: [...symbols.groups.values()].map((group) => ({ name: group.name.text, states: expandStates(context, [group.name]) })),
    signals: [...symbols.signals.values()].map((signal) => ({ name: signal.name.text, text: signal.text })),
    events: eventsOf(book, declarations),
    rules: book.rules,
    handlers,
    dispositions,
    standing,
    debts: book.registers.debts,
    nevers,
    invariants,
    citations: citationsOf(book, declarations),
    choices: [...book.registers.choices].map(([name, branches]) => ({ name, branches })),
  };
}

function lowerDeclared(
  book: RuleBook,
  declarations: readonly Declaration[],
): Pick<Table, 'parameters' | 'profiles' | 'variables' | 'free' | 'timers'> {
  const { symbols } = book;
  const context = plainContext(book, 'spec');
  return {
    parameters: [...symbols.parameters.values()].map((p) => {
      const type = typeOf(context, p.type);
      return { name: p.name.text, type, value: literalOf(book, lowerAs(context, p.value, type), p.value) };
    }),
    profiles: of(declarations, 'profile').map((profile) => ({
      name: profile.name.text,
      settings: Object.fromEntries(profile.settings.map((setting) => [setting.name.text, settingOf(book, setting.name, setting.value)])),
    })),
    variables: [...symbols.variables.values()].map((variable): TableVariable => {
      const type = typeOf(context, variable.type);
      return { name: variable.name.text, type, initial: variable.initial === undefined ? null : lowerAs(context, variable.initial, type) };
    }),
    free: [...symbols.free.values()].map((free) => ({
      name: free.name.text,
      least: free.range === undefined ? null : lowerAs(context, free.range.least, 'int'),
      most: free.range === undefined ? null : lowerAs(context, free.range.most, 'int'),
      draw: free.draw === undefined ? null : lowerExpression(context, free.draw).expr,
    })),
    timers: [...symbols.timers.values()].map((timer) => lowerTimer(book, timer.name.text)),
  };
}

function settingOf(book: RuleBook, name: { text: string; at: Expression['at'] }, value: Expression): number | boolean {
  const context = plainContext(book, 'spec');
  const parameter = book.symbols.parameters.get(name.text);
  if (parameter === undefined) {
    book.problems.push({
      message: `no parameter is called ${name.text}`,
      at: name.at,
      hint: 'a profile sets declared parameters, nothing else',
    });
    return 0;
  }
  return literalOf(book, lowerAs(context, value, typeOf(context, parameter.type)), value);
}

function literalOf(book: RuleBook, expr: Expr, node: Expression): number | boolean {
  if (expr.k === 'num' || expr.k === 'bool') return expr.v;
  book.problems.push({ message: 'a parameter has a plain value, nothing computed', at: node.at });
  return 0;
}

function lowerTimer(book: RuleBook, name: string): TableTimer {
  const context = plainContext(book, `timer ${name}`);
  const timer = book.symbols.timers.get(name);
  if (timer === undefined) throw new Error(`timer ${name} is declared`);
  const range =
    timer.range === undefined
      ? null
      : { least: lowerAs(context, timer.range.least, 'time'), most: lowerAs(context, timer.range.most, 'time') };
  return {
    name,
    duration: lowerAs(context, timer.duration, 'time'),
    tolerance: timer.tolerance ?? null,
    range,
    deadline: book.registers.debts.some((debt) => debt.timer === name),
    clauses: timer.source.clauses.map((clause) => clause.text),
    ids: timer.source.ids.map((id) => id.text),
  };
}

function eventsOf(book: RuleBook, declarations: readonly Declaration[]): TableEvent[] {
  const { symbols } = book;
  const context = plainContext(book, 'spec');
  const calls = [...symbols.events.values()].map((event): TableEvent => ({
    name: event.name.text,
    kind: 'call',
    parameters: event.parameters.map((p) => ({ name: p.name.text, type: typeOf(context, p.type) })),
  }));
  const handled = new Set(
    declarations
      .flatMap((d): EventReference[] => (d.kind === 'rule' || d.kind === 'disposition' ? [d.event] : []))
      .filter((e) => e.timeout)
      .map((e) => e.name.text),
  );
  const timeouts = [...symbols.timers.keys()]
    .filter((name) => handled.has(name) || !book.registers.debts.some((debt) => debt.timer === name))
    .map((name): TableEvent => ({ name: `timeout ${name}`, kind: 'timeout', parameters: [] }));
  const segment: TableEvent = { name: symbols.header?.name.text ?? '', kind: 'segment', parameters: [] };
  return [...calls, segment, ...timeouts];
}

/** Every requirement id that the spec speaks of, wherever it stands. */
function citationsOf(book: RuleBook, declarations: readonly Declaration[]): Citation[] {
  const encoded = book.rules.flatMap((rule) =>
    rule.ids.map((id): Citation => ({ id, rule: rule.index, disposition: 'encoded', reason: null })),
  );
  const context = plainContext(book, 'spec');
  const ofRules = of(declarations, 'rule').flatMap((rule) => expandIds(context, rule.source.ids, expandStates(context, rule.states)));
  const declared = [...declaredIds(book.symbols, declarations), ...ofRules].map((id): Citation => ({
    id,
    rule: null,
    disposition: 'encoded',
    reason: null,
  }));
  return [...encoded, ...declared, ...of(declarations, 'coverage').flatMap(coverage)];
}

function coverage(node: CoverageDeclaration): Citation[] {
  return node.ids.map((id) => ({ id: id.text, rule: null, disposition: node.disposition, reason: node.reason }));
}

/** Ids on what is not a rule: the header, options, timers, parameters, predicates, free choices. */
function declaredIds(symbols: Symbols, declarations: readonly Declaration[]): string[] {
  const sources = [
    ...declarations.flatMap((d) =>
      'source' in d && d.kind !== 'rule' && d.kind !== 'disposition' && d.kind !== 'emit' && d.kind !== 'never' && d.kind !== 'invariant'
        ? [d.source]
        : [],
    ),
    ...[...symbols.fields.values()].map((field) => field.source),
    ...[...symbols.options.values()].map((item) => item.source),
    ...(symbols.option?.skip === undefined ? [] : [symbols.option.skip.source]),
  ];
  return sources.flatMap((source) => source.ids.map((id) => id.text));
}
