/** Where the shipped specs and features are: beside the sources, and beside the compiled files in `dist/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

export function shipped(...path: string[]): string {
  return join(ROOT, ...path);
}

/** The package's version: its file stands beside the sources and above `dist/`. */
export function version(): string {
  for (const folder of [ROOT, join(ROOT, '..')]) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
      if (name === 'tcpspec') return found;
    } catch {
      // not in this folder
    }
  }
  return '0.0.0';
}
