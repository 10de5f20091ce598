/**
 * The corpus of broken specs. Each file in corpus/broken is one of corpus/healthy with one thing broken; its first line
 * says which and what, and beside it stands the exact message. To write the messages anew (read the difference then):
 *
 *   UPDATE_GOLDEN=1 node -r ts-node/register --test test/compiler/check-corpus.test.ts
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { checkAll, STAGES } from '../../compiler/check';
import { findPlaces } from '../../compiler/check/places';
import { compileSources } from '../../compiler/compile';
import type { Compiled } from '../../compiler/compile';
import { describeProblem } from '../../grammar/problem';
import { parseSpec } from '../../grammar/spec';

const ROOT = join(__dirname, '../..');
const CORPUS = join(__dirname, 'corpus');
const BROKEN = namesIn('broken');
/** What was taken out and put in to break one thing: a line or two; a further state is named in four. */
const LINES_CHANGED_AT_MOST = 8;

// Specs name their catalogue by a path that is relative to them, and the messages name specs relative to here.
process.chdir(ROOT);

function namesIn(folder: string): string[] {
  return readdirSync(join(CORPUS, folder)).filter((file) => file.endsWith('.pspec'));
}

function textOf(folder: string, file: string): string {
  return readFileSync(join(CORPUS, folder, file), 'utf8');
}

/** File names in messages are relative to the repository. */
function sourceOf(folder: string, file: string): { file: string; text: string } {
  return { file: relative(ROOT, join(CORPUS, folder, file)), text: textOf(folder, file) };
}

function compile(folder: string, file: string): Compiled {
  return compileSources([sourceOf(folder, file)], [checkAll]);
}

function messages({ problems, texts }: Compiled): string {
  return problems.map((problem) => `${describeProblem(problem, texts.get(problem.at.file) ?? '')}\n`).join('\n');
}

/** Lines that only one of two texts has, in order. */
function linesChanged(before: readonly string[], after: readonly string[]): number {
  let lengths: number[] = Array.from({ length: after.length + 1 }, () => 0);
  for (const line of before) {
    const next = [0];
    after.forEach((other, j) => next.push(line === other ? lengths[j]! + 1 : Math.max(lengths[j + 1]!, next[j]!)));
    lengths = next;
  }
  return before.length + after.length - 2 * lengths[after.length]!;
}

describe('the corpus of broken specs', () => {
  test('has at least sixty files', () => assert.ok(BROKEN.length >= 60, `${BROKEN.length} files`));

  for (const file of namesIn('healthy')) {
    test(`nothing is wrong with the healthy ${file}`, () => assert.equal(messages(compile('healthy', file)), ''));
  }

  for (const file of BROKEN) {
    test(`${file.replace('.pspec', '')} is reported with the exact message`, () => {
      const compiled = compile('broken', file);
      const golden = join(CORPUS, 'broken', file.replace('.pspec', '.expected'));
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, messages(compiled));
      assert.equal(messages(compiled), readFileSync(golden, 'utf8'));
      assert.equal(compiled.problems.length, 1, 'a broken file has one problem');
    });
  }

  test('each file differs from a healthy one in one thing, which its first line names', () => {
    for (const file of BROKEN) {
      const [first, ...rest] = textOf('broken', file).split('\n');
      const base = /^\/\/ healthy\/(\w+\.pspec), but .+\.$/.exec(first ?? '')?.[1];
      assert.ok(base !== undefined, `${file}: the first line names no healthy file`);
      const changed = linesChanged(textOf('healthy', base).split('\n').slice(1), rest);
      assert.ok(changed > 0 && changed <= LINES_CHANGED_AT_MOST, `${file}: ${changed} lines differ from ${base}`);
    }
  });

  test('each message has file, line, column and a caret under the place', () => {
    for (const file of BROKEN) {
      const [head, line, caret] = messages(compile('broken', file)).split('\n');
      assert.match(head ?? '', /^test\/compiler\/corpus\/broken\/[\w-]+\.pspec:\d+:\d+: \S/, file);
      assert.match(line ?? '', /^ \d+ \| /, file);
      assert.match(caret ?? '', /^ +\| +\^+$/, file);
    }
  });

  test('every check is tripped by several files', () => {
    const tripped = new Map(STAGES.flat().map((check) => [check.name, 0]));
    for (const file of BROKEN) {
      const source = sourceOf('broken', file);
      const { table, problems } = compileSources([source]);
      if (table === undefined || problems.length > 0) continue;
      const trees = [parseSpec(source.text, source.file)];
      for (const check of STAGES.flat()) {
        if (check(table, findPlaces(table, trees), trees).length > 0) tripped.set(check.name, tripped.get(check.name)! + 1);
      }
    }
    const seldom = [...tripped].filter(([, count]) => count < 2);
    assert.deepEqual(seldom, [], 'checks that fewer than two files trip');
  });
});

describe('a spec in several files', () => {
  const [head, tail] = ((): [string, string] => {
    const text = textOf('healthy', 'door.pspec');
    const cut = text.indexOf('on PUSH in SHUT');
    return [text.slice(0, cut), text.slice(cut)];
  })();

  test('is one spec', () => {
    const sources = [
      { file: 'head.pspec', text: head },
      { file: 'rules.pspec', text: tail },
    ];
    assert.deepEqual(compileSources(sources, [checkAll]).problems, []);
  });

  test('has its problems in the file where they stand', () => {
    const broken = tail.replace('on PUSH in LOCKED ref "2.1" error "locked"\n', '');
    const { problems } = compileSources(
      [
        { file: 'head.pspec', text: head },
        { file: 'rules.pspec', text: broken },
      ],
      [checkAll],
    );
    assert.deepEqual(
      problems.map(({ at, message }) => `${at.file}:${at.line}: ${message}`),
      ['rules.pspec:1: nothing says what happens on PUSH in LOCKED'],
    );
  });

  test('is read to the end: syntax problems of all files come together', () => {
    const { problems } = compileSources([
      { file: 'one.pspec', text: 'protocol' },
      { file: 'two.pspec', text: 'state A*' },
    ]);
    assert.deepEqual(problems.map(({ at }) => at.file), ['one.pspec', 'two.pspec']); // prettier-ignore
  });
});
