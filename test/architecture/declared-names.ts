/** The names that a spec declares. */
import type { Action, Case, Declaration, HeaderDeclaration, Name, OptionDeclaration, RuleDeclaration } from '../../grammar/ast';
import type { Declared } from './occurrences';

export function declaredNames(declarations: readonly Declaration[]): Declared {
  return {
    identifiers: distinct(declarations.flatMap(identifiersOf)),
    labels: distinct(declarations.flatMap(labelsOf)),
  };
}

function distinct(names: readonly Name[]): string[] {
  return [...new Set(names.map((name) => name.text))].sort();
}

/** What other declarations refer to. */
function identifiersOf(declaration: Declaration): readonly Name[] {
  switch (declaration.kind) {
    case 'protocol':
    case 'parameter':
    case 'profile':
    case 'modular-type':
    case 'timer':
    case 'group':
    case 'segment-name':
    case 'procedure':
    case 'signal':
    case 'predicate': // its parameters mean nothing outside it
      return [declaration.name];
    case 'header':
      return namesOfHeader(declaration);
    case 'option':
      return namesOfOption(declaration);
    case 'tcb':
      return declaration.variables.map((variable) => variable.name);
    case 'states':
      return declaration.names;
    case 'event':
      return [declaration.name, ...declaration.parameters.map((parameter) => parameter.name)];
    default:
      return [];
  }
}

function namesOfHeader({ name, fields, derived }: HeaderDeclaration): readonly Name[] {
  const bits = fields.flatMap(({ form }) => (form.kind === 'bits' ? form.names : []));
  return [name, ...fields.map((field) => field.name), ...bits, ...derived.map((field) => field.name)];
}

function namesOfOption({ name, tag, items, skip }: OptionDeclaration): readonly Name[] {
  const inner = items.flatMap((item) => [item.name, ...item.fields.map((field) => field.name)]);
  return [name, tag.name, ...inner, ...(skip ? [skip.name] : [])];
}

/** What reports call the parts of rules. */
function labelsOf(declaration: Declaration): readonly Name[] {
  switch (declaration.kind) {
    case 'rule':
      return labelsOfRule(declaration);
    case 'emit':
      return [declaration.name, ...declaration.actions.flatMap(labelsOfAction)];
    case 'never':
    case 'invariant':
      return [declaration.name];
    case 'procedure':
      return declaration.actions.flatMap(labelsOfAction);
    default:
      return [];
  }
}

function labelsOfRule({ steps }: RuleDeclaration): readonly Name[] {
  return steps.flatMap((step) => [...(step.name ? [step.name] : []), ...step.cases.flatMap(labelsOfCase)]);
}

function labelsOfCase({ name, actions }: Case): readonly Name[] {
  return [name, ...actions.flatMap(labelsOfAction)];
}

function labelsOfAction(action: Action): readonly Name[] {
  if (action.kind === 'let') return [action.name];
  if (action.kind === 'when') return [...action.then, ...action.otherwise].flatMap(labelsOfAction);
  if (action.kind !== 'either') return [];
  return [action.name, ...action.branches.flatMap((branch) => [branch.name, ...branch.actions.flatMap(labelsOfAction)])];
}
