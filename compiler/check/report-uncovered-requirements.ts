/** Every id of the catalogue is cited, excluded with a reason, or planned; and no other id is. */
import type { Place } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import { suggest } from '../suggest';
import type { Citation, Table } from '../table';
import type { Requirement } from './catalogue';
import { readCatalogue } from './catalogue';
import type { Places } from './places';
import { placeOf } from './places';

type Catalogue = ReadonlyMap<string, Requirement>;

export function reportUncoveredRequirements(table: Table, places: Places): Problem[] {
  if (table.requirements === null) return [];
  const at = places.of('requirements', '');
  let catalogue: Catalogue;
  try {
    catalogue = readCatalogue(table.requirements, at.file);
  } catch (error) {
    return [
      { message: `the catalogue ${table.requirements} cannot be read: ${reasonOf(error)}`, at, hint: 'its path is relative to this file' },
    ];
  }
  return [
    ...reportUnknown(table, catalogue, places),
    ...reportUncovered(table, catalogue, at),
    ...reportContradictions(table, places),
    ...reportReasons(table, places),
  ];
}

/** The first line of what the file system or the YAML parser says. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

function placeOfCitation(citation: Citation, table: Table, places: Places): Place {
  const rule = citation.rule === null ? undefined : table.rules[citation.rule];
  return rule === undefined ? places.of('requirement', citation.id) : placeOf(rule.at);
}

function reportUnknown(table: Table, catalogue: Catalogue, places: Places): Problem[] {
  const unknown = new Map(table.citations.filter((one) => !catalogue.has(one.id)).map((one) => [one.id, one]));
  return [...unknown.values()].map((citation) => {
    const meant = suggest(citation.id, catalogue.keys());
    const message = `the catalogue has no ${citation.id}`;
    const at = placeOfCitation(citation, table, places);
    return meant === undefined ? { message, at } : { message, at, hint: `did you mean ${meant}?` };
  });
}

/** One problem a section: a new spec would drown in one an id. */
function reportUncovered(table: Table, catalogue: Catalogue, at: Place): Problem[] {
  const covered = new Set(table.citations.map((citation) => citation.id));
  const bySection = new Map<string, string[]>();
  for (const { id, section } of catalogue.values()) {
    if (!covered.has(id)) bySection.set(section, [...(bySection.get(section) ?? []), id]);
  }
  return [...bySection].map(([section, ids]) => ({
    message: `nothing answers to ${ids.join(' ')} of section ${section}`,
    at,
    hint: `cite ${ids.length === 1 ? 'it' : 'them'} on a rule, or: excluded [${ids.length > 3 ? '…' : ids.join(' ')}] because "…"`,
  }));
}

function reportContradictions(table: Table, places: Places): Problem[] {
  const encoded = new Map(table.citations.filter((one) => one.disposition === 'encoded').map((one) => [one.id, one]));
  return table.citations.flatMap((citation): Problem[] => {
    const cited = encoded.get(citation.id);
    if (citation.disposition === 'encoded' || cited === undefined) return [];
    const by = cited.rule === null ? 'a declaration' : `rule ${table.rules[cited.rule]?.name ?? ''}`;
    return [{ message: `${citation.id} is ${citation.disposition}, but ${by} cites it`, at: places.of('requirement', citation.id) }];
  });
}

function reportReasons(table: Table, places: Places): Problem[] {
  return table.citations
    .filter((citation) => citation.disposition === 'excluded' && (citation.reason ?? '').trim() === '')
    .map((citation) => ({
      message: `${citation.id} is excluded without a reason`,
      at: places.of('requirement', citation.id),
      hint: 'say why nothing can cover it',
    }));
}
