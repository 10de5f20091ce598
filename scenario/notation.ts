/**
 * What a segment in RFC 9293's notation means in a conversation: its fields with the symbols worked out. The notation's
 * grammar is shared with the spec language; here only what a scenario may write is accepted, and everything else is
 * told with its place and with what was probably meant.
 */
import type { Expression, Node, SegmentField, SegmentLiteral, SegmentValue } from '../grammar/ast';
import { SyntaxProblem } from '../grammar/problem';
import { parseSegment } from '../grammar/segment';
import { FLAG_NAMES } from './segment';
import type { FlagName } from './segment';
import { namedOption, OPTION_NAMES, optionArity, rawOption } from './options';
import type { SegmentOption } from './options';
import { nearest } from './nearest';

/** The numbers that a step may name. */
export const SYMBOLS = [
  'ISS',
  'IRS',
  'SND.UNA',
  'SND.NXT',
  'SND.WND',
  'RCV.NXT',
  'RCV.WND',
  'SEG.SEQ',
  'SEG.ACK',
  'SEG.LEN',
  'SEG.WND',
] as const;
export type SymbolName = (typeof SYMBOLS)[number];
/** Undefined while the conversation does not know the number. */
export type Lookup = (symbol: SymbolName) => number | undefined;

/** The fields that a notation gives; one that it does not give is undefined. */
export interface NotedFields {
  readonly seq?: number;
  readonly ack?: number;
  readonly flags?: ReadonlySet<FlagName>;
  readonly window?: number;
  readonly urgentPointer?: number;
  /** A number of octets of the sender's stream, or the octets themselves. */
  readonly data?: number | Uint8Array;
  /** Empty for `OPT=none`. */
  readonly options?: readonly NotedOption[];
}
/** `absent` for `SACKOK=0`. */
export type NotedOption = SegmentOption & { readonly absent?: boolean };

export interface Notation {
  readonly text: string;
  readonly literal: SegmentLiteral;
}

const NUMBER_FIELDS: Readonly<Record<string, 'seq' | 'ack' | 'window' | 'urgentPointer'>> = {
  SEQ: 'seq',
  ACK: 'ack',
  WND: 'window',
  UP: 'urgentPointer',
};
const MODULUS = 2 ** 32;
/** Stands for every symbol while a notation is only checked; what comes of it may be out of any range. */
const ANY_NUMBER: Lookup = () => 0;
const FIELD_NAMES: readonly string[] = [...Object.keys(NUMBER_FIELDS), 'CTL', 'DATA', 'OPT', ...OPTION_NAMES];
const notations = new Map<string, Notation>();

/**
 * Reads a notation and checks everything that can be checked without a conversation.
 *
 * @throws SyntaxProblem with the place and what was meant
 */
export function readNotation(text: string): Notation {
  const known = notations.get(text);
  if (known !== undefined) return known;
  const notation = { text, literal: parseSegment(text, 'segment') };
  fieldsOf(notation, ANY_NUMBER);
  notations.set(text, notation);
  return notation;
}

/** What `nothing` and `<…> then <…>` come to: the segments in order. */
export function readReply(text: string): Notation[] {
  if (text.trim() === 'nothing') return [];
  return text.split(/(?<=>)\s+then\s+(?=<)/).map((part) => readNotation(part.trim()));
}

/**
 * The fields with their symbols worked out.
 *
 * @throws SyntaxProblem when a symbol is not known yet, save where `SEQ` is just that symbol and `seqMayBeUnknown`:
 *   the first SYN of a stack has SEQ=ISS whatever it is
 */
export function fieldsOf({ text, literal }: Notation, lookup: Lookup, seqMayBeUnknown = false): NotedFields {
  const fields: { -readonly [Key in keyof NotedFields]: NotedFields[Key] } = {};
  const seen = new Set<string>();
  for (const field of literal.fields) {
    const reading = new FieldReading(text, field, lookup);
    if (seen.has(field.name.text) && field.name.text !== 'OPT') reading.fail(field.name, `${field.name.text} is given twice`);
    seen.add(field.name.text);
    if (seqMayBeUnknown && isUnknownSeq(field, lookup)) continue;
    const number = NUMBER_FIELDS[field.name.text];
    if (number !== undefined) fields[number] = reading.headerNumber();
    else if (field.name.text === 'CTL') fields.flags = reading.flags();
    else if (field.name.text === 'DATA') fields.data = reading.data();
    else fields.options = [...(fields.options ?? []), ...reading.options()];
  }
  return fields;
}

function isUnknownSeq({ name, value }: SegmentField, lookup: Lookup): boolean {
  if (name.text !== 'SEQ' || value.kind !== 'expression' || value.expression.kind !== 'reference') return false;
  const symbol = value.expression.name;
  return isSymbol(symbol) && lookup(symbol) === undefined;
}

function isSymbol(name: string): name is SymbolName {
  return (SYMBOLS as readonly string[]).includes(name);
}

/** One field being read; knows the text for its complaints. */
class FieldReading {
  private readonly text: string;
  private readonly field: SegmentField;
  private readonly lookup: Lookup;
  constructor(text: string, field: SegmentField, lookup: Lookup) {
    this.text = text;
    this.field = field;
    this.lookup = lookup;
  }

  fail(at: Node, message: string, hint?: string): never {
    throw new SyntaxProblem({ message, at: at.at, ...(hint !== undefined && { hint }) }, this.text);
  }

  /** SEQ and ACK wrap at 2^32; the others have to fit 16 bits. */
  headerNumber(): number {
    const value = this.number(this.expression());
    const name = this.field.name.text;
    if (name === 'SEQ' || name === 'ACK') return ((value % MODULUS) + MODULUS) % MODULUS;
    if (!this.fits16Bits(value)) this.fail(this.field, `${name} is a number from 0 to 65535, this is ${value}`);
    return value;
  }

  private fits16Bits(value: number): boolean {
    return this.lookup === ANY_NUMBER || (value >= 0 && value <= 0xffff);
  }

  flags(): ReadonlySet<FlagName> {
    const { value } = this.field;
    const lone = value.kind === 'expression' && value.expression.kind === 'reference' ? value.expression : undefined;
    if (lone?.name === 'none') return new Set();
    if (lone !== undefined) return new Set([this.flag(lone.name, lone)]);
    if (value.kind !== 'bits') this.fail(this.field, 'CTL lists control bits by name', 'for example CTL=SYN,ACK, or CTL=none');
    return new Set(value.bits.map((bit) => this.flag(bit.text, bit)));
  }

  private flag(name: string, at: Node): FlagName {
    const flag = FLAG_NAMES.find((candidate) => candidate === name);
    if (flag === undefined) this.fail(at, `there is no control bit ${name}`, didYouMean(name, [...FLAG_NAMES, 'none']));
    return flag;
  }

  data(): number | Uint8Array {
    const expression = this.expression();
    if (expression.kind === 'text') return new TextEncoder().encode(expression.value);
    const count = this.number(expression);
    if (!this.fits16Bits(count)) this.fail(this.field, `DATA is a number of octets or text in quotes, this is ${count}`);
    return count;
  }

  options(): NotedOption[] {
    const name = this.field.name.text;
    if (name === 'OPT') return this.rawOptions();
    if (!OPTION_NAMES.includes(name)) this.fail(this.field.name, `there is no field ${name}`, didYouMean(name, FIELD_NAMES));
    const values = this.numbers();
    if (name === 'SACKOK') return [{ ...namedOption(name, []), ...(values[0] === 0 && { absent: true }) }];
    const arity = optionArity(name);
    if (arity !== undefined && values.length !== arity) this.fail(this.field, `${name} takes ${arity} numbers, not ${values.length}`);
    return [namedOption(name, values)];
  }

  private rawOptions(): NotedOption[] {
    const { value } = this.field;
    if (value.kind === 'expression' && value.expression.kind === 'reference' && value.expression.name === 'none') return [];
    if (value.kind !== 'octets' || value.hex.length % 2 !== 0) {
      this.fail(this.field, 'OPT takes whole octets in hex, or none', 'for example OPT=0x01030307');
    }
    return [rawOption(Uint8Array.from(Buffer.from(value.hex, 'hex')))];
  }

  private numbers(): number[] {
    const { value } = this.field;
    if (value.kind === 'list') return value.items.map((item) => this.number(item));
    return [this.number(this.expression())];
  }

  private expression(): Expression {
    const value: SegmentValue = this.field.value;
    if (value.kind !== 'expression') this.fail(this.field, `${this.field.name.text} takes one value`);
    return value.expression;
  }

  private number(expression: Expression): number {
    if (expression.kind === 'number') return expression.value;
    if (expression.kind === 'reference') return this.symbol(expression.name, expression);
    if (expression.kind === 'unary' && expression.operator === '-') return -this.number(expression.operand);
    if (expression.kind === 'binary' && (expression.operator === '+' || expression.operator === '-')) {
      const [left, right] = [this.number(expression.left), this.number(expression.right)];
      return expression.operator === '+' ? left + right : left - right;
    }
    return this.fail(expression, 'a number is made of numbers, symbols, + and -');
  }

  private symbol(name: string, at: Node): number {
    if (!isSymbol(name)) return this.fail(at, `there is no symbol ${name}`, didYouMean(name, SYMBOLS));
    const value = this.lookup(name);
    return value ?? this.fail(at, `${name} is not known yet: ${WHEN_KNOWN[name] ?? 'the stack has sent no SYN'}`);
  }
}

const WHEN_KNOWN: Readonly<Partial<Record<SymbolName, string>>> = {
  'RCV.WND': 'the stack has announced no window',
  'SEG.SEQ': 'the peer has sent nothing',
  'SEG.ACK': 'the peer has sent nothing',
  'SEG.LEN': 'the peer has sent nothing',
  'SEG.WND': 'the peer has sent nothing',
};

function didYouMean(name: string, candidates: readonly string[]): string {
  const meant = nearest(name, candidates);
  return meant === undefined ? `one of ${candidates.join(', ')}` : `did you mean ${meant}?`;
}
