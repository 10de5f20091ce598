/** The requirement catalogues: the index that every run needs, and the whole entries for `explain`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CatalogueEntry } from '../report/explain';
import type { RequirementInput } from '../report/result';
import type { ScenarioDescription } from '../scenario/verdict';
import { shipped } from '../runner/shipped';

type Fields = Readonly<Record<string, unknown>>;

/** Every id with its sentence, the rules that cite it, and what becomes of it; a scenario that carries it covers it. */
export function loadRequirements(scenarios: readonly ScenarioDescription[]): RequirementInput[] {
  const carried = new Set(scenarios.flatMap((scenario) => scenario.requirements));
  const index = JSON.parse(readFileSync(shipped('spec/requirements/index.json'), 'utf8')) as RequirementInput[];
  return index.map((entry) =>
    entry.disposition === 'planned' && carried.has(entry.id) ? { ...entry, disposition: 'covered', reason: '' } : entry,
  );
}

/** Every id there is, for telling a mistyped one. */
export function knownIds(): Set<string> {
  const index = JSON.parse(readFileSync(shipped('spec/requirements/index.json'), 'utf8')) as RequirementInput[];
  return new Set(index.map((entry) => entry.id));
}

/** The whole entry of one id, with everything the catalogue says of it. */
export function loadEntry(input: RequirementInput): CatalogueEntry {
  const seed = input.id.startsWith('S-');
  const catalogue = parse(readFileSync(shipped('spec/requirements', seed ? 'seeds.yaml' : 'rfc9293.yaml'), 'utf8')) as Record<
    string,
    Fields[]
  >;
  const lists = seed ? [catalogue['items']] : [catalogue['numbered'], catalogue['general'], catalogue['event_processing']];
  const found = lists.flatMap((list) => list ?? []).find((entry) => entry['id'] === input.id) ?? {};
  return {
    id: input.id,
    document: seed ? 'seed documents' : 'RFC 9293',
    section: input.section,
    level: input.level,
    summary: input.summary,
    details: detailsOf(found),
    doubts: (catalogue['doubts'] ?? []).filter((doubt) => listOf(doubt['about']).includes(input.id)).map((doubt) => textOf(doubt['text'])),
    disposition: input.disposition,
    reason: input.reason,
  };
}

const DETAILS = [
  'state',
  'event',
  'when',
  'next_state',
  'send',
  'user',
  'drop',
  'set',
  'role',
  'observability',
  'how',
  'note',
  'verdict',
  'rfc',
  'see',
];

function detailsOf(entry: Fields): [string, string][] {
  return DETAILS.flatMap((name): [string, string][] => {
    const text = textOf(entry[name]);
    return text === '' ? [] : [[name.replace('_', ' '), text]];
  });
}
function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
