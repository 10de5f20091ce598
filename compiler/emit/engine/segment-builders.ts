/**
 * Each segment that a spec sends is built by a function of its own, however often it is sent: with the building written
 * out wherever one is sent, a handler outgrows what V8 optimises well (docs/performance.md).
 */
import type { SegmentTemplate } from '../../table';
import type { ExpressionContext } from './expression';
import { emitExpression, wrap } from './expression';
import { identifier } from './names';
import { segmentParts } from './segment';

type Plain = Extract<SegmentTemplate, { k: 'segment' }>;

const NOTHING: ReadonlySet<string> = new Set();

/** The functions that build an engine's segments, collected while the rules that send them are emitted. */
export class SegmentBuilders {
  /** By body. */
  private readonly names = new Map<string, string>();
  private readonly functions: string[] = [];
  private readonly type: (annotation: string) => string;

  constructor(type: (annotation: string) => string) {
    this.type = type;
  }

  /** An expression whose value is a new segment. */
  call(context: ExpressionContext, template: SegmentTemplate): string {
    if (template.k === 'choose') {
      return `${wrap(emitExpression(context, template.c))} ? ${this.call(context, template.a)} : ${this.call(context, template.b)}`;
    }
    const parts = segmentParts({ ...context, hoisted: NOTHING }, template);
    const given = parts.filter((part) => part.given !== undefined);
    const body = parts.map((part) => `o.${part.target} = ${part.given === undefined ? part.code : `given_${part.target}`};`);
    const records = [usesRecord(body) ? ['t', 'Tcb'] : [], usesArriving(body) ? ['s', 'Segment'] : []].filter((one) => one.length > 0);
    const parameters = [...records, ...given.map((part) => [`given_${part.target}`, part.given ?? ''])];
    const name = this.nameOf(template, body, parameters);
    return `${name}(${[...records.map(([record]) => record), ...given.map((part) => part.code)].join(', ')})`;
  }

  /** Every function that a call stands for. */
  emit(): string[] {
    return this.functions;
  }

  private nameOf({ bits }: Plain, body: readonly string[], parameters: readonly (readonly string[])[]): string {
    const key = body.join('\n');
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const plain = ['segment', ...(bits?.length ? bits : ['none'])].map(identifier).join('_');
    const sameBits = [...this.names.values()].filter((name) => name === plain || name.startsWith(`${plain}__`)).length;
    const name = sameBits === 0 ? plain : `${plain}__${String(sameBits + 1)}`;
    this.names.set(key, name);
    const declared = parameters.map(([parameter = '', type = '']) => `${parameter}${this.type(type)}`);
    this.functions.push(...builder(name, declared.join(', '), body, this.type), '');
    return name;
  }
}

function builder(name: string, parameters: string, body: readonly string[], type: (annotation: string) => string): string[] {
  const lines = ['const o = new Segment();', ...body, 'return o;'];
  return [`function ${name}(${parameters})${type('Segment')} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function usesRecord(body: readonly string[]): boolean {
  return body.some((line) => /\bt\./.test(line));
}

function usesArriving(body: readonly string[]): boolean {
  return body.some((line) => /\bs\.|\(s\)/.test(line));
}
