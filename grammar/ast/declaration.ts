/** What a spec file declares. */
import type { Name, Node } from './node';
import type { Expression } from './expression';
import type { SegmentExpression, SegmentLiteral } from './segment';
import type { Action } from './action';

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
/** `MUST-12`, or a pattern `REQ-*-CALL-1` in which `*` stands for each state the rule applies to. */
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
/** `let SPAN = …`. */
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
  /** `ends`: nothing after it is read. */
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
/** `free FIRST = …`: any value is legal; the expression says how the reference draws it. */
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
