/** The segment notation. */
import type { Name, Node } from './node';
import type { Expression } from './expression';

export type SegmentExpression = SegmentLiteral | SegmentReference | SegmentConditional;

/** `<COUNT=base><MARK=LAST,FIRST>`; a field that is not given is filled by the header's rules, or does not matter. */
export interface SegmentLiteral extends Node {
  readonly kind: 'segment';
  readonly fields: readonly SegmentField[];
}
export interface SegmentField extends Node {
  readonly name: Name;
  readonly value: SegmentValue;
}
export type SegmentValue =
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** `MARK=FIRST,LAST`: control bits by name; `MARK=none` has none. */
  | { readonly kind: 'bits'; readonly bits: readonly Name[] }
  /** `PAIR=1,0`: several numbers. */
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** `RAW=0x01010204`: octets. */
  | { readonly kind: 'octets'; readonly hex: string };
export interface SegmentReference extends Node {
  readonly kind: 'segment-reference';
  readonly name: string;
}
export interface SegmentConditional extends Node {
  readonly kind: 'segment-conditional';
  readonly condition: Expression;
  readonly then: SegmentExpression;
  readonly otherwise: SegmentExpression;
}
