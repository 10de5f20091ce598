/** Which of the scenarios a run is to take. */
import { relative, resolve } from 'node:path';
import { parse } from '@cucumber/tag-expressions';
import { hash } from '../scenario/hash';
import { nearest } from '../scenario/nearest';
import type { Level, ScenarioDescription } from '../scenario/verdict';
import { isFeaturePath } from './places';

export interface Selection {
  /** Scenario ids, the beginnings of ids, sections, feature files and folders; none selects all. */
  readonly which?: readonly string[];
  /** A Cucumber tag expression. */
  readonly tags?: string;
  readonly level?: Level;
  /** `i/n`: the i-th of n parts, the same for the same id always. */
  readonly shard?: string;
  /** Ids, as the last run left them. */
  readonly rerun?: readonly string[];
}
export interface Selected {
  readonly scenarios: readonly ScenarioDescription[];
  /** One message each for what selects nothing or cannot be read. */
  readonly problems: readonly string[];
}

type Test = (scenario: ScenarioDescription) => boolean;

export function select(scenarios: readonly ScenarioDescription[], selection: Selection): Selected {
  const problems: string[] = [];
  const tests = [
    whichTest(scenarios, selection.which ?? [], problems),
    tagTest(selection.tags, problems),
    selection.level === undefined ? undefined : ({ level }: ScenarioDescription) => level === selection.level,
    shardTest(selection.shard, problems),
    rerunTest(selection.rerun),
  ].filter((test) => test !== undefined);
  return { scenarios: scenarios.filter((scenario) => tests.every((test) => test(scenario))), problems };
}

function whichTest(scenarios: readonly ScenarioDescription[], which: readonly string[], problems: string[]): Test | undefined {
  if (which.length === 0) return undefined;
  const tests = which.map((text) => ({ text, test: isFeaturePath(text) ? insidePath(text) : ofId(text) }));
  for (const { text, test } of tests) if (!scenarios.some(test)) problems.push(selectsNothing(text, scenarios));
  return (scenario) => tests.some(({ test }) => test(scenario));
}

/** `3.10.7` selects `3.10.7/…` and `3.10.7.4/…`, not `3.10.70/…`. */
function ofId(text: string): Test {
  const prefix = text.replace(/\/$/, '');
  return ({ id }) => id === prefix || id.startsWith(`${prefix}/`) || (!prefix.includes('/') && id.startsWith(`${prefix}.`));
}

function insidePath(path: string): Test {
  return ({ uri }) => {
    const below = relative(resolve(path), resolve(uri));
    return below === '' || !below.startsWith('..');
  };
}

function selectsNothing(text: string, scenarios: readonly ScenarioDescription[]): string {
  const meant = nearest(text, [...new Set(scenarios.flatMap(({ id, section }) => [id, section, id.split('/').slice(0, 2).join('/')]))]);
  return `no scenario is called ${text}, nor is there such a section or file${meant === undefined ? '' : `: did you mean ${meant}?`}`;
}

function tagTest(expression: string | undefined, problems: string[]): Test | undefined {
  if (expression === undefined) return undefined;
  try {
    const tree = parse(expression);
    return ({ tags }) => tree.evaluate([...tags]);
  } catch (error) {
    problems.push(`the tag expression "${expression}" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function shardTest(shard: string | undefined, problems: string[]): Test | undefined {
  if (shard === undefined) return undefined;
  const [, part, parts] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (part === undefined || parts === undefined || part < 1 || part > parts) {
    problems.push(`"${shard}" is no shard: write i/n with i from 1 to n`);
    return undefined;
  }
  return ({ id }) => hash(id) % parts === part - 1;
}

function rerunTest(ids: readonly string[] | undefined): Test | undefined {
  if (ids === undefined) return undefined;
  const wanted = new Set(ids);
  return ({ id }) => wanted.has(id);
}
