/** Runs scenarios on one stack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackProvider } from '../adapters/contract';
import { notPlayed } from '../scenario/outcome';
import type { ScenarioDescription, ScenarioResult } from '../scenario/verdict';
import { decodeResult, RESULT_MEDIA_TYPE } from '../steps/result-message';
import { release, stop, useProvider } from '../steps/session';
import type { RunParameters } from '../steps/session';
import { cucumber } from './cucumber';
import { pathsWithLines } from './places';
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

/** Results by scenario id; a scenario has none only when the run was interrupted before it. */
export async function runOn(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions = {},
  onProgress: Progress = () => undefined,
): Promise<Map<string, ScenarioResult>> {
  const results = new Map<string, ScenarioResult[]>(scenarios.map(({ id }) => [id, []]));
  const repeat = options.repeat ?? 1;
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  let finished = 0;
  for (let round = 0; round < repeat && options.signal?.aborted !== true && scenarios.length > 0; round += 1) {
    await runOnce(provider, scenarios, options, (id, result) => {
      const [scenario, sofar] = [byId.get(id), results.get(id)];
      if (scenario === undefined || sofar === undefined) return;
      sofar.push(result);
      if (sofar.length === repeat) onProgress(scenario, combineRepeats(sofar) ?? result, (finished += 1));
    });
  }
  return conclude(results, options.signal?.aborted === true);
}

function conclude(results: ReadonlyMap<string, readonly ScenarioResult[]>, interrupted: boolean): Map<string, ScenarioResult> {
  const final = new Map<string, ScenarioResult>();
  for (const [id, runs] of results) {
    const result = combineRepeats(runs) ?? (interrupted ? undefined : notPlayed('harness-error', LOST));
    if (result !== undefined) final.set(id, result);
  }
  return final;
}
const LOST = 'it has no result: the process that ran it died';

async function runOnce(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions,
  onResult: (id: string, result: ScenarioResult) => void,
): Promise<void> {
  const workers = (options.parallel ?? 1) > 1 ? Math.min(options.parallel ?? 1, scenarios.length) : 0;
  const stopping = new Stopping(options.signal, workers > 0);
  useProvider(workers > 0 ? undefined : provider);
  const parameters = { ...runParameters(options), stack: provider.name, ...stopping.parameters };
  stopping.begin();
  try {
    await cucumber({ paths: pathsWithLines(scenarios), dryRun: false, workers, parameters }, ({ attachment }) => {
      if (attachment?.mediaType !== RESULT_MEDIA_TYPE) return;
      const { id, result } = decodeResult(attachment.body);
      onResult(id, result);
    });
  } finally {
    stopping.end();
    await release(options.hangAfterMs);
    useProvider(undefined);
  }
}

function runParameters({ seed, maxWaitMs, slow, hangAfterMs, registry }: RunOptions): RunParameters {
  return {
    ...(seed !== undefined && { seed }),
    ...(maxWaitMs !== undefined && { maxWaitMs }),
    ...(slow !== undefined && { slow }),
    ...(hangAfterMs !== undefined && { hangAfterMs }),
    ...(registry !== undefined && { registry }),
  };
}

/** Carries an interrupt to where scenarios begin: a flag in this process, a file for workers. */
class Stopping {
  readonly parameters: { readonly stopFile?: string };
  private readonly signal: AbortSignal | undefined;
  private readonly folder: string | undefined;

  constructor(signal: AbortSignal | undefined, forWorkers: boolean) {
    this.signal = signal;
    this.folder = signal !== undefined && forWorkers ? mkdtempSync(join(tmpdir(), 'tcpspec-')) : undefined;
    this.parameters = this.folder === undefined ? {} : { stopFile: join(this.folder, 'stop') };
  }

  private readonly onAbort = (): void => {
    stop();
    if (this.parameters.stopFile !== undefined) writeFileSync(this.parameters.stopFile, '');
  };

  begin(): void {
    this.signal?.addEventListener('abort', this.onAbort);
    if (this.signal?.aborted === true) this.onAbort();
  }

  end(): void {
    this.signal?.removeEventListener('abort', this.onAbort);
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}
