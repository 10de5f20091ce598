/**
 * Writes everything that is emitted from the grammar and the specs; with `--check` it writes nothing and fails when
 * a committed file differs from a fresh emission.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

/** Parsers first: the compiler is loaded only when they are in place. */
async function emitted(check: boolean): Promise<Map<string, string>> {
  const { emitParsers } = await import('./parsers');
  const parsers = emitParsers();
  if (!check) writeAll(parsers);
  const { emitEngines } = await import('./engines');
  return new Map([...parsers, ...emitEngines(ROOT)]);
}

function writeAll(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const path = join(ROOT, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text);
    console.log(`wrote ${relative(ROOT, path)}`);
  }
}

function compare(files: ReadonlyMap<string, string>): number {
  const stale = [...files].filter(([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text);
  for (const [file] of stale) console.error(`${file} differs from a fresh emission; run: npm run generate`);
  if (stale.length === 0) console.log(`${String(files.size)} generated files are up to date`);
  return stale.length === 0 ? 0 : 1;
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const files = await emitted(check);
  if (check) process.exitCode = compare(files);
  else writeAll(files);
}

void main();
