/**
 * `npm run mutate`: tries every one-line mutation of the spec in test/mutation/tcp.mutations.yaml. Each must turn a scenario
 * red. See docs/mutations.md.
 *
 *   --all      play every scenario on every mutant, not only those that caught it last time
 *   --record   the same, and write down what caught it and which requirement ids are thereby judged
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MutableSpec } from './mutation/mutable-spec';
import { JUDGED, LIST, MutationMistake, readMutations, withCatchers } from './mutation/mutation';
import { Pool } from './mutation/pool';
import { record } from './mutation/record';
import { show } from './mutation/show';
import { tryMutations } from './mutation/trials';
import type { Trials } from './mutation/trials';

interface Flags {
  readonly all: boolean;
  readonly record: boolean;
}

function readFlags(): Flags | undefined {
  try {
    const { all = false, record: isRecord = false } = parseArgs({
      options: { all: { type: 'boolean' }, record: { type: 'boolean' } },
    }).values;
    return { all: all || isRecord, record: isRecord };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nusage: npm run mutate -- [--all] [--record]`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const flags = readFlags();
  if (flags === undefined) return 2;
  const pool = new Pool(Math.min(8, availableParallelism()));
  try {
    const results = await tryMutations(pool, readMutations(), { all: flags.all });
    if (flags.record) write(results);
    for (const line of show(results.trials)) console.log(line);
    return results.trials.every(({ outcome }) => outcome === 'caught') ? 0 : 1;
  } finally {
    pool.end();
  }
}

function write(results: Trials): void {
  const { catchers, judged } = record(results, new MutableSpec());
  writeFileSync(LIST, withCatchers(readFileSync(LIST, 'utf8'), catchers));
  writeFileSync(JUDGED, judged);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof MutationMistake ? error.message : error);
    process.exitCode = 2;
  },
);
