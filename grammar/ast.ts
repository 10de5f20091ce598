/** The abstract syntax of a `.pspec` file. Every node has its place in the text. */

export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** 0-based octet offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Node {
  readonly at: Place;
}

/** A name where it is used; `text` as written (`SND.UNA`, `SYN-RECEIVED`). */
export interface Name extends Node {
  readonly text: string;
}

// ---- expressions -------------------------------------------------------------------------------------------------

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
/** Only in the segment notation of scenarios (`<DATA="abc">`). */
export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}
export interface Reference extends Node {
  readonly kind: 'reference';
  readonly name: string;
}
/** A predicate with arguments or a built-in function: `in_window(SEG.SEQ)`, `min(a, b)`. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
}
/** `OUT[from, count]`: octets of a numbered stream. */
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
/** `in ESTABLISHED CLOSE-WAIT`: the present state is one of these. */
export interface InStates extends Node {
  readonly kind: 'in';
  readonly states: readonly Name[];
}
/** `running rexmt`. */
export interface Running extends Node {
  readonly kind: 'running';
  readonly timer: Name;
}
/** `has MSS`: the arriving segment carries this option. */
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

// ---- segments ----------------------------------------------------------------------------------------------------

export type SegmentExpression = SegmentLiteral | SegmentReference | SegmentConditional;

/** `<SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>`; a field that is not given is filled by the header's rules, or does not matter. */
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
  /** `CTL=SYN,ACK`: control bits by name; `CTL=none` has none. */
  | { readonly kind: 'bits'; readonly bits: readonly Name[] }
  /** `TS=1,0`: several numbers. */
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** `OPT=0x01010204`: octets. */
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

// ---- declarations ------------------------------------------------------------------------------------------------

export interface SpecFile extends Node {
  readonly declarations: readonly Declaration[];
}

export type Declaration =
  | ProtocolDeclaration
  | RequirementsDeclaration
  | ParameterDeclaration
  | ProfileDeclaration
  | ModularTypeDeclaration
  | HeaderDeclaration
  | OptionDeclaration
  | TcbDeclaration
  | FreeDeclaration
  | TimerDeclaration
  | StatesDeclaration
  | GroupDeclaration
  | PredicateDeclaration
  | SegmentDeclaration
  | ProcedureDeclaration
  | SignalDeclaration
  | EventDeclaration
  | RuleDeclaration
  | DispositionDeclaration
  | EmitDeclaration
  | NeverDeclaration
  | InvariantDeclaration
  | CoverageDeclaration;

/** Where a rule comes from, and how binding it is. */
export interface Source {
  /** Clauses (`3.10.7.4`) or documents (`RFC 6298 5.5`), as written. */
  readonly clauses: readonly ClauseReference[];
  readonly level: 'must' | 'should' | 'may';
  readonly ids: readonly RequirementReference[];
}
export interface ClauseReference extends Node {
  readonly text: string;
}
/** `MUST-12`, or a pattern `EP-*-OPEN-1` in which `*` stands for each state the rule applies to. */
export interface RequirementReference extends Node {
  readonly text: string;
}

export interface ProtocolDeclaration extends Node {
  readonly kind: 'protocol';
  readonly name: Name;
  readonly clauses: readonly ClauseReference[];
}
export interface RequirementsDeclaration extends Node {
  readonly kind: 'requirements';
  /** The catalogue's file, relative to the spec file. */
  readonly file: string;
}
export type TypeExpression =
  | ({ readonly kind: 'bool' | 'int' | 'time' | 'octets' | 'held' } & Node)
  | ({ readonly kind: 'unsigned'; readonly width: number } & Node)
  | ({ readonly kind: 'modular'; readonly name: string; readonly side: string } & Node)
  /** Octets numbered by a modular type of one side. */
  | ({ readonly kind: 'stream'; readonly name: string; readonly side: string } & Node);
export interface ParameterDeclaration extends Node {
  readonly kind: 'parameter';
  readonly name: Name;
  readonly type: TypeExpression;
  readonly value: Expression;
  readonly source: Source;
}
export interface ProfileDeclaration extends Node {
  readonly kind: 'profile';
  readonly name: Name;
  readonly settings: readonly ProfileSetting[];
}
export interface ProfileSetting extends Node {
  readonly name: Name;
  readonly value: Expression;
}
/** `type seq[side] = modular 32`. */
export interface ModularTypeDeclaration extends Node {
  readonly kind: 'modular-type';
  readonly name: Name;
  readonly bits: number;
}
export interface HeaderDeclaration extends Node {
  readonly kind: 'header';
  readonly name: Name;
  readonly source: Source;
  readonly fields: readonly HeaderField[];
  readonly derived: readonly DerivedField[];
}
export interface HeaderField extends Node {
  readonly name: Name;
  readonly form: HeaderForm;
  /** Computed on sending; on arrival it decides layout (`doff`) or validity (checksum). */
  readonly computed?: Expression;
  /** `send EXPR`: the value when a segment literal does not give one. */
  readonly sent?: Expression;
  readonly ignored: boolean;
  readonly flow?: 'source' | 'target';
  readonly reject?: { readonly kind: 'bad' } | { readonly kind: 'if'; readonly condition: Expression };
  readonly source: Source;
}
export type HeaderForm =
  | { readonly kind: 'unsigned'; readonly width: number }
  | { readonly kind: 'modular'; readonly name: string; readonly side: string }
  | { readonly kind: 'bits'; readonly names: readonly Name[] }
  /** `checksum16`: ones'-complement sum over pseudo-header, header and payload. */
  | { readonly kind: 'checksum' }
  | { readonly kind: 'options'; readonly option: Name; readonly size: Expression; readonly pad: number }
  | { readonly kind: 'octets' };
/** `let LEN = …`. */
export interface DerivedField extends Node {
  readonly name: Name;
  readonly value: Expression;
}
export interface OptionDeclaration extends Node {
  readonly kind: 'option';
  readonly name: Name;
  readonly tag: { readonly name: Name; readonly width: number };
  readonly items: readonly OptionItem[];
  readonly skip?: { readonly name: Name; readonly width: number; readonly least: number; readonly source: Source };
}
export interface OptionItem extends Node {
  readonly tag: number;
  readonly name: Name;
  /** A lone octet without a length. */
  readonly single: boolean;
  /** `END`: nothing after it is read. */
  readonly ends: boolean;
  readonly fields: readonly OptionField[];
  /** `many`: the fields repeat to the end of the option. */
  readonly many: boolean;
  readonly onlyIf?: Expression;
  readonly source: Source;
}
export interface OptionField extends Node {
  readonly name: Name;
  readonly width: number;
}
export interface TcbDeclaration extends Node {
  readonly kind: 'tcb';
  readonly variables: readonly VariableDeclaration[];
}
export interface VariableDeclaration extends Node {
  readonly name: Name;
  readonly type: TypeExpression;
  readonly initial?: Expression;
}
/** `free ISS = …`: any value is legal; the expression says how the reference draws it. */
export interface FreeDeclaration extends Node {
  readonly kind: 'free';
  readonly name: Name;
  readonly range?: { readonly least: Expression; readonly most: Expression };
  readonly draw?: Expression;
  readonly source: Source;
}
export interface TimerDeclaration extends Node {
  readonly kind: 'timer';
  readonly name: Name;
  readonly duration: Expression;
  /** Permitted departure from `duration`, as a share (0.2 for 20 %). */
  readonly tolerance?: number;
  /** Permitted range where the documents give one. */
  readonly range?: { readonly least: Expression; readonly most: Expression };
  readonly backoff?: { readonly variable: Name; readonly value: Expression };
  readonly source: Source;
}
export interface StatesDeclaration extends Node {
  readonly kind: 'states';
  /** The first is where a connection begins and ends: no TCB exists there. */
  readonly names: readonly Name[];
}
export interface GroupDeclaration extends Node {
  readonly kind: 'group';
  readonly name: Name;
  readonly states: readonly Name[];
}
export interface PredicateDeclaration extends Node {
  readonly kind: 'predicate';
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly value: Expression;
  readonly source: Source;
}
export interface SegmentDeclaration extends Node {
  readonly kind: 'segment-name';
  readonly name: Name;
  readonly value: SegmentExpression;
  readonly source: Source;
}
/** Actions that several cases share. */
export interface ProcedureDeclaration extends Node {
  readonly kind: 'procedure';
  readonly name: Name;
  readonly actions: readonly Action[];
}
export interface SignalDeclaration extends Node {
  readonly kind: 'signal';
  readonly name: Name;
  readonly text: string;
}
export interface EventDeclaration extends Node {
  readonly kind: 'event';
  readonly name: Name;
  readonly parameters: readonly VariableDeclaration[];
}

/** What a rule answers to: a user call, an arriving segment (the header's name), or `timeout NAME`. */
export interface EventReference extends Node {
  readonly timeout: boolean;
  readonly name: Name;
}
export interface RuleDeclaration extends Node {
  readonly kind: 'rule';
  readonly event: EventReference;
  readonly states: readonly Name[];
  readonly source: Source;
  readonly steps: readonly Step[];
}
/** A rule without steps has one, named after nothing. */
export interface Step extends Node {
  readonly name?: Name;
  readonly condition?: Expression;
  readonly cases: readonly Case[];
}
export interface Case extends Node {
  readonly name: Name;
  /** None of the earlier cases of this step applies. */
  readonly otherwise: boolean;
  readonly guard?: Expression;
  readonly actions: readonly Action[];
  readonly source: Source;
}
/** A cell in which nothing happens, or the call is refused, or which cannot occur. */
export interface DispositionDeclaration extends Node {
  readonly kind: 'disposition';
  readonly event: EventReference;
  readonly states: readonly Name[];
  readonly disposition: 'ignored' | 'impossible' | 'error';
  readonly message?: string;
  readonly source: Source;
}
/** A standing permission (or, `owed`, a standing debt) to act whenever `when` holds. */
export interface EmitDeclaration extends Node {
  readonly kind: 'emit';
  readonly name: Name;
  readonly owed: boolean;
  readonly states: readonly Name[];
  readonly when: Expression;
  readonly range?: { readonly name: Name; readonly least: Expression; readonly most: Expression };
  readonly actions: readonly Action[];
  readonly source: Source;
}
export interface NeverDeclaration extends Node {
  readonly kind: 'never';
  readonly name: Name;
  readonly states: readonly Name[];
  readonly segment: SegmentLiteral;
  readonly source: Source;
}
export interface InvariantDeclaration extends Node {
  readonly kind: 'invariant';
  readonly name: Name;
  readonly states: readonly Name[];
  readonly condition: Expression;
  readonly source: Source;
}
/** `excluded [ids] because "…"`, `planned [ids] because "…"`. */
export interface CoverageDeclaration extends Node {
  readonly kind: 'coverage';
  readonly disposition: 'excluded' | 'planned';
  readonly ids: readonly RequirementReference[];
  readonly reason: string;
}

// ---- actions -----------------------------------------------------------------------------------------------------

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
/** `discard OUT below SND.UNA`: forget a stream's octets before this number; `discard OUT from X`: begin it anew there. */
export interface DiscardAction extends Node {
  readonly kind: 'discard';
  readonly target: Name;
  readonly mode: 'below' | 'from' | 'all';
  readonly value?: Expression;
}
/** `hold SEG in HELD by SEG.SEQ`. */
export interface HoldAction extends Node {
  readonly kind: 'hold';
  readonly queue: Name;
  readonly key: Expression;
}
/** `release HELD up to RCV.NXT at STEP`: take the first held segment not beyond, and go on with it at that step. */
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
