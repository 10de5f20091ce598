/**
 * The orders in which leaves get values. A number is tried where it meets those that already have one, so a cell in which
 * each is tied to another is found in an order along those ties; as that is not known, every order is tried, or many.
 */
import type { Leaf } from './leaves';

/** Flags decide most, so they come first and once. */
const IS_NUMBER = (leaf: Leaf): boolean => leaf.unit !== 'truth';

/** Four numbers have 24 orders; of more, each comes first once forwards and once backwards. */
const ALL = 4;

export function ordersOf(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const flags = leaves.filter((leaf) => !IS_NUMBER(leaf));
  const numbers = leaves.filter(IS_NUMBER).sort((a, b) => rankOf(a) - rankOf(b));
  const orders = numbers.length <= ALL ? permutations(numbers) : [...rotations(numbers), ...rotations([...numbers].reverse())];
  return orders.map((order) => [...flags, ...order]);
}

/** Whether `ordersOf` leaves none out. */
export function hasEveryOrder(leaves: readonly Leaf[]): boolean {
  return leaves.filter(IS_NUMBER).length <= ALL;
}

/** In the first order counts place windows, then times, the present last of them, and sequence numbers are solved for. */
function rankOf(leaf: Leaf): number {
  if (leaf.unit === 'sequence') return 3;
  if (leaf.unit === 'time') return leaf.expr.k === 'now' ? 2 : 1;
  return 0;
}

function permutations(leaves: readonly Leaf[]): Leaf[][] {
  if (leaves.length === 0) return [[]];
  return leaves.flatMap((first) => permutations(leaves.filter((leaf) => leaf !== first)).map((rest) => [first, ...rest]));
}

function rotations(leaves: readonly Leaf[]): Leaf[][] {
  return leaves.map((_, index) => [...leaves.slice(index), ...leaves.slice(0, index)]);
}
