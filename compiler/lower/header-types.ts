/** Types of a segment's fields, seen from the end that looks at them. */
import type { ValueType } from '../table';
import type { Context } from './context';

export function isHeaderField(context: Context, name: string): boolean {
  const field = context.symbols.fields.get(name);
  if (field !== undefined) return field.form.kind !== 'bits' && field.form.kind !== 'options';
  return isDerived(context, name);
}

export function isDerived(context: Context, name: string): boolean {
  return context.symbols.header?.derived.some((derived) => derived.name.text === name) === true;
}

export function fieldType(context: Context, name: string): ValueType {
  const form = context.symbols.fields.get(name)?.form;
  if (form?.kind === 'octets') return 'octets';
  if (form?.kind !== 'modular') return 'int';
  const ours = (form.side === 'sender') !== context.arriving;
  return ours ? 'seq:us' : 'seq:peer';
}
