/** Where the fields of a header lie. Fields are packed in the order of their declaration, the most significant bit first. */
import type { TableField, TableHeader } from '../table';

/** A field inside a cell: `width` bits, `shift` bits above the cell's least significant one. */
export interface Part {
  readonly field: TableField;
  readonly width: number;
  readonly shift: number;
}
/** As few neighbouring fields as fill whole octets: what is read or written at once. */
export interface Cell {
  /** Octets from the start of the header. */
  readonly at: number;
  /** Bits. */
  readonly width: number;
  readonly parts: readonly Part[];
}
export interface Layout {
  readonly cells: readonly Cell[];
  /** Octets of the part that every segment has. */
  readonly fixed: number;
  readonly options: TableField | undefined;
  readonly octets: TableField | undefined;
}

/** Widths that one or two reads get. */
export const WIDTHS: readonly number[] = [8, 16, 24, 32];

export function layOut(header: TableHeader): Layout {
  const cells = cellsOf(header.fields.filter((field) => widthOf(field) !== undefined));
  const last = cells.at(-1);
  return {
    cells,
    fixed: last === undefined ? 0 : last.at + Math.ceil(last.width / 8),
    options: header.fields.find((field) => field.form.k === 'options'),
    octets: header.fields.find((field) => field.form.k === 'octets'),
  };
}

/** Bits; options and octets have no width of their own. */
export function widthOf({ form }: TableField): number | undefined {
  switch (form.k) {
    case 'unsigned':
      return form.width;
    case 'modular':
      return 32;
    case 'bits':
      return form.names.length;
    case 'checksum':
      return 16;
    default:
      return undefined;
  }
}

function cellsOf(fields: readonly TableField[]): Cell[] {
  const cells: Cell[] = [];
  let open: TableField[] = [];
  let at = 0;
  for (const field of fields) {
    open.push(field);
    const width = total(open);
    if (width % 8 !== 0) continue;
    cells.push(cellOf(at, open));
    at += width / 8;
    open = [];
  }
  return open.length === 0 ? cells : [...cells, cellOf(at, open)];
}

function cellOf(at: number, fields: readonly TableField[]): Cell {
  const parts = fields.map((field, index) => ({ field, width: widthOf(field) ?? 0, shift: total(fields.slice(index + 1)) }));
  return { at, width: total(fields), parts };
}

function total(fields: readonly TableField[]): number {
  return fields.reduce((sum, field) => sum + (widthOf(field) ?? 0), 0);
}

export interface ControlBit {
  readonly name: string;
  readonly value: number;
}

/** Every control bit with its place in `bits`, the most significant first. */
export function controlBits(header: TableHeader): ControlBit[] {
  const names = header.fields.flatMap(({ form }) => (form.k === 'bits' ? form.names : []));
  return names.map((name, index) => ({ name, value: 2 ** (names.length - 1 - index) }));
}

/** How far the bits of this field lie above the least significant control bit. */
export function bitsShift(header: TableHeader, field: TableField): number {
  const later = header.fields.slice(header.fields.indexOf(field) + 1);
  return later.reduce((sum, { form }) => sum + (form.k === 'bits' ? form.names.length : 0), 0);
}

/** `file:line`. */
export function whereOf(field: TableField): string {
  return `${field.at.file}:${field.at.line}`;
}
