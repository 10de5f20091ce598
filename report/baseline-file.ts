/** Reading `baseline.yaml`: the departures that are known, each with the reason why it is accepted. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { ErrorObject } from 'ajv';
import { LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Verdict } from '../scenario/verdict';
import schema from './baseline.schema.json';
import { UsageError } from './error';
import { groupBy } from './text';
import { describeProblem } from './validate';

export interface BaselineEntry {
  readonly scenario: string;
  readonly stack: string;
  /** The verdict that is expected. */
  readonly verdict: Verdict;
  /** See `signature`. */
  readonly signature: string;
  readonly clause: string;
  readonly reason: string;
}
export interface LocatedEntry extends BaselineEntry {
  /** 1-based line where it begins. */
  readonly line: number;
}
export interface Baseline {
  readonly file: string;
  readonly entries: readonly LocatedEntry[];
}

/** @throws UsageError when there is no such file, or it is no baseline */
export function loadBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read the baseline '${file}': ${(error as Error).message}`);
  }
  return parseBaseline(text, file);
}

/** @throws UsageError with every problem as `file:line: what` */
export function parseBaseline(text: string, file: string): Baseline {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const entries = entriesOf(document, lines, file);
  const problems = [...groupBy(entries, ({ scenario, stack }) => `${scenario} on ${stack}`)].flatMap(([what, same]) =>
    same.slice(1).map(({ line }) => `${file}:${line}: ${what} is listed already, on line ${same[0]?.line}`),
  );
  reject(problems);
  return { file, entries };
}

function entriesOf(document: Document.Parsed, lines: LineCounter, file: string): LocatedEntry[] {
  reject(document.errors.map(({ linePos, message }) => `${file}:${linePos?.[0].line ?? 1}: ${firstLine(message)}`));
  const value = document.toJS() as unknown;
  if (value === null) return []; // an empty file lists nothing
  const lineOf = (path: readonly (string | number)[]): number => {
    const node = document.getIn(path, true);
    return lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line || 1;
  };
  const validate = new Ajv({ allErrors: true, verbose: true }).compile<BaselineEntry[]>(schema);
  if (validate(value)) return value.map((entry, index) => ({ ...entry, line: lineOf([index]) }));
  const problems = (validate.errors ?? []).map((error) => `${file}:${lineOf(placeOf(error, document))}: ${describeEntryProblem(error)}`);
  return reject([...new Set(problems)]);
}

/** Where to look: at the value itself, or at the property that should not be there. */
function placeOf({ instancePath, keyword, params }: ErrorObject, document: Document): (string | number)[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const extra = keyword === 'additionalProperties' && isMap(document.getIn(path));
  return extra ? [...path, String(params['additionalProperty'])] : path;
}

function describeEntryProblem(error: ErrorObject): string {
  const problem = describeProblem(error);
  const entry = /^\/(\d+)/.exec(problem)?.[1];
  return entry === undefined
    ? `the baseline ${problem.replace(/^\/: /, '')}`
    : `entry ${Number(entry) + 1}${problem.slice(entry.length + 1)}`;
}

function reject(problems: readonly string[]): [] {
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return [];
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '';
}
