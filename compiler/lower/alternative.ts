/** Where the documents leave a choice: permissions and named alternatives. */
import type { EitherAction, SendAction } from '../../grammar/ast';
import type { Act } from '../table';
import { lowerActions } from './action';
import type { Context } from './context';
import { lowerSegment } from './segment';

/** A choice is named after its rule; the second of one rule gets a number. */
function register(context: Context, branches: readonly string[]): string {
  const { choices } = context.registers;
  let name = context.rule;
  for (let count = 2; choices.has(name); count++) name = `${context.rule}#${String(count)}`;
  choices.set(name, branches);
  return name;
}

export function lowerMaySend(context: Context, action: SendAction): Act {
  const choice = register(context, ['send', 'leave']);
  return { k: 'may-send', choice, segment: lowerSegment(context, action.segment) };
}

export function lowerEither(context: Context, action: EitherAction): Act {
  const choice = register(
    context,
    action.branches.map((branch) => branch.name.text),
  );
  const branches = action.branches.map((branch) => {
    const rule = context.branchRule(branch);
    return {
      name: branch.name.text,
      rule,
      acts: lowerActions({ ...context, rule: `${context.rule}/${branch.name.text}` }, branch.actions),
    };
  });
  return { k: 'either', choice, branches };
}
