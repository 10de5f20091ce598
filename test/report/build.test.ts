import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../scenario/verdict';
import { buildReport } from '../../report/build';
import { HarnessError } from '../../report/error';
import { shellQuote } from '../../report/rerun';
import { tracePath } from '../../report/trace-path';
import { combineVerdicts } from '../../report/verdicts';
import { CLOCK_OF_THE_TEST, FAIL, input, OUTCOMES, outcome, packets, reportOf, scenario, SCENARIOS, STACKS } from './fixture';

const report = buildReport(input());
const resultOf = (id: string, stack: string) => report.scenarios.find((each) => each.id === id)?.results[stack];

test('the same input gives the same report', () => {
  assert.deepEqual(buildReport(input()), report);
  assert.equal(JSON.stringify(buildReport(input())), JSON.stringify(report));
});

test('the start of the run stands in the report only when it was given', () => {
  assert.equal('startedAt' in report.run, false);
  assert.equal(buildReport(input({ run: { ...input().run, startedAt: CLOCK_OF_THE_TEST } })).run.startedAt, CLOCK_OF_THE_TEST);
});

test('a stack that cannot run here stands in the report with its reason and its remedy, and has no results', () => {
  assert.deepEqual(report.stacks[2], {
    name: 'lwip',
    version: '',
    build: '',
    available: false,
    reason: 'adapters/lwip/build/adapter is not there',
    remedy: 'npm run build:lwip (needs gcc)',
    capabilities: null,
    changed: [],
  });
  assert.ok(report.scenarios.every(({ results }) => !('lwip' in results)));
  assert.equal(report.summary.stacks['lwip']?.conformant, null);
});

test('a result has its evidence but not its octets', () => {
  const failed = resultOf('3.10.7.4/syn-in-window/established', 'linux');
  assert.equal(failed?.pcap, 'traces/linux/3.10.7.4__syn-in-window__established.pcapng');
  assert.equal(failed.rerun, 'npx tcpspec run 3.10.7.4/syn-in-window/established --stack linux --seed 1 --max-wait 10s');
  assert.equal(failed.exchange.length, 10);
  assert.equal('packets' in failed, false);
});

test('only results that need explaining have a capture, unless every scenario is traced', () => {
  assert.equal(resultOf('3.5/three-way-handshake', 'reference')?.pcap, undefined);
  const traced = buildReport(input({ trace: true }));
  assert.equal(traced.scenarios[0]?.results['reference']?.pcap, 'traces/reference/3.5__three-way-handshake.pcapng');
  assert.equal(traced.scenarios[0].results['linux']?.pcap, undefined, 'no packets, no capture');
});

test('options that change what a scenario does are in its rerun command, others are not', () => {
  const { rerun } = reportOf({}, { seed: 7, options: { slow: true, 'max-wait': '1m', parallel: 2 } }).scenarios[0]!.results['linux']!;
  assert.equal(rerun, 'npx tcpspec run 3.5/a --stack linux --seed 7 --slow --max-wait 1m');
});

test('the rerun command can be made by the caller', () => {
  const own = buildReport(input({ rerun: ({ uri, line }, stack) => `tcpspec run ${uri}:${line} --stack ${stack}` }));
  assert.equal(own.scenarios[0]?.results['linux']?.rerun, 'tcpspec run features/3.5/three-way-handshake.feature:12 --stack linux');
});

test('a word that a shell would take apart is quoted in the rerun command', () => {
  assert.equal(shellQuote('3.5/a'), '3.5/a');
  assert.equal(shellQuote("a b; it's"), "'a b; it'\\''s'");
  assert.equal(shellQuote(''), "''");
});

test('a missing result is the harness’s own error', () => {
  const { scenarios } = buildReport(input({ outcomes: OUTCOMES.slice(1) }));
  const first = scenarios.flatMap(({ results }) => results['reference'] ?? []).find(({ verdict }) => verdict === 'harness-error');
  assert.equal(first?.reason, 'the runner returned no result');
});

test('after an interruption a missing result is not-run, and conformance is not established', () => {
  const interrupted = buildReport(input({ outcomes: OUTCOMES.slice(0, 1), run: { ...input().run, interrupted: true } }));
  assert.equal(interrupted.scenarios[1]?.results['reference']?.verdict, 'not-run');
  assert.equal(interrupted.scenarios[1].results['reference'].reason, 'the run was interrupted before it');
  assert.equal(interrupted.summary.stacks['reference']?.conformant, null);
});

const broken = [
  ['a result of a scenario that was not selected', { outcomes: [outcome('9.9/none', 'linux')] }],
  ['a result of a stack that was not asked for', { outcomes: [outcome('3.5/three-way-handshake', 'netstack')] }],
  ['two results for one scenario and stack', { outcomes: [...OUTCOMES, ...OUTCOMES.slice(0, 1)] }],
  ['two scenarios with one id', { scenarios: [...SCENARIOS, ...SCENARIOS.slice(0, 1)] }],
] as const;
for (const [title, over] of broken) test(`${title} is refused`, () => assert.throws(() => buildReport(input(over)), HarnessError));

test('the summary counts verdicts per stack and level, and the share that is not applicable', () => {
  const { linux, reference } = report.summary.stacks;
  assert.equal(linux?.counts.fail, 1);
  assert.equal(linux.levels.should.deviation, 1);
  assert.equal(linux.levels.must.deviation, 0);
  assert.equal(linux.notApplicableShare, 0.1);
  assert.equal(linux.judged, 7);
  assert.equal(reference?.judged, 9);
});

const conformance: readonly (readonly [Verdict, boolean, boolean | null])[] = [
  ['pass', false, true],
  ['choice', false, true],
  ['deviation', false, true],
  ['deviation', true, false],
  ['fail', false, false],
  ['crashed', false, false],
  ['inconclusive', false, false],
  ['flaky', false, false],
  ['not-run', false, null],
  ['not-applicable', false, null],
  ['harness-error', false, null],
];
for (const [verdict, strict, expected] of conformance) {
  test(`${verdict}${strict ? ' in a strict run' : ''} leaves a stack conformant: ${expected}`, () => {
    const { summary } = reportOf({ verdict }, { strict });
    assert.equal(summary.stacks['linux']?.conformant, expected);
    assert.equal(summary.conformant, expected);
  });
}

test('a requirement has the worst verdict of the scenarios that carry it', () => {
  const requirement = report.requirements.find(({ id }) => id === 'MUST-10');
  assert.deepEqual(requirement?.scenarios, ['3.5/three-way-handshake', '3.10.7.4/ack-of-nothing']);
  assert.deepEqual(requirement.verdicts, { reference: 'pass', linux: 'inconclusive' });
});

test('what was not judged does not turn a requirement into a pass', () => {
  assert.equal(combineVerdicts(['not-applicable', 'not-run']), 'not-run');
  assert.equal(combineVerdicts(['not-applicable']), 'not-applicable');
  assert.equal(combineVerdicts(['not-run', 'fail']), 'fail');
  assert.equal(combineVerdicts([]), undefined);
});

test('the octets of a result are no part of the report however many there are', () => {
  const small = JSON.stringify(reportOf({ ...FAIL, packets: packets(1) }));
  assert.equal(JSON.stringify(reportOf({ ...FAIL, packets: packets(1000) })), small);
});

test('a capture is named after its scenario, and no name leaves its folder or meets another', () => {
  assert.equal(tracePath('3.5/a/b', 'linux'), 'traces/linux/3.5__a__b.pcapng');
  const hostile = ['../../etc/passwd', '..', 'a__b', 'a/b', 'a b', 'a:b', 'a\nb', 'é', 'x'.repeat(300), `${'x'.repeat(300)}y`, 'A/b'];
  const paths = hostile.map((name) => tracePath(name, name));
  assert.equal(new Set(paths).size, hostile.length);
  for (const path of paths) assert.match(path, /^traces\/[\w+-][\w.+-]{0,210}\/[\w+-][\w.+-]{0,210}\.pcapng$/);
});

test('scenarios and stacks keep the order they were given in', () => {
  assert.deepEqual(
    report.scenarios.map(({ id }) => id),
    SCENARIOS.map(({ id }) => id),
  );
  assert.deepEqual(
    report.stacks.map(({ name }) => name),
    STACKS.map(({ name }) => name),
  );
  assert.equal(buildReport(input({ scenarios: [scenario('3.5/z')], outcomes: [] })).scenarios[0]?.id, '3.5/z');
});
