/** Where the things that a table names were written. */
import type { Declaration, Name, Place, SpecFile } from '../../grammar/ast';
import type { Origin, Table } from '../table';

export type Declared = 'protocol' | 'requirements' | 'state' | 'timer' | 'event' | 'requirement';

export interface Places {
  /** Where it is declared; else where the protocol begins. */
  of(what: Declared, name: string): Place;
}

/** The table alone has no places for declarations; the syntax trees have. */
export function findPlaces(table: Table, trees: readonly SpecFile[]): Places {
  const found = new Map<string, Place>();
  for (const tree of trees) for (const declaration of tree.declarations) note(found, declaration);
  const beginning: Place = { file: table.files[0] ?? '', line: 1, column: 1, start: 0, end: 0 };
  const protocol = found.get('protocol') ?? beginning;
  return { of: (what, name) => found.get(what === 'protocol' || what === 'requirements' ? what : `${what} ${name}`) ?? protocol };
}

/** A caret under the first character of a rule. */
export function placeOf(origin: Origin): Place {
  return { ...origin, start: 0, end: 0 };
}

/** For messages that name a second place. */
export function whereIs(origin: Origin): string {
  return `${origin.file}:${String(origin.line)}`;
}

function note(found: Map<string, Place>, declaration: Declaration): void {
  switch (declaration.kind) {
    case 'protocol':
      found.set('protocol', declaration.name.at);
      return;
    case 'requirements':
      found.set('requirements', declaration.at);
      return;
    case 'states':
      noteAll(found, 'state', declaration.names);
      return;
    case 'timer':
    case 'event':
      noteAll(found, declaration.kind, [declaration.name]);
      return;
    case 'header':
      noteAll(found, 'event', [declaration.name]);
      return;
    case 'coverage':
      noteAll(found, 'requirement', declaration.ids);
      return;
    default:
  }
}

function noteAll(found: Map<string, Place>, what: Declared, names: readonly Name[]): void {
  for (const name of names) if (!found.has(`${what} ${name.text}`)) found.set(`${what} ${name.text}`, name.at);
}
