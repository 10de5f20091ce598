import assert from 'node:assert/strict';
import { builtinModules, createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { Linter } from 'eslint';
import { dependencies } from '../../package.json';
import { importsOf, isOutside, misplaced } from './rooms';
import { read, writtenSources } from './sources';

const { importDirections } = createRequire(__filename)('../../scripts/import-directions.cjs') as {
  importDirections: () => Linter.Config[];
};

/** Each is wrong, and both the test and the lint rule have to see it. */
const WRONG: readonly (readonly [path: string, line: string])[] = [
  ['grammar/spec.ts', "import { check } from '../compiler/check';"],
  ['compiler/check/names.ts', "import { Timers } from '../../engine/timers';"],
  ['wire/ip.ts', "import { Engine } from '../engine/engine';"],
  ['engine/oracle.ts', "import { parseSegment } from '../grammar/segment';"],
  ['adapters/contract.ts', "import { parseIp } from '../wire/ip';"],
  ['adapters/linux/adapter.ts', "import { Engine } from '../../engine/engine';"],
  ['adapters/linux/adapter.ts', "import { ReferenceAdapter } from '../reference/adapter';"],
  ['adapters/process/rpc/reader.ts', "import { Engine } from '../../../engine/engine';"],
  ['scenario/trace.ts', "import { LinuxAdapter } from '../adapters/linux/adapter';"],
  ['steps/segments.ts', "import { parseSegment } from '../grammar/segment';"],
  ['report/html.ts', "import { Engine } from '../engine/engine';"],
  ['runner/run.ts', "import { compile } from '../compiler/compile';"],
  ['cli/run.ts', "import { check } from '../test/architecture/rooms';"],
];

const RIGHT: readonly (readonly [path: string, line: string])[] = [
  ['compiler/check/names.ts', "import { check } from '../problems';"],
  ['compiler/compile.ts', "import { parseSpec } from '../grammar/spec';"],
  ['adapters/linux/adapter.ts', "import { parseIp } from '../../wire/ip';"],
  ['adapters/linux/adapter.ts', "import type { Adapter } from '../contract';"],
  ['adapters/reference/adapter.ts', "import { Engine } from '../../engine/engine';"],
  ['scenario/trace.ts', "import type { Adapter } from '../adapters/contract';"],
  ['runner/run.ts', "import { Cucumber } from '@cucumber/cucumber/api';"],
];

describe('the rooms', () => {
  test('every source keeps to what its room may import', () => {
    assert.deepEqual(
      writtenSources().flatMap((path) => misplaced(path, read(path))),
      [],
    );
  });

  test('the product needs no package that users do not get', () => {
    const given = [...Object.keys(dependencies), ...builtinModules];
    const product = writtenSources().filter((path) => !isOutside(path));
    const missing = product.flatMap((path) =>
      packagesOf(path)
        .filter((name) => !given.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  for (const [path, line] of WRONG) {
    test(`is caught: ${path}: ${line}`, () => {
      assert.equal(misplaced(path, line).length, 1);
      assert.equal(lint(path, line).length, 1, 'the lint rule lets it pass');
    });
  }

  for (const [path, line] of RIGHT) {
    test(`is allowed: ${path}: ${line}`, () => {
      assert.deepEqual(misplaced(path, line), []);
      assert.deepEqual(lint(path, line), []);
    });
  }

  test('sees every way of importing', () => {
    const text = "import './a'; export * from './b'; const c = require('./c'); void import('./d'); type E = import('e').E;";
    assert.deepEqual(importsOf('wire/x.ts', text), { paths: ['wire/a', 'wire/b', 'wire/c', 'wire/d'], packages: ['e'] });
  });

  test('a file beside the rooms is caught, and code in a room of data', () => {
    assert.match(String(misplaced('utilities/text.ts', '')), /lies in no room/);
    assert.match(String(misplaced('adapters/list.ts', '')), /lies in no room/);
    assert.match(String(misplaced('spec/tcp.ts', '')), /no code/);
  });
});

function packagesOf(path: string): string[] {
  const names = importsOf(path, read(path)).packages.map((name) => name.replace(/^node:/, '').split('/'));
  return names.map(([scope = '', name = '']) => (scope.startsWith('@') ? `${scope}/${name}` : scope));
}

/** Only the import directions, on a file that need not exist. */
function lint(path: string, line: string): string[] {
  const javascript = line.replace('import type', 'import');
  const configs = [{ files: ['**/*.ts'] }, ...importDirections()];
  return new Linter({ configType: 'flat' }).verify(javascript, configs, { filename: path }).map((message) => message.message);
}
