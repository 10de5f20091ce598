/** `tcpspec run`: discover, select, run on each stack, report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackDescription, StackProvider } from '../adapters/contract';
import { loadBaseline } from '../report/baseline-file';
import { withBaseline } from '../report/baseline';
import { buildReport } from '../report/build';
import { renderConsole } from '../report/console';
import { UsageError } from '../report/error';
import { exitStatus } from '../report/exit';
import { terminalOf } from '../report/paint';
import { startProgress } from '../report/progress';
import type { Outcome, RunReport, StackInput } from '../report/result';
import { prepareOutput, writeReport } from '../report/write';
import { isFailing } from '../report/verdicts';
import { discover } from '../runner/discover';
import { isFeaturePath } from '../runner/places';
import { runOn } from '../runner/run';
import { select } from '../runner/select';
import type { ScenarioDescription } from '../scenario/verdict';
import { knownIds, loadRequirements } from './catalogue';
import { interruptible } from './interrupt';
import { printList } from './list';
import { explainError, print } from './print';
import { version } from './root';
import { addRule } from './rule-behind';
import type { RunRequest } from './run-options';
import { chooseStacks } from './stacks';

export async function run(request: RunRequest): Promise<number> {
  const stacks = chooseStacks(request.stacks);
  const baseline = request.baseline === undefined ? undefined : loadBaseline(request.baseline);
  const scenarios = chooseScenarios(request);
  if (request.list) {
    printList(scenarios);
    return 0;
  }
  const output = prepareOutput(request.out);
  const { inputs, outcomes, interrupted } = await runAll(request, stacks, scenarios.selected);
  const plain = buildReport(reportInput(request, scenarios, inputs, outcomes, interrupted));
  const report = baseline === undefined ? plain : withBaseline(plain, baseline);
  return conclude(report, () => writeReport(output, report, outcomes), request.out);
}

interface Chosen {
  readonly all: readonly ScenarioDescription[];
  readonly selected: readonly ScenarioDescription[];
}

/** Files and folders outside the suite are discovered where they are; everything else selects among the shipped ones. */
export function chooseScenarios(request: Pick<RunRequest, 'which' | 'tags' | 'level' | 'shard' | 'rerun' | 'out'>): Chosen {
  const paths = request.which.filter(isFeaturePath);
  const ids = request.which.filter((text) => !isFeaturePath(text));
  const places = paths.length > 0 && ids.length === 0 ? paths : [];
  const { scenarios: all, problems } = discover(places, { requirements: knownIds() });
  if (problems.length > 0)
    throw new UsageError(problems.map(({ uri, line, message }) => `${uri}${line > 0 ? `:${String(line)}` : ''}: ${message}`).join('\n'));
  const { scenarios: selected, problems: unknown } = select(all, {
    which: request.which,
    ...(request.tags !== undefined && { tags: request.tags }),
    ...(request.level !== undefined && { level: request.level }),
    ...(request.shard !== undefined && { shard: request.shard }),
    ...(request.rerun && { rerun: failedBefore(request.out) }),
  });
  if (unknown.length > 0) throw new UsageError(unknown.join('\n'));
  if (selected.length === 0) throw new UsageError('no scenario was selected');
  return { all, selected };
}

/** The scenarios that failed in the report that the last run left. */
function failedBefore(directory: string): string[] {
  const file = join(directory, 'report.json');
  let report: RunReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as RunReport;
  } catch {
    throw new UsageError(`--rerun repeats what failed in ${file}, which cannot be read; run without --rerun first`);
  }
  const failed = report.scenarios.filter(({ results }) =>
    Object.values(results).some(({ verdict }) => isFailing(verdict, report.run.strict)),
  );
  if (failed.length === 0) throw new UsageError(`nothing failed in ${file}`);
  return failed.map(({ id }) => id);
}

async function runAll(
  request: RunRequest,
  stacks: readonly StackProvider[],
  scenarios: readonly ScenarioDescription[],
): Promise<{ inputs: StackInput[]; outcomes: Outcome[]; interrupted: boolean }> {
  const runnable = stacks.filter((stack) => stack.availability().available);
  const terminal = terminalOf(process.stderr, process.env);
  const totals = new Map(runnable.map(({ name }) => [name, scenarios.length]));
  const progress = startProgress({ write: (text) => process.stderr.write(text), terminal, totals, now: () => performance.now() });
  const outcomes: Outcome[] = [];
  const interrupt = interruptible();
  const inputs: StackInput[] = [];
  for (const stack of stacks) {
    const availability = stack.availability();
    inputs.push({ name: stack.name, availability, ...(availability.available && { description: await describeStack(stack) }) });
    if (!availability.available || interrupt.signal.aborted) continue;
    await runOn(
      stack,
      scenarios,
      {
        seed: request.seed,
        maxWaitMs: request.maxWaitMs,
        slow: request.slow,
        parallel: parallelFor(stack, request),
        repeat: request.repeat,
        signal: interrupt.signal,
      },
      ({ id }, result) => {
        outcomes.push({ scenario: id, stack: stack.name, result: addRule(id, result, scenarios) });
        progress.done(stack.name, result.verdict);
      },
    );
  }
  progress.finish();
  interrupt.end();
  return { inputs, outcomes, interrupted: interrupt.signal.aborted };
}

/** More processes pay only where scenarios wait. */
function parallelFor(stack: StackProvider, request: RunRequest): number {
  return stack.name === 'reference' ? 1 : request.parallel;
}

async function describeStack(provider: StackProvider): Promise<StackDescription> {
  const stack = provider.create();
  const description = await stack.initialize();
  await stack.shutdownAdapter();
  return description;
}

function reportInput(
  request: RunRequest,
  scenarios: Chosen,
  stacks: StackInput[],
  outcomes: Outcome[],
  interrupted: boolean,
): Parameters<typeof buildReport>[0] {
  return {
    tool: { name: 'tcpspec', version: version() },
    spec: { name: 'TCP (RFC 9293)', files: ['spec/tcp.pspec'], requirements: 'spec/requirements/rfc9293.yaml' },
    run: { seed: request.seed, startedAt: new Date().toISOString(), strict: request.strict, options: request.given, interrupted },
    stacks,
    scenarios: scenarios.selected,
    outcomes,
    requirements: loadRequirements(scenarios.all),
    trace: request.trace,
  };
}

/** What was measured is printed even when it cannot be written. */
function conclude(report: RunReport, write: () => void, directory: string): number {
  const terminal = terminalOf(process.stdout, process.env);
  let written = true;
  let trouble = 0;
  try {
    write();
  } catch (error) {
    written = false;
    trouble = explainError(error);
  }
  print(renderConsole(report, { colour: terminal.colour, width: terminal.width, ...(written && { directory }) }));
  return Math.max(exitStatus(report).code, trouble);
}
