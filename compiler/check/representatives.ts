/**
 * Values worth trying. A condition changes its truth only where the two sides of a comparison meet, so a number needs no
 * more values than that point and its neighbours; where nothing says where that is, a few ordinary ones.
 */
import type { Expr } from '../table';
import type { Environment, Value } from '../interpret/evaluate';
import { evaluateNumber } from '../interpret/evaluate';
import type { Leaf } from './leaves';
import { childrenOf } from './walk';

export type Assignment = Map<string, Value>;

/** Counts: none, one, many, very many. Times: none, short, long. Sequence numbers: one far from the wrap and one just before it. */
const ORDINARY: Readonly<Record<Leaf['unit'], readonly (number | boolean)[]>> = {
  truth: [false, true],
  plain: [0, 1, 1000, 100_000],
  time: [0, 1e9, 86_400e9],
  sequence: [1000, -2],
};

/** The values of a leaf once everything else in these comparisons has one. */
export function representatives(leaf: Leaf, comparisons: readonly Expr[], assigned: Assignment): readonly (number | boolean)[] {
  if (leaf.unit === 'truth') return ORDINARY.truth;
  const meeting = comparisons.flatMap((comparison) => meetingPoints(comparison, leaf, assigned));
  const around = meeting.flatMap((value) => [value, value - 1, value + 1]);
  if (leaf.unit === 'sequence') return around.length === 0 ? ORDINARY.sequence : unique(around.map((value) => value | 0));
  return unique([...ORDINARY[leaf.unit], ...around]).filter((value) => value >= 0 && value <= leaf.most);
}

function unique(values: readonly (number | boolean)[]): number[] {
  return [...new Set(values.map(Number))];
}

/** Products, quotients and shifts of unknown values may change the truth at points that are not looked at. */
export function isLinear(e: Expr): boolean {
  if (e.k === 'arith' && e.op !== '+' && e.op !== '-' && dependsOnLocals(e)) return false;
  return childrenOf(e).every(isLinear);
}

function dependsOnLocals(e: Expr): boolean {
  return e.k === 'local' || childrenOf(e).some(dependsOnLocals);
}

/** Where both sides are equal, found from the difference at two points; comparisons are linear except for min, max and `?`. */
function meetingPoints(comparison: Expr, leaf: Leaf, assigned: Assignment): number[] {
  if (comparison.k !== 'cmp' && comparison.k !== 'seqcmp') return [];
  const modular = comparison.k === 'seqcmp';
  const difference = (value: number): number => {
    assigned.set(leaf.name, value);
    const d = evaluateNumber(comparison.a, localsOf(assigned)) - evaluateNumber(comparison.b, localsOf(assigned));
    return modular ? d | 0 : d;
  };
  const points = [0, 100_000].flatMap((base) => {
    const at = difference(base);
    const slope = modular ? (difference(base + 1) - at) | 0 : difference(base + 1) - at;
    return slope === 0 ? [] : [Math.trunc(base - at / slope)];
  });
  assigned.delete(leaf.name);
  return points;
}

/** Conditions whose leaves are all locals see nothing else. */
export function localsOf(assigned: Assignment): Environment {
  return new Locals(assigned);
}

class Locals implements Environment {
  readonly #assigned: Assignment;
  constructor(assigned: Assignment) {
    this.#assigned = assigned;
  }
  local(name: string): Value {
    return this.#assigned.get(name) ?? 0;
  }
  variable = never;
  parameter = never;
  argument = never;
  field = never;
  bit = never;
  has = never;
  option = never;
  state = never;
  running = never;
  now = never;
  call = never;
  slice = never;
}

function never(): never {
  throw new Error('every leaf of a condition is a local here');
}
