/** Which scenarios there are, and what is wrong with them. Nothing is run: Cucumber only plans. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { SyntaxProblem } from '../grammar/problem';
import type { ScenarioDescription } from '../scenario/verdict';
import { describe } from '../steps/description';
import type { GherkinDocument, Pickle } from '../steps/description';
import { matchStep } from '../steps/vocabulary';
import { cucumber } from './cucumber';
import type { Envelope } from './cucumber';
import { literalPath } from './places';
import { shipped } from './shipped';

/** Something that an author has to mend. */
export interface FeatureProblem {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}
export interface Discovery {
  readonly scenarios: readonly ScenarioDescription[];
  readonly problems: readonly FeatureProblem[];
}
export interface DiscoverOptions {
  /** Every requirement id of the catalogues; left out, ids are not looked up. */
  readonly requirements?: ReadonlySet<string>;
  /** Below this folder scenarios keep the house rules (an id, a level, requirements); the suite's own unless given. */
  readonly house?: string;
}

export const SHIPPED_FEATURES = shipped('features');

/** @param paths files and folders; the suite's own features when there are none */
export async function discover(paths: readonly string[], options: DiscoverOptions = {}): Promise<Discovery> {
  const wanted = paths.length > 0 ? paths : [SHIPPED_FEATURES];
  const absent = wanted.filter((path) => !existsSync(path));
  if (absent.length > 0)
    return { scenarios: [], problems: absent.map((uri) => ({ uri, line: 0, message: 'there is no such file or folder' })) };
  const plan = new Plan();
  await cucumber({ paths: wanted.map(searchPath), dryRun: true, workers: 0, parameters: {} }, (envelope) => plan.take(envelope));
  return read(plan, options);
}

/** A folder is searched whatever it is called; Cucumber itself takes a name with a dot for a file. */
function searchPath(path: string): string {
  const literal = literalPath(relative(process.cwd(), resolve(path)) || '.');
  return path.endsWith('.feature') ? literal : `${literal}/**/*.feature`;
}

/** What Cucumber tells while it plans. */
class Plan {
  readonly documents = new Map<string, GherkinDocument>();
  readonly pickles = new Map<string, Pickle>();
  /** By pickle step: how many definitions match. */
  readonly definitions = new Map<string, number>();
  readonly broken: FeatureProblem[] = [];

  take({ gherkinDocument, pickle, testCase, parseError }: Envelope): void {
    if (gherkinDocument) this.documents.set(gherkinDocument.uri ?? '', gherkinDocument);
    if (pickle) this.pickles.set(pickle.id, pickle);
    for (const step of testCase?.testSteps ?? []) {
      if (step.pickleStepId !== undefined) this.definitions.set(step.pickleStepId, step.stepDefinitionIds?.length ?? 0);
    }
    if (parseError) {
      const { uri = '', location } = parseError.source;
      this.broken.push({ uri, line: location?.line ?? 0, message: parseError.message.replace(/^\(\d+:\d+\): /, '') });
    }
  }
}

function read(plan: Plan, options: DiscoverOptions): Discovery {
  const scenarios: ScenarioDescription[] = [];
  const problems = [...plan.broken];
  for (const pickle of plan.broken.length === 0 ? plan.pickles.values() : []) {
    const document = plan.documents.get(pickle.uri);
    if (document === undefined) continue;
    const { description, problems: ofScenario } = describe(pickle, document);
    const say = (message: string, line = description.line): number => problems.push({ uri: pickle.uri, line, message });
    if (isInside(pickle.uri, options.house ?? SHIPPED_FEATURES)) for (const message of ofScenario) say(message);
    for (const message of unknownRequirements(description, options.requirements)) say(message);
    const lines = stepLines(document);
    for (const step of pickle.steps) {
      const message = stepProblem(step, plan.definitions.get(step.id) ?? 0);
      if (message !== undefined) say(message, lines.get(step.astNodeIds[0] ?? '') ?? description.line);
    }
    scenarios.push(description);
  }
  return { scenarios, problems: inOrder([...problems, ...duplicateIds(scenarios)]) };
}

function isInside(uri: string, folder: string): boolean {
  return resolve(uri).startsWith(resolve(folder) + sep);
}

function unknownRequirements({ requirements }: ScenarioDescription, known: ReadonlySet<string> | undefined): string[] {
  if (known === undefined) return [];
  return requirements.filter((id) => !known.has(id)).map((id) => `there is no requirement ${id} in the catalogue`);
}

// ---- steps

function stepLines({ feature }: GherkinDocument): Map<string, number> {
  const lines = new Map<string, number>();
  const children = feature?.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]) ?? [];
  for (const child of children) {
    const steps = [...(child.background?.steps ?? []), ...(child.scenario?.steps ?? [])];
    for (const step of steps) lines.set(step.id, step.location.line);
  }
  return lines;
}

function stepProblem({ text, argument }: Pickle['steps'][number], definitions: number): string | undefined {
  if (definitions === 0) return `undefined step "${text}": \`tcpspec steps\` lists the vocabulary`;
  if (definitions > 1) return `ambiguous step "${text}": ${definitions} phrases match it`;
  const match = matchStep(text);
  if (match === undefined) return undefined;
  const [header, ...body] = argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value)) ?? [];
  const { columns } = match.phrase;
  const missing = columns.filter((column) => !(header ?? []).includes(column));
  if (missing.length > 0) return `the step "${text}" takes a table | ${columns.join(' | ')} |: ${missing.join(', ')} missing`;
  if (columns.length === 0 && header !== undefined) return `the step "${text}" takes no table`;
  const rows = body.map((cells) => Object.fromEntries(cells.map((cell, index) => [header?.[index] ?? '', cell])));
  return whatIsWrong(text, () => match.phrase.check(match.args, rows));
}

function whatIsWrong(step: string, check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxProblem) return `bad segment in the step "${step}":\n${error.message}`;
    return `in the step "${step}": ${error instanceof Error ? error.message : String(error)}`;
  }
}

// ---- all of them

function duplicateIds(scenarios: readonly ScenarioDescription[]): FeatureProblem[] {
  const first = new Map<string, ScenarioDescription>();
  return scenarios.flatMap((scenario) => {
    const earlier = first.get(scenario.id);
    if (earlier === undefined) first.set(scenario.id, scenario);
    const { uri, line, id } = scenario;
    return earlier === undefined ? [] : [{ uri, line, message: `the id ${id} is taken: ${earlier.uri}:${earlier.line}` }];
  });
}

function inOrder(problems: readonly FeatureProblem[]): FeatureProblem[] {
  // A mistake in an outline's step shows in every row; once is enough.
  const unique = new Map(problems.map((problem) => [`${problem.uri}:${problem.line}:${problem.message}`, problem]));
  return [...unique.values()].sort((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line);
}
