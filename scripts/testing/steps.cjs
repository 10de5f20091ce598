/**
 * What `npm test` runs. A step has a name and a command (no shell: a list), may wait for another one, and may say where
 * its tests can be counted. The longest comes first, so that the short ones fill the time beside it.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { countMessages, countReport, countTap } = require('./counts.cjs');

const ROOT = path.join(__dirname, '../..');
/** Where steps leave what is counted; one folder, emptied at each start. */
const STATE = '.build/test';

const NODE = process.execPath;
const TS = [NODE, '-r', 'ts-node/register'];
const tool = (name) => path.join('node_modules/.bin', name);

const UNITS = `${STATE}/units.tap`;
const REFERENCE = `${STATE}/reference.ndjson`;
const KERNEL = `${STATE}/kernel`;

const STEPS = [
  { name: 'build', command: [NODE, 'scripts/build.cjs'] },
  {
    name: 'units',
    after: 'build', // the documents' commands run the built program
    command: [tool('c8'), ...TS, '--test', '--test-concurrency=2', ...reporters(), ...testFiles()],
    count: () => countTap(path.join(ROOT, UNITS)),
  },
  { name: 'types', command: [tool('tsc'), '--noEmit'] },
  { name: 'lint', command: [tool('eslint'), '.', '--max-warnings=0'] },
  { name: 'format', command: [tool('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'unused', command: [tool('knip')] },
  { name: 'generated', command: ['npm', 'run', '--silent', 'generate', '--', '--check'] },
  {
    name: 'features on the reference engine',
    command: [...TS, tool('cucumber-js'), '--format', `message:${REFERENCE}`, '--format', 'summary'], // cucumber.js says the rest
    count: () => countMessages(path.join(ROOT, REFERENCE)),
  },
  {
    name: 'features on the kernel',
    command: [...TS, 'cli/main.ts', 'run', '--stack', 'linux', '--baseline', 'baseline.yaml', '--out', KERNEL],
    count: () => countReport(path.join(ROOT, KERNEL, 'report.json'), 'linux'),
  },
];

function reporters() {
  const to = (reporter, destination) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
  return [...to('tap', UNITS), ...to('./scripts/testing/failures.cjs', 'stdout')];
}

function testFiles() {
  const files = fs.readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', file))
    .sort();
}

module.exports = { STEPS, STATE };
