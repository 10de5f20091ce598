/** The report's directory: `report.json` and `traces/`. Every file is either whole or not there. */
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { encodeCapture } from './capture';
import { UsageError } from './error';
import type { Outcome, RunReport } from './result';
import { validateReport } from './validate';

const REPORT_FILE = 'report.json';
const TRACES = 'traces';
/** How every `report.json` of ours begins. */
const OURS = /^\{\s*"format":\s*"tcpspec-report"/;

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'a part of the path is a file, not a directory',
  EEXIST: 'it is a file, not a directory',
};

export interface Output {
  readonly directory: string;
  /** An earlier run left its report here, so its traces may be removed. */
  readonly ours: boolean;
}
export interface Written {
  readonly report: string;
  readonly traces: readonly string[];
}

/**
 * Makes sure, before anything runs, that a report can be written there; creates the directory.
 *
 * @throws UsageError when it cannot, or when somebody else's `report.json` would be overwritten
 */
export function prepareOutput(directory: string): Output {
  try {
    makeDirectory(resolve(directory));
    const probe = join(directory, `.tcpspec-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return { directory, ours: isOurs(join(directory, REPORT_FILE)) };
  } catch (error) {
    throw asUsageError(error, `cannot write a report to '${directory}'`, 'Choose another place with --out');
  }
}

/**
 * Writes captures first, then the report that points to them, then removes what an earlier run left.
 *
 * @throws HarnessError when the report breaks its schema (nothing is written)
 * @throws UsageError when the place has become unwritable; what was measured is still in `report`
 */
export function writeReport(output: Output, report: RunReport, outcomes: readonly Outcome[]): Written {
  validateReport(report);
  try {
    const traces = writeTraces(output.directory, report, outcomes);
    const file = join(output.directory, REPORT_FILE);
    writeWhole(file, `${JSON.stringify(report, null, 2)}\n`);
    if (output.ours) removeStaleTraces(output.directory, new Set(traces));
    return { report: file, traces };
  } catch (error) {
    throw asUsageError(error, `could not write the report to '${output.directory}'`, 'It is on the console only');
  }
}

function writeTraces(directory: string, report: RunReport, outcomes: readonly Outcome[]): string[] {
  const scenarios = new Map(report.scenarios.map((scenario) => [scenario.id, scenario]));
  const stacks = new Map(report.stacks.map((stack) => [stack.name, stack]));
  return outcomes.flatMap((outcome) => {
    const scenario = scenarios.get(outcome.scenario);
    const stack = stacks.get(outcome.stack);
    const result = scenario?.results[outcome.stack];
    if (!scenario || !stack || result?.pcap === undefined) return [];
    const file = join(directory, result.pcap);
    makeDirectory(resolve(dirname(file)));
    writeWhole(file, encodeCapture({ report, scenario, stack, result }, outcome.result.packets));
    return [result.pcap];
  });
}

/** Not mkdirSync's `recursive`: in Node 20 that never returns where the kernel refuses with ENOENT, as /proc does. */
function makeDirectory(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(directory) !== directory) makeDirectory(dirname(directory));
  mkdirSync(directory);
}

/** Writes beside the file and renames: readers see the old one or the new one. */
function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = join(dirname(file), `.tcpspec-${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Removes captures that this report does not point to; follows no links and touches nothing else. */
function removeStaleTraces(directory: string, kept: ReadonlySet<string>): void {
  for (const file of capturesIn(join(directory, TRACES))) {
    const path = relative(directory, file).split(sep).join('/');
    if (!kept.has(path)) rmSync(file);
  }
}

function capturesIn(traces: string): string[] {
  if (!lstatSync(traces, { throwIfNoEntry: false })?.isDirectory()) return [];
  const stacks = readdirSync(traces, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return stacks.flatMap(({ name }) =>
    readdirSync(join(traces, name), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.pcapng'))
      .map((entry) => join(traces, name, entry.name)),
  );
}

function isOurs(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })) return false;
  if (OURS.test(beginning(file))) return true;
  throw new UsageError(`'${file}' is not a report of tcpspec and would be overwritten. Choose another place with --out`);
}

function beginning(file: string): string {
  if (!statSync(file).isFile()) return '';
  const descriptor = openSync(file, 'r');
  try {
    const octets = Buffer.alloc(200);
    return octets.toString('utf8', 0, readSync(descriptor, octets));
  } finally {
    closeSync(descriptor);
  }
}

/** What the file system refused is for the user to put right; anything else is a fault of ours and stays as it is. */
function asUsageError(error: unknown, what: string, advice: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  return new UsageError(`${what}: ${REFUSALS[code] ?? message}. ${advice}`);
}
