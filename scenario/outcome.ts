/** From what happened in a scenario to its verdict and everything that explains it. */
import { AdapterError, StackCrashedError, UnsupportedError } from '../adapters/contract';
import { SyntaxProblem } from '../grammar/problem';
import type { Choice } from './checks';
import type { Conversation, Phase } from './conversation';
import { Discrepancy, ScenarioMistake, SetUpMissed } from './failure';
import type { Level, ScenarioResult, Verdict } from './verdict';

/** What came to pass while the scenario was played. */
export interface Happenings {
  readonly level: Level;
  /** The clause that the scenario is about. */
  readonly section: string;
  readonly failure?: Failure;
  readonly choice?: Pick<Choice, 'name' | 'clause'>;
  /** How many checks looked at something. */
  readonly observed: number;
  /** The texts of the checks that could not look. */
  readonly unobserved: readonly string[];
  /** Absent when the stack was never got hold of. */
  readonly conversation?: Conversation;
  readonly realMs: number;
}
export interface Failure {
  readonly error: unknown;
  readonly phase: Phase;
  /** The text of the step that failed. */
  readonly step?: string;
}

type Judgement = Pick<ScenarioResult, 'verdict' | 'reason'> & Partial<ScenarioResult>;

const IF_NOT_MET: Readonly<Record<Level, Verdict>> = { must: 'fail', should: 'deviation', may: 'choice' };

export function judge(happenings: Happenings): ScenarioResult {
  const { failure, conversation, choice } = happenings;
  const judgement = failure === undefined ? withoutFailure(happenings) : withFailure(failure, happenings);
  const { expected, observed, frame } = judgement;
  const missing = `missing: ${expected ?? ''}`;
  const decided = observed === undefined ? undefined : { frame, missing, time: conversation?.now ?? 0 };
  return {
    exchange: conversation?.exchange.finish(decided) ?? [],
    packets: conversation?.exchange.packets ?? [],
    parameters: conversation?.parameters ?? {},
    realMs: happenings.realMs,
    virtualMs: (conversation?.now ?? 0) / 1e6,
    ...(choice && { choice: choice.name, ...(choice.clause !== '' && { clause: choice.clause }) }),
    ...(failure?.step !== undefined && { step: failure.step }),
    ...judgement,
  };
}

function withoutFailure({ observed, unobserved, choice, level, section }: Happenings): Judgement {
  if (observed === 0 && unobserved.length > 0) {
    return { verdict: 'not-applicable', reason: 'all that it checks takes introspection, which the stack does not declare' };
  }
  const reason = unobserved.length === 0 ? '' : `unobserved: ${unobserved.join('; ')}`;
  if (choice !== undefined) return { verdict: 'choice', reason };
  if (level === 'may') return { verdict: 'choice', reason, choice: 'taken', clause: section };
  return { verdict: 'pass', reason };
}

function withFailure(failure: Failure, happenings: Happenings): Judgement {
  const { error } = failure;
  if (error instanceof Discrepancy) return ofDiscrepancy(error, failure, happenings);
  if (error instanceof SetUpMissed) return { verdict: 'inconclusive', reason: error.message };
  if (error instanceof StackCrashedError) return { verdict: 'crashed', reason: crash(error, happenings) };
  return { verdict: 'harness-error', reason: harnessReason(error) };
}

function ofDiscrepancy(error: Discrepancy, { phase, step }: Failure, { level, section, conversation }: Happenings): Judgement {
  const { expected, observed, frame } = error;
  const evidence = {
    ...(expected !== undefined && { expected }),
    ...(observed !== undefined && { observed }),
    ...(frame !== undefined && { frame }),
  };
  if (phase === 'set-up' || error.duringSetUp) {
    return { verdict: 'inconclusive', reason: `the set-up was not reached${at(step)}: ${error.message}`, ...evidence };
  }
  const refused = conversation?.refusedParameters ?? [];
  if (refused.length > 0) {
    return { verdict: 'inconclusive', reason: `${error.message}; but the stack did not take ${refused.join(', ')}`, ...evidence };
  }
  const notTaken = level === 'may' ? { choice: 'not taken' } : {};
  return { verdict: IF_NOT_MET[level], reason: error.message, clause: section, ...notTaken, ...evidence };
}

function at(step: string | undefined): string {
  return step === undefined ? '' : ` at "${step}"`;
}

function crash({ message }: StackCrashedError, { conversation }: Happenings): string {
  const last = conversation?.exchange.lastToStack;
  return last === undefined ? `${message}, before any packet` : `${message}, after ${last}`;
}

function harnessReason(error: unknown): string {
  if (error instanceof UnsupportedError) return `the adapter calls unsupported what it declares: ${error.message}`;
  if (error instanceof AdapterError) return `the adapter broke: ${error.message}`;
  if (error instanceof ScenarioMistake || error instanceof SyntaxProblem) return `the scenario is wrong: ${error.message}`;
  if (error instanceof Error)
    return `the suite broke: ${error.stack?.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ') ?? error.message}`;
  return `the suite broke: ${String(error)}`;
}

/** A verdict about a scenario that was not played. */
export function notPlayed(verdict: 'not-applicable' | 'not-run' | 'harness-error' | 'crashed', reason: string): ScenarioResult {
  return { verdict, reason, exchange: [], packets: [], parameters: {}, realMs: 0, virtualMs: 0 };
}
