/** Which requirement ids a mutation violates, and which ids are judged: some mutation of them turns a scenario of theirs red. */
import type { Table } from '../../compiler/table';
import type { Mutation } from './mutation';
import { placeOf } from './mutation';

/** What shows that an id is judged. */
export interface Proof {
  readonly mutation: string;
  readonly scenario: string;
}
export type Judged = ReadonlyMap<string, Proof>;
type Requirements = Readonly<Record<string, readonly string[]>>;

/** Tells of an id whether the mutation violates it: ids of its rule, of the line's declaration, and its `violates`. */
export function violatedBy(mutation: Mutation, { rules }: Pick<Table, 'rules'>, lines: readonly string[]): (id: string) => boolean {
  const own = rules.filter(({ name }) => name === mutation.rule || mutation.rule.startsWith(`${name}/`)).flatMap(({ ids }) => ids);
  const declared = own.length > 0 ? [] : idsOfLine(lines[placeOf(lines, mutation).line] ?? '');
  const patterns = [...own, ...declared, ...(mutation.violates ?? [])].map(toPattern);
  return (id) => patterns.some((pattern) => pattern.test(id));
}

function idsOfLine(line: string): string[] {
  return [...line.matchAll(/\[((?:MUST|SHLD|MAY|REC|EP)-[^\]]*)\]/g)].flatMap(([, ids = '']) => ids.split(' '));
}

/** `*` is any state, as in the spec. */
function toPattern(id: string): RegExp {
  return new RegExp(`^${id.replaceAll('*', '[A-Z0-9-]+')}$`);
}

/** Adds what the red scenarios of a mutation prove. */
export function prove(
  judged: Map<string, Proof>,
  mutation: Mutation,
  red: readonly string[],
  violates: (id: string) => boolean,
  requirements: Requirements,
): void {
  for (const scenario of red) {
    for (const id of requirements[scenario] ?? []) {
      if (!judged.has(id) && violates(id)) judged.set(id, { mutation: mutation.id, scenario });
    }
  }
}

/** The fewest of the red scenarios that prove what is not proven yet; the first when there is nothing to prove. */
export function chooseCatchers(
  judged: Judged,
  red: readonly string[],
  violates: (id: string) => boolean,
  requirements: Requirements,
): readonly string[] {
  const open = new Set(red.flatMap((scenario) => requirements[scenario] ?? []).filter((id) => violates(id) && !judged.has(id)));
  const chosen: string[] = [];
  while (open.size > 0) {
    const gain = (scenario: string): number => (requirements[scenario] ?? []).filter((id) => open.has(id)).length;
    const best = red.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.push(best);
    for (const id of requirements[best] ?? []) open.delete(id);
  }
  if (chosen.length > 0) return chosen;
  const fitting = red.find((scenario) => (requirements[scenario] ?? []).some(violates)) ?? red[0];
  return fitting === undefined ? [] : [fitting];
}

/** test/mutation/judged.json: every id that the spec encodes, with its proof, or among those that nothing proves. */
export function showJudged(judged: Judged, { citations }: Pick<Table, 'citations'>): string {
  const encoded = [...new Set(citations.filter(({ disposition }) => disposition === 'encoded').map(({ id }) => id))].sort(byName);
  const proofs = [...judged].sort(([a], [b]) => byName(a, b));
  return `${JSON.stringify({ judged: Object.fromEntries(proofs), notJudged: encoded.filter((id) => !judged.has(id)) }, null, 2)}\n`;
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
