/** Lists of states and groups, written out in the order of declaration. */
import type { Name } from '../../grammar/ast';
import type { Context } from './context';
import { report, reportUnknown } from './context';

export function expandStates(context: Context, names: readonly Name[], inside: readonly string[] = []): string[] {
  const { states, groups } = context.symbols;
  const found = new Set<string>();
  for (const name of names) {
    const group = groups.get(name.text);
    if (states.has(name.text)) found.add(name.text);
    else if (group === undefined) reportUnknown(context, 'state or group', name, [...states.keys(), ...groups.keys()]);
    else if (inside.includes(name.text)) report(context, name.at, `group ${name.text} contains itself`);
    else for (const state of expandStates(context, group.states, [...inside, name.text])) found.add(state);
  }
  return [...states.keys()].filter((state) => found.has(state));
}
