/** One-line mutations of the spec, as test/mutation/tcp.mutations.yaml lists them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';

export interface Mutation {
  readonly id: string;
  /** A rule of the table by its name, or a declaration (`param R2`, `pred acceptable`). */
  readonly rule: string;
  /** Text that stands once in the spec; where it stands more often, the two below say which. */
  readonly find: string;
  /** The line has this text too. */
  readonly 'line-contains'?: string;
  /** The first line of the declaration has this text. */
  readonly within?: string;
  readonly replace: string;
  readonly kind: string;
  /** Ids that it violates beside those that the rule cites: those of a text that the rule shares with others. */
  readonly violates?: readonly string[];
  /** Scenarios that turn red. */
  readonly caughtBy: readonly string[];
}
/** The list does not fit the spec. */
export class MutationMistake extends Error {}

export const ROOT = join(__dirname, '..', '..');
export const SPEC = 'spec/tcp.pspec';
export const LIST = join(ROOT, 'test', 'mutation', 'tcp.mutations.yaml');
export const JUDGED = join(ROOT, 'test', 'mutation', 'judged.json');

export function readMutations(file = LIST): readonly Mutation[] {
  return parse(readFileSync(file, 'utf8')) as Mutation[];
}

/** The list's text with other catchers, by mutation id; comments and layout stay. */
export function withCatchers(text: string, catchers: ReadonlyMap<string, readonly string[]>): string {
  const document = parseDocument(text);
  for (const item of (document.contents as YAMLSeq<YAMLMap>).items) {
    const found = catchers.get(String(item.get('id')));
    if (found === undefined) continue;
    item.set('caughtBy', document.createNode(found));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}

/** Where a declaration begins; an indented line, a closing brace and a comment go on with the one before. */
export const BEGINNING = /^[a-z]/;

export interface Place {
  /** 0-based. */
  readonly line: number;
  readonly column: number;
}

/** @throws MutationMistake unless there is exactly one place */
export function placeOf(lines: readonly string[], mutation: Mutation): Place {
  const { id, find, 'line-contains': marker = '', within = '' } = mutation;
  let declaration = '';
  const places = lines.flatMap((text, line) => {
    if (BEGINNING.test(text)) declaration = text;
    const isMeant = text.includes(marker) && declaration.includes(within);
    return isMeant ? columnsOf(text, find).map((column) => ({ line, column })) : [];
  });
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const where = [within && ` within "${within}"`, marker && ` in lines with "${marker}"`].join('');
  throw new MutationMistake(`${id}: "${find}" stands ${places.length} times${where}, it must be once`);
}

function columnsOf(text: string, find: string): number[] {
  const columns: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + 1)) columns.push(at);
  return columns;
}

/** @throws MutationMistake when it does not apply, or changes nothing */
export function mutatedLine(text: string, { line, column }: Place, { id, find, replace }: Mutation): string {
  if (replace === find || /[\n\r]/.test(replace)) throw new MutationMistake(`${id}: it must change one line`);
  const mutated = text.slice(0, column) + replace + text.slice(column + find.length);
  if (mutated === text) throw new MutationMistake(`${id}: it changes nothing at ${SPEC}:${line + 1}`);
  return mutated;
}
