/** What several runs of the same scenario come to. */
import type { ScenarioResult, Verdict } from '../scenario/verdict';
import { PRECEDENCE } from '../scenario/verdict';

/** These stand however often the other runs went well: the suite broke, or the stack did crash. */
const STANDING: readonly Verdict[] = ['harness-error', 'crashed'];

/** Of identical runs. */
export function combineRepeats(results: readonly [ScenarioResult, ...ScenarioResult[]]): ScenarioResult {
  const worst = results.reduce((a, b) => (rank(b.verdict) < rank(a.verdict) ? b : a));
  const counts = new Map<Verdict, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  if (counts.size === 1 || STANDING.includes(worst.verdict)) return worst;
  const tally = [...counts].map(([verdict, times]) => `${verdict} ${times} times`).join(', ');
  return { ...worst, verdict: 'flaky', reason: `different verdicts in ${results.length} identical runs: ${tally}. ${worst.reason}`.trim() };
}

function rank(verdict: Verdict): number {
  const place = PRECEDENCE.indexOf(verdict);
  return place < 0 ? PRECEDENCE.length : place;
}
