/** Types as people read them, and which may stand where. */
import type { TypeExpression } from '../../grammar/ast';
import type { ValueType } from '../table';
import type { Context } from './context';
import { report } from './context';

const WORDS: Readonly<Record<ValueType, string>> = {
  bool: 'a truth value',
  int: 'a number',
  time: 'a time',
  octets: 'octets',
  stream: 'a numbered stream',
  held: 'a queue of held segments',
  'seq:us': 'a sequence number of our side',
  'seq:peer': "a sequence number of the peer's side",
  'seq:any': 'a sequence number',
};

export function words(type: ValueType): string {
  return WORDS[type];
}

export function isSequence(type: ValueType): boolean {
  return type.startsWith('seq:');
}

/** Whether a value of `actual` may stand where `wanted` is asked for. */
export function fits(actual: ValueType, wanted: ValueType): boolean {
  if (actual === wanted) return true;
  if (isSequence(actual) && isSequence(wanted)) return actual === 'seq:any' || wanted === 'seq:any';
  return false;
}

export function typeOf(context: Context, type: TypeExpression): ValueType {
  switch (type.kind) {
    case 'unsigned':
      return 'int';
    case 'modular':
      return sideType(context, type);
    case 'stream':
      sideType(context, type);
      return 'stream';
    default:
      return type.kind;
  }
}

function sideType(context: Context, type: Extract<TypeExpression, { kind: 'modular' | 'stream' }>): ValueType {
  if (!context.symbols.modular.has(type.name)) {
    report(context, type.at, `no type is called ${type.name}`, 'declare it with: type NAME[side] = modular 32');
  }
  if (type.side === 'us') return 'seq:us';
  if (type.side === 'peer') return 'seq:peer';
  report(context, type.at, `a side is us or peer, not ${type.side}`);
  return 'seq:any';
}
