import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { allActs } from '../../../compiler/check/walk';
import { compileSources } from '../../../compiler/compile';
import { showActs, showExpr, showSegment, showStates, showTime } from '../../../compiler/draw/notation';
import type { Act, Expr, SegmentTemplate, Table } from '../../../compiler/table';

const HEALTHY = 'test/compiler/corpus/healthy';
const SPECS = ['spec/tcp.pspec', 'spec/abp.pspec', `${HEALTHY}/door.pspec`, `${HEALTHY}/mail.pspec`];

function compile(text: string): Table {
  const { table, problems } = compileSources([{ file: 'spec.pspec', text }]);
  assert.deepEqual(problems, []);
  assert.ok(table !== undefined);
  return table;
}

/** Conjunctions and disjunctions are the same however they are bracketed. */
function normal(e: unknown): unknown {
  if (Array.isArray(e)) return e.map(normal);
  if (typeof e !== 'object' || e === null) return e;
  const node = e as Expr;
  if (node.k === 'and' || node.k === 'or') return { k: node.k, parts: partsOf(node.k, node).map(normal) };
  return Object.fromEntries(Object.entries(e).map(([key, value]) => [key, normal(value)]));
}

function partsOf(k: 'and' | 'or', e: Expr): Expr[] {
  return e.k === k ? [...partsOf(k, e.a), ...partsOf(k, e.b)] : [e];
}

/** What stands outside of calls, so that it can stand in an invariant: no argument and no local of a rule. */
function standsAlone(value: unknown): boolean {
  return !/"k":"(arg|local)"/.test(JSON.stringify(value));
}

function guardsOf(table: Table): Expr[] {
  const steps = table.handlers.flatMap((handler) => handler.steps);
  const conditions = [...steps.map((step) => step.condition), ...steps.flatMap((step) => step.cases.map((one) => one.guard))];
  return [...conditions, ...table.standing.map((rule) => rule.when)].filter((e) => e !== null).filter(standsAlone);
}

function segmentsOf(table: Table): SegmentTemplate[] {
  const acts: Act[] = table.handlers.flatMap((h) => h.steps.flatMap((step) => step.cases.flatMap((one) => allActs(one.acts))));
  return acts.flatMap((act) => (act.k === 'send' || act.k === 'may-send' ? [act.segment] : [])).filter(standsAlone);
}

describe('notation', () => {
  for (const file of SPECS) {
    const text = readFileSync(file, 'utf8');
    const table = compile(text);
    const [state] = table.states;

    test(`a guard of ${file} means the same when its notation is read again`, () => {
      const guards = guardsOf(table);
      const written = guards.map((guard, index) => `invariant g${index} in ${state} : (${showExpr(guard, table)})`);
      const again = compile(`${text}\n${written.join('\n')}`).invariants.slice(table.invariants.length);
      assert.ok(guards.length > 0);
      guards.forEach((guard, index) => assert.deepEqual(normal(again[index]!.condition), normal(guard), written[index]));
    });

    test(`a segment of ${file} means the same when its notation is read again`, () => {
      const segments = segmentsOf(table);
      const written = segments.map((segment, index) => `emit s${index} in ${state} when true { send ${showSegment(segment, table)} }`);
      const again = compile(`${text}\n${written.join('\n')}`).standing.slice(table.standing.length);
      assert.ok(segments.length > 0);
      segments.forEach((segment, index) => assert.deepEqual(again[index]!.acts[0], { k: 'send', segment }, written[index]));
    });
  }

  const door = compile(readFileSync(`${HEALTHY}/door.pspec`, 'utf8'));

  test('actions read as they were written', () => {
    const [handler] = door.handlers;
    assert.equal(showActs(handler!.steps[0]!.cases[0]!.acts, door), 'opened := now; tries := 0; start closing; -> OPEN; reply ok');
  });

  test('a step of a variable is written as one', () => {
    const acts = door.handlers.flatMap((h) => h.steps.flatMap((step) => step.cases.flatMap((one) => one.acts)));
    assert.ok(showActs(acts, door).includes('tries += 1'));
  });

  test('states that make a group are written as the group', () => {
    assert.equal(showStates(['SHUT', 'LOCKED'], door), 'CLOSED');
    assert.equal(showStates(['SHUT', 'OPEN', 'LOCKED'], door), 'CLOSED OPEN');
    assert.equal(showStates(['LOCKED', 'OPEN'], door), 'OPEN LOCKED');
  });

  test('times have the greatest unit that divides them', () => {
    assert.deepEqual([0, 1, 1500, 2e9, 90e9, 120e9, 3600e9].map(showTime), ['0 s', '1 ns', '1500 ns', '2 s', '90 s', '2 min', '1 h']);
  });

  test('a literal has the unit of what stands beside it', () => {
    const now: Expr = { k: 'now' };
    const literal: Expr = { k: 'num', v: 5e9 };
    assert.equal(showExpr({ k: 'cmp', op: '>=', a: { k: 'arith', op: '-', a: now, b: literal }, b: literal }, door), 'now - 5 s >= 5 s');
  });

  test('brackets stand only where they are needed', () => {
    const [a, b]: Expr[] = [
      { k: 'bit', name: 'KNOCK' },
      { k: 'bit', name: 'CODE' },
    ];
    const either: Expr = { k: 'or', a: a!, b: b! };
    assert.equal(showExpr({ k: 'and', a: either, b: { k: 'not', a: either } }, door), '(KNOCK or CODE) & !(KNOCK or CODE)');
    assert.equal(showExpr({ k: 'or', a: { k: 'and', a: a!, b: b! }, b: a! }, door), 'KNOCK & CODE or KNOCK');
  });
});
