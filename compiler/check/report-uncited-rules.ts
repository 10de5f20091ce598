/** Every rule says which clause it comes from: a verdict without one would be an opinion. */
import type { Problem } from '../../grammar/problem';
import type { Table } from '../table';
import { placeOf } from './places';

export function reportUncitedRules(table: Table): Problem[] {
  return table.rules
    .filter((rule) => rule.clauses.length === 0)
    .map((rule) => ({
      message: `rule ${rule.name} cites no clause`,
      at: placeOf(rule.at),
      hint: 'add ref "…" with the clause it comes from',
    }));
}
