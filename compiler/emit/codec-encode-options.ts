/** The emitted writing of an option list. */
import type { TableHeader, TableOption } from '../table';
import { emitWrite } from './codec-access';
import type { Annotate } from './codec-dialect';
import type { Layout } from './codec-layout';
import { listProperty, presenceProperty, valueProperty } from './codec-names';
import { carriedOptions, conditionOf, describeOption, fieldsSize, placeFields, prefixOf } from './codec-option-list';

/** Nothing when there is nothing that `encode` could write. */
export function emitEncodeOptions(header: TableHeader, layout: Layout, t: Annotate): string {
  return writesOptions(header, layout) ? `${emitSize(header, layout, t)}\n\n${emitWriting(header, layout, t)}` : '';
}

/** Lone octets are read and never written. */
export function writesOptions(header: TableHeader, layout: Layout): boolean {
  return layout.options !== undefined && carriedOptions(header).length > 0;
}

/** Octets, in the emitted code. */
function sizeOf(header: TableHeader, option: TableOption): string {
  const size = fieldsSize(option);
  if (!option.many) return String(prefixOf(header) + size);
  return `${prefixOf(header)} + ${size} * Math.trunc(s.${listProperty(option.name)}.length / ${option.fields.length})`;
}

function emitSize(header: TableHeader, layout: Layout, t: Annotate): string {
  return [
    '/** Octets of the option list, not padded. */',
    `function sizeOfOptions(s${t(': Segment')})${t(': number')} {`,
    '  let size = 0;',
    ...carriedOptions(header).map(
      (option) => `  if (${presence(header, option)}) size += ${sizeOf(header, option)}; // ${describeOption(layout, option)}`,
    ),
    '  return size;',
    '}',
  ].join('\n');
}

function presence(header: TableHeader, option: TableOption): string {
  const condition = conditionOf(header, option, true);
  return `s.${presenceProperty(option.name)}${condition === undefined ? '' : ` && ${condition}`}`;
}

function emitWriting(header: TableHeader, layout: Layout, t: Annotate): string {
  return [
    '/** In the order of their declaration. */',
    `function encodeOptions(view${t(': DataView')}, start${t(': number')}, s${t(': Segment')})${t(': void')} {`,
    '  let at = start;',
    ...carriedOptions(header).flatMap((option) => emitOption(header, layout, option)),
    '}',
  ].join('\n');
}

function emitOption(header: TableHeader, layout: Layout, option: TableOption): string[] {
  const { optionTagWidth: tag, optionSkip } = header;
  const lengthWidth = optionSkip?.width ?? 0;
  return [
    `  if (${presence(header, option)}) {`,
    `    // ${describeOption(layout, option)}`,
    `    const length = ${sizeOf(header, option)};`,
    ...(option.many
      ? [`    if (length > ${2 ** lengthWidth - 1}) throw new RangeError(\`${option.name} is \${length} octets long\`);`]
      : []),
    `    ${emitWrite('at', 0, tag, String(option.tag))}`,
    `    ${emitWrite('at', tag / 8, lengthWidth, 'length')}`,
    ...(option.many ? emitMany(option, prefixOf(header)) : emitValues(option, prefixOf(header))),
    '    at += length;',
    '  }',
  ];
}

function emitValues(option: TableOption, prefix: number): string[] {
  return placeFields(option).map(
    ({ name, width, at }) => `    ${emitWrite('at', prefix + at, width, `s.${valueProperty(option.name, name)}`)}`,
  );
}

function emitMany(option: TableOption, prefix: number): string[] {
  const list = `s.${listProperty(option.name)}`;
  const count = option.fields.length;
  const writes = placeFields(option).map(
    ({ width, at }, index) => `      ${emitWrite('group', at, width, `${list}[first${index === 0 ? '' : ` + ${index}`}] ?? 0`)}`,
  );
  return [
    `    for (let group = at + ${prefix}, first = 0; group < at + length; group += ${fieldsSize(option)}, first += ${count}) {`,
    ...writes,
    '    }',
  ];
}
