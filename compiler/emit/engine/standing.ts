/** Standing rules, debts that fall due, prohibitions and invariants. */
import type { StandingRule, Table } from '../../table';
import type { ActionContext } from './action';
import { emitActs, emitDuration } from './action';
import { emitExpression, wrap } from './expression';
import type { Emission } from './handler';
import { indent } from './handler';
import { debtsBy, identifier, stateMask, timerIndex } from './names';
import { emitFits } from './segment';
import type { SegmentBuilders } from './segment-builders';

export function emitStanding(table: Table, emission: Emission): string[] {
  return [
    ...table.standing.flatMap((rule, index) => emitRule(table, rule, index, emission)),
    ...emitSettle(table, emission),
    ...emitStatements(table, emission),
  ];
}

function contextOf(table: Table, segments: SegmentBuilders): ActionContext {
  let count = 0;
  const nowhere = (): never => {
    throw new Error('a standing rule belongs to no event, so it cannot continue at a step');
  };
  return {
    table,
    locals: new Map(),
    event: 'emit',
    segments,
    hoisted: new Set(),
    jumps: { here: nowhere, elsewhere: nowhere },
    fresh: (name) => `${identifier(name)}_${String(++count)}`,
  };
}

/** The engine's strategy: as much as is permitted, as soon as it is. Whether anything is stands in `settle`. */
function emitRule(table: Table, rule: StandingRule, index: number, { type, segments }: Emission): string[] {
  const context = contextOf(table, segments);
  const range = rule.range;
  const most =
    range === null
      ? []
      : [
          `const ${identifier(range.name)} = ${emitExpression(context, range.most)};`,
          `if (${identifier(range.name)} < ${emitExpression(context, range.least)}) return false;`,
        ];
  const clauses = table.rules[rule.rule]?.clauses.join(', ') ?? '';
  return [
    `/** ${rule.owed ? 'Owed' : 'Permitted'}: ${rule.name} (${clauses}, line ${String(table.rules[rule.rule]?.at.line ?? 0)}). */`,
    `function standing_${String(index)}(t${type('Tcb')})${type('boolean')} {`,
    ...indent([...most, `hit(t, ${String(rule.rule)});`, ...emitActs(context, rule.acts), 'return true;']),
    '}',
  ];
}

function emitSettle(table: Table, { type, segments }: Emission): string[] {
  const context = contextOf(table, segments);
  const rules = table.standing.map((rule, index) => {
    const standing = [inStates(table, rule.states), wrap(emitExpression(context, rule.when)), `standing_${String(index)}(t)`];
    return `(${standing.join(' && ')})`;
  });
  const timers = table.timers.filter((timer) => timer.deadline);
  const due = timers.flatMap((timer) => {
    const index = timerIndex(table, timer.name);
    const mask = String(debtsBy(table, timer.name));
    const duration = emitDuration(context, timer.name);
    return [
      `if ((t.owed & ${mask}) !== 0) {`,
      `  if (${duration} === 0) pay(t, ${mask});`,
      `  else if ((t.timers & ${String(1 << index)}) === 0) start(t, ${String(index)}, ${duration});`,
      '}',
    ];
  });
  return [`function settle(t${type('Tcb')})${type('void')} {`, ...indent([...emitLoop(rules), ...due]), '}', ''];
}

/** The conditions stand in the loop because calling a function to find that nothing is to be done costs as much as a rule. */
function emitLoop(rules: readonly string[]): string[] {
  if (rules.length === 0) return [];
  const alternatives = rules.map((rule, index) => (index < rules.length - 1 ? `${rule} ||` : rule));
  return ['while (', ...indent(alternatives), ') continue;'];
}

function inStates(table: Table, states: readonly string[]): string {
  return `((${String(stateMask(table, states))} >> t.state) & 1) !== 0`;
}

function emitStatements(table: Table, { type, segments }: Emission): string[] {
  const context = contextOf(table, segments);
  const broken = table.invariants.map(
    (one) => `if (${inStates(table, one.states)} && !(${emitExpression(context, one.condition)})) names.push('${one.name}');`,
  );
  const forbidden = table.nevers.map(
    (one) => `if (${inStates(table, one.states)} && ${emitFits(table, one.segment)}) names.push('${one.name}');`,
  );
  const list = `const names${type('string[]')} = [];`;
  return [
    `function broken(t${type('Tcb')})${type('string[]')} {`,
    ...indent([list, ...broken, 'return names;']),
    '}',
    `function forbidden(t${type('Tcb')}, o${type('Segment')})${type('string[]')} {`,
    ...indent([list, ...forbidden, 'return names;']),
    '}',
    '',
  ];
}
