/** How an option lies in its list, and what the emitted code says about it. */
import type { TableHeader, TableOption } from '../table';
import { emitOperand } from './codec-expression';
import type { Layout } from './codec-layout';
import { whereOf } from './codec-layout';

/** Octets of tag and length. */
export function prefixOf(header: TableHeader): number {
  return (header.optionTagWidth + (header.optionSkip?.width ?? 0)) / 8;
}

/** All but the lone octets that fill and end a list. */
export function carriedOptions(header: TableHeader): TableOption[] {
  return header.options.filter((option) => !option.single);
}

export interface PlacedField {
  readonly name: string;
  readonly width: number;
  /** Octets from the first field. */
  readonly at: number;
}

export function placeFields(option: TableOption): PlacedField[] {
  let at = 0;
  return option.fields.map(({ name, width }) => {
    const placed = { name, width, at };
    at += width / 8;
    return placed;
  });
}

/** Octets of all fields, once. */
export function fieldsSize(option: TableOption): number {
  return option.fields.reduce((sum, field) => sum + field.width / 8, 0);
}

/** The condition under which an option means something, or means nothing; undefined when it always does. */
export function conditionOf(header: TableHeader, { onlyIf }: TableOption, means: boolean): string | undefined {
  if (onlyIf === null) return undefined;
  return emitOperand(means ? onlyIf : { k: 'not', a: onlyIf }, { header, optionsSize: null });
}

export function describeOption(layout: Layout, option: TableOption): string {
  return `${option.name}${layout.options === undefined ? '' : `: ${layout.options.name}, ${whereOf(layout.options)}`}`;
}
