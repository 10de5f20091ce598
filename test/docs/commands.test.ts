/**
 * The documents are run: each command in README.md and docs/ does what a reader would see. Needs dist/, which `npm ci` and
 * `npm test` build. CI itself runs the commands in `RUN_BY_CI` (two of them contain this test).
 */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { describe, test } from 'node:test';
import { filesBelow, read, ROOT } from '../architecture/sources';
import { commandsOf } from './commands';

const RUN_BY_CI = ['npm ci', 'npm test', 'npm ci && npm test', 'npm ci && npm run conformance', 'npm run conformance', '.ci/run'];
const LONGEST_MS = 120_000;

describe('documented commands', () => {
  const documents = filesBelow().filter((path) => path === 'README.md' || (path.startsWith('docs/') && path.endsWith('.md')));
  for (const path of documents) {
    for (const { line, command, exit } of commandsOf(read(path))) {
      if (RUN_BY_CI.includes(command)) continue;
      test(`${path}:${line}: ${command}`, () => {
        const result = run(command);
        assert.equal(result.status, exit, `${result.stdout}${result.stderr}`);
      });
    }
  }
});

describe('the commands of a document', () => {
  test('are the lines of its sh blocks', () => {
    const text = 'Text\n\n```sh\n# a remark\ntcpspec list\n\ntcpspec run no/such # exit 2\n```\n\n```ts\nno.command();\n```\n';
    assert.deepEqual(commandsOf(text), [
      { line: 5, command: 'tcpspec list', exit: 0 },
      { line: 7, command: 'tcpspec run no/such', exit: 2 },
    ]);
  });

  test('may go on in the next line', () => {
    assert.deepEqual(commandsOf('```sh\ntcpspec run \\\n  --stack reference\n```\n'), [
      { line: 3, command: 'tcpspec run --stack reference', exit: 0 },
    ]);
  });

  test('are left out where a comment before the block says why', () => {
    assert.deepEqual(commandsOf('<!-- not run: needs a second machine -->\n\n```sh\nssh other\n```\n'), []);
  });

  test('are not left out without a reason', () => {
    assert.equal(commandsOf('<!-- not run: -->\n\n```sh\nfalse\n```\n').length, 1);
  });

  test('fail when they exit otherwise than documented', () => {
    assert.equal(run('exit 3').status, 3);
  });
});

/** As a reader would: none of the test runner's own settings reach the command. */
function run(command: string): SpawnSyncReturns<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));
  return spawnSync('sh', ['-c', command], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout: LONGEST_MS });
}
