/** Segment templates as JavaScript that builds a segment. */
import type { SegmentTemplate, Table } from '../../table';
import type { ExpressionContext } from './expression';
import { emitExpression, wrap } from './expression';
import { identifier } from './names';

/** An expression whose value is a new segment. */
export function emitSegment(context: ExpressionContext, template: SegmentTemplate): string {
  if (template.k === 'choose') {
    return `${wrap(emitExpression(context, template.c))} ? ${emitSegment(context, template.a)} : ${emitSegment(context, template.b)}`;
  }
  const parts = context.table.header.fields.flatMap((field): string[] => {
    const name = identifier(field.name);
    if (field.form.k === 'octets')
      return typeof template.octets === 'object' && template.octets !== null
        ? [`o.${name} = ${emitExpression(context, template.octets)}`]
        : [];
    if (field.form.k === 'bits') return [`o.bits = ${emitBits(template.bits)}`];
    const value = template.fields[field.name] ?? field.sent;
    return value === null ? [] : [`o.${name} = ${emitExpression(context, value)}`];
  });
  const options = template.options.flatMap((option) => emitOption(context, option));
  return `((o) => { ${[...parts, ...options].join('; ')}; return o; })(new Segment())`;
}

function emitBits(bits: readonly string[] | null): string {
  return bits === null || bits.length === 0 ? '0' : bits.map((bit) => `BIT_${identifier(bit)}`).join(' | ');
}

function emitOption(
  context: ExpressionContext,
  option: { readonly name: string; readonly values: readonly Parameters<typeof emitExpression>[1][] },
): string[] {
  const declared = context.table.header.options.find((item) => item.name === option.name);
  const name = identifier(option.name);
  const values = option.values.map((value) => emitExpression(context, value));
  if (declared?.many === true) return [`o.has${name} = true`, `o.${name} = [${values.join(', ')}]`];
  return [
    `o.has${name} = true`,
    ...values.map((value, index) => `o.${name}_${identifier(declared?.fields[index]?.name ?? '')} = ${value}`),
  ];
}

/** A condition: the segment `o` that is being sent fits the template (of a debt or a prohibition). */
export function emitFits(table: Table, template: SegmentTemplate): string {
  if (template.k === 'choose') throw new Error('a debt or prohibition is one plain segment');
  const context: ExpressionContext = { table, locals: new Map() };
  const numeric = Object.entries(template.fields).map(([name, value]) => `o.${identifier(name)} === (${emitExpression(context, value)})`);
  const bits = (template.bits ?? []).map((bit) => `(o.bits & BIT_${identifier(bit)}) !== 0`);
  const octets = table.header.fields.find((field) => field.form.k === 'octets');
  const text = template.octets === null || octets === undefined ? [] : [`o.${identifier(octets.name)}.length > 0`];
  return [...bits, ...text, ...numeric].join(' && ');
}
