/** Expressions. */
import type { Name, Node } from './node';

export type Expression =
  | NumberLiteral
  | TimeLiteral
  | BooleanLiteral
  | TextLiteral
  | Reference
  | Call
  | Slice
  | Unary
  | Binary
  | Comparison
  | Conditional
  | InStates
  | Running
  | Has
  | Table;

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: number;
}
/** `value` in nanoseconds. */
export interface TimeLiteral extends Node {
  readonly kind: 'time';
  readonly value: number;
}
export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}
/** Only in the segment notation of scenarios (`<BODY="abc">`). */
export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}
export interface Reference extends Node {
  readonly kind: 'reference';
  readonly name: string;
}
/** A predicate with arguments or a built-in function: `near(F.COUNT)`, `min(a, b)`. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}
/** `SENT[from, count]`: octets of a numbered stream. */
export interface Slice extends Node {
  readonly kind: 'slice';
  readonly stream: Name;
  readonly from: Expression;
  readonly count: Expression;
}
export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: 'not' | '-';
  readonly operand: Expression;
}
export type BinaryOperator = '+' | '-' | '*' | '/' | '<<' | '>>' | 'and' | 'or';
export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export type ComparisonOperator = '=' | '!=' | '<' | '=<' | '>' | '>=';
/** `a =< b < c`: each operator stands between two neighbours of `operands`. */
export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operators: readonly ComparisonOperator[];
  readonly operands: readonly Expression[];
}
export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
/** `in OPENED LEAVING`: the present state is one of these. */
export interface InStates extends Node {
  readonly kind: 'in';
  readonly states: readonly Name[];
}
/** `running rexmt`. */
export interface Running extends Node {
  readonly kind: 'running';
  readonly timer: Name;
}
/** `has LIMIT`: the arriving segment carries this option. */
export interface Has extends Node {
  readonly kind: 'has';
  readonly option: Name;
}
/** `table (a, b) { no no : x … }`. */
export interface Table extends Node {
  readonly kind: 'table';
  readonly columns: readonly Expression[];
  readonly rows: readonly TableRow[];
}
export interface TableRow extends Node {
  readonly cells: readonly ('yes' | 'no' | 'any')[];
  readonly value: Expression;
}
