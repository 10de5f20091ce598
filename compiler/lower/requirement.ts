/** Requirement ids; `*` stands for each state that the rule applies to. */
import type { RequirementReference } from '../../grammar/ast';
import type { Context } from './context';
import { report } from './context';

export function expandIds(context: Context, references: readonly RequirementReference[], states: readonly string[]): string[] {
  return references.flatMap((reference) => {
    if (!reference.text.includes('*')) return [reference.text];
    if (states.length === 0) report(context, reference.at, `${reference.text} stands for no state: this rule applies in none`);
    return states.map((state) => reference.text.replace('*', state));
  });
}
