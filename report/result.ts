/**
 * The whole result of a run as one object: what `report.json` holds (see `schema.json`) and what every other output
 * is made from. Text is empty where there is nothing to say; times in an exchange are nanoseconds since the
 * scenario began. Everything that came from a stack is untrusted text.
 */
import type { Availability, Capabilities, StackDescription } from '../adapters/contract';
import type { Level, ScenarioDescription, ScenarioResult, Verdict } from '../scenario/verdict';

export const REPORT_FORMAT = 'tcpspec-report';
/** Raised when a reader of older reports would misread a newer one. */
export const REPORT_VERSION = 1;

export interface RunReport {
  readonly format: typeof REPORT_FORMAT;
  readonly formatVersion: typeof REPORT_VERSION;
  readonly tool: ToolReport;
  readonly spec: SpecReport;
  readonly run: RunSettings;
  readonly stacks: readonly StackReport[];
  readonly scenarios: readonly ScenarioReport[];
  readonly requirements: readonly RequirementReport[];
  readonly summary: Summary;
  /** Present when the run was held against a baseline. */
  readonly baseline?: BaselineReport;
}

export interface ToolReport {
  readonly name: string;
  readonly version: string;
}
export interface SpecReport {
  readonly name: string;
  readonly version?: string;
  readonly files: readonly string[];
  /** The requirement catalogue that the spec answers to. */
  readonly requirements: string;
}
export type OptionValue = string | number | boolean | readonly string[];
export interface RunSettings {
  readonly seed: number;
  /** ISO 8601 in UTC; left out where reports have to be the same octet for octet. */
  readonly startedAt?: string;
  /** A SHOULD that is not followed fails the run too. */
  readonly strict: boolean;
  /** The command line's options by their long names, as given; defaults are left out. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The run was stopped before every scenario had its verdict. */
  readonly interrupted: boolean;
}

export interface StackReport {
  readonly name: string;
  readonly version: string;
  readonly build: string;
  readonly available: boolean;
  /** Why it cannot run here, and what would make it run. */
  readonly reason: string;
  readonly remedy: string;
  /** `null` for a stack that cannot run here. */
  readonly capabilities: Capabilities | null;
  /** What the adapter changes from the stack's defaults, each with its reason. */
  readonly changed: readonly string[];
}

export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly level: Level;
  readonly requirements: readonly string[];
  readonly needs: readonly string[];
  readonly uri: string;
  readonly line: number;
  /** By stack; every stack that can run here has one. */
  readonly results: Readonly<Record<string, ResultReport>>;
}
/** A result without its octets: these are in the capture file. */
export interface ResultReport extends Omit<ScenarioResult, 'packets'> {
  /** The capture file, relative to the report's directory. */
  readonly pcap?: string;
  /** The command that runs just this scenario on this stack. */
  readonly rerun: string;
  /** What was observed, without what changes from run to run; present where a baseline may list the result. */
  readonly signature?: string;
}

/** `covered` by a rule or scenario, `excluded` for good, or `planned`; the latter two say why. */
export const DISPOSITIONS = ['covered', 'excluded', 'planned'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
export interface RequirementInput {
  readonly id: string;
  /** The catalogue's keyword (`MUST NOT`); empty where it has none. */
  readonly level: string;
  readonly section: string;
  readonly summary: string;
  /** Names of the spec's rules that cite it. */
  readonly rules: readonly string[];
  readonly disposition: Disposition;
  /** Why it is excluded or planned. */
  readonly reason: string;
}
export interface RequirementReport extends RequirementInput {
  /** Ids of the scenarios of this run that carry it. */
  readonly scenarios: readonly string[];
  /** By stack: the worst of those scenarios; no entry where none ran. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export type Counts = Readonly<Record<Verdict, number>>;
export interface StackSummary {
  readonly scenarios: number;
  /** How many came to a verdict about the stack (neither not-applicable, not-run nor harness-error). */
  readonly judged: number;
  readonly counts: Counts;
  readonly levels: Readonly<Record<Level, Counts>>;
  /** 0 to 1. */
  readonly notApplicableShare: number;
  /** Before any baseline; `null` when it was not established (nothing judged, harness errors, interrupted). */
  readonly conformant: boolean | null;
}
export interface Summary {
  readonly scenarios: number;
  readonly requirements: Readonly<Record<Disposition, number>>;
  readonly stacks: Readonly<Record<string, StackSummary>>;
  readonly conformant: boolean | null;
}

/** One cell of the scenario x stack matrix. */
export interface ResultReference {
  readonly scenario: string;
  readonly stack: string;
}
export interface AcceptedEntry extends ResultReference {
  /** Why, as the baseline says it. */
  readonly reason: string;
}
export interface StaleEntry extends ResultReference {
  /** 1-based line of the baseline where the entry begins. */
  readonly line: number;
  readonly message: string;
  /** The YAML to put there instead; empty when the entry has to go. */
  readonly instead: string;
}
export interface BaselineOutcome {
  /** Listed, and as listed. */
  readonly accepted: readonly AcceptedEntry[];
  /** Not listed. */
  readonly unexpected: readonly ResultReference[];
  /** Listed, but no longer so. */
  readonly stale: readonly StaleEntry[];
  /** Listed, but not judged in this run. */
  readonly notJudged: readonly ResultReference[];
}
export interface BaselineReport extends BaselineOutcome {
  readonly file: string;
}

/** What the runner knows about one stack. */
export interface StackInput {
  readonly name: string;
  readonly availability: Availability;
  /** What `initialize` answered. */
  readonly description?: StackDescription;
}
/** What one scenario came to on one stack. */
export interface Outcome extends ResultReference {
  readonly result: ScenarioResult;
}
export interface ReportInput {
  readonly tool: ToolReport;
  readonly spec: SpecReport;
  readonly run: RunSettings;
  readonly stacks: readonly StackInput[];
  /** The selected ones, in the order of the report. */
  readonly scenarios: readonly ScenarioDescription[];
  readonly outcomes: readonly Outcome[];
  readonly requirements: readonly RequirementInput[];
  /** A capture of every scenario, not only of those that need explaining. */
  readonly trace: boolean;
  /** Makes the rerun command; the shipped one when left out. */
  readonly rerun?: (scenario: ScenarioDescription, stack: string) => string;
}
