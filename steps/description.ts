/** What a scenario is, read off its tags, its outline row and its descriptions, and what is wrong with it by the house rules. */
import { basename } from 'node:path';
import type { ITestCaseHookParameter } from '@cucumber/cucumber';
import { NEED_NAMES } from '../scenario/capabilities';
import { LEVELS } from '../scenario/verdict';
import type { Level, ScenarioDescription } from '../scenario/verdict';
import { matchStep } from './vocabulary';

export type Pickle = ITestCaseHookParameter['pickle'];
export type GherkinDocument = ITestCaseHookParameter['gherkinDocument'];
type Feature = NonNullable<GherkinDocument['feature']>;
type Scenario = NonNullable<Feature['children'][number]['scenario']>;
type Row = Scenario['examples'][number]['tableBody'][number];

/** Where a pickle comes from in its file. */
interface Origin {
  readonly scenario: Scenario;
  readonly line: number;
  /** The outline's row by column. */
  readonly row?: Readonly<Record<string, string>>;
  /** The free texts above it, from the feature's inwards. */
  readonly descriptions: readonly string[];
}
export interface Described {
  readonly description: ScenarioDescription;
  /** What the scenarios of the suite must not leave out; others may. */
  readonly problems: readonly string[];
}

/** Requirements, event-table cells and seeds, as the catalogues number them: `MUST-12`, `EP-LISTEN-SEG-SYN-1`, `S-004`. */
const REQUIREMENT = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+$/;
/** Ids that RFC 9293 gives no level to. */
const UNLABELLED = /^(?:EP|S)-/;
const ORIGINS = new WeakMap<GherkinDocument, ReadonlyMap<string, Origin>>();

export function describe(pickle: Pickle, document: GherkinDocument): Described {
  const origin = originOf(pickle, document);
  const tags = pickle.tags.map((tag) => tag.name.slice(1));
  const problems: string[] = [];
  const id = readId(tags, origin, pickle, problems);
  const level = readLevel(tags, origin, problems);
  const requirements = [
    ...tags.filter((tag) => REQUIREMENT.test(tag)),
    ...(origin?.row?.['ids']?.split(/\s+/).filter((word) => word !== '') ?? []),
  ];
  if (requirements.length === 0) problems.push('no requirement: tag it with the ids of what it judges');
  problems.push(...labelProblems(requirements, level, origin));
  const description = {
    id,
    title: pickle.name,
    section: id.split('/')[0] ?? id,
    level,
    requirements: [...new Set(requirements)],
    needs: readNeeds(tags, pickle, problems),
    tags: pickle.tags.map((tag) => tag.name),
    uri: pickle.uri,
    line: origin?.line ?? 1,
  };
  return { description, problems };
}

// ---- where it comes from

function originOf(pickle: Pickle, document: GherkinDocument): Origin | undefined {
  const origins = ORIGINS.get(document) ?? readOrigins(document);
  ORIGINS.set(document, origins);
  return origins.get(pickle.astNodeIds.at(-1) ?? '');
}

function readOrigins({ feature }: GherkinDocument): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const child of feature?.children ?? []) {
    const above = [feature?.description ?? ''];
    if (child.scenario) addOrigins(origins, child.scenario, above);
    for (const inner of child.rule?.children ?? []) {
      if (inner.scenario) addOrigins(origins, inner.scenario, [...above, child.rule?.description ?? '']);
    }
  }
  return origins;
}

function addOrigins(origins: Map<string, Origin>, scenario: Scenario, above: readonly string[]): void {
  const descriptions = [...above, scenario.description];
  origins.set(scenario.id, { scenario, line: scenario.location.line, descriptions });
  for (const examples of scenario.examples) {
    const columns = examples.tableHeader?.cells.map((cell) => cell.value) ?? [];
    for (const body of examples.tableBody) {
      origins.set(body.id, {
        scenario,
        line: body.location.line,
        row: namedCells(columns, body),
        descriptions: [...descriptions, examples.description],
      });
    }
  }
}

function namedCells(columns: readonly string[], row: Row): Record<string, string> {
  return Object.fromEntries(row.cells.map((cell, index) => [columns[index] ?? '', cell.value]));
}

// ---- what it says of itself

function readId(tags: readonly string[], origin: Origin | undefined, pickle: Pickle, problems: string[]): string {
  const [own, second] = tags.filter((tag) => tag.startsWith('id:')).map((tag) => tag.slice('id:'.length));
  if (own === undefined) problems.push('no id: give it a tag @id:<section>/<slug>');
  else if (second !== undefined) problems.push(`two ids: ${own} and ${second}`);
  else if (!/^[^/]+\/[^/]+$/.test(own)) problems.push(`the id ${own} is not of the form <section>/<slug>`);
  const base = own ?? `${basename(pickle.uri, '.feature')}/${slug(origin?.scenario.name ?? pickle.name)}`;
  if (origin?.row === undefined) return base;
  const row = origin.row['id'];
  if (row === undefined || row === '') problems.push('an outline needs a column id that names each row');
  return `${base}/${row === undefined || row === '' ? `line-${origin.line}` : row}`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function readLevel(tags: readonly string[], origin: Origin | undefined, problems: string[]): Level {
  const levels = LEVELS.filter((level) => tags.includes(level));
  const override = origin?.row?.['level'];
  if (override !== undefined && override !== '') {
    const level = LEVELS.find((candidate) => candidate === override.replace(/^@/, ''));
    if (level !== undefined) return level;
    problems.push(`the column level says "${override}": it is must, should or may`);
  }
  if (levels.length === 0) problems.push('no level: tag it @must, @should or @may');
  if (levels.length > 1) problems.push(`${levels.length} levels: ${levels.map((level) => `@${level}`).join(' and ')}`);
  return levels[0] ?? 'must';
}

/**
 * RFC 9293 section 3.10 lets a stack differ in detail, not in substance: whoever judges by it alone says which of the
 * two it is.
 */
function labelProblems(requirements: readonly string[], level: Level, origin: Origin | undefined): string[] {
  if (level === 'may' || requirements.length === 0 || !requirements.every((id) => UNLABELLED.test(id))) return [];
  // The innermost description that says so counts; one whose rows differ in level says both.
  const innermost =
    origin?.descriptions
      .toReversed()
      .map(linesSaid)
      .find((lines) => lines.length > 0) ?? [];
  const wanted = level === 'must' ? 'Substance' : 'Detail';
  if (innermost.includes(wanted)) return [];
  const [said] = innermost;
  if (said === undefined) return [`it has only EP- and S- ids: its description needs a line "${wanted}: …" that says why`];
  return [`its description says "${said}:", which makes it @${said === 'Substance' ? 'must' : 'should'}, not @${level}`];
}

function linesSaid(description: string): string[] {
  return Array.from(description.matchAll(/^\s*(Substance|Detail):[ \t]*\S/gm), (match) => match[1] ?? '');
}

function readNeeds(tags: readonly string[], pickle: Pickle, problems: string[]): string[] {
  const tagged = tags.filter((tag) => tag.startsWith('needs-')).map((tag) => tag.slice('needs-'.length));
  for (const need of tagged)
    if (!NEED_NAMES.includes(need)) problems.push(`there is no capability ${need}: one of ${NEED_NAMES.join(', ')}`);
  const implied = pickle.steps.flatMap(({ text }) => {
    const match = matchStep(text);
    return match === undefined ? [] : needsOfStep(() => match.phrase.needs(match.args));
  });
  return [...new Set([...tagged, ...(tags.includes('ipv6') ? ['family-6'] : []), ...implied])];
}

/** A step that makes no sense needs nothing; that it makes none is told elsewhere. */
function needsOfStep(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** What the steps' durations come to on a real clock, ns. */
export function timeTaken(pickle: Pickle): number {
  return pickle.steps.reduce((sum, { text }) => {
    const match = matchStep(text);
    return sum + (match?.phrase.takes(match.args) ?? 0);
  }, 0);
}
