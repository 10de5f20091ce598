/** The emitted `decode`: octets to a segment, or the reason why they are none. */
import type { TableHeader } from '../table';
import { emitRead, mask } from './codec-access';
import type { Annotate } from './codec-dialect';
import { emitExpression } from './codec-expression';
import type { Cell, Layout, Part } from './codec-layout';
import { bitsShift, whereOf } from './codec-layout';
import { fieldProperty } from './codec-names';
import type { Property } from './codec-segment';
import type { Rejection } from './codec-rejections';
import { OPTIONS_SIZE } from './codec-rejections';
import { optionProperties } from './codec-segment';

export function emitRejections(rejections: readonly Rejection[], t: Annotate): string {
  const texts = rejections.map(({ text }) => `  '${text.replaceAll(/[\\']/g, '\\$&')}',`);
  return [
    '/** What `decode` answers, as text; 0 is none. */',
    `export const REJECTIONS${t(': readonly string[]')} = [`,
    `  '',`,
    ...texts,
    '];',
  ].join('\n');
}

export function emitDecode(header: TableHeader, layout: Layout, rejections: readonly [Rejection, ...Rejection[]], t: Annotate): string {
  const [truncated, ...others] = rejections;
  const tests = others.map(({ test, where, text }, index) => `  if (${test}) return ${index + 2}; // ${text}: ${where}`);
  const summed = tests.some((test) => test.includes('(octets,'));
  const parameters = `view${t(': DataView')}, start${t(': number')}, end${t(': number')}, pseudoSum${t(': number')}, s${t(': Segment')}`;
  return [
    '/**',
    ' * Reads the segment view[start, end) into `s`, whatever `s` held before.',
    ' *',
    " * @param pseudoSum the ones' complement sum of the pseudo-header",
    ' * @returns 0, or what is wrong as an index into REJECTIONS; `s` then holds what could be read (nothing new when truncated)',
    ' */',
    `export function decode(${parameters})${t(': number')} {`,
    `  if (${truncated.test}) return 1; // ${truncated.text}: ${truncated.where}`,
    ...layout.cells.flatMap((cell) => readCell(header, cell)),
    ...readBody(header, layout),
    ...(layout.options === undefined ? [] : [`  if (bodyStart <= end) decodeOptions(view, start + ${layout.fixed}, bodyStart, s);`]),
    ...(summed ? ['  const octets = new Uint8Array(view.buffer, view.byteOffset + start, end - start);'] : []),
    ...tests,
    '  return 0;',
    '}',
  ].join('\n');
}

function readCell(header: TableHeader, cell: Cell): string[] {
  const [only, ...others] = cell.parts;
  if (only === undefined) return [];
  if (others.length === 0) return [store(header, only, readWhole(cell, only))];
  const word = `at${cell.at}`;
  return [
    `  const ${word} = ${emitRead('start', cell.at, cell.width)};`,
    ...cell.parts.map((part) => store(header, part, cut(word, cell, part))),
  ];
}

function readWhole(cell: Cell, { field }: Part): string {
  return field.form.k === 'modular' ? emitRead('start', cell.at, 32).replace('Uint', 'Int') : emitRead('start', cell.at, cell.width);
}

function cut(word: string, cell: Cell, { width, shift }: Part): string {
  if (shift === 0) return `${word} & ${mask(width)}`;
  const shifted = `${word} >>> ${shift}`;
  return shift + width === cell.width ? shifted : `(${shifted}) & ${mask(width)}`;
}

function store(header: TableHeader, { field }: Part, value: string): string {
  const where = `// ${field.name}: ${whereOf(field)}`;
  if (field.form.k !== 'bits') return `  s.${fieldProperty(field.name)} = ${value}; ${where}`;
  const shift = bitsShift(header, field);
  const placed = shift === 0 ? value : `(${value}) << ${shift}`;
  return isFirstBits(header, field.name) ? `  s.bits = ${placed}; ${where}` : `  s.bits |= ${placed}; ${where}`;
}

function isFirstBits(header: TableHeader, name: string): boolean {
  return header.fields.find(({ form }) => form.k === 'bits')?.name === name;
}

/** Where the options end and the octets begin; what an earlier segment left in `s` is cleared. */
function readBody(header: TableHeader, layout: Layout): string[] {
  const { options, octets, fixed } = layout;
  const lines = header.options.flatMap(optionProperties).map(clear);
  lines.push('  s.badOptions = false;', '  s.unknownOptions = 0;');
  if (options?.form.k === 'options') {
    const size = emitExpression(options.form.size, { header, optionsSize: null });
    lines.push(`  const ${OPTIONS_SIZE} = Math.max(0, ${size}); // ${options.name}: ${whereOf(options)}`);
  }
  if (options !== undefined || octets !== undefined) {
    lines.push(`  const bodyStart = start + ${fixed}${options === undefined ? '' : ` + ${OPTIONS_SIZE}`};`);
  }
  if (octets !== undefined) {
    const view = 'new Uint8Array(view.buffer, view.byteOffset + bodyStart, end - bodyStart)';
    lines.push(`  s.${fieldProperty(octets.name)} = bodyStart < end ? ${view} : NO_OCTETS; // ${octets.name}: ${whereOf(octets)}`);
  }
  return lines;
}

function clear({ name, kind }: Property): string {
  return kind === 'list' ? `  s.${name}.length = 0;` : `  s.${name} = ${kind === 'boolean' ? 'false' : '0'};`;
}
