/** Files to a checked table: parse, lower, check. Everything that is wrong comes back in one go. */
import { readFileSync } from 'node:fs';
import type { SpecFile } from '../grammar/ast';
import type { Problem } from '../grammar/problem';
import { SyntaxProblem } from '../grammar/problem';
import { parseSpec } from '../grammar/spec';
import { lower } from './lower';
import type { Table } from './table';

export interface Source {
  readonly file: string;
  readonly text: string;
}
export interface Compiled {
  /** Absent when there are problems that leave nothing to check. */
  readonly table: Table | undefined;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}
/** `trees` tell where a declaration stands. */
export type Check = (table: Table, trees: readonly SpecFile[]) => readonly Problem[];

/** Parses and lowers; `checks` run only on a table that lowering found nothing wrong with. */
export function compileSources(sources: readonly Source[], checks: readonly Check[] = []): Compiled {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const trees: SpecFile[] = [];
  const problems: Problem[] = [];
  for (const source of sources) {
    try {
      trees.push(parseSpec(source.text, source.file));
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      problems.push(error.problem);
    }
  }
  if (problems.length > 0) return { table: undefined, problems, texts };
  const lowered = lower(trees);
  if (lowered.table === undefined || lowered.problems.length > 0) return { table: lowered.table, problems: lowered.problems, texts };
  const { table } = lowered;
  return { table, problems: checks.flatMap((check) => check(table, trees)), texts };
}

/** Throws the file system's error when a file cannot be read. */
export function compileFiles(files: readonly string[], checks: readonly Check[] = []): Compiled {
  return compileSources(
    files.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
    checks,
  );
}
