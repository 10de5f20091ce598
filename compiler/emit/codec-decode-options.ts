/** The emitted reading of an option list. */
import type { TableHeader, TableOption } from '../table';
import { emitRead, offset } from './codec-access';
import type { Annotate } from './codec-dialect';
import type { Layout } from './codec-layout';
import { whereOf } from './codec-layout';
import { listProperty, presenceProperty, valueProperty } from './codec-names';
import { carriedOptions, conditionOf, describeOption, fieldsSize, placeFields, prefixOf } from './codec-option-list';

export function emitDecodeOptions(header: TableHeader, layout: Layout, t: Annotate): string {
  if (layout.options === undefined) return '';
  const list = emitList(header, layout, t);
  return header.optionSkip === null ? list : `${list}\n\n${emitOne(header, layout, t)}`;
}

function emitList(header: TableHeader, layout: Layout, t: Annotate): string {
  const tag = header.optionTagWidth;
  const whole = tag === 8 ? [] : [`    if (at + ${tag / 8} > end) break;`];
  return [
    `/** The option list view[start, end); nothing is read after an option that is malformed. */`,
    `function decodeOptions(view${t(': DataView')}, start${t(': number')}, end${t(': number')}, s${t(': Segment')})${t(': void')} {`,
    '  let at = start;',
    '  while (at < end) {',
    ...whole,
    `    const tag = ${emitRead('at', 0, tag)};`,
    ...header.options.filter((option) => option.single).map((option) => emitSingle(header, layout, option)),
    ...emitSkip(header, layout),
    '  }',
    ...(header.optionSkip === null || tag !== 8 ? ['  if (at < end) s.badOptions = true;'] : []),
    '}',
  ].join('\n');
}

function emitSingle(header: TableHeader, layout: Layout, option: TableOption): string {
  if (option.ends) return `    if (tag === ${option.tag}) return; // ${describeOption(layout, option)}`;
  return [
    `    if (tag === ${option.tag}) {`,
    `      // ${describeOption(layout, option)}`,
    `      at += ${header.optionTagWidth / 8};`,
    '      continue;',
    '    }',
  ].join('\n');
}

function emitSkip(header: TableHeader, layout: Layout): string[] {
  const { optionSkip } = header;
  if (optionSkip === null) return ['    break;'];
  const prefix = prefixOf(header);
  const read = emitRead('at', header.optionTagWidth / 8, optionSkip.width);
  // A spec may allow a length that does not even cover itself; the list must come to its end all the same.
  const step = optionSkip.least < prefix ? `Math.max(length, ${prefix})` : 'length';
  const where = layout.options === undefined ? '' : ` // ${layout.options.name}: ${whereOf(layout.options)}`;
  return [
    `    const length = at + ${prefix} > end ? -1 : ${read};`,
    `    if (length < ${optionSkip.least} || at + length > end || !decodeOption(view, at, tag, length, s)) {${where}`,
    '      s.badOptions = true;',
    '      return;',
    '    }',
    `    at += ${step};`,
  ];
}

function emitOne(header: TableHeader, layout: Layout, t: Annotate): string {
  const parameters = `view${t(': DataView')}, at${t(': number')}, tag${t(': number')}, length${t(': number')}, s${t(': Segment')}`;
  return [
    '/** @returns whether the fields fit the length */',
    `function decodeOption(${parameters})${t(': boolean')} {`,
    '  switch (tag) {',
    ...carriedOptions(header).flatMap((option) => emitCase(header, layout, option)),
    '    default:',
    '      s.unknownOptions++;',
    '      return true;',
    '  }',
    '}',
  ].join('\n');
}

function emitCase(header: TableHeader, layout: Layout, option: TableOption): string[] {
  const meaningless = conditionOf(header, option, false);
  const prefix = prefixOf(header);
  const size = fieldsSize(option);
  const misfit = option.many ? `length < ${prefix} || (length - ${prefix}) % ${size} !== 0` : `length !== ${prefix + size}`;
  return [
    `    case ${option.tag}: // ${describeOption(layout, option)}`,
    ...(meaningless === undefined ? [] : [`      if (${meaningless}) return true;`]),
    `      if (${misfit}) return false;`,
    `      s.${presenceProperty(option.name)} = true;`,
    ...(option.many ? emitMany(option, prefix, size) : emitValues(option, prefix)),
    '      return true;',
  ];
}

function emitValues(option: TableOption, prefix: number): string[] {
  return placeFields(option).map(
    ({ name, width, at }) => `      s.${valueProperty(option.name, name)} = ${emitRead('at', prefix + at, width)};`,
  );
}

function emitMany(option: TableOption, prefix: number, size: number): string[] {
  const values = placeFields(option).map(({ width, at }) => emitRead('group', at, width));
  return [
    `      s.${listProperty(option.name)}.length = 0;`,
    `      for (let group = ${offset('at', prefix)}; group < at + length; group += ${size}) {`,
    `        s.${listProperty(option.name)}.push(${values.join(', ')});`,
    '      }',
  ];
}
