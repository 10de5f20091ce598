/** Segment notation to templates. */
import type { Expression, Name, SegmentExpression, SegmentField, SegmentLiteral, SegmentValue } from '../../grammar/ast';
import type { Expr, SegmentTemplate } from '../table';
import type { Context } from './context';
import { report, reportUnknown } from './context';
import { lowerAs, lowerExpression } from './expression';
import { fieldType } from './header-types';
import { isSequence, words } from './types';

type Plain = Extract<SegmentTemplate, { k: 'segment' }>;
interface Draft {
  fields: Record<string, Expr>;
  bits: string[] | null;
  octets: Plain['octets'];
  options: { name: string; values: Expr[] }[];
}

export function lowerSegment(context: Context, node: SegmentExpression): SegmentTemplate {
  switch (node.kind) {
    case 'segment':
      return lowerSegmentLiteral(context, node);
    case 'segment-conditional': {
      const c = lowerAs(context, node.condition, 'bool');
      return { k: 'choose', c, a: lowerSegment(context, node.then), b: lowerSegment(context, node.otherwise) };
    }
    case 'segment-reference':
      return lowerNamed(context, { text: node.name, at: node.at });
  }
}

const NOTHING: SegmentTemplate = { k: 'segment', fields: {}, bits: null, octets: null, options: [] };

function lowerNamed(context: Context, name: Name): SegmentTemplate {
  const named = context.symbols.segments.get(name.text);
  if (named === undefined) {
    reportUnknown(context, 'segment', name, context.symbols.segments.keys());
    return NOTHING;
  }
  if (context.inside.includes(name.text)) {
    report(context, name.at, `segment ${name.text} is defined by itself`);
    return NOTHING;
  }
  return lowerSegment({ ...context, inside: [...context.inside, name.text] }, named.value);
}

export function lowerSegmentLiteral(context: Context, node: SegmentLiteral): Plain {
  const draft: Draft = { fields: {}, bits: null, octets: null, options: [] };
  const seen = new Set<string>();
  for (const field of node.fields) {
    if (seen.has(field.name.text)) report(context, field.name.at, `${field.name.text} is given twice`);
    seen.add(field.name.text);
    lowerField(context, draft, field);
  }
  return { k: 'segment', ...draft };
}

function lowerField(context: Context, draft: Draft, field: SegmentField): void {
  const name = field.name.text;
  const form = context.symbols.fields.get(name)?.form.kind;
  if (form === 'bits') draft.bits = lowerBits(context, field.value, field.name);
  else if (form === 'octets') draft.octets = lowerOctets(context, field);
  else if (form === 'unsigned' || form === 'modular') draft.fields[name] = lowerNumber(context, field);
  else if (context.symbols.options.has(name)) draft.options.push({ name, values: lowerOption(context, field) });
  else reportUnknown(context, 'field or option', field.name, writableNames(context));
}

function writableNames(context: Context): string[] {
  const fields = [...context.symbols.fields.values()].filter((f) => f.form.kind !== 'checksum' && f.form.kind !== 'options');
  return [...fields.map((f) => f.name.text), ...context.symbols.options.keys()];
}

function lowerBits(context: Context, value: SegmentValue, at: Name): string[] {
  const names = bitNames(value);
  if (names === undefined) {
    report(
      context,
      at.at,
      `${at.text} takes control bits by name, such as ${at.text}=${[...context.symbols.bits.keys()].slice(-2).join(',')}`,
    );
    return [];
  }
  for (const name of names) {
    if (!context.symbols.bits.has(name.text)) reportUnknown(context, 'control bit', name, context.symbols.bits.keys());
  }
  return names.map((name) => name.text);
}

function bitNames(value: SegmentValue): Name[] | undefined {
  if (value.kind === 'bits') return [...value.bits];
  if (value.kind !== 'expression' || value.expression.kind !== 'reference') return undefined;
  const { name, at } = value.expression;
  return name === 'none' ? [] : [{ text: name, at }];
}

function lowerOctets(context: Context, field: SegmentField): Plain['octets'] {
  const { value } = field;
  if (value.kind === 'expression') {
    if (value.expression.kind === 'reference' && value.expression.name === 'some') return 'some';
    return lowerAs(context, value.expression, 'octets');
  }
  report(context, field.name.at, `${field.name.text} takes octets, such as a stream's ${field.name.text}=NAME[from, count]`);
  return null;
}

function lowerNumber(context: Context, field: SegmentField): Expr {
  const expression = single(field.value);
  if (expression === undefined) {
    report(context, field.name.at, `${field.name.text} takes one number`);
    return { k: 'num', v: 0 };
  }
  const sending = { ...context, arriving: false };
  const wanted = fieldType(sending, field.name.text);
  return isSequence(wanted) ? lowerAs(context, expression, wanted) : lowerAs(context, expression, 'int');
}

function single(value: SegmentValue): Expression | undefined {
  return value.kind === 'expression' ? value.expression : undefined;
}

function lowerOption(context: Context, field: SegmentField): Expr[] {
  const item = context.symbols.options.get(field.name.text);
  const wanted = item?.fields.length ?? 0;
  const given = valuesOf(field.value);
  if (given.length !== wanted && item?.many !== true && !(wanted === 0 && given.length === 1)) {
    report(context, field.name.at, `option ${field.name.text} takes ${String(wanted)} values, but ${String(given.length)} are given`);
  }
  return given.slice(0, item?.many === true ? undefined : wanted).map((value) => lowerInt(context, value));
}

function valuesOf(value: SegmentValue): readonly Expression[] {
  if (value.kind === 'expression') return [value.expression];
  return value.kind === 'list' ? value.items : [];
}

function lowerInt(context: Context, node: Expression): Expr {
  const typed = lowerExpression(context, node);
  if (typed.type !== 'int') report(context, node.at, `an option carries numbers, but this is ${words(typed.type)}`);
  return typed.expr;
}
