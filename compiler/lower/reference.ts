/** What a name stands for. */
import type { Name } from '../../grammar/ast';
import type { Context, Typed } from './context';
import { reportUnknown } from './context';
import { lowerExpression } from './expression';
import { fieldType, isHeaderField } from './header-types';
import { typeOf } from './types';

/** Reports and answers undefined when nothing is called so. */
export function resolve(context: Context, name: Name): Typed | undefined {
  const found = resolveQuietly(context, name);
  if (found === undefined) reportUnknown(context, 'variable, parameter, predicate or field', name, known(context));
  return found;
}

function resolveQuietly(context: Context, name: Name): Typed | undefined {
  const local = context.names.get(name.text);
  if (local !== undefined) return local;
  if (name.text === 'now') return { expr: { k: 'now' }, type: 'time' };
  return declared(context, name) ?? predicate(context, name) ?? dotted(context, name.text);
}

function declared(context: Context, name: Name): Typed | undefined {
  const { symbols } = context;
  const variable = symbols.variables.get(name.text);
  if (variable !== undefined) return { expr: { k: 'var', name: name.text }, type: typeOf(context, variable.type) };
  const parameter = symbols.parameters.get(name.text);
  if (parameter !== undefined) return { expr: { k: 'param', name: name.text }, type: typeOf(context, parameter.type) };
  if (symbols.bits.has(name.text)) return { expr: { k: 'bit', name: name.text }, type: 'bool' };
  return undefined;
}

/** A predicate without arguments is written out where it is used. */
function predicate(context: Context, name: Name): Typed | undefined {
  const found = context.symbols.predicates.get(name.text);
  if (found?.parameters.length !== 0) return undefined;
  if (context.inside.includes(name.text)) {
    context.problems.push({ message: `${name.text} is defined by itself: ${[...context.inside, name.text].join(' -> ')}`, at: name.at });
    return { expr: { k: 'bool', v: false }, type: 'bool' };
  }
  return lowerExpression({ ...context, names: new Map(), inside: [...context.inside, name.text] }, found.value);
}

/** `HEADER.FIELD`, or `OPTION.field`. */
function dotted(context: Context, text: string): Typed | undefined {
  const [first, second, ...rest] = text.split('.');
  if (first === undefined || second === undefined || rest.length > 0) return undefined;
  if (first === context.symbols.header?.name.text && isHeaderField(context, second)) {
    return { expr: { k: 'field', name: second }, type: fieldType(context, second) };
  }
  const option = context.symbols.options.get(first);
  return option?.fields.some((field) => field.name.text === second) === true
    ? { expr: { k: 'option', option: first, field: second }, type: 'int' }
    : undefined;
}

function known(context: Context): string[] {
  const { symbols } = context;
  const header = symbols.header?.name.text ?? '';
  return [
    ...context.names.keys(),
    ...symbols.variables.keys(),
    ...symbols.parameters.keys(),
    ...symbols.predicates.keys(),
    ...symbols.bits.keys(),
    ...[...symbols.fields.keys()].map((field) => `${header}.${field}`),
    ...(symbols.header?.derived ?? []).map((field) => `${header}.${field.name.text}`),
    ...[...symbols.options.values()].flatMap((option) => option.fields.map((field) => `${option.name.text}.${field.name.text}`)),
  ];
}
