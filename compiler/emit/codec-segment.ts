/** The segment class: every field of the header and its options as a property, always all of them, always in this order. */
import type { TableHeader, TableOption } from '../table';
import { emitExpression, hex } from './codec-expression';
import { controlBits, whereOf } from './codec-layout';
import { bitConstant, deriveFunction, fieldProperty, listProperty, presenceProperty, valueProperty } from './codec-names';
import type { Annotate } from './codec-dialect';

export interface Property {
  readonly name: string;
  readonly kind: 'number' | 'boolean' | 'list' | 'octets';
  readonly comment: string;
}

const TYPES = { number: '', boolean: '', list: ': number[]', octets: ': Uint8Array' } as const;
const INITIAL = { number: '0', boolean: 'false', list: '[]', octets: 'NO_OCTETS' } as const;

export function propertiesOf(header: TableHeader): Property[] {
  return [
    ...fieldProperties(header),
    ...header.options.flatMap(optionProperties),
    { name: 'badOptions', kind: 'boolean', comment: 'the option list is malformed; what came before that place was read' },
    { name: 'unknownOptions', kind: 'number', comment: 'how many options were skipped because nothing declares them' },
  ];
}

function fieldProperties(header: TableHeader): Property[] {
  const fields = header.fields.flatMap((field): Property[] => {
    const name = fieldProperty(field.name);
    switch (field.form.k) {
      case 'bits':
      case 'options':
        return [];
      case 'octets':
        return [{ name, kind: 'octets', comment: whereOf(field) }];
      case 'modular':
        return [{ name, kind: 'number', comment: `${whereOf(field)}, modulo 2^32, signed` }];
      default:
        return [{ name, kind: 'number', comment: whereOf(field) }];
    }
  });
  return [{ name: 'bits', kind: 'number', comment: 'the control bits, see BITS' }, ...fields];
}

/** The lone octets that fill and end a list say nothing about the segment. */
export function optionProperties(option: TableOption): Property[] {
  if (option.single) return [];
  const presence: Property = { name: presenceProperty(option.name), kind: 'boolean', comment: `option ${option.tag}` };
  if (option.many) return [presence, { name: listProperty(option.name), kind: 'list', comment: fieldList(option) }];
  const values = option.fields.map((field): Property => ({
    name: valueProperty(option.name, field.name),
    kind: 'number',
    comment: `u${field.width}`,
  }));
  return [presence, ...values];
}

function fieldList(option: TableOption): string {
  return `${option.fields.map((field) => `${field.name} : u${field.width}`).join(', ')}, and again`;
}

export function emitBits(header: TableHeader, t: Annotate): string {
  const bits = controlBits(header).reverse();
  const constants = bits.map(({ name, value }) => `export const ${bitConstant(name)} = ${hex(value)};`);
  const entries = bits.map(({ name, value }) => `${keyOf(name)}: ${hex(value)}`);
  return [`export const BITS = { ${entries.join(', ')} }${t(' as const')};`, ...constants].join('\n');
}

function keyOf(name: string): string {
  return /^[\w$]+$/.test(name) ? name : `'${name}'`;
}

export function emitSegmentClass(header: TableHeader, t: Annotate): string {
  const properties = propertiesOf(header).map(({ name, kind, comment }) => `  ${name}${t(TYPES[kind])} = ${INITIAL[kind]}; // ${comment}`);
  const empty = header.fields.some((field) => field.form.k === 'octets') ? ['const NO_OCTETS = new Uint8Array(0);', ''] : [];
  return [...empty, 'export class Segment {', ...properties, '}'].join('\n');
}

export function emitCopy(header: TableHeader, t: Annotate): string {
  const lines = propertiesOf(header).map(({ name, kind }) => `  copy.${name} = s.${name}${kind === 'list' ? '.slice()' : ''};`);
  return [
    '/** Octets are shared with the original, nothing else. */',
    `export function copySegment(s${t(': Segment')})${t(': Segment')} {`,
    '  const copy = new Segment();',
    ...lines,
    '  return copy;',
    '}',
  ].join('\n');
}

/** What is computed from a segment and not carried by it. */
export function emitDerived(header: TableHeader, t: Annotate): string {
  const functions = header.derived.map(({ name, value }) =>
    [
      `export function ${deriveFunction(name)}(s${t(': Segment')})${t(': number')} {`,
      `  return ${emitExpression(value, { header, optionsSize: null })}; // let ${name}`,
      '}',
    ].join('\n'),
  );
  return functions.join('\n\n');
}
