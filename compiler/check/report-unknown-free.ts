/** What is declared free is a variable. */
import type { SpecFile } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import { suggest } from '../suggest';
import type { Table } from '../table';
import type { Places } from './places';

export function reportUnknownFree(table: Table, _places: Places, trees: readonly SpecFile[]): Problem[] {
  const variables = table.variables.map((variable) => variable.name);
  const free = trees.flatMap((tree) => tree.declarations).filter((declaration) => declaration.kind === 'free');
  return free
    .filter(({ name }) => !variables.includes(name.text))
    .map(({ name }) => {
      const meant = suggest(name.text, variables);
      const message = `no variable is called ${name.text}, so it cannot be free`;
      return meant === undefined ? { message, at: name.at } : { message, at: name.at, hint: `did you mean ${meant}?` };
    });
}
