/** The list of mutations against the spec and the suite as they are: docs/mutations.md says what they are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { compileSources } from '../../compiler/compile';
import { MutableSpec } from '../../scripts/mutation/mutable-spec';
import { JUDGED, MutationMistake, mutatedLine, placeOf, readMutations, SPEC, withCatchers } from '../../scripts/mutation/mutation';
import type { Mutation } from '../../scripts/mutation/mutation';
import { Pool } from '../../scripts/mutation/pool';
import { judgedBy } from '../../scripts/mutation/record';
import { show } from '../../scripts/mutation/show';
import { tryMutations } from '../../scripts/mutation/trials';
import type { Trial, Trials } from '../../scripts/mutation/trials';
import type { Task, Tried } from '../../scripts/mutation/worker';

/** Rules that no scenario can see a mutation of, and why. */
const INVISIBLE: Readonly<Record<string, string>> = {
  'timeout rexmt/CLOSED+LISTEN+FIN-WAIT-2+TIME-WAIT/impossible': 'says that an event does not occur, so nothing is ever done by it',
  'timeout timewait/CLOSED+LISTEN+SYN-SENT+SYN-RECEIVED+RECEIVING+CLOSE-WAIT+CLOSING+LAST-ACK/impossible': 'the same',
  'timeout user/CLOSED/impossible': 'the same',
};
/** They forbid, and do nothing: the engine is held to them in test/engine. */
const FORBIDDING = /^(never|invariant)\//;

const spec = new MutableSpec();
const mutations = readMutations();
const { table } = spec.compile();
assert.ok(table);

test('the spec compiled piece by piece is the spec', () => {
  const whole = compileSources([{ file: SPEC, text: spec.lines.join('\n') }]);
  assert.deepEqual(whole.problems, []);
  assert.deepEqual({ ...table, files: [SPEC] }, whole.table);
});

describe('the list', () => {
  test('has at least 150 mutations, each with an id of its own', () => {
    assert.ok(mutations.length >= 150, `${mutations.length} mutations`);
    const ids = mutations.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  test('names every rule of the table, but those that no scenario can see', () => {
    const named = new Set(mutations.map(({ rule }) => rule));
    const missing = table.rules.map(({ name }) => name).filter((name) => !named.has(name) && !FORBIDDING.test(name));
    assert.deepEqual(missing.sort(), Object.keys(INVISIBLE).sort());
  });

  test('names no rule that the table does not have; declarations are named by their keyword', () => {
    const rules = new Set(table.rules.map(({ name }) => name));
    const declaration = /^(param|header|option|tcb|free|timer|group|pred|segment|procedure)( |$)/;
    assert.deepEqual(
      mutations.map(({ rule }) => rule).filter((rule) => !rules.has(rule) && !declaration.test(rule)),
      [],
    );
  });

  test('each mutation applies to one place, and makes a spec that compiles', () => {
    const wrong = mutations.flatMap((mutation) => {
      const { problems } = spec.compile(mutation);
      return problems.map(({ message, at }) => `${mutation.id}: ${message} (line ${at.line})`);
    });
    assert.deepEqual(wrong, []);
  });

  test('no two mutations make the same spec', () => {
    const texts = mutations.map((mutation) => spec.mutatedText(mutation));
    assert.deepEqual(
      mutations.filter((_, index) => texts.indexOf(texts[index]!) !== index).map(({ id }) => id),
      [],
    );
  });
});

describe('the suite', () => {
  const pool = new Pool(Math.min(4, availableParallelism()));
  let results: Trials;
  before(async () => {
    results = await tryMutations(pool, mutations);
  });
  after(() => pool.end());

  test('catches every mutation by the scenarios recorded for it', () => {
    const lost = results.trials.filter(({ outcome, all }) => outcome !== 'caught' || all);
    assert.equal(lost.length, 0, `${show(lost).join('\n')}\nrun: npm run mutate -- --record`);
  });

  test('judges the ids of judged.json, each by a mutation that violates it', () => {
    assert.equal(judgedBy(results, spec), readFileSync(JUDGED, 'utf8'), 'run: npm run mutate -- --record');
  });
});

// ---- each check ships with something that trips it

const example: Mutation = { id: 'example', rule: 'A/b', find: '>=', replace: '>', kind: 'comparison', caughtBy: ['first'] };
const lines = ['on A {', '  | b : x >= 1 => stop', '}', 'on C {', '  | d : y >= 1 => stop', '}'];

describe('a mutation', () => {
  test('must stand in one place', () => {
    assert.throws(() => placeOf(lines, example), new MutationMistake('example: ">=" stands 2 times, it must be once'));
    assert.throws(() => placeOf(lines, { ...example, find: '<' }), /"<" stands 0 times/);
  });

  test('is told from its like by another text of the line, or by the declaration', () => {
    assert.deepEqual(placeOf(lines, { ...example, 'line-contains': '| d' }), { line: 4, column: 10 });
    assert.deepEqual(placeOf(lines, { ...example, within: 'on A' }), { line: 1, column: 10 });
  });

  test('changes one line', () => {
    assert.equal(mutatedLine('a >= b', { line: 0, column: 2 }, example), 'a > b');
    assert.throws(() => mutatedLine('a >= b', { line: 0, column: 2 }, { ...example, replace: '>=' }), /must change one line/);
    assert.throws(() => mutatedLine('a >= b', { line: 0, column: 2 }, { ...example, replace: '>\n' }), /must change one line/);
  });
});

describe('a mutant', () => {
  const catchers = mutations.filter(({ rule }) => rule === 'emit/text').flatMap(({ caughtBy }) => caughtBy);
  const endless: Mutation = { ...example, find: 'SND.NXT += n', replace: 'SND.NXT += 0', caughtBy: catchers };

  test('that loops for ever is broken, and another can be tried after it', async () => {
    const pool = new Pool(1, { limitMs: 3000 });
    try {
      const stuck = await pool.try({ mutation: endless, scenarios: endless.caughtBy });
      assert.match(stuck.problem ?? '', /^(it hangs|its process dies)$/);
      assert.equal((await pool.try({ scenarios: [] })).problem, undefined);
    } finally {
      pool.end();
    }
  });

  test('that does not compile says why', async () => {
    const pool = new Pool(1);
    try {
      const { problem } = await pool.try({ mutation: { ...endless, replace: 'SND.NXT +=' }, scenarios: [] });
      assert.match(problem ?? '', /^expected/);
    } finally {
      pool.end();
    }
  });
});

describe('a trial', () => {
  const tried = async (onMutant: Partial<Tried>, everywhere: Partial<Tried> = onMutant): Promise<Trial | undefined> => {
    const sound: Tried = { verdicts: { first: 'pass', second: 'choice', third: 'fail' }, requirements: {} };
    const answer = ({ mutation, scenarios }: Task): Tried => {
      if (mutation === undefined) return sound;
      return { ...sound, ...(scenarios === undefined ? everywhere : onMutant) };
    };
    const trier = { try: (task: Task) => Promise.resolve(answer(task)) };
    return (await tryMutations(trier, [example])).trials[0];
  };

  test('catches where a scenario that passed turns red', async () => {
    const trial = await tried({ verdicts: { first: 'fail' } });
    assert.deepEqual([trial?.outcome, trial?.red, trial?.all], ['caught', ['first'], false]);
  });

  test('looks at every scenario once the recorded ones no longer catch', async () => {
    const trial = await tried({ verdicts: { first: 'pass' } }, { verdicts: { first: 'pass', second: 'deviation' } });
    assert.deepEqual([trial?.outcome, trial?.red, trial?.all], ['caught', ['second'], true]);
  });

  test('does not take an error, a set-up that was missed or another branch for red', async () => {
    for (const verdict of ['inconclusive', 'harness-error', 'crashed', 'choice'] as const) {
      assert.equal((await tried({ verdicts: { first: verdict } }))?.outcome, 'survived', verdict);
    }
  });

  test('does not count a scenario that was red before', async () => {
    assert.equal((await tried({ verdicts: { third: 'fail' } }))?.outcome, 'survived');
  });

  test('is broken by a mutant that does not come to an end', async () => {
    const trial = await tried({ problem: 'it hangs', verdicts: {} });
    assert.deepEqual([trial?.outcome, trial?.problem], ['broken', 'it hangs']);
  });
});

test('a survivor fails the run and is shown with what it changes', () => {
  const shown = show([{ mutation: example, outcome: 'survived', red: [], all: true }]);
  assert.match(shown[0] ?? '', /^SURVIVED {2}example \(A\/b\): ">=" -> ">"/);
  assert.equal(shown.at(-1), '0 passed, 1 failed');
});

test('recording changes the catchers and nothing else', () => {
  const text = '# a comment\n- id: example\n  find: ">="\n  caughtBy:\n    - first\n';
  assert.equal(withCatchers(text, new Map([['example', ['second', 'third']]])), text.replace('- first', '- second\n    - third'));
});
