/** The emitted `encode`: a segment to octets. */
import type { TableField, TableHeader } from '../table';
import { emitWrite, mask } from './codec-access';
import type { Annotate } from './codec-dialect';
import { emitExpression } from './codec-expression';
import type { Cell, Layout, Part } from './codec-layout';
import { bitsShift, whereOf } from './codec-layout';
import { fieldProperty } from './codec-names';
import { writesOptions } from './codec-encode-options';
import { sizeUnit } from './codec-size-unit';
import { checksumOf, OPTIONS_SIZE } from './codec-rejections';

export function emitEncode(header: TableHeader, layout: Layout, t: Annotate): string {
  const { options } = layout;
  const raw = options === undefined ? '' : `, rawOptions${t('?: Uint8Array')}`;
  return [
    '/**',
    ' * The octets of a segment. Computed fields are written into `s` too, so that it then holds what is sent.',
    ' *',
    " * @param pseudo the ones' complement sum of the pseudo-header for a segment of this length",
    ...(options === undefined ? [] : [' * @param rawOptions an option list to send in place of the one in `s`, padded like it']),
    ' * @throws RangeError when a computed field is too small for its value',
    ' */',
    `export function encode(s${t(': Segment')}, pseudo${t(': (length: number) => number')}${raw})${t(': Uint8Array')} {`,
    ...measureOptions(header, layout),
    ...header.fields.filter((field) => field.computed !== null).flatMap((field) => compute(header, layout, field)),
    `  const octets = new Uint8Array(${sizeOf(layout)});`,
    '  const view = new DataView(octets.buffer);',
    ...layout.cells.flatMap((cell) => writeCell(header, cell)),
    ...writeOptions(header, layout),
    ...writeOctets(layout),
    ...writeChecksum(layout),
    '  return octets;',
    '}',
  ].join('\n');
}

function measureOptions(header: TableHeader, layout: Layout): string[] {
  const { options } = layout;
  if (options?.form.k !== 'options') return [];
  const own = writesOptions(header, layout) ? 'sizeOfOptions(s)' : '0';
  const unit = sizeUnit(options.form.size);
  const padded = unit === 1 ? 'given' : `${unit} * Math.ceil(given / ${unit})`;
  return [
    `  const given = rawOptions === undefined ? ${own} : rawOptions.length;`,
    `  const ${OPTIONS_SIZE} = ${padded}; // ${options.name}: ${whereOf(options)}`,
  ];
}

function compute(header: TableHeader, layout: Layout, field: TableField): string[] {
  if (field.computed === null || field.form.k !== 'unsigned') return [];
  const value = `s.${fieldProperty(field.name)}`;
  const size = layout.options === undefined ? null : OPTIONS_SIZE;
  const set = `  ${value} = ${emitExpression(field.computed, { header, optionsSize: size })}; // ${field.name}: ${whereOf(field)}`;
  if (field.computed.k === 'num') return [set];
  const { width } = field.form;
  const kept = width === 32 ? `${value} >>> 0` : `(${value} & ${mask(width)})`;
  return [set, `  if (${value} !== ${kept}) throw new RangeError(\`${field.name} is \${${value}}, too much for ${width} bits\`);`];
}

function sizeOf({ fixed, options, octets }: Layout): string {
  const parts = [String(fixed), ...(options === undefined ? [] : [OPTIONS_SIZE])];
  return [...parts, ...(octets === undefined ? [] : [`s.${fieldProperty(octets.name)}.length`])].join(' + ');
}

function writeCell(header: TableHeader, cell: Cell): string[] {
  if (cell.parts.every(({ field }) => field.form.k === 'checksum')) return [];
  const [only] = cell.parts;
  const whole = cell.parts.length === 1 && only !== undefined ? valueOf(header, only) : undefined;
  const value = whole ?? cell.parts.map((part) => placed(header, part)).join(' | ');
  const where = cell.parts.map(({ field }) => `${field.name}: ${whereOf(field)}`).join(', ');
  return [`  ${emitWrite('', cell.at, cell.width, value)} // ${where}`];
}

function valueOf(header: TableHeader, { field }: Part): string {
  if (field.form.k !== 'bits') return `s.${fieldProperty(field.name)}`;
  const shift = bitsShift(header, field);
  return shift === 0 ? 's.bits' : `s.bits >>> ${shift}`;
}

function placed(header: TableHeader, part: Part): string {
  const value = valueOf(header, part);
  const cut = `(${/^[\w.]+$/.test(value) ? value : `(${value})`} & ${mask(part.width)})`;
  return part.shift === 0 ? cut : `(${cut} << ${part.shift})`;
}

function writeOptions(header: TableHeader, layout: Layout): string[] {
  const { options, fixed } = layout;
  if (options?.form.k !== 'options') return [];
  const { pad } = options.form;
  return [
    `  if (rawOptions !== undefined) octets.set(rawOptions, ${fixed});`,
    ...(writesOptions(header, layout) ? [`  else encodeOptions(view, ${fixed}, s);`] : []),
    ...(pad === 0 ? [] : [`  octets.fill(${pad}, ${fixed} + given, ${fixed} + ${OPTIONS_SIZE});`]),
  ];
}

function writeOctets({ octets, fixed, options }: Layout): string[] {
  if (octets === undefined) return [];
  const at = options === undefined ? String(fixed) : `${fixed} + ${OPTIONS_SIZE}`;
  return [`  octets.set(s.${fieldProperty(octets.name)}, ${at}); // ${octets.name}: ${whereOf(octets)}`];
}

function writeChecksum(layout: Layout): string[] {
  const found = checksumOf(layout);
  if (found === undefined) return [];
  const sum = 'internetChecksum(octets, 0, octets.length, pseudo(octets.length))';
  return [`  s.${found.property} = ${sum};`, `  view.setUint16(${found.at}, s.${found.property});`];
}
