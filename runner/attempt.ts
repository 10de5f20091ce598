/** One run of Cucumber on one stack, in which worker processes may die. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackProvider } from '../adapters/contract';
import { notPlayed } from '../scenario/outcome';
import type { ScenarioDescription } from '../scenario/verdict';
import { decodeResult, RESULT_MEDIA_TYPE, STARTED_MEDIA_TYPE } from '../steps/result-message';
import { release, stop, useProvider } from '../steps/session';
import type { RunParameters } from '../steps/session';
import { cucumber } from './cucumber';
import type { Envelope } from './cucumber';
import { pathsWithLines } from './places';
import type { OnResult, RunOptions } from './run';

/** Up to so many scenarios the guard's price is not noticed. */
const FEW = 50;

/** Gives a result to every scenario that began; says whether those that did not may do so in another attempt. */
export async function attempt(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions,
  onResult: OnResult,
): Promise<boolean> {
  const workers = (options.parallel ?? 1) > 1 ? Math.min(options.parallel ?? 1, scenarios.length) : 0;
  const folder = workers > 0 ? mkdtempSync(join(tmpdir(), 'tcpspec-')) : undefined;
  const parameters = runParameters(provider, options, scenarios.length <= FEW, folder);
  const record = new Record(onResult);
  const onAbort = (): void => interrupt(folder);
  useProvider(workers > 0 ? undefined : provider);
  options.signal?.addEventListener('abort', onAbort);
  try {
    await cucumber({ paths: pathsWithLines(scenarios), workers, parameters }, (envelope) => record.take(envelope));
    record.concludeLost(folder);
    return workers > 0;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
    await release(parameters);
    useProvider(undefined);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Carries an interrupt to where scenarios begin: a flag in this process, a file for workers. */
function interrupt(folder: string | undefined): void {
  stop();
  if (folder !== undefined) writeFileSync(join(folder, 'stop'), '');
}

function runParameters(
  { name }: StackProvider,
  { seed, maxWaitMs, slow, hangAfterMs, registry, guard }: RunOptions,
  areFew: boolean,
  folder: string | undefined,
): RunParameters {
  return {
    stack: name,
    guard: guard ?? areFew,
    ...(seed !== undefined && { seed }),
    ...(maxWaitMs !== undefined && { maxWaitMs }),
    ...(slow !== undefined && { slow }),
    ...(hangAfterMs !== undefined && { hangAfterMs }),
    ...(registry !== undefined && { registry }),
    ...(folder !== undefined && { folder }),
  };
}

/** What has been heard of the scenarios. */
class Record {
  private readonly unfinished = new Set<string>();
  private readonly onResult: OnResult;

  constructor(onResult: OnResult) {
    this.onResult = onResult;
  }

  take({ attachment }: Envelope): void {
    if (attachment?.mediaType === STARTED_MEDIA_TYPE) this.unfinished.add(attachment.body);
    if (attachment?.mediaType !== RESULT_MEDIA_TYPE) return;
    const { id, result } = decodeResult(attachment.body);
    this.unfinished.delete(id);
    this.onResult(id, result);
  }

  /** The processes that played these are dead. One that had to be ended has left a note of what hung. */
  concludeLost(folder: string | undefined): void {
    for (const id of this.unfinished) {
      const hung = folder !== undefined && existsSync(join(folder, encodeURIComponent(id)));
      const reason = hung ? 'the stack hung: it loops for ever' : 'it has no result: the process that ran it died';
      this.onResult(id, notPlayed(hung ? 'crashed' : 'harness-error', reason));
    }
  }
}
