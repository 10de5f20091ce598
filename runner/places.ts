/** Feature files as Cucumber is told of them. */
import { existsSync, statSync } from 'node:fs';
import type { ScenarioDescription } from '../scenario/verdict';

/** Characters that Cucumber's file search reads as patterns. */
const MAGIC = /[?*()[\]{}!]/g;

/** A path that stands for itself. */
export function literalPath(path: string): string {
  return path.replaceAll(MAGIC, '[$&]');
}

export function isFeaturePath(text: string): boolean {
  return text.endsWith('.feature') || (existsSync(text) && statSync(text).isDirectory());
}

/**
 * One path a file, with the scenarios' lines. Cucumber compares lines by the path as it was written, so a file whose
 * name has to be escaped runs whole, and what was not asked for is dropped from the results.
 */
export function pathsWithLines(scenarios: readonly ScenarioDescription[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of scenarios) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return [...lines].map(([uri, at]) => (literalPath(uri) === uri ? [uri, ...at].join(':') : literalPath(uri)));
}
