/** The step vocabulary: every phrase with its documentation, so that what is printed is what runs. */
import type { Choice } from '../scenario/checks';
import type { Conversation } from '../scenario/conversation';
import { PARAMETER_PATTERNS } from './parameters';

export type PhraseKind = 'set-up' | 'stimulus' | 'check';
export type Argument = string | number;
export type Row = Readonly<Record<string, string>>;

/** What a phrase acts in. */
export interface Turn {
  readonly conversation: Conversation;
  /** The step's table, if it takes one. */
  readonly rows: readonly Row[];
  readonly choose: (choice: Choice) => void;
}
/** What a phrase's act comes back with, at once or later: that it could not look, or nothing to speak of. */
export type Act = unknown;

export interface Phrase {
  /** A Cucumber expression, of plain words, `(s)` and `{parameters}` alone. */
  readonly pattern: string;
  readonly kind: PhraseKind;
  /** One line. */
  readonly meaning: string;
  /** The columns of the table that it takes; none takes no table. */
  readonly columns: readonly string[];
  /** Matches the text of a step, with a group a parameter. */
  readonly expression: RegExp;
  readonly parameterNames: readonly string[];
  readonly act: (turn: Turn, args: readonly Argument[]) => Act;
  /** Capabilities without which a step of these arguments cannot be taken. */
  readonly needs: (args: readonly Argument[]) => readonly string[];
  /** How long it takes on a real clock at most, ns. */
  readonly takes: (args: readonly Argument[]) => number;
  /** Throws when the arguments make no sense in any scenario. */
  readonly check: (args: readonly Argument[], rows: readonly Row[]) => void;
}

/** The types of a pattern's parameters, read off its text. */
type ArgumentsOf<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? [Name extends 'int' ? number : string, ...ArgumentsOf<Rest>]
  : [];

interface Definition<Args extends readonly Argument[]> {
  readonly act: (turn: Turn, ...args: Args) => Act;
  readonly needs?: readonly string[] | ((...args: Args) => readonly string[]);
  readonly takes?: (...args: Args) => number;
  readonly check?: (...args: Args) => void;
  readonly columns?: readonly string[];
  readonly checkRows?: (rows: readonly Row[]) => void;
}

const phrases: Phrase[] = [];

/** In the order of definition, which is that of the documentation. */
export function vocabulary(): readonly Phrase[] {
  return phrases;
}

export function phrase<Pattern extends string>(
  kind: PhraseKind,
  pattern: Pattern,
  meaning: string,
  definition: Definition<ArgumentsOf<Pattern>>,
): void {
  type Args = ArgumentsOf<Pattern>;
  const { act, needs = [], takes, check, checkRows, columns = [] } = definition;
  phrases.push({
    pattern,
    kind,
    meaning,
    columns,
    expression: compile(pattern),
    parameterNames: [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    act: (turn, args) => act(turn, ...(args as Args)),
    needs: (args) => (typeof needs === 'function' ? needs(...(args as Args)) : needs),
    takes: (args) => takes?.(...(args as Args)) ?? 0,
    check: (args, rows) => {
      check?.(...(args as Args));
      checkRows?.(rows);
    },
  });
}

/** The same language that Cucumber matches with, as far as the vocabulary uses it. */
function compile(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.*+?^$|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\((\w+)\)/g, '(?:$1)?')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => `(${PARAMETER_PATTERNS[name] ?? 'unknown parameter'})`);
  return new RegExp(`^${source}$`);
}

export interface Match {
  readonly phrase: Phrase;
  readonly args: readonly Argument[];
}
const matches = new Map<string, readonly Match[]>();

/** The phrase that a step's text is of; undefined when the vocabulary has none. */
export function matchStep(text: string): Match | undefined {
  return matchesOf(text)[0];
}

/** All phrases that a text may be taken for: more than one is a mistake. */
export function matchesOf(text: string): readonly Match[] {
  const known = matches.get(text);
  if (known !== undefined) return known;
  const found = phrases.flatMap((candidate) => {
    const match = candidate.expression.exec(text);
    if (match === null) return [];
    const args = candidate.parameterNames.map((name, index) => readArgument(name, match[index + 1] ?? ''));
    return [{ phrase: candidate, args }];
  });
  matches.set(text, found);
  return found;
}

function readArgument(name: string, text: string): Argument {
  if (name === 'int') return Number(text);
  return name === 'string' ? text.slice(1, -1) : text;
}
