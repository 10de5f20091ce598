/** What the verdicts mean for a run as a whole (docs/verdicts.md). */
import { LEVELS, PRECEDENCE, VERDICTS, worstVerdict } from '../scenario/verdict';
import type { Level, Verdict } from '../scenario/verdict';
import type { Counts } from './result';

/** Each of these makes a stack not conformant. */
export const FAILING: readonly Verdict[] = ['crashed', 'fail', 'inconclusive', 'flaky'];
/** These a baseline may list, and these get a capture file. */
export const LISTABLE: readonly Verdict[] = [...FAILING, 'deviation'];
/** These say nothing about the stack. */
export const UNJUDGED: readonly Verdict[] = ['harness-error', 'not-run', 'not-applicable'];

/** The order to print them in: what went well, what did not, what was not judged. */
export const PRINTING_ORDER: readonly Verdict[] = ['pass', 'choice', 'deviation', 'fail', 'crashed', 'inconclusive', 'flaky', ...UNJUDGED];

/** Does this verdict stand against the stack? */
export function isFailing(verdict: Verdict, strict: boolean): boolean {
  return FAILING.includes(verdict) || (strict && verdict === 'deviation');
}

/**
 * One verdict for several scenarios. What was not judged is no pass: it decides only when nothing was judged.
 *
 * @returns undefined for no verdicts
 */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict | undefined {
  if (verdicts.some((verdict) => PRECEDENCE.includes(verdict))) return worstVerdict(verdicts);
  return verdicts.includes('not-run') ? 'not-run' : verdicts[0];
}

export function countVerdicts(verdicts: readonly Verdict[]): Counts {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

export function countByLevel(judged: readonly { level: Level; verdict: Verdict }[]): Readonly<Record<Level, Counts>> {
  const of = (level: Level): Verdict[] => judged.filter((each) => each.level === level).map((each) => each.verdict);
  return Object.fromEntries(LEVELS.map((level) => [level, countVerdicts(of(level))])) as Record<Level, Counts>;
}
