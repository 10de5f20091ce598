import type { Capabilities } from '../adapters/contract';
import type { ScenarioDescription, ScenarioResult, Verdict } from '../scenario/verdict';
import { HarnessError } from './error';
import { rerunCommand } from './rerun';
import { REPORT_FORMAT, REPORT_VERSION } from './result';
import type {
  Outcome,
  ReportInput,
  RequirementInput,
  RequirementReport,
  ResultReport,
  RunReport,
  ScenarioReport,
  StackInput,
  StackReport,
} from './result';
import { signature } from './signature';
import { summarize } from './summary';
import { tracePath } from './trace-path';
import { combineVerdicts, LISTABLE } from './verdicts';

/**
 * The report of a run. Pure: the same input gives the same report. A stack that can run here gets a result for every
 * scenario: one that is missing is `not-run` after an interruption, else the harness's own error.
 *
 * @throws HarnessError when an outcome is about an unknown scenario or stack, or there are two for one
 */
export function buildReport(input: ReportInput): RunReport {
  const outcomes = indexOutcomes(input);
  const stacks = input.stacks.map(reportStack);
  const scenarios = input.scenarios.map((scenario) => reportScenario(scenario, input, outcomes));
  const requirements = input.requirements.map((each) => reportRequirement(each, scenarios, input.stacks));
  const { tool, spec, run } = input;
  const summary = summarize({ run, stacks, scenarios, requirements });
  return { format: REPORT_FORMAT, formatVersion: REPORT_VERSION, tool, spec, run, stacks, scenarios, requirements, summary };
}

/** Scenario id, then stack, to result. */
type OutcomeIndex = ReadonlyMap<string, Map<string, ScenarioResult>>;

function indexOutcomes({ scenarios, stacks, outcomes }: ReportInput): OutcomeIndex {
  const index = new Map(scenarios.map(({ id }) => [id, new Map<string, ScenarioResult>()]));
  if (index.size !== scenarios.length) throw new HarnessError('two of the scenarios have the same id');
  const names = new Set(stacks.map(({ name }) => name));
  for (const outcome of outcomes) addOutcome(outcome, index, names);
  return index;
}

function addOutcome({ scenario, stack, result }: Outcome, index: OutcomeIndex, stacks: ReadonlySet<string>): void {
  const results = index.get(scenario);
  if (!results || !stacks.has(stack)) throw new HarnessError(`a result for ${scenario} on ${stack}, which was not to run`);
  if (results.has(stack)) throw new HarnessError(`two results for ${scenario} on ${stack}`);
  results.set(stack, result);
}

function reportStack({ name, availability, description }: StackInput): StackReport {
  return {
    name,
    version: description?.version ?? '',
    build: description?.build ?? '',
    available: availability.available,
    reason: availability.available ? '' : availability.reason,
    remedy: availability.available ? '' : availability.remedy,
    capabilities: description ? copyCapabilities(description.capabilities) : null,
    changed: description?.changed ?? [],
  };
}

/** Only what the contract names: a stack's program may say more. */
function copyCapabilities({ clock, introspection, families, isn, features }: Capabilities): Capabilities {
  const { kind, granularity, lateness } = clock;
  return { clock: { kind, granularity, lateness }, introspection, families, isn, features };
}

function reportScenario(scenario: ScenarioDescription, input: ReportInput, outcomes: OutcomeIndex): ScenarioReport {
  const { id, title, section, level, requirements, needs, uri, line } = scenario;
  const entries = input.stacks.flatMap(({ name, availability }) => {
    const result = outcomes.get(id)?.get(name) ?? (availability.available ? missingResult(input.run.interrupted) : undefined);
    return result ? [[name, reportResult(scenario, name, result, input)] as const] : [];
  });
  return { id, title, section, level, requirements, needs, uri, line, results: Object.fromEntries(entries) };
}

function missingResult(interrupted: boolean): ScenarioResult {
  return {
    verdict: interrupted ? 'not-run' : 'harness-error',
    reason: interrupted ? 'the run was interrupted before it' : 'the runner returned no result',
    exchange: [],
    packets: [],
    parameters: {},
    realMs: 0,
    virtualMs: 0,
  };
}

function reportResult(scenario: ScenarioDescription, stack: string, result: ScenarioResult, input: ReportInput): ResultReport {
  const { packets, ...rest } = result;
  const listable = LISTABLE.includes(result.verdict);
  const traced = packets.length > 0 && (listable || input.trace);
  return {
    ...rest,
    ...(traced && { pcap: tracePath(scenario.id, stack) }),
    rerun: input.rerun?.(scenario, stack) ?? rerunCommand(scenario.id, stack, input.run),
    ...(listable && { signature: signature(result) }),
  };
}

function reportRequirement(
  requirement: RequirementInput,
  scenarios: readonly ScenarioReport[],
  stacks: readonly StackInput[],
): RequirementReport {
  const { id, level, section, summary, rules, disposition, reason } = requirement;
  const carrying = scenarios.filter((scenario) => scenario.requirements.includes(id));
  const verdicts = stacks.flatMap(({ name }) => {
    const verdict = combineVerdicts(carrying.flatMap(({ results }): Verdict[] => (results[name] ? [results[name].verdict] : [])));
    return verdict ? [[name, verdict] as const] : [];
  });
  const ids = carrying.map((scenario) => scenario.id);
  return { id, level, section, summary, rules, disposition, reason, scenarios: ids, verdicts: Object.fromEntries(verdicts) };
}
