/** Which names a spec uses, and how. */
import type { Name, SpecFile } from '../../grammar/ast';

export interface Uses {
  /** Names in expressions: variables, parameters, predicates, fields; and queues that are taken from. */
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
  readonly signals: ReadonlySet<string>;
  /** States and groups in lists. */
  readonly states: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

type Found = { readonly [use in keyof Uses]: Set<string> };

export function usesOf(trees: readonly SpecFile[]): Uses {
  const found: Found = {
    read: new Set(),
    written: new Set(),
    segments: new Set(),
    procedures: new Set(),
    signals: new Set(),
    states: new Set(),
    types: new Set(),
  };
  for (const tree of trees) visit(tree, found);
  return found;
}

/** Which parts of a node of one kind are names in use. */
const USES: Readonly<Record<string, readonly (readonly [part: string, use: keyof Uses])[]>> = {
  reference: [['name', 'read']],
  call: [['name', 'read']],
  slice: [['stream', 'read']],
  assign: [['target', 'written']],
  append: [['target', 'written']],
  hold: [['queue', 'written']],
  release: [['queue', 'read']],
  reply: [['queue', 'read']],
  'segment-reference': [['name', 'segments']],
  do: [['procedure', 'procedures']],
  'signal-action': [['signal', 'signals']],
  modular: [['name', 'types']],
  stream: [['name', 'types']],
};

/** Every node of the tree; a backoff is an assignment, a free range anybody's choice, and a list called `states` names them. */
function visit(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const parts = node as Readonly<Record<string, unknown>>;
  for (const [part, use] of USES[String(parts['kind'])] ?? []) note(parts[part], found[use]);
  if (parts['kind'] !== 'states' && Array.isArray(parts['states'])) for (const state of parts['states']) note(state, found.states);
  if (parts['kind'] === 'timer' && parts['backoff'] !== undefined) note((parts['backoff'] as { variable: Name }).variable, found.written);
  if (parts['kind'] === 'free' && parts['range'] !== undefined) note(parts['name'], found.written);
  for (const [key, part] of Object.entries(parts)) if (key !== 'at') visit(part, found);
}

function note(name: unknown, into: Set<string>): void {
  if (typeof name === 'string') into.add(name);
  else if (typeof name === 'object' && name !== null) into.add((name as Name).text);
}
