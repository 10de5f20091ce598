/** What makes a segment unreadable, in the order in which it is looked for. */
import { showExpr } from '../draw/show-expr';
import type { Table, TableField } from '../table';
import { emitExpression } from './codec-expression';
import type { Layout } from './codec-layout';
import { whereOf } from './codec-layout';
import { fieldProperty } from './codec-names';

export interface Rejection {
  /** For people. */
  readonly text: string;
  /** True for such a segment, in the emitted `decode`. */
  readonly test: string;
  readonly where: string;
}

/** Octets of the option list, in the emitted `decode` and `encode`. */
export const OPTIONS_SIZE = 'optionsSize';

/** The first is the one that must be looked for before any field is read. */
export function rejectionsOf(table: Table, layout: Layout): [Rejection, ...Rejection[]] {
  const truncated = { text: 'truncated', test: `end - start < ${layout.fixed}`, where: `header ${table.header.name}` };
  return [truncated, ...table.header.fields.flatMap((field) => ofField(table, field))];
}

function ofField(table: Table, field: TableField): Rejection[] {
  const declared = declaredFor(table, field);
  return field.form.k === 'options' ? [...declared, { text: LONGER, test: 'bodyStart > end', where: whereOf(field) }] : declared;
}

function declaredFor(table: Table, field: TableField): Rejection[] {
  if (field.reject === null) return [];
  const where = whereOf(field);
  if (field.reject.k === 'bad') return [{ text: `${field.name} bad`, test: BAD_CHECKSUM, where }];
  const { header } = table;
  const text = showExpr(field.reject.condition, table).replaceAll(`${header.name}.`, '');
  return [{ text, test: emitExpression(field.reject.condition, { header, optionsSize: OPTIONS_SIZE }), where }];
}

const LONGER = 'header longer than the segment';
/** A sum over octets that hold a right checksum is all ones (RFC 1071). */
const BAD_CHECKSUM = 'onesComplementSum(octets, 0, octets.length, pseudoSum) !== 0xffff';

export function checksumOf(layout: Layout): { readonly at: number; readonly property: string } | undefined {
  for (const { at, parts } of layout.cells) {
    const [part] = parts;
    if (part?.field.form.k === 'checksum') return { at, property: fieldProperty(part.field.name) };
  }
  return undefined;
}
