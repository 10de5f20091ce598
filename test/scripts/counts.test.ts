import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

interface Counted {
  readonly passed: number;
  readonly failed: number;
}
interface Counting {
  readonly countTap: (file: string) => Counted;
  readonly countMessages: (file: string) => Counted;
  readonly countReport: (file: string, stack: string) => Counted;
}
const { countTap, countMessages, countReport } = createRequire(__filename)('../../scripts/testing/counts.cjs') as Counting;

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
after(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'counted');
  writeFileSync(path, text);
  return path;
}

describe('what npm test counts', () => {
  test("node:test's totals; cancelled ones have not passed, skipped ones are neither", () => {
    assert.deepEqual(countTap(file('ok 1 - a\n# tests 9\n# pass 5\n# fail 1\n# cancelled 2\n# skipped 1\n')), { passed: 5, failed: 3 });
  });

  test("Cucumber's scenarios; one passed if each of its steps did", () => {
    const lines = [step('a', 'PASSED'), step('b', 'PASSED'), step('b', 'UNDEFINED'), end('a', false), end('b', false)];
    assert.deepEqual(countMessages(file(lines.join('\n'))), { passed: 1, failed: 1 });
  });

  test('an attempt that is retried only once, as it ends', () => {
    const lines = [step('a', 'FAILED'), end('a', true), step('a2', 'PASSED'), end('a2', false)];
    assert.deepEqual(countMessages(file(lines.join('\n'))), { passed: 1, failed: 0 });
  });

  test('a report against its baseline: failed is what is not listed, or listed wrongly', () => {
    const verdicts = ['pass', 'fail', 'fail', 'choice', 'not-run', 'harness-error'];
    const scenarios = verdicts.map((verdict) => ({ results: { linux: { verdict } } }));
    const report = { scenarios, baseline: { accepted: [{}], unexpected: [{}], stale: [] } };
    assert.deepEqual(countReport(file(JSON.stringify(report)), 'linux'), { passed: 3, failed: 2 });
  });

  test('nothing where nothing was written', () => {
    const nowhere = join(folder, 'nowhere');
    for (const counted of [countTap(nowhere), countMessages(nowhere), countReport(nowhere, 'linux')]) {
      assert.deepEqual(counted, { passed: 0, failed: 0 });
    }
  });
});

function step(testCaseStartedId: string, status: string): string {
  return JSON.stringify({ testStepFinished: { testCaseStartedId, testStepResult: { status } } });
}

function end(testCaseStartedId: string, willBeRetried: boolean): string {
  return JSON.stringify({ testCaseFinished: { testCaseStartedId, willBeRetried } });
}
