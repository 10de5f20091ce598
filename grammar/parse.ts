/** Text to syntax tree, through the generated parsers. */
import type { Place } from './ast';
import { SyntaxProblem } from './problem';

/** The part of a Peggy syntax error that is used. */
interface PeggyError {
  readonly message: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface GeneratedParser {
  parse(text: string, options: { grammarSource: string }): unknown;
}

/** Throws `SyntaxProblem` with the place of what could not be read. */
export function parseWith(parser: GeneratedParser, text: string, file: string): unknown {
  try {
    return parser.parse(text, { grammarSource: file });
  } catch (error) {
    if (!isPeggyError(error)) throw error;
    throw new SyntaxProblem({ message: shorten(error.message), at: placeOf(error, file) }, text);
  }
}

function isPeggyError(error: unknown): error is PeggyError {
  return error instanceof Error && 'location' in error;
}

function placeOf(error: PeggyError, file: string): Place {
  const { start, end } = error.location;
  return { file, line: start.line, column: start.column, start: start.offset, end: end.offset };
}

/** Peggy lists everything that could stand here; white space and comments can always, so they say nothing. */
function shorten(message: string): string {
  const match = /^Expected (.*) but (.*) found\.$/s.exec(message);
  if (match === null) return message;
  const expected = (match[1] ?? '')
    .split(/, (?:or )?| or /)
    .filter((item) => !['space', 'a comment', ''].includes(item))
    .slice(0, 8);
  return `expected ${expected.join(', ')}, but found ${match[2] ?? 'something else'}`;
}
