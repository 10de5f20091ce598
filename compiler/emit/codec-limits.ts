/** What a header can say but the codec cannot do. A check like those in check/. */
import type { Problem } from '../../grammar/problem';
import { placeOf } from '../check/places';
import { showExpr } from '../draw/show-expr';
import type { Expr, Table, TableField, TableOption } from '../table';
import { emitExpression, ForeignExpression } from './codec-expression';
import type { Cell } from './codec-layout';
import { controlBits, layOut, WIDTHS } from './codec-layout';
import { prefixOf } from './codec-option-list';
import { sizeUnit } from './codec-size-unit';
import { propertiesOf } from './codec-segment';

const LISTED = WIDTHS.join(', ');

/** All problems, in the order of the header. */
export function codecProblems(table: Table): Problem[] {
  const { header } = table;
  const first = header.fields[0];
  const last = header.fields.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    ...layOut(header).cells.flatMap(cellProblems),
    ...header.fields.flatMap((field, index) => fieldProblems(table, field, header.fields.slice(0, index))),
    ...header.derived.flatMap(({ value }) => expressionProblems(table, value, last, null)),
    ...optionListProblems(table, header.fields.find((field) => field.form.k === 'options') ?? last),
    ...nameProblems(table, first),
  ];
}

function problem(field: TableField, message: string, hint?: string): Problem {
  return { message, at: placeOf(field.at), ...(hint === undefined ? {} : { hint }) };
}

function cellProblems(cell: Cell): Problem[] {
  const [first] = cell.parts;
  if (first === undefined || WIDTHS.includes(cell.width)) return [];
  const names = cell.parts.map(({ field }) => field.name).join(', ');
  const hint = `neighbouring fields that share octets must add up to ${LISTED} bits`;
  return [problem(first.field, `${names}: ${cell.width} bits in a row cannot be read at once`, hint)];
}

function fieldProblems(table: Table, field: TableField, before: readonly TableField[]): Problem[] {
  const { form, computed, reject } = field;
  const size = layOut(table.header).options === undefined ? null : 'optionsSize';
  const expressions = [computed, reject?.k === 'if' ? reject.condition : null].filter((e) => e !== null);
  return [
    ...orderProblems(field, before),
    ...expressions.flatMap((e) => expressionProblems(table, e, field, size)),
    ...(form.k === 'options' ? sizeProblems(table, field, form.size) : []),
    ...(computed !== null && form.k !== 'unsigned'
      ? [problem(field, `${field.name} cannot be computed`, 'only plain numbers (u16 and the like) can')]
      : []),
    ...(reject?.k === 'bad' && form.k !== 'checksum'
      ? [problem(field, `only a checksum is bad; ${field.name} is none`, 'write a condition: reject if …')]
      : []),
  ];
}

/** Fields of one width each, then options, then octets to the end. */
function orderProblems(field: TableField, before: readonly TableField[]): Problem[] {
  const late = before.find(({ form }) => form.k === 'octets' || (form.k === 'options' && field.form.k !== 'octets'));
  if (late !== undefined)
    return [
      problem(
        field,
        `${field.name} cannot come after ${late.name}`,
        'plain fields come first, then one list of options, then one field of octets',
      ),
    ];
  if (field.form.k !== 'checksum') return [];
  const cell = layOutBefore(before);
  const earlier = before.some(({ form }) => form.k === 'checksum');
  return [
    ...(cell % 16 === 0 ? [] : [problem(field, `${field.name} does not begin on an even octet`, 'the sum is over pairs of octets')]),
    ...(earlier ? [problem(field, 'a header has one checksum at most')] : []),
  ];
}

/** Bits. */
function layOutBefore(fields: readonly TableField[]): number {
  return layOut({ name: '', fields, derived: [], options: [], optionTagWidth: 8, optionSkip: null }).cells.reduce(
    (sum, { width }) => sum + width,
    0,
  );
}

function sizeProblems(table: Table, field: TableField, size: Expr): Problem[] {
  const expression = expressionProblems(table, size, field, null);
  if (expression.length > 0 || sizeUnit(size) > 0) return expression;
  return [problem(field, `the size of ${field.name} never changes`, 'it is computed from another field, as in: size 4 * (words - 5)')];
}

function expressionProblems(table: Table, e: Expr, field: TableField, optionsSize: string | null): Problem[] {
  try {
    emitExpression(e, { header: table.header, optionsSize });
    return [];
  } catch (error) {
    if (!(error instanceof ForeignExpression)) throw error;
    return [problem(field, `${showExpr(error.expression, table)} is not known when a header is read or written`)];
  }
}

function optionListProblems(table: Table, field: TableField): Problem[] {
  const { options, optionTagWidth, optionSkip } = table.header;
  const widths = [optionTagWidth, ...(optionSkip === null ? [] : [optionSkip.width])];
  return [
    ...(widths.every((width) => WIDTHS.includes(width)) ? [] : [problem(field, `the tag and the length of an option have ${LISTED} bits`)]),
    ...options.flatMap((option) => optionProblems(table, field, option)),
  ];
}

function optionProblems(table: Table, field: TableField, option: TableOption): Problem[] {
  const { header } = table;
  const plain = option.fields.length === 0 && !option.many;
  const say = (message: string, hint?: string): Problem => problem(field, `option ${option.name} ${message}`, hint);
  return [
    ...(option.tag < 2 ** header.optionTagWidth ? [] : [say(`has tag ${option.tag}, too much for ${header.optionTagWidth} bits`)]),
    ...(option.fields.every(({ width }) => WIDTHS.includes(width)) ? [] : [say(`has a field whose width is none of ${LISTED} bits`)]),
    ...(option.single && !plain ? [say('is single and cannot have fields', 'a single option is its tag and nothing else')] : []),
    ...(option.ends && !option.single ? [say('ends the list, so it must be single')] : []),
    ...(option.many && option.fields.length === 0 ? [say('repeats nothing')] : []),
    ...(!option.single && header.optionSkip === null
      ? [say('has no length', `declare one for all: * skip by length : u8 >= ${prefixOf(header) + 1}`)]
      : []),
    ...(option.onlyIf === null ? [] : expressionProblems(table, option.onlyIf, field, null)),
  ];
}

/** Two parts of a segment that would be the same property. */
function nameProblems(table: Table, field: TableField): Problem[] {
  const names = propertiesOf(table.header).map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const bits = controlBits(table.header).length;
  const tags = table.header.options.map(({ tag }) => tag);
  const sameTag = tags.filter((tag, index) => tags.indexOf(tag) !== index);
  return [
    ...twice.map((name) => problem(field, `two parts of a segment would be called ${name}`, 'rename a field or an option')),
    ...sameTag.map((tag) => problem(field, `two options have tag ${tag}`)),
    ...(bits > 31 ? [problem(field, `${bits} control bits are too many`, 'at most 31')] : []),
  ];
}
