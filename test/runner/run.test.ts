import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AdapterError, StackCrashedError } from '../../adapters/contract';
import type { StackProvider } from '../../adapters/contract';
import { discover } from '../../runner/discover';
import { combineRepeats } from '../../runner/repeats';
import { runOn } from '../../runner/run';
import type { RunOptions } from '../../runner/run';
import { notPlayed } from '../../scenario/outcome';
import type { ScenarioDescription } from '../../scenario/verdict';
import { toyProvider } from '../scenario/toy-stack';
import type { Fault } from '../scenario/toy-stack';
import { feature, featureFiles } from './feature-files';

const RESETS = 'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST,ACK>';
const CLOSES = 'Given a connection in ESTABLISHED\nWhen the user closes\nThen the stack sends <CTL=FIN,ACK>';
const ABORTS = 'Given a connection in ESTABLISHED\nWhen the user aborts\nThen the stack sends <CTL=RST,ACK>';
const WAITS = 'Given a connection in CLOSED\nWhen 5 s pass\nThen the stack sends nothing for 2 min';
const REGISTRY = require.resolve('./toy-registry');

function discovered(scenarios: Record<string, string>): readonly ScenarioDescription[] {
  const folder = featureFiles({ 'a.feature': feature(scenarios) });
  return discover([folder]).scenarios;
}
async function verdicts(scenarios: Record<string, string>, provider: StackProvider, options: RunOptions = {}) {
  const results = await runOn(provider, discovered(scenarios), options);
  return Object.fromEntries([...results].map(([id, { verdict }]) => [id.slice('3.5/'.length), verdict]));
}
const failingOn = (request: string, act: () => never | Promise<never>): Fault => ({
  onRequest: (name) => (name === request ? act() : undefined),
});

describe('a run', () => {
  test('gives every scenario its result, packets included, and tells of each', async () => {
    const scenarios = discovered({ one: RESETS, two: CLOSES });
    const told: string[] = [];
    const results = await runOn(toyProvider(), scenarios, {}, ({ id }, { verdict }, finished) => told.push(`${finished} ${id} ${verdict}`));
    assert.deepEqual(told, ['1 3.5/one pass', '2 3.5/two pass']);
    const { packets, exchange } = results.get('3.5/one') ?? assert.fail();
    assert.ok(packets[1]?.packet instanceof Uint8Array);
    assert.equal(packets[1].packet.length, 40);
    assert.equal(exchange.at(-1)?.frame, 2);
  });
  test('runs what was selected and nothing else', async () => {
    const scenarios = discovered({ one: RESETS, two: CLOSES, three: RESETS });
    const provider = toyProvider();
    const results = await runOn(provider, scenarios.slice(1, 2));
    assert.deepEqual([...results.keys()], ['3.5/two']);
    assert.equal(provider.made[0]?.resets, 1);
  });
  test('makes one stack, resets it for each scenario, and ends it', async () => {
    const provider = toyProvider();
    await verdicts({ one: RESETS, two: RESETS }, provider);
    assert.deepEqual(
      provider.made.map(({ resets, ended }) => [resets, ended]),
      [[2, true]],
    );
  });
  test('gives the same packets for the same seed', async () => {
    const scenarios = discovered({ one: CLOSES });
    const runs = [
      await runOn(toyProvider(), scenarios, { seed: 5 }),
      await runOn(toyProvider(), scenarios, { seed: 5 }),
      await runOn(toyProvider(), scenarios, { seed: 6 }),
    ];
    const [a, b, c] = runs.map((run) => run.get('3.5/one')?.packets);
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
  });
  test('runs files outside the repository, whatever their names', async () => {
    const folder = featureFiles({ 'my [odd] name.feature': feature({ one: RESETS, two: CLOSES }) });
    const { scenarios } = discover([join(folder, 'my [odd] name.feature')]);
    const results = await runOn(toyProvider(), scenarios.slice(0, 1));
    assert.deepEqual(
      [...results].map(([id, { verdict }]) => [id, verdict]),
      [['3.5/one', 'pass']],
    );
  });
  test('of a step that nobody defined is a harness error', async () => {
    assert.deepEqual(await verdicts({ one: `${RESETS}\nAnd all is well` }, toyProvider()), { one: 'harness-error' });
  });
});

describe('what is not played', () => {
  test('for want of a capability is not applicable and names it', async () => {
    const scenarios = discovered({ one: CLOSES, two: RESETS });
    const results = await runOn(toyProvider({ capabilities: { features: ['passiveOpen'] } }), scenarios);
    assert.deepEqual(results.get('3.5/one'), notPlayed('not-applicable', 'the stack does not declare halfClose'));
    assert.equal(results.get('3.5/two')?.verdict, 'pass');
  });
  test('because it takes too long on a real clock says so; --slow and a longer wait run it', async () => {
    const real = (): StackProvider => toyProvider({ capabilities: { clock: { kind: 'real' } } });
    const scenarios = discovered({ one: WAITS });
    const results = await runOn(real(), scenarios);
    assert.deepEqual(
      results.get('3.5/one'),
      notPlayed('not-run', 'takes 125 s on a real clock, more than 5 s (--max-wait): --slow runs it'),
    );
    assert.deepEqual(await verdicts({ one: WAITS }, real(), { slow: true }), { one: 'pass' });
    assert.deepEqual(await verdicts({ one: WAITS }, real(), { maxWaitMs: 125_000 }), { one: 'pass' });
    assert.deepEqual(await verdicts({ one: WAITS }, toyProvider()), { one: 'pass' });
  });
});

describe('a stack that fails the run goes on after', () => {
  const ALL = { before: RESETS, culprit: CLOSES, after: RESETS };
  test('by crashing; the next scenario gets a fresh one', async () => {
    const provider = toyProvider(failingOn('close', () => Promise.reject(new StackCrashedError('signal 11'))));
    assert.deepEqual(await verdicts(ALL, provider), { before: 'pass', culprit: 'crashed', after: 'pass' });
    assert.equal(provider.made.length, 2);
  });
  test('by its adapter breaking', async () => {
    const provider = toyProvider(failingOn('close', () => Promise.reject(new AdapterError('gone'))));
    assert.deepEqual(await verdicts(ALL, provider), { before: 'pass', culprit: 'harness-error', after: 'pass' });
    assert.equal(provider.made.length, 2);
  });
  test('by never answering', async () => {
    const provider = toyProvider(failingOn('close', () => new Promise<never>(() => undefined)));
    assert.deepEqual(await verdicts(ALL, provider, { hangAfterMs: 100 }), { before: 'pass', culprit: 'crashed', after: 'pass' });
  });
  test('by looping in this very process, and what is known is told', async () => {
    const provider = toyProvider(
      failingOn('close', () => {
        for (;;);
      }),
    );
    const results = await runOn(provider, discovered(ALL), { hangAfterMs: 200 });
    assert.deepEqual(
      [...results].map(([id, { verdict }]) => [id, verdict]),
      [
        ['3.5/before', 'pass'],
        ['3.5/culprit', 'crashed'],
        ['3.5/after', 'pass'],
      ],
    );
    const { reason, step, packets } = results.get('3.5/culprit') ?? assert.fail();
    assert.match(reason, /^the stack hung: no answer to CLOSE within 0.2 s, after frame 3: </);
    assert.equal(step, 'the user closes');
    assert.equal(packets.length, 3);
  });
  test('by not starting', async () => {
    const provider: StackProvider = {
      ...toyProvider(),
      create: () => {
        throw new AdapterError('no device');
      },
    };
    const results = await runOn(provider, discovered({ one: RESETS }));
    assert.deepEqual(results.get('3.5/one'), notPlayed('harness-error', 'the adapter broke: no device'));
  });
});

describe('an interrupt', () => {
  test('lets the current scenario finish, begins no other and returns what there is', async () => {
    const stopping = new AbortController();
    const provider = toyProvider({ onRequest: (name) => (name === 'close' ? stopping.abort() : undefined) });
    assert.deepEqual(await verdicts({ before: RESETS, current: CLOSES, after: RESETS }, provider, { signal: stopping.signal }), {
      before: 'pass',
      current: 'pass',
    });
    assert.equal(provider.made[0]?.ended, true);
  });
  test('before the run begins none', async () => {
    assert.deepEqual(await verdicts({ one: RESETS }, toyProvider(), { signal: AbortSignal.abort() }), {});
  });
});

describe('repeats', () => {
  test('that agree give their verdict, told once', async () => {
    let told = 0;
    const results = await runOn(toyProvider(), discovered({ one: RESETS }), { repeat: 3 }, () => (told += 1));
    assert.deepEqual([results.get('3.5/one')?.verdict, told], ['pass', 1]);
  });
  test('that differ are flaky, and say how often what', async () => {
    let calls = 0;
    const provider = toyProvider({ callError: (call) => (call === 'open' && ++calls === 2 ? 'other' : undefined) });
    const results = await runOn(provider, discovered({ one: 'When the user opens actively\nThen the stack sends <CTL=SYN>' }), {
      repeat: 3,
    });
    const { verdict, reason } = results.get('3.5/one') ?? assert.fail();
    assert.equal(verdict, 'flaky');
    assert.match(
      reason,
      /^different verdicts in 3 identical runs: (?:pass 2 times, fail 1 times|fail 1 times, pass 2 times)\. the stack did not send/,
    );
  });
  test('do not hide a crash or a harness error', () => {
    const [pass, crash] = [notPlayed('not-run', ''), notPlayed('crashed', 'signal 11')];
    assert.equal(combineRepeats([pass, crash, pass]), crash);
  });
});

describe('worker processes', () => {
  const registry = REGISTRY;
  test('give the same results', async () => {
    const provider = toyProvider({}, 'toy');
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`s${index}`, index % 2 === 0 ? RESETS : CLOSES]));
    const scenarios = discovered(many);
    const [serial, parallel] = [await runOn(provider, scenarios), await runOn(provider, scenarios, { parallel: 2, registry })];
    const plain = (results: typeof serial): unknown =>
      [...results].map(([id, { realMs: _, ...rest }]) => [id, rest] as const).sort(([a], [b]) => a.localeCompare(b));
    assert.deepEqual(plain(parallel), plain(serial));
    assert.equal(provider.made.length, 1);
  });
  test('judge what a stack lacks, and what crashes', async () => {
    assert.deepEqual(await verdicts({ one: CLOSES, two: RESETS }, toyProvider({}, 'bare'), { parallel: 2, registry }), {
      one: 'not-applicable',
      two: 'pass',
    });
    const crashing = await verdicts({ one: CLOSES, two: RESETS, three: RESETS }, toyProvider({}, 'crashing'), { parallel: 2, registry });
    assert.deepEqual(crashing, { one: 'crashed', two: 'pass', three: 'pass' });
  });
  test('that die lose their scenario, and the others run all the same', async () => {
    const scenarios = { one: ABORTS, two: ABORTS, three: RESETS, four: RESETS };
    const results = await runOn(toyProvider({}, 'deadly'), discovered(scenarios), { parallel: 2, registry });
    const lost = results.get('3.5/one');
    assert.deepEqual([lost?.verdict, lost?.reason], ['harness-error', 'it has no result: the process that ran it died']);
    assert.equal(results.get('3.5/two')?.verdict, 'harness-error');
    assert.equal(results.get('3.5/three')?.verdict, 'pass');
    assert.equal(results.get('3.5/four')?.verdict, 'pass');
  });
  test('whose stack loops are ended, and it is known what hung', async () => {
    const scenarios = { one: ABORTS, two: RESETS, three: RESETS };
    const options = { parallel: 2, registry, guard: false, hangAfterMs: 500 };
    const results = await runOn(toyProvider({}, 'looping'), discovered(scenarios), options);
    assert.deepEqual(results.get('3.5/one'), notPlayed('crashed', 'the stack hung: it loops for ever'));
    assert.deepEqual([results.get('3.5/two')?.verdict, results.get('3.5/three')?.verdict], ['pass', 'pass']);
  });
  test('stop at an interrupt', async () => {
    assert.deepEqual(
      await verdicts({ one: RESETS, two: RESETS }, toyProvider({}, 'toy'), { parallel: 2, registry, signal: AbortSignal.abort() }),
      {},
    );
  });
  test('that do not know the stack say so', async () => {
    const results = await runOn(toyProvider({}, 'unknown'), discovered({ one: RESETS, two: RESETS }), { parallel: 2, registry });
    assert.match(results.get('3.5/one')?.reason ?? '', /there is no stack "unknown": one of toy, bare/);
  });
});
