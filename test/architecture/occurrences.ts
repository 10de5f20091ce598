/**
 * Where a spec's names occur in a source.
 *
 * A name that cannot be taken for an English word (it has capitals, a digit, `-`, `_` or `.`) must not occur anywhere, comments
 * included. Joined by other means (`sndUna`, `SND_UNA`) it is the same name. A plain word must not occur as an identifier or as
 * a whole string; in a comment it is English. A label (the name of a step or case) that is a plain word is just that: a word.
 */
import { createSourceFile, forEachChild, isIdentifier, isStringLiteralLike, ScriptTarget, type Node } from 'typescript';

export interface Declared {
  readonly identifiers: readonly string[];
  readonly labels: readonly string[];
}

/** By name the lines where it occurs, 1-based. */
export function occurrences(path: string, text: string, declared: Declared): Map<string, Set<number>> {
  const { identifiers, labels } = declared;
  const distinctive = [...identifiers, ...labels].filter((name) => !isPlainWord(name));
  const words = identifiers.filter(isPlainWord);
  const joined = new Map(identifiers.filter(isCompound).map((name) => [join(name), name]));
  const places = [
    ...distinctive.flatMap((name) => placesOf(name, text)),
    ...tokens(path, text).flatMap(({ token, start }) => {
      const name = words.includes(token) ? token : joined.get(join(token));
      return name === undefined || isPlainWord(token) !== isPlainWord(name) ? [] : [{ name, start }];
    }),
  ];
  return linesByName(places, text);
}

function linesByName(places: readonly Place[], text: string): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { name, start } of places) lines.set(name, (lines.get(name) ?? new Set()).add(lineOf(text, start)));
  return lines;
}

interface Place {
  readonly name: string;
  readonly start: number;
}
interface Token {
  readonly token: string;
  readonly start: number;
}

function isPlainWord(name: string): boolean {
  return /^[a-z]+$/.test(name);
}

function isCompound(name: string): boolean {
  return /[-_.]/.test(name);
}

function join(name: string): string {
  return name.replaceAll(/[-_.]/g, '').toLowerCase();
}

function placesOf(name: string, text: string): Place[] {
  const pattern = new RegExp(`(?<!\\w)${name.replaceAll('.', '\\.')}(?!\\w)`, 'g');
  return Array.from(text.matchAll(pattern), ({ index }) => ({ name, start: index }));
}

/** Identifiers and strings, without comments. */
function tokens(path: string, text: string): Token[] {
  return path.endsWith('.peggy') ? tokensOfGrammar(text) : tokensOfScript(path, text);
}

function tokensOfScript(path: string, text: string): Token[] {
  const source = createSourceFile(path, text, ScriptTarget.Latest);
  const collect = (node: Node): Token[] => {
    const inner: Token[] = [];
    forEachChild(node, (child) => void inner.push(...collect(child)));
    const own = isIdentifier(node) || isStringLiteralLike(node) ? [{ token: node.text, start: node.getStart(source) }] : [];
    return [...own, ...inner];
  };
  return collect(source);
}

function tokensOfGrammar(text: string): Token[] {
  const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return Array.from(code.matchAll(/\w+/g), ({ 0: token, index }) => ({ token, start: index }));
}

function lineOf(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}
