/** Emits the engines and codecs that ship, each from its spec. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAll } from '../compiler/check';
import { compileSources } from '../compiler/compile';
import { emitCodec } from '../compiler/emit/codec';
import { emitEngine } from '../compiler/emit/engine';
import type { Table } from '../compiler/table';
import { describeProblem } from '../grammar/problem';
import { emitRequirementIndex } from './requirement-index';

const SPECS = [
  { name: 'tcp', files: ['spec/tcp.pspec'] },
  { name: 'abp', files: ['spec/abp.pspec'] },
] as const;

/** Path below the repository → text. */
export function emitEngines(root: string): Map<string, string> {
  return new Map(SPECS.flatMap(({ name, files }) => emitOne(root, name, files)));
}

function emitOne(root: string, name: string, files: readonly string[]): [string, string][] {
  const table = compileOne(root, files);
  const requirements = table.requirements === null ? [] : [emitRequirementIndex(root, table)];
  return [
    [`engine/generated/${name}-codec.ts`, emitCodec(table, { types: true })],
    [`engine/generated/${name}.ts`, emitEngine(table, { types: true, codec: `./${name}-codec`, primitives: '..' })],
    ...requirements,
  ];
}

function compileOne(root: string, files: readonly string[]): Table {
  const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const { table, problems, texts } = compileSources(sources, [checkAll]);
  if (table === undefined || problems.length > 0) {
    throw new Error(problems.map((problem) => describeProblem(problem, texts.get(problem.at.file) ?? '')).join('\n\n'));
  }
  return table;
}
