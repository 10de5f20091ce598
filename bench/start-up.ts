/** The whole suite on the reference engine as its user starts it: one process, from cold. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Result } from './result';

const MAIN = join(__dirname, '..', 'dist', 'cli', 'main.js');
const ROUNDS = 5;
const TITLES = {
  help: 'node dist/cli/main.js --help',
  suite: 'node dist/cli/main.js run --stack reference',
} as const;
/** Runs a second: the suite is to be through in three seconds. */
const SUITE_RATE = 1 / 3;

export const startUp: Benchmark = { name: 'start-up', measure };

function measure(): Result[] {
  if (!existsSync(MAIN)) return [{ name: TITLES.suite, skipped: 'dist/ is not built; run: npm run build' }];
  const out = mkdtempSync(join(tmpdir(), 'tcpspec-bench-'));
  try {
    return alternate(join(out, 'report'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function alternate(out: string): Result[] {
  const commands = { help: ['--help'], suite: ['run', '--stack', 'reference', '--out', out] };
  const best = { help: Infinity, suite: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    best.help = Math.min(best.help, secondsOf(commands.help));
    best.suite = Math.min(best.suite, secondsOf(commands.suite));
  }
  return [
    { name: TITLES.help, rate: 1 / best.help, unit: `a second (${best.help.toFixed(2)} s each)` },
    { name: TITLES.suite, rate: 1 / best.suite, unit: `a second (${best.suite.toFixed(2)} s each)`, target: SUITE_RATE },
  ];
}

/** @throws Error when the command could not do its work (1 says only that a scenario failed) */
function secondsOf(args: readonly string[]): number {
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  if (status !== 0 && status !== 1) throw new Error(`tcpspec ${args.join(' ')} exited ${String(status)}: ${stderr}`);
  return seconds;
}
