/** `tcpspec table [FILE…]`: the state x event table of a spec. */
import { TABLE_FORMATS } from '../compiler/draw/table';
import type { Output } from './spec-files';
import { chooseFormat, compileNamed, printProblems } from './spec-files';

/** 0, or 1 when the spec has no table because it is broken; its problems go to `errors`. */
export function table(
  files: readonly string[],
  options: { readonly format: string },
  output: Output,
  errors: Output = process.stderr,
): number {
  const format = chooseFormat(TABLE_FORMATS, options.format);
  const compiled = compileNamed(files);
  if (compiled.table === undefined || compiled.problems.length > 0) {
    printProblems(compiled, errors);
    return 1;
  }
  output.write(TABLE_FORMATS[format](compiled.table));
  return 0;
}
