/**
 * Brute force over boundary representatives: is there a cell in which a condition holds? Leaves get values one after the
 * other, flags first; a branch is left as soon as the condition is decided, so only what matters is ever enumerated.
 */
import type { Expr, Table } from '../table';
import { evaluateTruth } from '../interpret/evaluate';
import type { Formula } from './formula';
import type { Leaf, Leaves } from './leaves';
import { withLocals } from './leaves';
import { hasEveryOrder, ordersOf } from './orders';
import type { Assignment } from './representatives';
import { isLinear, localsOf, representatives } from './representatives';

/** Cells visited before the search turns to a sample, and the size of that sample. */
const LIMIT = 100_000;
const SAMPLES = 10_000;

export type Outcome =
  | { readonly k: 'found'; readonly values: Assignment; readonly leaves: Leaves }
  /** Not exhaustive: there are too many cells, of which a deterministic sample was looked at; many orders; products of unknown values. */
  | { readonly k: 'none'; readonly exhaustive: boolean };

interface Atom {
  readonly expr: Expr;
  readonly leaves: readonly string[];
  value: boolean | undefined;
}
type Tree =
  | { readonly k: 'known'; readonly value: boolean }
  | { readonly k: 'atom'; readonly atom: Atom }
  | { readonly k: 'not'; readonly a: Tree }
  | { readonly k: 'and' | 'or'; readonly a: Tree; readonly b: Tree };

/** A cell of this state in which the formula holds. */
export function findCell(formula: Formula, table: Table, state: string): Outcome {
  if (formula.k === 'known' && !formula.value) return { k: 'none', exhaustive: true };
  const search = new Search(formula, table, state);
  const found = search.everywhere();
  if (found === true) return search.outcome();
  if (found === false) return { k: 'none', exhaustive: search.isExhaustive() };
  return search.sampled() ? search.outcome() : { k: 'none', exhaustive: false };
}

class Search {
  readonly #leaves: Leaves = new Map();
  readonly #atoms = new Map<string, Atom>();
  readonly #assigned: Assignment = new Map();
  readonly #tree: Tree;
  #order: readonly Leaf[] = [];
  #visited = 0;
  #numbersMatter = false;
  #seed = 1;

  constructor(formula: Formula, table: Table, state: string) {
    this.#tree = this.#build(formula, table, state);
  }

  outcome(): Outcome {
    return { k: 'found', values: this.#assigned, leaves: this.#leaves };
  }

  /** After a search that found nothing. */
  isExhaustive(): boolean {
    if (!this.#numbersMatter) return true;
    return hasEveryOrder([...this.#leaves.values()]) && [...this.#atoms.values()].every((atom) => isLinear(atom.expr));
  }

  /** Undefined when there are too many cells. */
  everywhere(): boolean | undefined {
    for (const order of ordersOf([...this.#leaves.values()])) {
      this.#order = order;
      const found = this.#below();
      if (found !== false || !this.#numbersMatter) return found;
    }
    return false;
  }

  #below(): boolean | undefined {
    const value = valueOf(this.#tree);
    if (value !== undefined) return value;
    if (++this.#visited > LIMIT) return undefined;
    const leaf = this.#nextLeaf();
    for (const candidate of this.#candidates(leaf)) {
      this.#assign(leaf, candidate);
      const found = this.#below();
      if (found !== false) return found;
    }
    this.#forget(leaf);
    return false;
  }

  sampled(): boolean {
    for (let sample = 0; sample < SAMPLES; sample++) if (this.#oneSample()) return true;
    return false;
  }

  #oneSample(): boolean {
    for (const leaf of this.#order) this.#forget(leaf);
    for (;;) {
      const value = valueOf(this.#tree);
      if (value !== undefined) return value;
      const leaf = this.#nextLeaf();
      const candidates = this.#candidates(leaf);
      this.#assign(leaf, candidates[this.#random() % candidates.length] ?? 0);
    }
  }

  /** A linear congruential generator: the same sample every time. */
  #random(): number {
    this.#seed = (Math.imul(this.#seed, 1664525) + 1013904223) | 0;
    return this.#seed >>> 8;
  }

  /** The first in order of those that an undecided comparison or flag depends on. */
  #nextLeaf(): Leaf {
    const open = new Set<Atom>();
    collectOpen(this.#tree, open);
    const wanted = new Set([...open].flatMap((atom) => atom.leaves));
    const leaf = this.#order.find((one) => wanted.has(one.name) && !this.#assigned.has(one.name));
    if (leaf === undefined) throw new Error('an undecided condition has leaves without value');
    this.#numbersMatter ||= leaf.unit !== 'truth';
    return leaf;
  }

  #candidates(leaf: Leaf): readonly (number | boolean)[] {
    const isLast = (name: string): boolean => name === leaf.name || this.#assigned.has(name);
    const completed = [...this.#atoms.values()].filter((atom) => atom.leaves.includes(leaf.name) && atom.leaves.every(isLast));
    return representatives(
      leaf,
      completed.map((atom) => atom.expr),
      this.#assigned,
    );
  }

  #assign(leaf: Leaf, value: number | boolean): void {
    this.#assigned.set(leaf.name, value);
    const environment = localsOf(this.#assigned);
    for (const atom of this.#atoms.values()) {
      if (atom.leaves.includes(leaf.name) && atom.leaves.every((name) => this.#assigned.has(name)))
        atom.value = evaluateTruth(atom.expr, environment);
    }
  }

  #forget(leaf: Leaf): void {
    this.#assigned.delete(leaf.name);
    for (const atom of this.#atoms.values()) if (atom.leaves.includes(leaf.name)) atom.value = undefined;
  }

  #build(formula: Formula, table: Table, state: string): Tree {
    if (formula.k === 'known') return formula;
    if (formula.k === 'atom') return { k: 'atom', atom: this.#atomOf(formula.expr, table, state) };
    const a = this.#build(formula.a, table, state);
    return formula.k === 'not' ? { k: 'not', a } : { k: formula.k, a, b: this.#build(formula.b, table, state) };
  }

  #atomOf(expr: Expr, table: Table, state: string): Atom {
    const mine: Leaves = new Map();
    const local = withLocals(expr, table, state, mine);
    for (const [name, leaf] of mine) this.#leaves.set(name, leaf);
    const key = JSON.stringify(local);
    const value = mine.size === 0 ? evaluateTruth(local, localsOf(new Map())) : undefined;
    const atom = this.#atoms.get(key) ?? { expr: local, leaves: [...mine.keys()], value };
    this.#atoms.set(key, atom);
    return atom;
  }
}

/** Undefined while it depends on an atom without value. */
function valueOf(tree: Tree): boolean | undefined {
  if (tree.k === 'known') return tree.value;
  if (tree.k === 'atom') return tree.atom.value;
  const a = valueOf(tree.a);
  if (tree.k === 'not') return a === undefined ? undefined : !a;
  const decisive = tree.k === 'or';
  if (a === decisive) return decisive;
  const b = valueOf(tree.b);
  if (b === decisive) return decisive;
  return a === undefined || b === undefined ? undefined : !decisive;
}

function collectOpen(tree: Tree, open: Set<Atom>): void {
  if (valueOf(tree) !== undefined || tree.k === 'known') return;
  if (tree.k === 'atom') {
    open.add(tree.atom);
    return;
  }
  collectOpen(tree.a, open);
  if (tree.k !== 'not') collectOpen(tree.b, open);
}
