/** All declarations of a spec, by kind and name, over all its files. */
import type {
  Declaration,
  EmitDeclaration,
  EventDeclaration,
  FreeDeclaration,
  GroupDeclaration,
  HeaderDeclaration,
  HeaderField,
  InvariantDeclaration,
  ModularTypeDeclaration,
  Name,
  NeverDeclaration,
  OptionDeclaration,
  OptionItem,
  ParameterDeclaration,
  Place,
  PredicateDeclaration,
  ProcedureDeclaration,
  ProtocolDeclaration,
  SegmentDeclaration,
  SignalDeclaration,
  SpecFile,
  TimerDeclaration,
  VariableDeclaration,
} from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';

export interface Symbols {
  protocol: ProtocolDeclaration | undefined;
  header: HeaderDeclaration | undefined;
  option: OptionDeclaration | undefined;
  readonly modular: Map<string, ModularTypeDeclaration>;
  readonly fields: Map<string, HeaderField>;
  readonly bits: Map<string, Name>;
  readonly options: Map<string, OptionItem>;
  readonly parameters: Map<string, ParameterDeclaration>;
  readonly variables: Map<string, VariableDeclaration>;
  readonly free: Map<string, FreeDeclaration>;
  readonly timers: Map<string, TimerDeclaration>;
  readonly states: Map<string, Name>;
  readonly groups: Map<string, GroupDeclaration>;
  readonly predicates: Map<string, PredicateDeclaration>;
  readonly segments: Map<string, SegmentDeclaration>;
  readonly procedures: Map<string, ProcedureDeclaration>;
  readonly signals: Map<string, SignalDeclaration>;
  readonly events: Map<string, EventDeclaration>;
  readonly standing: EmitDeclaration[];
  readonly nevers: NeverDeclaration[];
  readonly invariants: InvariantDeclaration[];
}

export function collectSymbols(files: readonly SpecFile[], problems: Problem[]): Symbols {
  const symbols = emptySymbols();
  const declare = declarer(problems);
  for (const file of files) for (const declaration of file.declarations) collect(symbols, declaration, declare);
  return symbols;
}

type Declare = <T>(into: Map<string, T>, what: string, name: Name, value: T) => void;

function declarer(problems: Problem[]): Declare {
  const places = new Map<Map<string, unknown>, Map<string, Place>>();
  return (into, what, name, value) => {
    const seen = places.get(into) ?? new Map<string, Place>();
    places.set(into, seen);
    const first = seen.get(name.text);
    if (first !== undefined) {
      problems.push({ message: `${what} ${name.text} is declared twice; first at ${first.file}:${String(first.line)}`, at: name.at });
      return;
    }
    seen.set(name.text, name.at);
    into.set(name.text, value);
  };
}

function emptySymbols(): Symbols {
  return {
    protocol: undefined,
    header: undefined,
    option: undefined,
    modular: new Map(),
    fields: new Map(),
    bits: new Map(),
    options: new Map(),
    parameters: new Map(),
    variables: new Map(),
    free: new Map(),
    timers: new Map(),
    states: new Map(),
    groups: new Map(),
    predicates: new Map(),
    segments: new Map(),
    procedures: new Map(),
    signals: new Map(),
    events: new Map(),
    standing: [],
    nevers: [],
    invariants: [],
  };
}

function collect(s: Symbols, d: Declaration, declare: Declare): void {
  switch (d.kind) {
    case 'protocol':
      s.protocol ??= d;
      return;
    case 'header':
      collectHeader(s, d, declare);
      return;
    case 'option':
      s.option = d;
      for (const item of d.items) declare(s.options, 'option', item.name, item);
      return;
    case 'tcb':
      for (const variable of d.variables) declare(s.variables, 'variable', variable.name, variable);
      return;
    case 'states':
      for (const name of d.names) declare(s.states, 'state', name, name);
      return;
    case 'emit':
      s.standing.push(d);
      return;
    case 'never':
      s.nevers.push(d);
      return;
    case 'invariant':
      s.invariants.push(d);
      return;
    default:
      collectNamed(s, d, declare);
  }
}

function collectNamed(s: Symbols, d: Declaration, declare: Declare): void {
  switch (d.kind) {
    case 'modular-type':
      declare(s.modular, 'type', d.name, d);
      return;
    case 'parameter':
      declare(s.parameters, 'parameter', d.name, d);
      return;
    case 'free':
      declare(s.free, 'free choice', d.name, d);
      return;
    case 'timer':
      declare(s.timers, 'timer', d.name, d);
      return;
    case 'group':
      declare(s.groups, 'group', d.name, d);
      return;
    case 'predicate':
      declare(s.predicates, 'predicate', d.name, d);
      return;
    case 'segment-name':
      declare(s.segments, 'segment', d.name, d);
      return;
    case 'procedure':
      declare(s.procedures, 'procedure', d.name, d);
      return;
    case 'signal':
      declare(s.signals, 'signal', d.name, d);
      return;
    case 'event':
      declare(s.events, 'event', d.name, d);
      return;
    default:
  }
}

function collectHeader(s: Symbols, header: HeaderDeclaration, declare: Declare): void {
  s.header ??= header;
  for (const field of header.fields) {
    declare(s.fields, 'header field', field.name, field);
    if (field.form.kind === 'bits') for (const bit of field.form.names) declare(s.bits, 'control bit', bit, bit);
  }
}
