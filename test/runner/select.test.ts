import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { select } from '../../runner/select';
import type { Selection } from '../../runner/select';
import type { Level, ScenarioDescription } from '../../scenario/verdict';

function scenario(id: string, level: Level, tags: readonly string[], uri: string): ScenarioDescription {
  return { id, level, tags, uri, title: id, section: id.split('/')[0] ?? '', requirements: [], needs: [], line: 1 };
}
const ALL = [
  scenario('3.5/a', 'must', ['@x'], 'features/3.5/a.feature'),
  scenario('3.5/b/one', 'should', ['@x', '@y'], 'features/3.5/b.feature'),
  scenario('3.5/b/two', 'may', [], 'features/3.5/b.feature'),
  scenario('3.5.2/c', 'must', ['@y'], 'features/3.5.2/c.feature'),
  scenario('3.50/d', 'must', [], 'other/d.feature'),
];
const ids = (selection: Selection): string[] => select(ALL, selection).scenarios.map(({ id }) => id);

describe('what is selected', () => {
  test('is everything unless something is asked for', () => assert.equal(ids({}).length, 5));
  test('is an id, all rows of an outline, or a section with those below it', () => {
    assert.deepEqual(ids({ which: ['3.5/a'] }), ['3.5/a']);
    assert.deepEqual(ids({ which: ['3.5/b'] }), ['3.5/b/one', '3.5/b/two']);
    assert.deepEqual(ids({ which: ['3.5/b/two'] }), ['3.5/b/two']);
    assert.deepEqual(ids({ which: ['3.5'] }), ['3.5/a', '3.5/b/one', '3.5/b/two', '3.5.2/c']);
    assert.deepEqual(ids({ which: ['3.5.2/', '3.50'] }), ['3.5.2/c', '3.50/d']);
  });
  test('is a file', () => assert.deepEqual(ids({ which: ['features/3.5/b.feature'] }), ['3.5/b/one', '3.5/b/two']));
  test('is what a tag expression, a level and a rerun list leave', () => {
    assert.deepEqual(ids({ tags: '@x and not @y' }), ['3.5/a']);
    assert.deepEqual(ids({ level: 'must', which: ['3.5'] }), ['3.5/a', '3.5.2/c']);
    assert.deepEqual(ids({ rerun: ['3.50/d', 'gone'] }), ['3.50/d']);
  });
  test('is split into shards that share nothing and leave nothing out', () => {
    const shards = ['1/3', '2/3', '3/3'].map((shard) => ids({ shard }));
    assert.deepEqual(shards.flat().sort(), ALL.map(({ id }) => id).sort());
    assert.deepEqual(
      select(ALL.toReversed(), { shard: '1/3' })
        .scenarios.map(({ id }) => id)
        .sort(),
      shards[0]?.sort(),
    );
  });
});

describe('what cannot be selected is told', () => {
  const problems = (selection: Selection): readonly string[] => select(ALL, selection).problems;
  test('with what was meant', () => {
    assert.deepEqual(problems({ which: ['3.5/e'] }), [
      'no scenario is called 3.5/e, nor is there such a section or file: did you mean 3.5/a?',
    ]);
    assert.match(problems({ which: ['no/such'] })[0] ?? '', /no scenario is called no\/such/);
    assert.match(problems({ which: ['3.5/a', '4'] }).join(), /called 4/);
  });
  test('be it an expression or a shard', () => {
    assert.match(problems({ tags: '@x and' })[0] ?? '', /the tag expression "@x and" cannot be read: /);
    for (const shard of ['0/3', '4/3', 'x', '1']) assert.match(problems({ shard })[0] ?? '', /is no shard: write i\/n/);
  });
});
