/** Going through the expressions, actions and rules of a table. */
import type { Act, Expr, SegmentTemplate, Table } from '../table';

export function childrenOf(e: Expr): readonly Expr[] {
  switch (e.k) {
    case 'seq+':
    case 'seq-int':
    case 'seq-':
    case 'seqcmp':
    case 'cmp':
    case 'arith':
    case 'and':
    case 'or':
      return [e.a, e.b];
    case 'not':
    case 'neg':
      return [e.a];
    case 'if':
      return [e.c, e.a, e.b];
    case 'fn':
      return e.args;
    case 'slice':
      return [e.from, e.count];
    default:
      return [];
  }
}

/** The same expression with each child replaced. */
export function mapChildren(e: Expr, replace: (child: Expr) => Expr): Expr {
  switch (e.k) {
    case 'seq+':
    case 'seq-int':
    case 'seq-':
    case 'seqcmp':
    case 'cmp':
    case 'arith':
    case 'and':
    case 'or':
      return { ...e, a: replace(e.a), b: replace(e.b) };
    case 'not':
    case 'neg':
      return { ...e, a: replace(e.a) };
    case 'if':
      return { ...e, c: replace(e.c), a: replace(e.a), b: replace(e.b) };
    case 'fn':
      return { ...e, args: e.args.map(replace) };
    case 'slice':
      return { ...e, from: replace(e.from), count: replace(e.count) };
    default:
      return e;
  }
}

/** Every action, those inside branches and consequences too. */
export function allActs(acts: readonly Act[]): Act[] {
  return acts.flatMap((act) => [act, ...allActs(innerActs(act))]);
}

function innerActs(act: Act): readonly Act[] {
  if (act.k === 'either') return act.branches.flatMap((branch) => branch.acts);
  return act.k === 'when' ? [...act.a, ...act.b] : [];
}

/** Every action of a table, with the states in which it can be taken. */
export function actsOf(table: Table): { readonly states: readonly string[]; readonly act: Act }[] {
  const handled = table.handlers.flatMap((handler) =>
    handler.steps.flatMap((step) => step.cases.flatMap((one) => allActs(one.acts).map((act) => ({ states: handler.states, act })))),
  );
  const standing = table.standing.flatMap((rule) => allActs(rule.acts).map((act) => ({ states: rule.states, act })));
  return [...handled, ...standing];
}

export function segmentLeaves(segment: SegmentTemplate): readonly Extract<SegmentTemplate, { k: 'segment' }>[] {
  return segment.k === 'segment' ? [segment] : [...segmentLeaves(segment.a), ...segmentLeaves(segment.b)];
}
