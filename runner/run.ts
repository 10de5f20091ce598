/** Runs scenarios on one stack. */
import type { StackProvider } from '../adapters/contract';
import { notPlayed } from '../scenario/outcome';
import type { ScenarioDescription, ScenarioResult } from '../scenario/verdict';
import { attempt } from './attempt';
import { combineRepeats } from './repeats';

export interface RunOptions {
  readonly seed?: number;
  /** On a real clock a scenario that takes longer is not run, unless `slow`. */
  readonly maxWaitMs?: number;
  readonly slow?: boolean;
  /** Worker processes; 1 runs in this one. Pays where scenarios wait on a real clock. */
  readonly parallel?: number;
  /** Runs every scenario so often; different verdicts are `flaky`. */
  readonly repeat?: number;
  readonly hangAfterMs?: number;
  /**
   * Goes on past a stack that loops for ever in this process, which costs some 0.1 ms a request; where few scenarios are
   * run that is done unless it is false here. Without it such a stack ends the process, with a message.
   */
  readonly guard?: boolean;
  /** Where workers find the provider by its name: a module with `providers()`. */
  readonly registry?: string;
  /** No scenario begins after this; what has finished is returned. */
  readonly signal?: AbortSignal;
}
export type Progress = (scenario: ScenarioDescription, result: ScenarioResult, finished: number) => void;
export type OnResult = (id: string, result: ScenarioResult) => void;

/** Results by scenario id; a scenario has none only when the run was interrupted before it. */
export async function runOn(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions = {},
  onProgress: Progress = () => undefined,
): Promise<Map<string, ScenarioResult>> {
  const repeat = options.repeat ?? 1;
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const runs = new Map<string, [ScenarioResult, ...ScenarioResult[]]>();
  const results = new Map<string, ScenarioResult>();
  let finished = 0;
  const note: OnResult = (id, result) => {
    const scenario = byId.get(id);
    if (scenario === undefined) return;
    const sofar: [ScenarioResult, ...ScenarioResult[]] = [result, ...(runs.get(id) ?? [])];
    runs.set(id, sofar);
    const combined = combineRepeats(sofar);
    results.set(id, combined);
    if (sofar.length === repeat) onProgress(scenario, combined, (finished += 1));
  };
  for (let round = 0; round < repeat; round += 1) await runAll(provider, scenarios, options, note);
  return results;
}

/** Goes on after what ends a run early, as long as that gets anywhere. */
async function runAll(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions,
  onResult: OnResult,
): Promise<void> {
  const isInterrupted = (): boolean => options.signal?.aborted === true;
  let pending = scenarios;
  while (pending.length > 0 && !isInterrupted()) {
    const finished = new Set<string>();
    const conclude: OnResult = (id, result) => {
      finished.add(id);
      onResult(id, result);
    };
    const mayGoOn = await attempt(provider, pending, options, conclude);
    const left = pending.filter(({ id }) => !finished.has(id));
    const isStuck = left.length === pending.length || !mayGoOn;
    if (isStuck && !isInterrupted()) for (const { id } of left) conclude(id, notPlayed('harness-error', NOT_BEGUN));
    pending = isStuck ? [] : left;
  }
}
const NOT_BEGUN = 'it did not begin: has its file changed, or did every worker process die?';
