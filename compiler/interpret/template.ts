/** Segments from templates, and whether a segment fits one. */
import type { SegmentTemplate } from '../table';
import type { Value } from './evaluate';
import { evaluate } from './evaluate';
import type { NamedSegment } from './record';
import type { Scope } from './scope';

export function build(scope: Scope, template: SegmentTemplate, empty: () => NamedSegment): NamedSegment {
  if (template.k === 'choose') return build(scope, evaluate(template.c, scope) === true ? template.a : template.b, empty);
  const segment = empty();
  const fill = (name: string, value: Value): void => {
    (segment as Record<string, Value>)[name] = value;
  };
  for (const field of scope.table.header.fields) {
    const given = template.fields[field.name] ?? field.sent;
    if (field.form.k === 'bits') segment.bits = (template.bits ?? []).reduce((bits, bit) => bits | scope.bitOf(bit), 0);
    else if (field.form.k === 'octets') {
      if (template.octets !== null && template.octets !== 'some') fill(field.name, evaluate(template.octets, scope));
    } else if (given !== null) fill(field.name, evaluate(given, scope));
  }
  for (const option of template.options) {
    fill(`has${option.name}`, true);
    const fields = scope.table.header.options.find((one) => one.name === option.name)?.fields ?? [];
    option.values.forEach((value, index) => {
      fill(`${option.name}_${fields[index]?.name ?? ''}`, evaluate(value, scope));
    });
  }
  return segment;
}

/** What the template gives is so in the segment; what it does not give does not matter. */
export function fits(scope: Scope, template: SegmentTemplate, segment: NamedSegment): boolean {
  if (template.k === 'choose') throw new Error('a debt or prohibition is one plain segment');
  if (!(template.bits ?? []).every((bit) => (segment.bits & scope.bitOf(bit)) !== 0)) return false;
  const octets = scope.table.header.fields.find((field) => field.form.k === 'octets');
  if (template.octets !== null && octets !== undefined && (segment[octets.name] as Uint8Array).length === 0) return false;
  return Object.entries(template.fields).every(([name, value]) => segment[name] === evaluate(value, scope));
}
