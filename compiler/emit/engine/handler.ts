/** One function for each handler: its steps in order, each a chain of disjoint cases. */
import type { Act, Handler, Table, TableCase, TableStep } from '../../table';
import type { ActionContext, Jumps } from './action';
import { emitActs } from './action';
import { emitExpression } from './expression';
import { emitHoisted, hoistedIn } from './hoist';
import { functionOf, identifier } from './names';
import type { SegmentBuilders } from './segment-builders';

export interface Emission {
  /** ` : number` in TypeScript, nothing in JavaScript. */
  readonly type: (annotation: string) => string;
  readonly segments: SegmentBuilders;
}

/** Parameters of a handler's function, without the connection record. */
export function eventParameters(table: Table, event: string, emission: Emission): string[] {
  const declared = table.events.find((e) => e.name === event);
  if (declared?.kind === 'segment') return [`s${emission.type('Segment')}`];
  const types: Record<string, string> = { bool: 'boolean', int: 'number', time: 'number', octets: 'Uint8Array' };
  return (declared?.parameters ?? []).map((p) => `arg_${identifier(p.name)}${emission.type(types[p.type] ?? 'number')}`);
}

export function emitHandler(table: Table, handler: Handler, index: number, emission: Emission): string[] {
  const looping = isLooping(table, handler);
  const parameters = [
    `t${emission.type('Tcb')}`,
    ...eventParameters(table, handler.event, emission),
    ...(looping ? [`at${emission.type('number')}`] : []),
  ];
  const context = contextOf(table, handler, emission.segments);
  const steps = handler.steps.flatMap((step, number) => emitStep(context, step, number, looping));
  const body = [...emitHoisted(context.hoisted), ...(looping ? ['for (;;) {', ...indent(steps), '  return;', '}'] : steps)];
  return [
    `/** ${handler.event} in ${handler.states.join(', ')} (${handler.at.file}:${String(handler.at.line)}). */`,
    `function ${functionOf(handler.event)}_${String(index)}(${parameters.join(', ')})${emission.type('void')} {`,
    ...indent(body),
    '}',
    '',
  ];
}

/** Whether some rule jumps into this handler's steps: then its function takes the step to begin at. */
export function isLooping(table: Table, handler: Handler): boolean {
  const targets = new Set<string>();
  const visit = (acts: readonly Act[]): void => {
    for (const act of acts) {
      if (act.k === 'continue' || act.k === 'release') targets.add(act.step);
      if (act.k === 'when') [act.a, act.b].forEach(visit);
      if (act.k === 'either') for (const branch of act.branches) visit(branch.acts);
    }
  };
  for (const other of table.handlers)
    if (other.event === handler.event) for (const step of other.steps) for (const one of step.cases) visit(one.acts);
  return handler.steps.some((step) => step.name !== null && targets.has(step.name));
}

function contextOf(table: Table, handler: Handler, segments: SegmentBuilders): ActionContext {
  let count = 0;
  return {
    table,
    locals: new Map(),
    event: handler.event,
    segments,
    hoisted: hoistedIn(table, handler),
    jumps: jumpsOf(table, handler),
    fresh: (name) => `${identifier(name)}_${String(++count)}`,
  };
}

function stepNumber(handler: Handler, name: string): number {
  return handler.steps.findIndex((step) => step.name === name);
}

function jumpsOf(table: Table, handler: Handler): Jumps {
  const peers = table.handlers.filter((other) => other.event === handler.event);
  return {
    here: (step) => {
      const number = stepNumber(handler, step);
      return number < 0 ? undefined : number;
    },
    elsewhere: (step) => {
      const at = peers.findIndex((other) => stepNumber(other, step) >= 0);
      const other = peers[at];
      if (other === undefined) throw new Error(`lowering found the step ${step}`);
      return { handler: at, step: stepNumber(other, step) };
    },
  };
}

function emitStep(context: ActionContext, step: TableStep, number: number, looping: boolean): string[] {
  const conditions = [
    ...(looping ? [`at <= ${String(number)}`] : []),
    ...(step.condition === null ? [] : [`(${emitExpression(context, step.condition)})`]),
  ];
  const title = step.name === null ? [] : [`// ${step.name} (line ${String(step.at.line)})`];
  const cases = step.cases.flatMap((one, index) => emitCase(context, one, index));
  const last = step.cases.at(-1);
  const closing = last?.guard === null && step.cases.length === 1 ? [] : ['}'];
  if (conditions.length === 0) return [...title, ...cases, ...closing];
  return [...title, `if (${conditions.join(' && ')}) {`, ...indent([...cases, ...closing]), '}'];
}

function emitCase(context: ActionContext, one: TableCase, index: number): string[] {
  const scope = { ...context, locals: new Map(context.locals) };
  const rule = context.table.rules[one.rule];
  const comment = `// ${one.name}: ${rule?.clauses.join(', ') ?? ''} (line ${String(rule?.at.line ?? 0)})`;
  const body = [`hit(t, ${String(one.rule)});`, ...emitActs(scope, one.acts)];
  if (one.guard === null) return index === 0 ? [comment, ...body] : [`} else { ${comment}`, ...indent(body)];
  return [`${index === 0 ? 'if' : '} else if'} (${emitExpression(context, one.guard)}) { ${comment}`, ...indent(body)];
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
