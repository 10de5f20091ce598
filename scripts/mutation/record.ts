/** From a run of every scenario on every mutant to what is written down of it. */
import { chooseCatchers, prove, showJudged, violatedBy } from './judged';
import type { Proof } from './judged';
import type { MutableSpec } from './mutable-spec';
import type { Trials } from './trials';

export interface Recorded {
  /** By mutation: enough scenarios to catch it and to prove what it proves. */
  readonly catchers: ReadonlyMap<string, readonly string[]>;
  /** The text of judged.json. */
  readonly judged: string;
}

export function record({ trials, requirements }: Trials, spec: MutableSpec): Recorded {
  const { table } = spec.compile();
  if (table === undefined) throw new Error('the spec does not compile');
  const judged = new Map<string, Proof>();
  const catchers = new Map<string, readonly string[]>();
  for (const { mutation, red, outcome } of trials) {
    const violates = violatedBy(mutation, table, spec.lines);
    const chosen = outcome === 'caught' ? chooseCatchers(judged, red, violates, requirements) : [];
    catchers.set(mutation.id, chosen);
    prove(judged, mutation, chosen, violates, requirements);
  }
  return { catchers, judged: showJudged(judged, table) };
}

/** What the recorded scenarios prove, from a run of them alone. */
export function judgedBy({ trials, requirements }: Trials, spec: MutableSpec): string {
  const { table } = spec.compile();
  if (table === undefined) throw new Error('the spec does not compile');
  const judged = new Map<string, Proof>();
  for (const { mutation, red } of trials) {
    const recorded = mutation.caughtBy.filter((scenario) => red.includes(scenario));
    prove(judged, mutation, recorded, violatedBy(mutation, table, spec.lines), requirements);
  }
  return showJudged(judged, table);
}
