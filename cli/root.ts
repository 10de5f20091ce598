/** The suite's version. */
import { readFileSync } from 'node:fs';
import { shipped } from '../runner/shipped';

/** The package's version: its file stands beside the sources and above `dist/`. */
export function version(): string {
  for (const file of [shipped('package.json'), shipped('..', 'package.json')]) {
    const found = versionIn(file);
    if (found !== undefined) return found;
  }
  return '0.0.0';
}

function versionIn(file: string): string | undefined {
  try {
    const { name, version: found } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string };
    return name === 'tcpspec' ? found : undefined;
  } catch {
    return undefined;
  }
}
