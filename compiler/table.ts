/**
 * The rule table: what a spec file means, with every name resolved, every type known, predicates and procedures
 * written out. Plain JSON (table.schema.json); the engine, the codec, the interpreter, the checks and the drawings
 * are all made from it.
 */

export type ValueType = 'bool' | 'int' | 'time' | 'octets' | 'stream' | 'held' | 'seq:us' | 'seq:peer' | 'seq:any';

export type CompareOperator = '=' | '!=' | '<' | '=<' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '<<' | '>>';

/** Sequence numbers are signed 32-bit, times nanoseconds. `seq…` operators are modulo 2^32. */
export type Expr =
  | { readonly k: 'num'; readonly v: number }
  | { readonly k: 'bool'; readonly v: boolean }
  | { readonly k: 'now' }
  /** A TCB variable. */
  | { readonly k: 'var'; readonly name: string }
  | { readonly k: 'param'; readonly name: string }
  /** A `let` of this case, or the `for` variable of an emit. */
  | { readonly k: 'local'; readonly name: string }
  /** A parameter of the user call. */
  | { readonly k: 'arg'; readonly name: string }
  /** A numeric or octet field of the arriving segment. */
  | { readonly k: 'field'; readonly name: string }
  /** A control bit of the arriving segment. */
  | { readonly k: 'bit'; readonly name: string }
  | { readonly k: 'has'; readonly option: string }
  | { readonly k: 'option'; readonly option: string; readonly field: string }
  | { readonly k: 'seq+' | 'seq-int'; readonly a: Expr; readonly b: Expr }
  /** The distance of two numbers of one side, signed. */
  | { readonly k: 'seq-'; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'seqcmp'; readonly op: CompareOperator; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'cmp'; readonly op: CompareOperator; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'arith'; readonly op: ArithmeticOperator; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'and' | 'or'; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'not' | 'neg'; readonly a: Expr }
  | { readonly k: 'if'; readonly c: Expr; readonly a: Expr; readonly b: Expr }
  | { readonly k: 'in'; readonly states: readonly string[] }
  | { readonly k: 'running'; readonly timer: string }
  | { readonly k: 'fn'; readonly fn: BuiltIn; readonly args: readonly Expr[] }
  | { readonly k: 'slice'; readonly stream: string; readonly from: Expr; readonly count: Expr };

export type BuiltIn = 'min' | 'max' | 'abs' | 'size' | 'count' | 'end' | 'first' | 'keep' | 'drop' | 'ticks' | 'flow_hash';

export type SegmentTemplate =
  | {
      readonly k: 'segment';
      /** Numeric fields by name. */
      readonly fields: Readonly<Record<string, Expr>>;
      /** Control bits that are set; absent where the notation gives none. */
      readonly bits: readonly string[] | null;
      readonly octets: Expr | 'some' | null;
      readonly options: readonly { readonly name: string; readonly values: readonly Expr[] }[];
    }
  | { readonly k: 'choose'; readonly c: Expr; readonly a: SegmentTemplate; readonly b: SegmentTemplate };

export type Act =
  | { readonly k: 'set'; readonly target: Target; readonly value: Expr }
  | { readonly k: 'draw'; readonly variable: string; readonly value: Expr }
  | { readonly k: 'let'; readonly name: string; readonly value: Expr }
  | { readonly k: 'send'; readonly segment: SegmentTemplate }
  /** A permission; taken when the choice of this name is 0. */
  | { readonly k: 'may-send'; readonly choice: string; readonly segment: SegmentTemplate }
  | { readonly k: 'owe'; readonly debt: number }
  | { readonly k: 'start' | 'stop'; readonly timer: string }
  | { readonly k: 'move'; readonly state: string }
  | { readonly k: 'signal'; readonly signal: string }
  | { readonly k: 'reply'; readonly reply: 'ok' | 'pending' | 'state' }
  | { readonly k: 'refuse'; readonly message: string }
  | { readonly k: 'give'; readonly queue: string; readonly most: Expr }
  | { readonly k: 'append'; readonly queue: string; readonly value: Expr }
  | { readonly k: 'discard'; readonly queue: string; readonly mode: 'below' | 'from' | 'all'; readonly value?: Expr }
  | { readonly k: 'hold'; readonly queue: string; readonly key: Expr }
  | { readonly k: 'release'; readonly queue: string; readonly key: Expr; readonly step: string }
  | { readonly k: 'continue'; readonly step: string }
  | { readonly k: 'either'; readonly choice: string; readonly branches: readonly Branch[] }
  | { readonly k: 'when'; readonly c: Expr; readonly a: readonly Act[]; readonly b: readonly Act[] }
  | { readonly k: 'done' }
  | { readonly k: 'fork' };
export interface Branch {
  readonly name: string;
  readonly rule: number;
  readonly acts: readonly Act[];
}
export type Target =
  | { readonly k: 'var'; readonly name: string }
  | { readonly k: 'field'; readonly name: string }
  | { readonly k: 'bit'; readonly name: string };

/** Where something comes from. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
/** One case, branch, emit or disposition: what counters count and verdicts name. */
export interface RuleInfo {
  readonly index: number;
  /** `FRAME/READY…/answer/right`: event, states, step, case. */
  readonly name: string;
  readonly event: string;
  readonly states: readonly string[];
  readonly clauses: readonly string[];
  readonly level: 'must' | 'should' | 'may';
  readonly ids: readonly string[];
  readonly at: Origin;
}
export interface TableCase {
  readonly rule: number;
  readonly name: string;
  /** None of the earlier cases of the step applies. */
  readonly otherwise: boolean;
  readonly guard: Expr | null;
  readonly acts: readonly Act[];
}
export interface TableStep {
  readonly name: string | null;
  readonly condition: Expr | null;
  readonly cases: readonly TableCase[];
  readonly at: Origin;
}
/** What happens on one event in some states. */
export interface Handler {
  readonly event: string;
  readonly states: readonly string[];
  readonly steps: readonly TableStep[];
  readonly at: Origin;
}
export interface Disposition {
  readonly event: string;
  readonly states: readonly string[];
  readonly disposition: 'ignored' | 'impossible' | 'error';
  readonly message: string | null;
  readonly rule: number;
}
export interface StandingRule {
  readonly name: string;
  readonly owed: boolean;
  readonly rule: number;
  readonly states: readonly string[];
  readonly when: Expr;
  readonly range: { readonly name: string; readonly least: Expr; readonly most: Expr } | null;
  readonly acts: readonly Act[];
}
export interface TableEvent {
  /** A call's or the header's name, or `timeout NAME`. */
  readonly name: string;
  readonly kind: 'call' | 'segment' | 'timeout';
  readonly parameters: readonly { readonly name: string; readonly type: ValueType }[];
}
export interface TableTimer {
  readonly name: string;
  readonly duration: Expr;
  readonly tolerance: number | null;
  readonly range: { readonly least: Expr; readonly most: Expr } | null;
  /** The deadline of debts: nobody handles it, paying does. */
  readonly deadline: boolean;
  readonly clauses: readonly string[];
  readonly ids: readonly string[];
}
export interface TableVariable {
  readonly name: string;
  readonly type: ValueType;
  readonly initial: Expr | null;
}
export interface Debt {
  readonly segment: SegmentTemplate;
  readonly timer: string;
}
export interface TableField {
  readonly name: string;
  readonly form:
    | { readonly k: 'unsigned'; readonly width: number }
    | { readonly k: 'modular'; readonly side: 'sender' | 'receiver' }
    | { readonly k: 'bits'; readonly names: readonly string[] }
    | { readonly k: 'checksum' }
    | { readonly k: 'options'; readonly size: Expr; readonly pad: number }
    | { readonly k: 'octets' };
  readonly computed: Expr | null;
  /** What a segment carries here when its template does not say. */
  readonly sent: Expr | null;
  readonly ignored: boolean;
  readonly flow: 'source' | 'target' | null;
  readonly reject: { readonly k: 'bad' } | { readonly k: 'if'; readonly condition: Expr } | null;
  readonly at: Origin;
}
export interface TableOption {
  readonly tag: number;
  readonly name: string;
  readonly single: boolean;
  readonly ends: boolean;
  readonly many: boolean;
  readonly fields: readonly { readonly name: string; readonly width: number }[];
  readonly onlyIf: Expr | null;
}
export interface TableHeader {
  readonly name: string;
  readonly fields: readonly TableField[];
  readonly derived: readonly { readonly name: string; readonly value: Expr }[];
  readonly options: readonly TableOption[];
  readonly optionTagWidth: number;
  readonly optionSkip: { readonly width: number; readonly least: number } | null;
}
export interface Citation {
  readonly id: string;
  readonly rule: number | null;
  readonly disposition: 'encoded' | 'excluded' | 'planned';
  readonly reason: string | null;
}

export interface Table {
  readonly protocol: string;
  readonly clauses: readonly string[];
  readonly files: readonly string[];
  readonly requirements: string | null;
  readonly parameters: readonly { readonly name: string; readonly type: ValueType; readonly value: number | boolean }[];
  readonly profiles: readonly { readonly name: string; readonly settings: Readonly<Record<string, number | boolean>> }[];
  /** Named alternatives (`either`) and permissions (`may send`, branches take and leave). */
  readonly choices: readonly { readonly name: string; readonly branches: readonly string[] }[];
  readonly header: TableHeader;
  readonly variables: readonly TableVariable[];
  readonly free: readonly { readonly name: string; readonly least: Expr | null; readonly most: Expr | null; readonly draw: Expr | null }[];
  readonly timers: readonly TableTimer[];
  readonly states: readonly string[];
  readonly groups: readonly { readonly name: string; readonly states: readonly string[] }[];
  readonly signals: readonly { readonly name: string; readonly text: string }[];
  readonly events: readonly TableEvent[];
  readonly rules: readonly RuleInfo[];
  readonly handlers: readonly Handler[];
  readonly dispositions: readonly Disposition[];
  readonly standing: readonly StandingRule[];
  readonly debts: readonly Debt[];
  readonly nevers: readonly {
    readonly name: string;
    readonly states: readonly string[];
    readonly segment: SegmentTemplate;
    readonly rule: number;
  }[];
  readonly invariants: readonly {
    readonly name: string;
    readonly states: readonly string[];
    readonly condition: Expr;
    readonly rule: number;
  }[];
  readonly citations: readonly Citation[];
}
