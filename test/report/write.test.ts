import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildReport } from '../../report/build';
import { decidingFrame } from '../../report/capture';
import { HarnessError, UsageError } from '../../report/error';
import type { RunReport } from '../../report/result';
import { prepareOutput, writeReport } from '../../report/write';
import { decodePcapng } from '../../wire/pcapng-read';
import { FAIL, input, outcome, OUTCOMES, reportOf } from './fixture';

const root = mkdtempSync(join(tmpdir(), 'tcpspec-report-'));
after(() => rmSync(root, { recursive: true }));
let counter = 0;
const fresh = (): string => join(root, `run-${(counter += 1)}`, 'conformance-report');

/** Writes the fixture's run. */
function writeRun(directory: string, over: Parameters<typeof input>[0] = {}): RunReport {
  const given = input(over);
  const report = buildReport(given);
  writeReport(prepareOutput(directory), report, given.outcomes);
  return report;
}
const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();

test('the report is written as it is, with a capture of each failure and nothing else', () => {
  const directory = fresh();
  const report = writeRun(directory);
  assert.deepEqual(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')), JSON.parse(JSON.stringify(report)));
  assert.deepEqual(filesIn(directory), [
    'report.json',
    'traces/linux/3.10.7.2__syn-fin.pcapng',
    'traces/linux/3.10.7.4__ack-of-nothing.pcapng',
    'traces/linux/3.10.7.4__syn-in-window__established.pcapng',
    'traces/linux/3.8.6.3__every-second-segment.pcapng',
  ]);
});

test('every capture that the report points to is there, and no other', () => {
  const directory = fresh();
  const report = writeRun(directory, { trace: true });
  const named = report.scenarios.flatMap(({ results }) => Object.values(results).flatMap(({ pcap }) => pcap ?? []));
  assert.equal(named.length, 12);
  assert.deepEqual(filesIn(directory), ['report.json', ...named].sort());
});

test('the deciding frame of a capture has a comment', () => {
  const directory = fresh();
  writeRun(directory);
  const { info, packets } = decodePcapng(readFileSync(join(directory, 'traces/linux/3.10.7.4__syn-in-window__established.pcapng')));
  assert.deepEqual(info, {
    application: 'tcpspec 0.1.0',
    hardware: 'linux 6.1.0-18-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1',
    comment: '3.10.7.4/syn-in-window/established: A SYN inside the window draws a challenge ACK, not a reset (fail)',
  });
  assert.deepEqual(
    packets.map(({ comment }) => comment !== undefined),
    [false, false, false, false, true],
  );
  assert.equal(
    packets[4]?.comment,
    'fail: the stack answered a SYN inside the window with a reset; ' +
      'expected <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> within 200 ms; observed <SEQ=0><ACK=103><CTL=RST,ACK> after 9 µs; ' +
      'segment-arrives.syn-in-window, 3.10.7.4',
  );
});

test('where silence decided, the last frame before it has the comment', () => {
  const directory = fresh();
  writeRun(directory);
  const { packets } = decodePcapng(readFileSync(join(directory, 'traces/linux/3.10.7.4__ack-of-nothing.pcapng')));
  assert.match(packets[0]?.comment ?? '', /^inconclusive after this frame: .*; expected <CTL=SYN,ACK> within 1 s; observed nothing$/);
});

test('the deciding frame is the one named, else the marked one, else the last before the mark or the end', () => {
  const sent = { time: 0, kind: 'to-stack', text: '<CTL=SYN>', frame: 1 } as const;
  const silence = { time: 9, kind: 'note', text: 'nothing', marked: true } as const;
  const later = { time: 10, kind: 'to-stack', text: '<CTL=RST>', frame: 2 } as const;
  assert.deepEqual(decidingFrame({ verdict: 'fail', frame: 7, exchange: [sent] }), { number: 7, after: false });
  assert.deepEqual(decidingFrame({ verdict: 'fail', exchange: [{ ...sent, marked: true }, later] }), { number: 1, after: false });
  assert.deepEqual(decidingFrame({ verdict: 'fail', exchange: [sent, silence, later] }), { number: 1, after: true });
  assert.deepEqual(decidingFrame({ verdict: 'crashed', exchange: [sent, later] }), { number: 2, after: true });
  assert.equal(decidingFrame({ verdict: 'fail', exchange: [silence] }), undefined);
  assert.equal(decidingFrame({ verdict: 'pass', exchange: [sent, later] }), undefined);
});

const tshark = spawnSync('tshark', ['-v']).status === 0;
test('tshark reads the captures and their comments', { skip: tshark ? false : 'tshark is not installed' }, () => {
  const directory = fresh();
  writeRun(directory);
  const file = join(directory, 'traces/linux/3.10.7.4__syn-in-window__established.pcapng');
  const read = spawnSync('tshark', ['-r', file, '-T', 'fields', '-e', 'frame.number', '-e', 'frame.comment'], { encoding: 'utf8' });
  assert.equal(read.status, 0, read.stderr);
  assert.match(read.stdout, /^5\tfail: the stack answered a SYN/m);
});

test('a second run into the same directory removes captures that its report does not point to', () => {
  const directory = fresh();
  writeRun(directory, { trace: true });
  writeFileSync(join(directory, 'traces/notes.txt'), 'mine');
  writeRun(directory, { outcomes: OUTCOMES.map(({ scenario, stack }) => outcome(scenario, stack)) });
  assert.deepEqual(filesIn(directory), ['report.json', 'traces/notes.txt']);
});

test('nothing is removed from a directory in which tcpspec left no report', () => {
  const directory = fresh();
  mkdirSync(join(directory, 'traces/other'), { recursive: true });
  writeFileSync(join(directory, 'traces/other/precious.pcapng'), 'mine');
  writeRun(directory);
  assert.ok(existsSync(join(directory, 'traces/other/precious.pcapng')));
});

test('no link is followed when captures are removed', () => {
  const [directory, elsewhere] = [fresh(), fresh()];
  mkdirSync(join(elsewhere, 'linux'), { recursive: true });
  writeFileSync(join(elsewhere, 'linux/precious.pcapng'), 'mine');
  writeRun(directory);
  symlinkSync(join(elsewhere, 'linux'), join(directory, 'traces/linked'));
  writeRun(directory);
  assert.ok(existsSync(join(elsewhere, 'linux/precious.pcapng')));
});

const refused: readonly (readonly [title: string, prepare: (directory: string) => string, message: RegExp])[] = [
  [
    'a place below a file',
    (directory) => join(file(directory), 'below'),
    /a part of the path is a file, not a directory\. Choose another place with --out$/,
  ],
  ['a file', file, /it is a file, not a directory\. Choose another place with --out$/],
  [
    'a place where nothing can be made',
    () => '/proc/tcpspec',
    /^cannot write a report to '\/proc\/tcpspec': .*Choose another place with --out$/,
  ],
  ['somebody else’s report.json', foreign, /report.json' is not a report of tcpspec and would be overwritten/],
];
function file(directory: string): string {
  mkdirSync(join(directory, '..'), { recursive: true });
  writeFileSync(directory, 'a file');
  return directory;
}
function foreign(directory: string): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'report.json'), '{"format": "junit"}');
  return directory;
}
for (const [title, prepare, message] of refused) {
  test(`${title} is refused before anything runs`, () => {
    const directory = prepare(fresh());
    assert.throws(
      () => prepareOutput(directory),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  });
}

test('preparing leaves nothing in the directory', () => {
  const directory = fresh();
  assert.deepEqual(prepareOutput(directory), { directory, ours: false });
  assert.deepEqual(filesIn(directory), []);
});

test('a report that breaks its schema is not written', () => {
  const directory = fresh();
  const output = prepareOutput(directory);
  const broken = { ...reportOf(FAIL), format: 'other' } as unknown as RunReport;
  assert.throws(() => writeReport(output, broken, []), HarnessError);
  assert.deepEqual(filesIn(directory), []);
});

test('a place that became unwritable during the run is told clearly', () => {
  const directory = fresh();
  const output = prepareOutput(directory);
  rmSync(directory, { recursive: true });
  writeFileSync(directory, 'in the way');
  assert.throws(
    () => writeReport(output, reportOf(FAIL), [outcome('3.5/a', 'linux', FAIL)]),
    (error) => error instanceof UsageError && /^could not write the report to '.*It is on the console only$/.test(error.message),
  );
});

test('a report that cannot be put in place leaves no half of it behind', () => {
  const directory = fresh();
  const output = prepareOutput(directory);
  mkdirSync(join(directory, 'report.json/in-the-way'), { recursive: true });
  assert.throws(() => writeReport(output, reportOf({}), []), UsageError);
  assert.deepEqual(readdirSync(directory), ['report.json']);
});
