/** What is in a segment template, as JavaScript: assignments to a new segment `o`, or conditions on one. */
import { childrenOf } from '../../check/walk';
import type { Expr, SegmentTemplate, Table } from '../../table';
import type { ExpressionContext } from './expression';
import { emitExpression } from './expression';
import { identifier } from './names';

type Plain = Extract<SegmentTemplate, { k: 'segment' }>;

/** One assignment to the new segment. */
export interface SegmentPart {
  readonly target: string;
  readonly code: string;
  /** Set where the value is known only where the segment is sent: the type that it is passed as. */
  readonly given?: 'number' | 'number[]' | 'Uint8Array';
}

export function segmentParts(context: ExpressionContext, template: Plain): SegmentPart[] {
  const fields = context.table.header.fields.flatMap((field): SegmentPart[] => {
    const target = identifier(field.name);
    const { octets } = template;
    if (field.form.k === 'octets') return octets === null || octets === 'some' ? [] : [partOf(context, target, octets, 'Uint8Array')];
    if (field.form.k === 'bits') return [{ target: 'bits', code: emitBits(template.bits) }];
    const value = template.fields[field.name] ?? field.sent;
    return value === null ? [] : [partOf(context, target, value, 'number')];
  });
  return [...fields, ...template.options.flatMap((option) => optionParts(context, option))];
}

function partOf(context: ExpressionContext, target: string, value: Expr, type: 'number' | 'Uint8Array'): SegmentPart {
  const code = emitExpression(context, value);
  return isGiven(value) ? { target, code, given: type } : { target, code };
}

/** Speaks of what only the rule that sends it knows: a `let`, the `for` variable of an emit, an argument of the call. */
function isGiven(e: Expr): boolean {
  return e.k === 'local' || e.k === 'arg' || childrenOf(e).some(isGiven);
}

function emitBits(bits: readonly string[] | null): string {
  return bits === null || bits.length === 0 ? '0' : bits.map((bit) => `BIT_${identifier(bit)}`).join(' | ');
}

function optionParts(context: ExpressionContext, option: Plain['options'][number]): SegmentPart[] {
  const declared = context.table.header.options.find((item) => item.name === option.name);
  const name = identifier(option.name);
  const has = { target: `has${name}`, code: 'true' };
  if (declared?.many === true) return [has, listPart(context, name, option.values)];
  const targets = (declared?.fields ?? []).map((field) => `${name}_${identifier(field.name)}`);
  return [has, ...option.values.map((value, index) => partOf(context, targets[index] ?? '', value, 'number'))];
}

function listPart(context: ExpressionContext, target: string, values: readonly Expr[]): SegmentPart {
  const code = `[${values.map((value) => emitExpression(context, value)).join(', ')}]`;
  return values.some(isGiven) ? { target, code, given: 'number[]' } : { target, code };
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
