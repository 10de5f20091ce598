/**
 * `spec/requirements/index.json`: every id of the catalogues with its level, section, one sentence, the rules that
 * cite it, and what becomes of it. Made from the YAML catalogues and the spec's citations, so that a run need not
 * read either.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Citation, Table } from '../compiler/table';

interface Numbered {
  readonly id: string;
  readonly level: string;
  readonly section: string | number;
  readonly summary: string;
}
interface General {
  readonly id: string;
  readonly section: string | number;
  readonly rule: string;
}
interface Cell {
  readonly id: string;
  readonly state: string;
  readonly event: string;
  readonly section: string | number;
  readonly when: string;
  readonly next_state: string | readonly string[];
  readonly send: readonly string[];
  readonly user?: string;
}
interface Seed {
  readonly id: string;
  readonly statement: string;
  readonly testable: boolean;
  readonly rfc?: string;
  readonly verdict: string;
  readonly note?: string;
}
interface Entry {
  readonly id: string;
  readonly level: string;
  readonly section: string;
  readonly summary: string;
}

export function emitRequirementIndex(root: string, table: Table): [string, string] {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'spec/requirements', name), 'utf8'));
  const rfc = read('rfc9293.yaml') as { numbered: Numbered[]; general: General[]; event_processing: Cell[] };
  const seeds = read('seeds.yaml') as { items: Seed[] };
  const entries = [
    ...[...rfc.numbered.map(ofNumbered), ...rfc.general.map(ofGeneral), ...rfc.event_processing.map(ofCell)].map((entry) =>
      cited(entry, table),
    ),
    ...seeds.items.map(ofSeed),
  ];
  return ['spec/requirements/index.json', `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`];
}

function ofNumbered({ id, level, section, summary }: Numbered): Entry {
  return { id, level, section: String(section), summary };
}
function ofGeneral({ id, section, rule }: General): Entry {
  return { id, level: '', section: String(section), summary: rule };
}
function ofCell(cell: Cell): Entry {
  const next = typeof cell.next_state === 'string' ? cell.next_state : cell.next_state.join(' or ');
  const sent = cell.send.length === 0 ? 'nothing is sent' : `sends ${cell.send.join(' ')}`;
  const user = cell.user === undefined || cell.user === 'nothing' ? '' : `; user: ${cell.user}`;
  return {
    id: cell.id,
    level: '',
    section: String(cell.section),
    summary: `${cell.event} in ${cell.state}, ${cell.when}: ${sent}, then ${next}${user}`,
  };
}

function cited(entry: Entry, table: Table): object {
  const citations = table.citations.filter((citation) => citation.id === entry.id);
  const rules = citations.flatMap(({ rule }) => (rule === null ? [] : [table.rules[rule]?.name ?? '']));
  const open = citations.find(({ disposition }) => disposition !== 'encoded');
  return { ...entry, rules: [...new Set(rules)], ...dispositionOf(open) };
}
function dispositionOf(open: Citation | undefined): object {
  return open === undefined ? { disposition: 'covered', reason: '' } : { disposition: open.disposition, reason: open.reason ?? '' };
}

/** A seed's statement is judged as the RFC has it; one that cannot be tested is excluded. */
function ofSeed(seed: Seed): object {
  const correction = seed.verdict === 'agrees' || seed.note === undefined ? '' : ` (${seed.verdict}: ${seed.note})`;
  const disposition = seed.testable
    ? { disposition: 'planned', reason: 'no scenario judges it yet' }
    : { disposition: 'excluded', reason: 'no black-box test can bear on it' };
  return { id: seed.id, level: '', section: seed.rfc ?? '', summary: seed.statement + correction, rules: [], ...disposition };
}
