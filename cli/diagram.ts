/** `tcpspec diagram [FILE…]`: the state diagram of a spec. */
import { DIAGRAM_FORMATS } from '../compiler/draw/diagram';
import type { Output } from './spec-files';
import { chooseFormat, compileNamed, printProblems } from './spec-files';

/** 0, or 1 when the spec has no diagram because it is broken; its problems go to `errors`. */
export async function diagram(
  files: readonly string[],
  options: { readonly format: string },
  output: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const format = chooseFormat(DIAGRAM_FORMATS, options.format);
  const compiled = compileNamed(files);
  if (compiled.table === undefined || compiled.problems.length > 0) {
    printProblems(compiled, errors);
    return 1;
  }
  output.write(await DIAGRAM_FORMATS[format](compiled.table));
  return 0;
}
