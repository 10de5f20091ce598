/** The counts of a report, and whether each stack conforms. */
import { DISPOSITIONS } from './result';
import type { Disposition, RequirementReport, RunSettings, ScenarioReport, StackReport, StackSummary, Summary } from './result';
import { countByLevel, countVerdicts, isFailing, UNJUDGED } from './verdicts';

export interface SummaryInput {
  readonly run: RunSettings;
  readonly stacks: readonly StackReport[];
  readonly scenarios: readonly ScenarioReport[];
  readonly requirements: readonly RequirementReport[];
}

/** Counts what the report says; the baseline is not looked at. */
export function summarize(input: SummaryInput): Summary {
  const stacks = Object.fromEntries(input.stacks.map(({ name }) => [name, summarizeStack(name, input)]));
  const available = input.stacks.filter((stack) => stack.available);
  return {
    scenarios: input.scenarios.length,
    requirements: countDispositions(input.requirements),
    stacks,
    conformant: together(available.map(({ name }) => stacks[name]?.conformant ?? null)),
  };
}

function summarizeStack(stack: string, { scenarios, run }: SummaryInput): StackSummary {
  const results = scenarios.flatMap(({ level, results }) => {
    const result = results[stack];
    return result ? [{ level, verdict: result.verdict }] : [];
  });
  const verdicts = results.map((result) => result.verdict);
  const counts = countVerdicts(verdicts);
  const judged = verdicts.filter((verdict) => !UNJUDGED.includes(verdict)).length;
  const failing = verdicts.some((verdict) => isFailing(verdict, run.strict));
  const established = judged > 0 && counts['harness-error'] === 0 && !run.interrupted;
  return {
    scenarios: results.length,
    judged,
    counts,
    levels: countByLevel(results),
    notApplicableShare: results.length === 0 ? 0 : counts['not-applicable'] / results.length,
    conformant: failing ? false : established ? true : null,
  };
}

function countDispositions(requirements: readonly RequirementReport[]): Record<Disposition, number> {
  const of = (disposition: Disposition): number => requirements.filter((each) => each.disposition === disposition).length;
  return Object.fromEntries(DISPOSITIONS.map((disposition) => [disposition, of(disposition)])) as Record<Disposition, number>;
}

/** One false makes it false; true needs all of them. */
function together(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.length > 0 && !answers.includes(null) ? true : null;
}
