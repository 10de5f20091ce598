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

/** Goes on after whatever ends a run early, as long as that gets anywhere. */
async function runAll(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions,
  onResult: OnResult,
): Promise<void> {
  let pending = scenarios;
  const isInterrupted = (): boolean => options.signal?.aborted === true;
  while (pending.length > 0 && !isInterrupted()) {
    const finished = new Set<string>();
    const conclude: OnResult = (id, result) => {
      finished.add(id);
      onResult(id, result);
    };
    const { started, endedEarly } = await attempt(provider, pending, options, conclude);
    for (const id of started)
      if (!finished.has(id)) conclude(id, notPlayed('harness-error', 'it has no result: the process that ran it died'));
    const left = pending.filter(({ id }) => !finished.has(id));
    const isStuck = left.length === pending.length || !endedEarly;
    if (isStuck && !isInterrupted()) {
      for (const { id } of left) conclude(id, notPlayed('harness-error', 'Cucumber did not run it: has its file changed?'));
    }
    pending = isStuck ? [] : left;
  }
}
