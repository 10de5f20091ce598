/** The emitted text is TypeScript, to be committed, or the same as CommonJS JavaScript, to be evaluated at once. */

export interface CodecOptions {
  readonly types: boolean;
}

/** A type annotation, or nothing in JavaScript. */
export type Annotate = (annotation: string) => string;

export function annotator({ types }: CodecOptions): Annotate {
  return types ? (annotation) => annotation : () => '';
}

export function emitImport(names: readonly string[], from: string, { types }: CodecOptions): string {
  if (names.length === 0) return '';
  return types ? `import { ${names.join(', ')} } from '${from}';` : `const { ${names.join(', ')} } = require('${from}');`;
}

/** Takes the `export` off each declaration and gathers the names at the end. */
export function asCommonJs(code: string): string {
  const names: string[] = [];
  const plain = code.replaceAll(/^export (const|class|function) (\w+)/gm, (_all, kind: string, name: string) => {
    names.push(name);
    return `${kind} ${name}`;
  });
  return `'use strict';\n${plain}\nObject.assign(exports, { ${names.join(', ')} });\n`;
}
