/** What a case does. */
import type { Action, AssignAction, Name, OweAction, ReplyAction } from '../../grammar/ast';
import type { Act, Expr, Target, ValueType } from '../table';
import type { Context, Typed } from './context';
import { report, reportUnknown, withNames } from './context';
import { lowerAs, lowerExpression } from './expression';
import { fieldType, isDerived } from './header-types';
import { lowerEither, lowerMaySend } from './alternative';
import { resolve } from './reference';
import { lowerSegment, lowerSegmentLiteral } from './segment';
import { words } from './types';

/** Lowers a list; a `let` is in scope for what follows it. */
export function lowerActions(context: Context, actions: readonly Action[]): Act[] {
  let scope = context;
  return actions.flatMap((action) => {
    const acts = lowerAction(scope, action);
    if (action.kind === 'let') scope = withNames(scope, [[action.name.text, localOf(scope, action.name, action.value)]]);
    return acts;
  });
}

function localOf(context: Context, name: Name, value: Parameters<typeof lowerExpression>[1]): Typed {
  return { expr: { k: 'local', name: name.text }, type: lowerExpression(context, value).type };
}

function lowerAction(context: Context, action: Action): Act[] {
  switch (action.kind) {
    case 'assign':
      return [lowerAssign(context, action)];
    case 'let':
      return [{ k: 'let', name: action.name.text, value: lowerExpression(context, action.value).expr }];
    case 'send':
      return [action.permitted ? lowerMaySend(context, action) : { k: 'send', segment: lowerSegment(context, action.segment) }];
    case 'owe':
      return [lowerOwe(context, action)];
    case 'timer-action':
      return lowerTimer(context, action.verb, action.timer);
    case 'when':
      return [
        {
          k: 'when',
          c: lowerAs(context, action.condition, 'bool'),
          a: lowerActions(context, action.then),
          b: lowerActions(context, action.otherwise),
        },
      ];
    case 'either':
      return [lowerEither(context, action)];
    case 'do':
      return lowerProcedure(context, action.procedure);
    case 'stop':
      return [{ k: 'done' }];
    case 'fork':
      return [{ k: 'fork' }];
    default:
      return [lowerEffect(context, action)];
  }
}

type Effect = Exclude<Action, { kind: 'assign' | 'let' | 'send' | 'owe' | 'timer-action' | 'when' | 'either' | 'do' | 'stop' | 'fork' }>;

function lowerEffect(context: Context, action: Effect): Act {
  switch (action.kind) {
    case 'move':
      if (!context.symbols.states.has(action.state.text)) reportUnknown(context, 'state', action.state, context.symbols.states.keys());
      return { k: 'move', state: action.state.text };
    case 'signal-action':
      if (!context.symbols.signals.has(action.signal.text)) reportUnknown(context, 'signal', action.signal, context.symbols.signals.keys());
      return { k: 'signal', signal: action.signal.text };
    case 'reply':
      return lowerReply(context, action);
    case 'append':
      return { k: 'append', queue: queueOf(context, action.target, ['octets', 'stream']), value: lowerAs(context, action.value, 'octets') };
    case 'discard': {
      const queue = queueOf(context, action.target, action.mode === 'all' ? ['octets', 'stream', 'held'] : ['stream']);
      return {
        k: 'discard',
        queue,
        mode: action.mode,
        ...(action.value === undefined ? {} : { value: lowerAs(context, action.value, 'seq:us') }),
      };
    }
    case 'hold':
      return { k: 'hold', queue: queueOf(context, action.queue, ['held']), key: lowerAs(context, action.key, 'seq:peer') };
    case 'release':
      knownStep(context, action.step);
      return {
        k: 'release',
        queue: queueOf(context, action.queue, ['held']),
        key: lowerAs(context, action.key, 'seq:peer'),
        step: action.step.text,
      };
    case 'continue':
      knownStep(context, action.step);
      return { k: 'continue', step: action.step.text };
  }
}

function knownStep(context: Context, step: Name): void {
  if (!context.steps.has(step.text)) reportUnknown(context, 'step of this event', step, context.steps);
}

function queueOf(context: Context, name: Name, wanted: readonly ValueType[]): string {
  const typed = resolve(context, name);
  if (typed !== undefined && (typed.expr.k !== 'var' || !wanted.includes(typed.type))) {
    report(context, name.at, `${name.text} must be a variable of type ${wanted.map(words).join(' or ')}, but it is ${words(typed.type)}`);
  }
  return name.text;
}

function lowerReply(context: Context, action: ReplyAction): Act {
  if (action.reply === 'error') return { k: 'refuse', message: action.message ?? '' };
  if (action.reply !== 'octets') return { k: 'reply', reply: action.reply };
  if (action.queue === undefined || action.most === undefined) throw new Error('the grammar gives a queue and a number to "reply octets"');
  return { k: 'give', queue: queueOf(context, action.queue, ['octets']), most: lowerAs(context, action.most, 'int') };
}

function lowerAssign(context: Context, action: AssignAction): Act {
  if (action.value === 'choose') return lowerDraw(context, action.target);
  const target = targetOf(context, action.target);
  if (target === undefined) return { k: 'done' };
  if (action.operator === ':=') return { k: 'set', target: target.target, value: lowerAs(context, action.value, target.type) };
  const operator = action.operator === '+=' ? '+' : '-';
  const left = { kind: 'reference', name: action.target.text, at: action.target.at } as const;
  const value = { kind: 'binary', operator, left, right: action.value, at: action.at } as const;
  return { k: 'set', target: target.target, value: lowerAs(context, value, target.type) };
}

function lowerDraw(context: Context, name: Name): Act {
  const draw = context.symbols.free.get(name.text)?.draw;
  if (draw === undefined) {
    report(context, name.at, `${name.text} cannot be chosen`, `declare how it is drawn: free ${name.text} = …`);
    return { k: 'done' };
  }
  return { k: 'draw', variable: name.text, value: lowerAs(context, draw, 'int') };
}

function targetOf(context: Context, name: Name): { target: Target; type: ValueType } | undefined {
  const typed = resolve(context, name);
  if (typed === undefined) return undefined;
  const { expr, type } = typed;
  if (expr.k === 'var') return { target: { k: 'var', name: expr.name }, type };
  if (expr.k === 'bit') return { target: { k: 'bit', name: expr.name }, type };
  if (expr.k === 'field' && !isDerived(context, expr.name))
    return { target: { k: 'field', name: expr.name }, type: fieldType(context, expr.name) };
  report(context, name.at, `${name.text} cannot be assigned to`, 'only variables, fields of the arriving segment and its control bits can');
  return undefined;
}

/** Debts for the same segment by the same deadline are one. */
function lowerOwe(context: Context, action: OweAction): Act {
  const timer = action.by.text;
  if (!context.symbols.timers.has(timer)) reportUnknown(context, 'timer', action.by, context.symbols.timers.keys());
  const segment = lowerSegmentLiteral(context, action.segment);
  const { debts } = context.registers;
  const text = JSON.stringify({ segment, timer });
  const known = debts.findIndex((debt) => JSON.stringify(debt) === text);
  if (known >= 0) return { k: 'owe', debt: known };
  debts.push({ segment, timer });
  return { k: 'owe', debt: debts.length - 1 };
}

/** `restart` is `start`; `backoff` is the assignment that the timer declares. */
function lowerTimer(context: Context, verb: 'start' | 'restart' | 'stop' | 'backoff', timer: Name): Act[] {
  const declared = context.symbols.timers.get(timer.text);
  if (declared === undefined) {
    reportUnknown(context, 'timer', timer, context.symbols.timers.keys());
    return [];
  }
  if (verb !== 'backoff') return [{ k: verb === 'stop' ? 'stop' : 'start', timer: timer.text }];
  if (declared.backoff === undefined) {
    report(context, timer.at, `timer ${timer.text} has no backoff`, `declare it: timer ${timer.text} = … backoff VARIABLE := …`);
    return [];
  }
  const target = targetOf(context, declared.backoff.variable);
  if (target === undefined) return [];
  const value: Expr = lowerAs(context, declared.backoff.value, target.type);
  return [{ k: 'set', target: target.target, value }];
}

function lowerProcedure(context: Context, name: Name): Act[] {
  const procedure = context.symbols.procedures.get(name.text);
  if (procedure === undefined) {
    reportUnknown(context, 'procedure', name, context.symbols.procedures.keys());
    return [];
  }
  if (context.inside.includes(name.text)) {
    report(context, name.at, `procedure ${name.text} does itself: ${[...context.inside, name.text].join(' -> ')}`);
    return [];
  }
  return lowerActions({ ...context, inside: [...context.inside, name.text] }, procedure.actions);
}
