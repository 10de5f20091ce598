/** Which scenarios there are, and what is wrong with them. Nothing is run. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { SyntaxProblem } from '../grammar/problem';
import type { ScenarioDescription } from '../scenario/verdict';
import { describe } from '../steps/description';
import type { GherkinDocument, Pickle } from '../steps/description';
import '../steps/phrases';
import { matchesOf } from '../steps/vocabulary';
import { readFeature } from './gherkin';
import type { ReadFile } from './gherkin';
import { featureFiles, noteSize } from './places';
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
export function discover(paths: readonly string[], options: DiscoverOptions = {}): Discovery {
  const wanted = paths.length > 0 ? paths : [SHIPPED_FEATURES];
  const absent = wanted.filter((path) => !existsSync(path));
  if (absent.length > 0) {
    return { scenarios: [], problems: absent.map((uri) => ({ uri, line: 0, message: 'there is no such file or folder' })) };
  }
  const files = featureFiles(wanted).map((uri) => ({ uri, ...readFeature(uri) }));
  const broken = files.flatMap(({ uri, errors }) => errors.map((error) => ({ uri, ...error })));
  // What cannot be read may hold what the rest lacks.
  if (broken.length > 0) return { scenarios: [], problems: inOrder(broken) };
  const found = files.map((file) => describeFile(file, options));
  const scenarios = found.flatMap((file) => file.scenarios);
  return { scenarios, problems: inOrder([...found.flatMap((file) => file.problems), ...duplicateIds(scenarios)]) };
}

function describeFile({ uri, document, pickles }: ReadFile & { readonly uri: string }, options: DiscoverOptions): Discovery {
  noteSize(uri, pickles.length);
  const isOwn = isInside(uri, options.house ?? SHIPPED_FEATURES);
  const lines = document === undefined ? new Map<string, number>() : stepLines(document);
  const problems: FeatureProblem[] = [];
  const scenarios = pickles.flatMap((pickle) => {
    if (document === undefined) return [];
    const { description, problems: ofHouse } = describe(pickle, document);
    const say = (message: string, line = description.line): number => problems.push({ uri, line, message });
    for (const message of [...(isOwn ? ofHouse : []), ...unknownRequirements(description, options.requirements)]) say(message);
    for (const step of pickle.steps) {
      const message = stepProblem(step);
      if (message !== undefined) say(message, lines.get(step.astNodeIds[0] ?? ''));
    }
    return [description];
  });
  return { scenarios, problems };
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

function stepProblem({ text, argument }: Pickle['steps'][number]): string | undefined {
  const [match, other] = matchesOf(text);
  if (match === undefined) return `undefined step "${text}": \`tcpspec steps\` lists the vocabulary`;
  if (other !== undefined) return `ambiguous step "${text}": both "${match.phrase.pattern}" and "${other.phrase.pattern}" match it`;
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
