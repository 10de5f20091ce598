/** Lists of states, a group's name standing for all of its states. */
import type { Table } from '../table';

/** `READY WORKING`: the largest groups that fit entirely and the states left over, in the order of declaration. */
export function showStates(states: readonly string[], table: Table): string {
  const left = new Set(states);
  const largestFirst = table.groups.filter((group) => group.states.length > 1).sort((a, b) => b.states.length - a.states.length);
  const written: { readonly name: string; readonly first: string | undefined }[] = [];
  for (const group of largestFirst) {
    if (!group.states.every((state) => left.has(state))) continue;
    written.push({ name: group.name, first: group.states[0] });
    for (const state of group.states) left.delete(state);
  }
  for (const state of left) written.push({ name: state, first: state });
  const order = (one: { readonly first: string | undefined }): number => table.states.indexOf(one.first ?? '');
  return written
    .sort((a, b) => order(a) - order(b))
    .map((one) => one.name)
    .join(' ');
}
