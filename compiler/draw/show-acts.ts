/** Actions of a case in the notation of spec files. */
import type { Act, Expr, Table, Target } from '../table';
import { showExpr, showValue } from './show-expr';
import { showSegment } from './show-segment';
import { unitOf } from './units';

/** `sent += 1; send <…>; -> READY`. */
export function showActs(acts: readonly Act[], table: Table): string {
  return acts.map((act) => showAct(act, table)).join('; ');
}

export function showAct(act: Act, table: Table): string {
  switch (act.k) {
    case 'set':
      return showAssignment(act.target, act.value, table);
    case 'let':
      return `let ${act.name} := ${showExpr(act.value, table)}`;
    case 'draw':
      return `${act.variable} := choose`;
    case 'send':
      return `send ${showSegment(act.segment, table)}`;
    case 'may-send':
      return `may send ${showSegment(act.segment, table)}`;
    case 'owe':
      return showDebt(act.debt, table);
    case 'move':
      return `-> ${act.state}`;
    case 'either':
      return `either ${act.branches.map((branch) => `${branch.name} { ${showActs(branch.acts, table)} }`).join(' or ')}`;
    case 'when':
      return showWhen(act, table);
    default:
      return showPlainAct(act, table);
  }
}

type PlainAct = Exclude<Act, { k: 'set' | 'let' | 'draw' | 'send' | 'may-send' | 'owe' | 'move' | 'either' | 'when' }>;

function showPlainAct(act: PlainAct, table: Table): string {
  switch (act.k) {
    case 'start':
    case 'stop':
      return `${act.k} ${act.timer}`;
    case 'signal':
      return `signal ${act.signal}`;
    case 'reply':
      return `reply ${act.reply}`;
    case 'refuse':
      return `reply error "${act.message}"`;
    case 'give':
      return `reply octets of ${act.queue}, ${showExpr(act.most, table)}`;
    case 'append':
      return `append ${showExpr(act.value, table)} to ${act.queue}`;
    case 'discard':
      return `discard ${act.queue} ${act.mode}${act.value === undefined ? '' : ` ${showExpr(act.value, table)}`}`;
    case 'hold':
      return `hold in ${act.queue} by ${showExpr(act.key, table)}`;
    case 'release':
      return `release ${act.queue} up to ${showExpr(act.key, table)} at ${act.step}`;
    case 'continue':
      return `continue at ${act.step}`;
    case 'done':
      return 'stop';
    case 'fork':
      return 'fork';
  }
}

/** `X := X + n` was written `X += n`. */
function showAssignment(target: Target, value: Expr, table: Table): string {
  const name = target.k === 'field' ? `${table.header.name}.${target.name}` : target.name;
  const unit = unitOf(target.k === 'bit' ? { k: 'bool', v: true } : target, table);
  const step = stepOf(target, value);
  if (step !== undefined) return `${name} ${step.operator} ${showValue(step.by, table, unit === 'time' ? 'time' : 'plain')}`;
  return `${name} := ${showValue(value, table, unit)}`;
}

function stepOf(target: Target, value: Expr): { operator: '+=' | '-='; by: Expr } | undefined {
  if (value.k !== 'seq+' && value.k !== 'seq-int' && value.k !== 'arith') return undefined;
  if (value.a.k !== target.k || !('name' in value.a) || value.a.name !== target.name) return undefined;
  const operator = value.k === 'arith' ? value.op : value.k === 'seq+' ? '+' : '-';
  return operator === '+' || operator === '-' ? { operator: `${operator}=`, by: value.b } : undefined;
}

function showDebt(index: number, table: Table): string {
  const debt = table.debts[index];
  return debt === undefined ? `owe debt ${String(index)}` : `owe ${showSegment(debt.segment, table)} by ${debt.timer}`;
}

function showWhen(act: Extract<Act, { k: 'when' }>, table: Table): string {
  const then = `when ${showExpr(act.c, table)} { ${showActs(act.a, table)} }`;
  return act.b.length === 0 ? then : `${then} otherwise { ${showActs(act.b, table)} }`;
}
