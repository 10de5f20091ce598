import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Formula } from '../../compiler/check/formula';
import { all, FALSE, not, or, TRUE } from '../../compiler/check/formula';
import { findCell } from '../../compiler/check/search';
import { compileSources } from '../../compiler/compile';
import type { Environment } from '../../compiler/interpret/evaluate';
import { evaluateTruth } from '../../compiler/interpret/evaluate';
import type { CompareOperator, Expr, Table } from '../../compiler/table';

const { table } = compileSources([
  {
    file: 'ring.pspec',
    text: `protocol RING ref "1"
type place[side] = modular 32
header NOTE { low : u8 kind : u16 }
tcb { a, b, c, d, e, f : place[us] i, j, k : int flag, other : bool t : time }
states ON*`,
  },
]) as { table: Table };

const variable = (name: string): Expr => ({ k: 'var', name });
const plus = (name: string, by: number): Expr => ({ k: 'seq+', a: variable(name), b: { k: 'num', v: by } });
const compare = (a: Expr, op: CompareOperator, b: Expr): Formula => ({ k: 'atom', expr: { k: 'seqcmp', op, a, b } });
const count = (a: Expr, op: CompareOperator, b: Expr): Formula => ({ k: 'atom', expr: { k: 'cmp', op, a, b } });
const sum = (a: Expr, b: Expr): Expr => ({ k: 'arith', op: '+', a, b });
const number = (v: number): Expr => ({ k: 'num', v });
const flag = (name: string): Formula => ({ k: 'atom', expr: variable(name) });

function holds(formula: Formula): boolean {
  return findCell(formula, table, 'ON').k === 'found';
}

describe('a search for a cell', () => {
  test('knows what is always and what is never', () => {
    assert.equal(holds(TRUE), true);
    assert.deepEqual(findCell(FALSE, table, 'ON'), { k: 'none', exhaustive: true });
  });

  test('finds the one flag that makes a difference', () => {
    assert.equal(holds(all([flag('flag'), not(flag('other'))])), true);
    assert.equal(holds(all([flag('flag'), not(flag('flag'))])), false);
  });

  test('finds the single number on which two comparisons agree', () => {
    const between = all([compare(variable('a'), '<', variable('b')), compare(variable('b'), '<', plus('a', 2))]);
    assert.equal(holds(between), true);
    assert.equal(holds(all([between, compare(variable('b'), '!=', plus('a', 1))])), false);
  });

  test('knows that counts are not negative and fit their field', () => {
    assert.equal(holds(count(variable('i'), '<', number(0))), false);
    assert.equal(holds(count({ k: 'field', name: 'low' }, '>', number(255))), false);
    assert.equal(holds(count({ k: 'field', name: 'low' }, '>', number(254))), true);
  });

  test('finds the sum of two counts that just fits', () => {
    const fits = count(sum(variable('i'), variable('j')), '=<', number(65536));
    const full = count(sum(variable('i'), variable('j')), '>=', number(65536));
    assert.equal(holds(all([fits, full, count(variable('i'), '>', number(0))])), true);
    assert.equal(holds(all([fits, not(fits)])), false);
  });

  test('finds a number by a comparison that no other number stands in first', () => {
    const far = compare(variable('c'), '=', plus('a', 100));
    const near = compare(plus('c', -2), '<', variable('b'));
    assert.equal(holds(all([compare(variable('a'), '=<', variable('b')), far, near, compare(variable('b'), '<', variable('c'))])), true);
  });

  test('says that it did not see everything where values are multiplied', () => {
    const product = count({ k: 'arith', op: '*', a: variable('i'), b: variable('i') }, '=', number(16));
    assert.deepEqual(findCell(product, table, 'ON'), { k: 'none', exhaustive: false });
  });

  test('turns to a sample where there are too many cells, the same one every time', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const apart = names.flatMap((x, i) => names.slice(i + 1).map((y) => compare(variable(x), '!=', variable(y))));
    const impossible = all([
      ...apart,
      ...names.map((name) => or(compare(variable(name), '=', variable('a')), compare(variable(name), '=', variable('b')))),
    ]);
    const first = findCell(impossible, table, 'ON');
    assert.deepEqual(first, { k: 'none', exhaustive: false });
    assert.deepEqual(findCell(impossible, table, 'ON'), first);
  });

  test('finds what a look at every small number finds', () => {
    const operator = fc.constantFrom<CompareOperator>('=', '!=', '<', '=<', '>', '>=');
    const name = fc.constantFrom('a', 'b', 'c');
    const comparison = fc
      .tuple(name, fc.integer({ min: -3, max: 3 }), operator, name)
      .map(([x, by, op, y]) => compare(plus(x, by), op, variable(y)));
    const conjunction = fc.array(fc.oneof(comparison, comparison.map(not)), { minLength: 1, maxLength: 5 }).map(all);
    const formula = fc.array(conjunction, { minLength: 1, maxLength: 2 }).map((parts) => parts.reduce(or));
    fc.assert(
      fc.property(formula, (f) => {
        assert.equal(holds(f), someSmallCell(f), JSON.stringify(f));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

/** Three numbers that matter only by their distances, which reach no further than twice three and one. */
function someSmallCell(formula: Formula): boolean {
  for (let b = -8; b <= 8; b++) for (let c = -8; c <= 8; c++) if (isTrue(formula, new Map([['a', 0], ['b', b], ['c', c]]))) return true; // prettier-ignore
  return false;
}

function isTrue(formula: Formula, values: ReadonlyMap<string, number>): boolean {
  switch (formula.k) {
    case 'known':
      return formula.value;
    case 'atom':
      return evaluateTruth(formula.expr, { variable: (name: string) => values.get(name) ?? 0 } as Environment);
    case 'not':
      return !isTrue(formula.a, values);
    case 'and':
      return isTrue(formula.a, values) && isTrue(formula.b, values);
    case 'or':
      return isTrue(formula.a, values) || isTrue(formula.b, values);
  }
}
