/** A cell as people read it: the arriving segment in notation, then what the variables are. */
import type { Table, TableField } from '../table';
import { showNumber } from '../draw/units';
import type { Leaf } from './leaves';
import type { Outcome } from './search';

type Found = Extract<Outcome, { k: 'found' }>;

/** `READY to <from=1000><FLAGS=ANSWER> with theirs=1000, window=1`. */
export function showCell(state: string, cell: Found, table: Table): string {
  const segment = showSegment(cell, table);
  const others = [...cell.leaves.values()].filter((leaf) => cell.values.has(leaf.name) && !isOfSegment(leaf, table));
  const written = others.map((leaf) => `${leaf.name}=${showLeaf(leaf, cell)}`).join(', ');
  return `${state}${segment === '' ? '' : ` to ${segment}`}${written === '' ? '' : ` with ${written}`}`;
}

function isOfSegment(leaf: Leaf, table: Table): boolean {
  const { expr } = leaf;
  return ['field', 'bit', 'has', 'option'].includes(expr.k) || payloadOf(leaf, table) !== undefined;
}

/** `size(FRAME.BODY)` is how much of it there is. */
function payloadOf(leaf: Leaf, table: Table): TableField | undefined {
  const { expr } = leaf;
  const [of] = expr.k === 'fn' && expr.fn === 'size' ? expr.args : [];
  return of?.k === 'field' ? table.header.fields.find((field) => field.name === of.name) : undefined;
}

function showLeaf(leaf: Leaf, cell: Found): string {
  const value = Number(cell.values.get(leaf.name));
  return leaf.unit === 'truth' ? String(value === 1) : showNumber(value, leaf.unit);
}

function showSegment(cell: Found, table: Table): string {
  const given = [...cell.leaves.values()].filter((leaf) => cell.values.has(leaf.name));
  const fields = table.header.fields.flatMap((field) => showField(field, given, cell, table));
  const options = table.header.options.flatMap((option) => showOption(option.name, given, cell));
  return [...fields, ...options].join('');
}

function showField(field: TableField, given: readonly Leaf[], cell: Found, table: Table): string[] {
  const { form, name } = field;
  if (form.k === 'bits') {
    const bits = given.filter((leaf) => leaf.expr.k === 'bit' && form.names.includes(leaf.expr.name));
    const set = bits.filter((leaf) => cell.values.get(leaf.name) === true).map((leaf) => leaf.name);
    return bits.length === 0 ? [] : [`<${name}=${set.join(',') || 'none'}>`];
  }
  const leaf = given.find((one) => (one.expr.k === 'field' && one.expr.name === name) || payloadOf(one, table) === field);
  return leaf === undefined ? [] : [`<${name}=${showLeaf(leaf, cell)}${leaf.expr.k === 'fn' ? ' octets' : ''}>`];
}

function showOption(option: string, given: readonly Leaf[], cell: Found): string[] {
  const presence = given.find((leaf) => leaf.expr.k === 'has' && leaf.expr.option === option);
  const values = given.filter((leaf) => leaf.expr.k === 'option' && leaf.expr.option === option);
  const absent = presence === undefined ? values.length === 0 : cell.values.get(presence.name) === false;
  return absent ? [] : [`<${option}=${values.map((leaf) => showLeaf(leaf, cell)).join(',')}>`];
}
