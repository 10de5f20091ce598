/** One way through a rule as a reader wants it: where it leads, what it sends, what the user hears. */
import { allActs } from '../check/walk';
import type { Transition } from '../check/transitions';
import type { Act, RuleInfo, Table } from '../table';
import { showAct } from './notation';

export interface Outcome {
  /** The rule's name without its event and states: `sequence/rst`. */
  readonly rule: string;
  readonly index: number;
  readonly level: RuleInfo['level'];
  readonly clauses: readonly string[];
  readonly ids: readonly string[];
  /** Null where the state stays. */
  readonly next: string | null;
  /** Segments that are sent, may be sent or are owed, and what the user is told, in notation. */
  readonly effects: readonly string[];
}

const SHOWN: ReadonlySet<Act['k']> = new Set(['send', 'may-send', 'owe', 'signal', 'reply', 'refuse', 'give', 'hold', 'release', 'fork']);

export function outcomeOf(path: Transition, table: Table): Outcome {
  const rule = table.rules[path.rule];
  if (rule === undefined) throw new Error(`the table has no rule ${String(path.rule)}`);
  const effects = allActs(path.acts).filter((act) => SHOWN.has(act.k));
  return {
    rule: shortName(rule),
    index: rule.index,
    level: rule.level,
    clauses: rule.clauses,
    ids: rule.ids,
    next: path.acts.some((act) => act.k === 'move') ? path.to : null,
    effects: [...new Set(effects.map((act) => showAct(act, table)))],
  };
}

/** `FRAME/A+B/step/case` is `step/case` inside its cell; `emit/NAME` is the name. */
export function shortName(rule: RuleInfo): string {
  const parts = rule.name.split('/');
  return parts.slice(rule.event === 'emit' ? 1 : 2).join('/');
}

/** `-> READY; reply ok`; a dash where nothing shows. */
export function describeOutcome(outcome: Outcome): string {
  const parts = [...(outcome.next === null ? [] : [`-> ${outcome.next}`]), ...outcome.effects];
  return parts.length === 0 ? '-' : parts.join('; ');
}
