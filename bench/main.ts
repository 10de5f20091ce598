/** `npm run bench [-- NAME…] [-- --json]`: measures what docs/performance.md promises. Exit 1 when a target is missed. */
import { engine } from './engine';
import { linux } from './linux';
import type { Benchmark, Result } from './result';
import { isMet } from './result';
import { startUp } from './start-up';
import { line, machineLine } from './table';

const BENCHMARKS: readonly Benchmark[] = [engine, linux, startUp];

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== '--json');
  const chosen = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length < new Set(names).size) {
    console.error(`usage: npm run bench -- [--json] [${BENCHMARKS.map(({ name }) => name).join('] [')}]`);
    return 2;
  }
  const json = args.includes('--json');
  const results = await measureAll(chosen, json ? () => undefined : print);
  if (json) console.log(JSON.stringify({ machine: machineLine(), results }, null, 2));
  return results.some((result) => isMet(result) === false) ? 1 : 0;
}

/** One after the other, told as they come. */
async function measureAll(benchmarks: readonly Benchmark[], tell: (text: string) => void): Promise<Result[]> {
  const results: Result[] = [];
  tell(machineLine());
  for (const benchmark of benchmarks) {
    const measured = await benchmark.measure();
    measured.forEach((result) => tell(line(result)));
    results.push(...measured);
  }
  return results;
}

function print(text: string): void {
  console.log(text);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
