/** Reads a spec file. */
import type { SpecFile } from './ast';
import type { GeneratedParser } from './parse';
import { parseWith } from './parse';
import * as parser from './generated/spec-parser';

/** Throws `SyntaxProblem`. */
export function parseSpec(text: string, file: string): SpecFile {
  return parseWith<SpecFile>(parser as GeneratedParser, text, file);
}
