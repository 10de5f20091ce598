/** What is declared is used: a name that nothing mentions is left over, or another one was meant where it should stand. */
import type { Declaration, SpecFile, VariableDeclaration } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import type { Table } from '../table';
import type { Places } from './places';
import type { Uses } from './uses';
import { usesOf } from './uses';

/** From the syntax trees: predicates and named segments are written out in the table. */
export function reportUnusedNames(_table: Table, _places: Places, trees: readonly SpecFile[]): Problem[] {
  const uses = usesOf(trees);
  return trees.flatMap((tree) => tree.declarations.flatMap((declaration) => judge(declaration, uses)));
}

function judge(declaration: Declaration, uses: Uses): Problem[] {
  switch (declaration.kind) {
    case 'parameter':
      return unless(uses.read, 'parameter', declaration, 'is never used');
    case 'predicate':
      return unless(uses.read, 'predicate', declaration, 'is never used');
    case 'segment-name':
      return unless(uses.segments, 'segment', declaration, 'is never sent');
    case 'procedure':
      return unless(uses.procedures, 'procedure', declaration, 'is never done');
    case 'signal':
      return unless(uses.signals, 'signal', declaration, 'is never given');
    case 'group':
      return unless(uses.states, 'group', declaration, 'is never used');
    case 'modular-type':
      return unless(uses.types, 'type', declaration, 'is never used');
    case 'tcb':
      return declaration.variables.flatMap((variable) => judgeVariable(variable, uses));
    default:
      return [];
  }
}

interface Named {
  readonly name: { readonly text: string; readonly at: Problem['at'] };
}

function unless(used: ReadonlySet<string>, what: string, { name }: Named, complaint: string): Problem[] {
  return used.has(name.text) ? [] : [{ message: `${what} ${name.text} ${complaint}`, at: name.at, hint: 'use it, or remove it' }];
}

function judgeVariable({ name, initial }: VariableDeclaration, uses: Uses): Problem[] {
  const [read, written] = [uses.read.has(name.text), uses.written.has(name.text)];
  if (read && written) return [];
  if (!read) return [{ message: `variable ${name.text} is never ${written ? 'read' : 'used'}`, at: name.at, hint: 'use it, or remove it' }];
  const hint = initial === undefined ? `give it a value somewhere: ${name.text} := …` : 'a value that nothing changes is a parameter';
  return [{ message: `variable ${name.text} is read, but no rule gives it a value`, at: name.at, hint }];
}
