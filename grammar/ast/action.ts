/** What a case does. */
import type { Name, Node } from './node';
import type { Expression } from './expression';
import type { SegmentExpression, SegmentLiteral } from './segment';
import type { Source } from './declaration';

export type Action =
  | AssignAction
  | LetAction
  | SendAction
  | OweAction
  | TimerAction
  | MoveAction
  | SignalAction
  | ReplyAction
  | AppendAction
  | DiscardAction
  | HoldAction
  | ReleaseAction
  | DoAction
  | ContinueAction
  | EitherAction
  | WhenAction
  | PlainAction;

/** `X := e`, `X += e`, `X -= e`; `X := choose` draws a free variable. */
export interface AssignAction extends Node {
  readonly kind: 'assign';
  readonly target: Name;
  readonly operator: ':=' | '+=' | '-=';
  readonly value: Expression | 'choose';
}
export interface LetAction extends Node {
  readonly kind: 'let';
  readonly name: Name;
  readonly value: Expression;
}
/** `send S` is owed at once; `may send S` is permitted. */
export interface SendAction extends Node {
  readonly kind: 'send';
  readonly permitted: boolean;
  readonly segment: SegmentExpression;
}
/** `owe S by TIMER`: any later segment that fits S pays it; the timer is the deadline. */
export interface OweAction extends Node {
  readonly kind: 'owe';
  readonly segment: SegmentLiteral;
  readonly by: Name;
}
export interface TimerAction extends Node {
  readonly kind: 'timer-action';
  readonly verb: 'start' | 'restart' | 'stop' | 'backoff';
  readonly timer: Name;
}
/** `-> STATE`. */
export interface MoveAction extends Node {
  readonly kind: 'move';
  readonly state: Name;
}
export interface SignalAction extends Node {
  readonly kind: 'signal-action';
  readonly signal: Name;
}
/** The answer to a user call. */
export interface ReplyAction extends Node {
  readonly kind: 'reply';
  readonly reply: 'ok' | 'pending' | 'state' | 'error' | 'octets';
  readonly message?: string;
  /** For `octets`: which queue, and how many at most. */
  readonly queue?: Name;
  readonly most?: Expression;
}
export interface AppendAction extends Node {
  readonly kind: 'append';
  readonly target: Name;
  readonly value: Expression;
}
/** `discard SENT below TX.BASE`: forget a stream's octets before this number; `discard SENT from X`: begin it anew there. */
export interface DiscardAction extends Node {
  readonly kind: 'discard';
  readonly target: Name;
  readonly mode: 'below' | 'from' | 'all';
  readonly value?: Expression;
}
/** `hold in EARLY by F.COUNT`. */
export interface HoldAction extends Node {
  readonly kind: 'hold';
  readonly queue: Name;
  readonly key: Expression;
}
/** `release EARLY up to COUNTED at STEP`: take the first held segment not beyond, and go on with it at that step. */
export interface ReleaseAction extends Node {
  readonly kind: 'release';
  readonly queue: Name;
  readonly key: Expression;
  readonly step: Name;
}
/** `do NAME`: the actions of a procedure. */
export interface DoAction extends Node {
  readonly kind: 'do';
  readonly procedure: Name;
}
/** `continue at STEP`: go on with the named step of the present state's rule for this event. */
export interface ContinueAction extends Node {
  readonly kind: 'continue';
  readonly step: Name;
}
export interface EitherAction extends Node {
  readonly kind: 'either';
  readonly name: Name;
  readonly branches: readonly EitherBranch[];
}
export interface EitherBranch extends Node {
  readonly name: Name;
  readonly actions: readonly Action[];
  readonly source: Source;
}
/** `when c { … } otherwise { … }` inside a case: a consequence, not a case of its own. */
export interface WhenAction extends Node {
  readonly kind: 'when';
  readonly condition: Expression;
  readonly then: readonly Action[];
  readonly otherwise: readonly Action[];
}
/** `stop`: the segment is done with. `fork`: go on in a connection of its own, the listener stays. */
export interface PlainAction extends Node {
  readonly kind: 'stop' | 'fork';
}
