/** The header: layout, computed fields, options. */
import type { HeaderDeclaration, HeaderField, OptionDeclaration } from '../../grammar/ast';
import type { TableField, TableHeader, TableOption } from '../table';
import type { Context, Typed } from './context';
import { report, withNames } from './context';
import { lowerAs, lowerExpression } from './expression';
import { originOf } from './rules';

/** Inside the header its fields are called by their bare names. */
function headerContext(context: Context, header: HeaderDeclaration): Context {
  const names = header.fields.flatMap((field): [string, Typed][] => {
    const { kind } = field.form;
    if (kind === 'bits') return [];
    const type = kind === 'options' || kind === 'octets' ? 'octets' : 'int';
    return [[field.name.text, { expr: { k: 'field', name: field.name.text }, type }]];
  });
  return withNames(context, names);
}

export function lowerHeader(context: Context, header: HeaderDeclaration, option: OptionDeclaration | undefined): TableHeader {
  const inside = headerContext(context, header);
  return {
    name: header.name.text,
    fields: header.fields.map((field) => lowerField(context, inside, field)),
    derived: header.derived.map((derived) => ({ name: derived.name.text, value: lowerAs(context, derived.value, 'int') })),
    options: option === undefined ? [] : option.items.map((item) => lowerOption(context, item)),
    optionTagWidth: option?.tag.width ?? 8,
    optionSkip: option?.skip === undefined ? null : { width: option.skip.width, least: option.skip.least },
  };
}

function lowerField(context: Context, inside: Context, field: HeaderField): TableField {
  return {
    name: field.name.text,
    form: formOf(context, inside, field),
    computed: field.computed === undefined ? null : lowerAs(inside, field.computed, 'int'),
    sent: field.sent === undefined ? null : lowerExpression(context, field.sent).expr,
    ignored: field.ignored,
    flow: field.flow ?? null,
    reject: rejectOf(inside, field),
    at: originOf(field),
  };
}

function rejectOf(inside: Context, field: HeaderField): TableField['reject'] {
  if (field.reject === undefined) return null;
  return field.reject.kind === 'bad' ? { k: 'bad' } : { k: 'if', condition: lowerAs(inside, field.reject.condition, 'bool') };
}

function formOf(context: Context, inside: Context, field: HeaderField): TableField['form'] {
  const { form } = field;
  switch (form.kind) {
    case 'unsigned':
      return { k: 'unsigned', width: form.width };
    case 'bits':
      return { k: 'bits', names: form.names.map((name) => name.text) };
    case 'options':
      if (context.symbols.option?.name.text !== form.option.text)
        report(context, form.option.at, `no option list is called ${form.option.text}`);
      return { k: 'options', size: lowerAs(inside, form.size, 'int'), pad: form.pad };
    case 'modular':
      return { k: 'modular', side: sideOf(context, field, form.name, form.side) };
    default:
      return { k: form.kind };
  }
}

function sideOf(context: Context, field: HeaderField, name: string, side: string): 'sender' | 'receiver' {
  if (!context.symbols.modular.has(name))
    report(context, field.at, `no type is called ${name}`, 'declare it with: type NAME[side] = modular 32');
  if (side !== 'sender' && side !== 'receiver') report(context, field.at, `in a header a side is sender or receiver, not ${side}`);
  return side === 'receiver' ? 'receiver' : 'sender';
}

function lowerOption(context: Context, item: OptionDeclaration['items'][number]): TableOption {
  return {
    tag: item.tag,
    name: item.name.text,
    single: item.single,
    ends: item.ends,
    many: item.many,
    fields: item.fields.map((field) => ({ name: field.name.text, width: field.width })),
    onlyIf: item.onlyIf === undefined ? null : lowerAs(context, item.onlyIf, 'bool'),
  };
}
