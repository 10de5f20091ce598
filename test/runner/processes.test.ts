import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { feature, featureFiles } from './feature-files';

const ROOT = join(__dirname, '..', '..');
const REGISTRY = require.resolve('./toy-registry');
const PASSES = 'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST,ACK>';
const FAILS = 'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST>';
const NEEDS_MUCH = 'Given a connection in FIN-WAIT-1\nThen the stack sends nothing';
const ABORTS = 'Given a connection in ESTABLISHED\nWhen the user aborts\nThen the stack sends <CTL=RST,ACK>';

function cucumberJs(text: string, parameters: object): { code: number | null; output: string } {
  const folder = featureFiles({ 'a.feature': text });
  const world = JSON.stringify({ registry: REGISTRY, ...parameters });
  const args = ['node_modules/.bin/cucumber-js', '--format', 'progress', '--world-parameters', world, join(folder, 'a.feature')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

describe('plain cucumber-js', () => {
  test('passes what passes, and what comes to less than a failure', () => {
    const text = feature({ one: PASSES, two: FAILS, three: FAILS }, { two: '@should @MUST-12', three: '@may @MUST-12' });
    const { code, output } = cucumberJs(text, { stack: 'toy' });
    assert.equal(code, 0, output);
    assert.match(output, /3 scenarios \(2 skipped, 1 passed\)/);
  });
  test('skips what is not applicable', () => {
    const { code, output } = cucumberJs(feature({ one: NEEDS_MUCH, two: PASSES }), { stack: 'bare' });
    assert.equal(code, 0, output);
    assert.match(output, /2 scenarios \(1 skipped, 1 passed\)/);
  });
  test('fails what fails, and shows what was expected, what came and the exchange', () => {
    const { code, output } = cucumberJs(feature({ one: FAILS }), { stack: 'toy' });
    assert.equal(code, 1);
    assert.match(output, /fail: the segment differs: CTL is ACK,RST, not RST/);
    assert.match(output, /expected: <CTL=RST>\s+observed: <SEQ=0><ACK=IRS\+1><CTL=RST,ACK><WND=0>/);
    assert.match(output, /\* +0 ns <- <SEQ=0>/);
    assert.doesNotMatch(output, /at .*\.ts:\d+/);
  });
  test('fails what is left over at the end', () => {
    const leftover = 'Given a connection in ESTABLISHED\nWhen the user closes\nThen the call succeeds';
    const { code, output } = cucumberJs(feature({ one: leftover }), { stack: 'toy' });
    assert.equal(code, 1);
    assert.match(output, /a segment that nothing accounts for/);
  });
  test('says which stacks there are', () => {
    const { code, output } = cucumberJs(feature({ one: PASSES }), { stack: 'none' });
    assert.equal(code, 1);
    assert.match(output, /there is no stack "none": one of toy, bare/);
  });
  test('is ended, with a message, by a stack that loops for ever', () => {
    const { code, output } = cucumberJs(feature({ one: PASSES, two: ABORTS }), { stack: 'looping', hangAfterMs: 300 });
    assert.equal(code, null);
    assert.match(output, /the stack loops for ever in 3\.5\/two, and with it this process/);
  });
});
