/** Feature files: which there are, and how Cucumber is told of them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ScenarioDescription } from '../scenario/verdict';

/** Characters that Cucumber's file search reads as patterns. */
const MAGIC = /[?*()[\]{}!]/g;
/** By file, how many scenarios it has; for knowing when all of them are wanted. */
const sizes = new Map<string, number>();

/** A path that stands for itself. */
export function literalPath(path: string): string {
  return path.replaceAll(MAGIC, '[$&]');
}

export function isFeaturePath(text: string): boolean {
  return text.endsWith('.feature') || isFolder(text);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The feature files that paths stand for, relative to the working directory, each once. */
export function featureFiles(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]));
  return [...new Set(files.map((file) => relative(process.cwd(), resolve(file))))];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => entry.endsWith('.feature'))
    .sort()
    .map((entry) => join(folder, entry));
}

export function noteSize(uri: string, scenarios: number): void {
  sizes.set(uri, scenarios);
}

/**
 * One path a file, with lines unless all its scenarios are wanted: Cucumber is slow to compare them. It compares by the
 * path as it was written, so a file whose name has to be escaped runs whole too, and what was not asked for is dropped
 * from the results.
 */
export function pathsWithLines(scenarios: readonly ScenarioDescription[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of scenarios) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return [...lines].map(([uri, at]) => {
    const isWhole = at.length === sizes.get(uri) || literalPath(uri) !== uri;
    return isWhole ? literalPath(uri) : [uri, ...at].join(':');
  });
}
