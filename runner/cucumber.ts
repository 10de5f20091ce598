/** Cucumber as a library: the steps loaded once a process, nothing printed, everything told in messages. */
import { extname, join } from 'node:path';
import { Writable } from 'node:stream';
import { loadSupport, runCucumber } from '@cucumber/cucumber/api';
import type { IRunOptions } from '@cucumber/cucumber/api';
import type { RunParameters } from '../steps/session';
import { literalPath } from './places';

type Support = Awaited<ReturnType<typeof loadSupport>>;
/** What Cucumber tells; only what is read here. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];

export interface CucumberRun {
  /** Files, with lines behind colons, as Cucumber takes them; absolute or relative to the working directory. */
  readonly paths: readonly string[];
  /** Worker processes; 0 runs in this one. */
  readonly workers: number;
  readonly parameters: RunParameters;
}

const TYPESCRIPT = extname(__filename) === '.ts';
const STEPS = join(__dirname, '..', 'steps', TYPESCRIPT ? 'cucumber.ts' : 'cucumber.js');
/** Printed by nobody: a formatter must be named, and this one has least to do. */
const FORMATTER = 'rerun';

let support: Promise<Support> | undefined;

function silence(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function environment(): NonNullable<Parameters<typeof runCucumber>[1]> {
  return { cwd: process.cwd(), stdout: silence(), stderr: silence() };
}

/** Cucumber's registry of steps can be filled only once, so the library that comes of it is kept. */
function loadSteps(sources: IRunOptions['sources']): Promise<Support> {
  const requireModules = TYPESCRIPT ? ['ts-node/register'] : [];
  support ??= loadSupport({ sources, support: { requireModules, requirePaths: [literalPath(STEPS)] } }, environment());
  return support;
}

export async function cucumber(run: CucumberRun, onMessage: (envelope: Envelope) => void): Promise<void> {
  const sources = { paths: [...run.paths], defaultDialect: 'en', names: [], tagExpression: '', order: 'defined' as const };
  const options: IRunOptions = {
    sources,
    support: await loadSteps({ ...sources, paths: [] }),
    runtime: {
      dryRun: false,
      failFast: false,
      filterStacktraces: false,
      parallel: run.workers,
      retry: 0,
      retryTagFilter: '',
      strict: false,
      worldParameters: { ...run.parameters },
    },
    formats: { stdout: FORMATTER, files: {}, publish: false, options: {} },
  };
  await runCucumber(options, environment(), onMessage);
}
