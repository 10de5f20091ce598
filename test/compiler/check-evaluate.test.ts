import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Environment, Value } from '../../compiler/interpret/evaluate';
import { evaluate, evaluateNumber, evaluateTruth } from '../../compiler/interpret/evaluate';
import type { CompareOperator, Expr } from '../../compiler/table';

const OCTETS = Uint8Array.of(1, 2, 3);
const VARIABLES: Readonly<Record<string, Value>> = { edge: 0x7fff_ffff, one: 1, flag: true, text: OCTETS, stream: {} };

const environment: Environment = {
  variable: (name) => VARIABLES[name] ?? 0,
  parameter: () => 7,
  local: () => 8,
  argument: () => 9,
  field: () => 10,
  bit: (name) => name === 'SET',
  has: (option) => option === 'GIVEN',
  option: () => 11,
  state: () => 'HERE',
  running: (timer) => timer === 'ticking',
  now: () => 1e9,
  call: (fn, args) => (fn === 'size' ? 42 : args.length),
  slice: (_stream, from, count) => OCTETS.subarray(from, from + count),
};

const num = (v: number): Expr => ({ k: 'num', v });
const variable = (name: string): Expr => ({ k: 'var', name });
const worth = (e: Expr): Value => evaluate(e, environment);

describe('an expression', () => {
  test('sequence numbers wrap', () => {
    assert.equal(worth({ k: 'seq+', a: variable('edge'), b: variable('one') }), -0x8000_0000);
    assert.equal(worth({ k: 'seq-int', a: num(-0x8000_0000), b: num(1) }), 0x7fff_ffff);
    assert.equal(worth({ k: 'seq-', a: num(-0x8000_0000), b: variable('edge') }), 1, 'a distance over the wrap is short');
  });

  test('sequence numbers compare by their distance, others by their value', () => {
    const [before, behind] = [num(0x7fff_ffff), num(-0x8000_0000)];
    assert.equal(worth({ k: 'seqcmp', op: '<', a: before, b: behind }), true);
    assert.equal(worth({ k: 'cmp', op: '<', a: before, b: behind }), false);
  });

  test('every comparison', () => {
    const truths = (op: CompareOperator): boolean[] =>
      [1, 2, 3].map((v) => evaluateTruth({ k: 'cmp', op, a: num(v), b: num(2) }, environment));
    assert.deepEqual(truths('='), [false, true, false]);
    assert.deepEqual(truths('!='), [true, false, true]);
    assert.deepEqual(truths('<'), [true, false, false]);
    assert.deepEqual(truths('=<'), [true, true, false]);
    assert.deepEqual(truths('>'), [false, false, true]);
    assert.deepEqual(truths('>='), [false, true, true]);
  });

  test('truth values compare as equal or not', () => {
    const same = (b: boolean): Expr => ({ k: 'cmp', op: '=', a: variable('flag'), b: { k: 'bool', v: b } });
    assert.deepEqual([worth(same(true)), worth(same(false))], [true, false]);
  });

  test('division rounds towards zero, shifts do not wrap', () => {
    const arith = (op: '+' | '-' | '*' | '/' | '<<' | '>>', a: number, b: number): Value => worth({ k: 'arith', op, a: num(a), b: num(b) });
    assert.deepEqual([arith('/', 7, 2), arith('/', -7, 2)], [3, -3]);
    assert.deepEqual([arith('<<', 65535, 16), arith('>>', 7, 1)], [65535 * 65536, 3]);
    assert.deepEqual([arith('+', 1, 2), arith('-', 1, 2), arith('*', 3, 2)], [3, -1, 6]);
  });

  test('a conjunction looks at its right side only when the left holds', () => {
    const broken = { k: 'var', name: 'never' } as const;
    const refusing = { ...environment, variable: () => assert.fail('looked at') };
    assert.equal(evaluateTruth({ k: 'and', a: { k: 'bool', v: false }, b: broken }, refusing), false);
    assert.equal(evaluateTruth({ k: 'or', a: { k: 'bool', v: true }, b: broken }, refusing), true);
  });

  test('everything that is not in it comes from the environment', () => {
    const asked: [Expr, Value][] = [
      [{ k: 'param', name: 'x' }, 7],
      [{ k: 'local', name: 'x' }, 8],
      [{ k: 'arg', name: 'x' }, 9],
      [{ k: 'field', name: 'x' }, 10],
      [{ k: 'option', option: 'x', field: 'y' }, 11],
      [{ k: 'bit', name: 'SET' }, true],
      [{ k: 'has', option: 'ABSENT' }, false],
      [{ k: 'running', timer: 'ticking' }, true],
      [{ k: 'in', states: ['THERE', 'HERE'] }, true],
      [{ k: 'now' }, 1e9],
      [{ k: 'slice', stream: 'stream', from: num(1), count: num(2) }, OCTETS.subarray(1)],
      [{ k: 'fn', fn: 'flow_hash', args: [] }, 0],
      [{ k: 'fn', fn: 'ticks', args: [num(4)] }, 1],
    ];
    for (const [expression, expected] of asked) assert.deepEqual(worth(expression), expected);
  });

  test('functions of numbers and octets are computed here', () => {
    const call = (fn: 'min' | 'max' | 'abs' | 'size' | 'keep' | 'drop', ...args: Expr[]): Value => worth({ k: 'fn', fn, args });
    assert.deepEqual([call('min', num(1), num(2)), call('max', num(1), num(2)), call('abs', num(-3))], [1, 2, 3]);
    assert.deepEqual([call('size', variable('text')), call('size', variable('stream'))], [3, 42]);
    assert.deepEqual(
      [call('keep', variable('text'), num(1)), call('drop', variable('text'), num(1))],
      [Uint8Array.of(1), Uint8Array.of(2, 3)],
    );
    assert.deepEqual(call('keep', variable('text'), num(-1)), new Uint8Array(), 'less than nothing is nothing');
  });

  test('a bit counts as a number where one is asked for', () => {
    assert.equal(evaluateNumber({ k: 'bit', name: 'SET' }, environment), 1);
    assert.equal(worth({ k: 'if', c: { k: 'bit', name: 'SET' }, a: num(1), b: num(0) }), 1);
    assert.equal(worth({ k: 'neg', a: num(3) }), -3);
    assert.equal(worth({ k: 'not', a: { k: 'bool', v: false } }), true);
  });
});
