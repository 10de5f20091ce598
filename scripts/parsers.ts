/** Emits the two parsers from the grammar files; `npm run generate` writes them, CI compares. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import peggy from 'peggy';

const GRAMMAR = join(__dirname, '..', 'grammar');

const HEADER = '// Generated from grammar/*.peggy by `npm run generate`. Do not edit.\n';

function source(name: string): { source: string; text: string } {
  return { source: `grammar/${name}`, text: readFileSync(join(GRAMMAR, name), 'utf8') };
}

function emit(files: readonly string[], start: string): string {
  const code = peggy.generate(files.map(source), { output: 'source', format: 'commonjs', allowedStartRules: [start] });
  return HEADER + code;
}

/** Path below the repository → text. */
export function emitParsers(): Map<string, string> {
  return new Map([
    ['grammar/generated/spec-parser.js', emit(['segment.peggy', 'spec.peggy'], 'Spec')],
    ['grammar/generated/segment-parser.js', emit(['segment.peggy'], 'SegmentOnly')],
  ]);
}
