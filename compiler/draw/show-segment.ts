/** Segment templates in RFC notation. */
import type { SegmentTemplate, Table, TableField } from '../table';
import { showExpr, showValue } from './show-expr';

type Plain = Extract<SegmentTemplate, { k: 'segment' }>;

/** `<from=sent><to=theirs><FLAGS=ANSWER>`, in the order of the header; a conditional one as `c ? <…> : <…>`. */
export function showSegment(segment: SegmentTemplate, table: Table): string {
  if (segment.k === 'choose') return `${showExpr(segment.c, table)} ? ${showSegment(segment.a, table)} : ${showSegment(segment.b, table)}`;
  const fields = table.header.fields.flatMap((field) => showField(field, segment, table));
  const options = segment.options.map((option) => `<${option.name}=${option.values.map((v) => showExpr(v, table)).join(',') || 'none'}>`);
  const payload = fields.filter((field) => field.last).map((field) => field.text);
  return [...fields.filter((field) => !field.last).map((field) => field.text), ...options, ...payload].join('');
}

function showField(field: TableField, segment: Plain, table: Table): { text: string; last: boolean }[] {
  const { name, form } = field;
  switch (form.k) {
    case 'bits':
      return segment.bits === null ? [] : [{ text: `<${name}=${bitsOf(form.names, segment.bits)}>`, last: false }];
    case 'octets':
      return segment.octets === null ? [] : [{ text: `<${name}=${showOctets(segment.octets, table)}>`, last: true }];
    default: {
      const value = segment.fields[name];
      const unit = form.k === 'modular' ? 'sequence' : 'plain';
      return value === undefined ? [] : [{ text: `<${name}=${inBrackets(showValue(value, table, unit), value.k)}>`, last: false }];
    }
  }
}

function bitsOf(names: readonly string[], given: readonly string[]): string {
  return given.filter((name) => names.includes(name)).join(',') || 'none';
}

function showOctets(octets: NonNullable<Plain['octets']>, table: Table): string {
  return octets === 'some' ? 'some' : showExpr(octets, table);
}

/** A sum has no spaces inside the brackets, a condition stands in parentheses. */
function inBrackets(text: string, kind: string): string {
  return kind === 'if' ? `(${text})` : text.replace(/ ([+-]) /g, '$1');
}
