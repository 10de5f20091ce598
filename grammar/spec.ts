/** Reads a spec file. */
import type { SpecFile } from './ast';
import { parseWith } from './parse';
import * as parser from './generated/spec-parser';

/** Throws `SyntaxProblem`. */
export function parseSpec(text: string, file: string): SpecFile {
  return parseWith(parser, text, file) as SpecFile;
}
