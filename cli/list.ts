/** `tcpspec list`: the scenarios that a run would take. */
import type { ScenarioDescription } from '../scenario/verdict';
import { print } from './print';

export function printList({ selected }: { readonly selected: readonly ScenarioDescription[] }): void {
  const column = Math.max(...selected.map(({ id }) => id.length));
  const lines = selected.map(({ id, level, title }) => `${id.padEnd(column)}  ${level.padEnd(6)}  ${title}`);
  print([...lines, `${String(selected.length)} scenarios`].join('\n'));
}
