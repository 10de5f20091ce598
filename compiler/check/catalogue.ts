/** The requirement catalogue that a spec answers to. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

export interface Requirement {
  readonly id: string;
  readonly section: string;
  readonly level: string;
  readonly summary: string;
}

/** Where requirements stand in a catalogue file. */
const LISTS = ['numbered', 'general', 'event_processing'] as const;

/** `file` as the spec file names it, relative to that. Throws what the file system or the YAML parser has to say. */
export function readCatalogue(file: string, specFile: string): ReadonlyMap<string, Requirement> {
  const content: unknown = parse(readFileSync(join(dirname(specFile), file), 'utf8'));
  const entries = LISTS.flatMap((list) => entriesOf(content, list));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function entriesOf(content: unknown, list: string): Requirement[] {
  if (!isRecord(content) || content[list] === undefined) return [];
  const entries = content[list];
  if (!Array.isArray(entries)) throw new Error(`"${list}" is not a list`);
  return entries.map((entry: unknown, index) => requirementOf(entry, `${list}[${String(index)}]`));
}

function requirementOf(entry: unknown, where: string): Requirement {
  if (!isRecord(entry) || typeof entry['id'] !== 'string') throw new Error(`${where} has no id`);
  const summary = entry['summary'] ?? entry['rule'] ?? entry['when'];
  return { id: entry['id'], section: text(entry['section']), level: text(entry['level'] ?? 'MUST'), summary: text(summary) };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
