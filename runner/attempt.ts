/** One run of Cucumber on one stack, which may end early: a stack hangs for good, or worker processes die. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackProvider } from '../adapters/contract';
import { hung } from '../scenario/link';
import { notPlayed } from '../scenario/outcome';
import type { ScenarioDescription } from '../scenario/verdict';
import { playing } from '../steps/playing';
import { decodeResult, RESULT_MEDIA_TYPE, STARTED_MEDIA_TYPE } from '../steps/result-message';
import { abandon, release, stop, useProvider } from '../steps/session';
import type { RunParameters } from '../steps/session';
import { cucumber } from './cucumber';
import type { Envelope } from './cucumber';
import { pathsWithLines } from './places';
import type { OnResult, RunOptions } from './run';
import { Watchdog } from './watchdog';

export interface Attempt {
  /** Ids of the scenarios that began; one that has no result was lost. */
  readonly started: ReadonlySet<string>;
  /** Scenarios that did not begin may do so in another attempt. */
  readonly endedEarly: boolean;
}

export async function attempt(
  provider: StackProvider,
  scenarios: readonly ScenarioDescription[],
  options: RunOptions,
  onResult: OnResult,
): Promise<Attempt> {
  const workers = (options.parallel ?? 1) > 1 ? Math.min(options.parallel ?? 1, scenarios.length) : 0;
  const stopping = new Stopping(options.signal, workers > 0);
  const parameters = { ...runParameters(options), stack: provider.name, ...stopping.parameters };
  const record = new Record(onResult);
  useProvider(workers > 0 ? undefined : provider);
  stopping.begin();
  try {
    const run = cucumber({ paths: pathsWithLines(scenarios), dryRun: false, workers, parameters }, (envelope) => record.take(envelope));
    const isHung = workers === 0 && (await hangs(run));
    if (isHung) record.hung();
    else await run;
    return { started: record.started, endedEarly: isHung || workers > 0 };
  } finally {
    stopping.end();
    await release(options.hangAfterMs);
    useProvider(undefined);
  }
}

/** Does the run come to a standstill in a stack of this process? It is never heard of again then. */
async function hangs(run: Promise<void>): Promise<boolean> {
  const watchdog = new Watchdog();
  try {
    return await Promise.race([run.then(() => false), watchdog.hung.then(() => true)]);
  } finally {
    await watchdog.end();
  }
}

/** What has been heard of the scenarios. */
class Record {
  readonly started = new Set<string>();
  private readonly onResult: OnResult;
  private current: string | undefined;
  private isOver = false;

  constructor(onResult: OnResult) {
    this.onResult = onResult;
  }

  take({ attachment }: Envelope): void {
    if (attachment === undefined || this.isOver) return;
    if (attachment.mediaType === STARTED_MEDIA_TYPE) {
      this.current = attachment.body;
      this.started.add(attachment.body);
    } else if (attachment.mediaType === RESULT_MEDIA_TYPE) {
      const { id, result } = decodeResult(attachment.body);
      this.onResult(id, result);
    }
  }

  /** The scenario at hand has hung its stack; what is known of it is all that there will be. */
  hung(): void {
    this.isOver = true;
    abandon();
    const play = playing.now;
    playing.now = undefined;
    play?.fail(hung('it does not return'));
    if (this.current !== undefined)
      this.onResult(this.current, play?.result(false) ?? notPlayed('crashed', hung('it does not begin').message));
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
