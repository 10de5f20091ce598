/** Feature files read by Cucumber's own parser. Cucumber itself is not needed for that, and takes long to load. */
import { readFileSync } from 'node:fs';
import { AstBuilder, compile, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { GherkinDocument, Pickle } from '../steps/description';

export interface ReadFile {
  readonly document?: GherkinDocument;
  readonly pickles: readonly Pickle[];
  readonly errors: readonly SyntaxFault[];
}
export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
}

export function readFeature(uri: string): ReadFile {
  let ids = 0;
  const newId = (): string => String((ids += 1));
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  try {
    const document = parser.parse(readFileSync(uri, 'utf8'));
    document.uri = uri;
    return { document, pickles: compile(document, uri, newId), errors: [] };
  } catch (error) {
    if (error instanceof Errors.CompositeParserException) return { pickles: [], errors: error.errors.map(readFault) };
    if (error instanceof Errors.GherkinException) return { pickles: [], errors: [readFault(error)] };
    throw error;
  }
}

/** The parser puts the place into the message too, where we do not want it. */
function readFault(error: Error): SyntaxFault {
  const line = error instanceof Errors.GherkinException ? error.location.line : 0;
  return { line, message: error.message.replace(/^\(\d+:\d+\): /, '') };
}
