/** Spec files from the command line to a table; what cannot be read is the user's mistake. */
import { compileFiles } from '../compiler/compile';
import type { Check, Compiled } from '../compiler/compile';
import { describeProblem } from '../grammar/problem';
import { UsageError } from '../report/error';
import { shipped } from '../runner/shipped';

/** The part of a stream that commands write to. */
export interface Output {
  write(text: string): unknown;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

/** The shipped TCP when no file is named. */
export function compileNamed(files: readonly string[], checks: readonly Check[] = []): Compiled {
  const named = files.length === 0 ? [shipped('spec', 'tcp.pspec')] : files;
  try {
    return compileFiles(named, checks);
  } catch (error) {
    const { code, path = named.join(' ') } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`cannot read ${path}: ${REASONS[code] ?? code}`);
  }
}

/** Every problem with its line and caret in the order of the text, then how many. */
export function printProblems({ problems, texts }: Compiled, output: Output): void {
  const files = [...texts.keys()];
  const inOrder = [...problems].sort(
    ({ at: a }, { at: b }) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
  for (const problem of inOrder) output.write(`${describeProblem(problem, texts.get(problem.at.file) ?? '')}\n\n`);
  output.write(`${String(problems.length)} problem${problems.length === 1 ? '' : 's'}\n`);
}

/** Throws when the format is not one of those that there are. */
export function chooseFormat<Format extends string>(formats: Readonly<Record<Format, unknown>>, wanted: string): Format {
  const names = Object.keys(formats) as Format[];
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new UsageError(`no format is called ${wanted}; there are ${names.join(', ')}`);
  return found;
}
