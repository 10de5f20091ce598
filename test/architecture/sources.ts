/** The repository's own files, as the architecture tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** Folders that nobody tracks. */
const UNTRACKED = [
  '.git',
  ...readFileSync(join(ROOT, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.slice(0, -1)),
];

/** @returns paths relative to the root, with `/`, sorted */
export function filesBelow(folder = ''): string[] {
  const inner = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => !UNTRACKED.includes(entry.name));
  const paths = inner.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return paths.sort();
}

/** Sources that people write: neither emitted nor broken on purpose. */
export function writtenSources(): string[] {
  return filesBelow().filter((path) => /\.[cm]?[jt]s$/.test(path) && !/(^|\/)(generated|fixtures|golden)\//.test(path));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
