/** Actions as JavaScript statements. */
import type { Act, Target } from '../../table';
import type { ExpressionContext } from './expression';
import { emitExpression, wrap } from './expression';
import { choiceField, functionOf, identifier, stateIndex, timerIndex } from './names';
import { emitRederived, emitRenewed } from './hoist';
import type { SegmentBuilders } from './segment-builders';

/** Where a `continue` goes: a step of this handler by its number, or another handler's function. */
export interface Jumps {
  here(step: string): number | undefined;
  elsewhere(step: string): { readonly handler: number; readonly step: number };
}
export interface ActionContext extends ExpressionContext {
  readonly locals: Map<string, string>;
  readonly event: string;
  readonly jumps: Jumps;
  readonly segments: SegmentBuilders;
  readonly hoisted: ReadonlySet<string>;
  /** Makes emitted `let` names unique inside a function. */
  readonly fresh: (name: string) => string;
}

export function emitActs(context: ActionContext, acts: readonly Act[]): string[] {
  return acts.flatMap((act) => emitAct(context, act));
}

function emitAct(context: ActionContext, act: Act): string[] {
  const value = (e: Parameters<typeof emitExpression>[1]): string => emitExpression(context, e);
  switch (act.k) {
    case 'set':
      return [emitSet(context, act.target, value(act.value)), ...emitRederived(context.table, context.hoisted, act.target)];
    case 'draw':
      return [`t.${identifier(act.variable)} = (${value(act.value)}) | 0;`];
    case 'let': {
      const code = value(act.value);
      const name = context.fresh(act.name);
      context.locals.set(act.name, name);
      return [`const ${name} = ${code};`];
    }
    case 'send':
      return [`send(t, ${context.segments.call(context, act.segment)});`];
    case 'may-send':
      return [`if (t.config.${choiceField(act.choice)} === 0) send(t, ${context.segments.call(context, act.segment)});`];
    case 'when':
      return emitWhen(context, act);
    case 'either':
      return emitEither(context, act);
    case 'done':
      return ['return;'];
    case 'continue':
    case 'release':
      return emitJump(context, act);
    default:
      return [emitEffect(context, act)];
  }
}

type EffectAct = Exclude<Act, { k: 'set' | 'draw' | 'let' | 'send' | 'may-send' | 'when' | 'either' | 'done' | 'continue' | 'release' }>;

function emitEffect(context: ActionContext, act: EffectAct): string {
  const { table } = context;
  const value = (e: Parameters<typeof emitExpression>[1]): string => emitExpression(context, e);
  switch (act.k) {
    case 'owe':
      return `t.owed |= ${String(1 << act.debt)};`;
    case 'start':
      return `start(t, ${String(timerIndex(table, act.timer))}, ${emitDuration(context, act.timer)});`;
    case 'stop':
      return `stop(t, ${String(timerIndex(table, act.timer))});`;
    case 'move':
      return `move(t, ${String(stateIndex(table, act.state))}); // -> ${act.state}`;
    case 'signal':
      return `t.io.signal(t, ${String(table.signals.findIndex((s) => s.name === act.signal))}); // ${act.signal}`;
    case 'reply':
      return `t.io.reply(t, '${act.reply}');`;
    case 'refuse':
      return `t.io.refuse(t, ${JSON.stringify(act.message)});`;
    case 'give':
      return `t.io.give(t, t.${identifier(act.queue)}.take(${value(act.most)}));`;
    case 'append':
      return `t.${identifier(act.queue)}.append(${value(act.value)});`;
    case 'discard':
      return act.value === undefined
        ? `t.${identifier(act.queue)}.clear();`
        : `t.${identifier(act.queue)}.${act.mode}(${value(act.value)});`;
    case 'hold':
      return `t.${identifier(act.queue)}.hold(${value(act.key)}, copySegment(s));`;
    case 'fork':
      return 't = t.io.fork(t);';
  }
}

export function emitDuration(context: ExpressionContext, timer: string): string {
  const declared = context.table.timers[timerIndex(context.table, timer)];
  if (declared === undefined) throw new Error(`timer ${timer} is declared`);
  return emitExpression(context, declared.duration);
}

function emitSet(context: ExpressionContext, target: Target, code: string): string {
  if (target.k === 'var') return `t.${identifier(target.name)} = ${code};`;
  if (target.k === 'field') return `s.${identifier(target.name)} = ${code};`;
  const bit = `BIT_${identifier(target.name)}`;
  if (code === 'false') return `s.bits &= ~${bit};`;
  if (code === 'true') return `s.bits |= ${bit};`;
  return `s.bits = ${wrap(code)} ? s.bits | ${bit} : s.bits & ~${bit};`;
}

function block(context: ActionContext, acts: readonly Act[]): string[] {
  return emitActs({ ...context, locals: new Map(context.locals) }, acts).map((line) => `  ${line}`);
}

function emitWhen(context: ActionContext, act: Extract<Act, { k: 'when' }>): string[] {
  const lines = [`if (${emitExpression(context, act.c)}) {`, ...block(context, act.a)];
  return act.b.length === 0 ? [...lines, '}'] : [...lines, '} else {', ...block(context, act.b), '}'];
}

function emitEither(context: ActionContext, act: Extract<Act, { k: 'either' }>): string[] {
  const lines = act.branches.flatMap((branch, index) => [
    `${index === 0 ? 'if' : '} else if'} (t.config.${choiceField(act.choice)} === ${String(index)}) { // ${branch.name}`,
    `  hit(t, ${String(branch.rule)});`,
    ...block(context, branch.acts),
  ]);
  return [...lines, '}'];
}

/** A jump inside the handler goes round its loop again; one to another handler is a call. */
function emitJump(context: ActionContext, act: Extract<Act, { k: 'continue' | 'release' }>): string[] {
  const here = context.jumps.here(act.step);
  if (act.k === 'release') {
    if (here === undefined) throw new Error('a held segment is released to a step of the rule that releases it');
    const key = emitExpression(context, act.key);
    return [
      `const next = t.${identifier(act.queue)}.release(${key});`,
      `if (next !== undefined) { ${['s = next;', ...emitRenewed(context.hoisted), `at = ${String(here)};`].join(' ')} continue; } // ${act.step}`,
    ];
  }
  if (here !== undefined) return [`at = ${String(here)}; continue; // ${act.step}`];
  const { handler, step } = context.jumps.elsewhere(act.step);
  return [`${functionOf(context.event)}_${String(handler)}(t, s, ${String(step)}); // ${act.step}`, 'return;'];
}
