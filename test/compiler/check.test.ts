import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkAll } from '../../compiler/check';
import { countTable } from '../../compiler/check/count';
import { reachableStates, transitionsOf } from '../../compiler/check/transitions';
import { describeMisfits, validateTable } from '../../compiler/check/validate-table';
import { compileFiles, compileSources } from '../../compiler/compile';
import { editDistance, suggest } from '../../compiler/suggest';
import type { Table } from '../../compiler/table';

const HEAD = `protocol LIFT ref "1"
header CALL { FLAGS : bits { UP DOWN } rest : u6 }
states GROUND* FIRST ATTIC CELLAR
event PRESS
`;

function messagesOf(rules: string): string[] {
  return compileSources([{ file: 'lift.pspec', text: HEAD + rules }], [checkAll]).problems.map(({ message }) => message);
}

function tableOf(rules: string): Table {
  const { table, problems } = compileSources([{ file: 'lift.pspec', text: HEAD + rules }]);
  assert.deepEqual(problems, []);
  assert.ok(table !== undefined);
  return table;
}

describe('reachability', () => {
  test('names the states that are the only ones to lead to a lost one', () => {
    const lost = messagesOf(`on CALL in GROUND FIRST ATTIC CELLAR ref "1" ignored
on PRESS in GROUND ref "1" { | up : => -> FIRST }
on PRESS in FIRST ref "1" { | down : => -> GROUND }
on PRESS in ATTIC ref "1" { | down : => -> CELLAR }
on PRESS in CELLAR ref "1" { | up : => -> ATTIC }`);
    assert.deepEqual(lost, [
      'ATTIC cannot be reached from GROUND: only CELLAR leads to it',
      'CELLAR cannot be reached from GROUND: only ATTIC leads to it',
    ]);
  });

  test('follows every branch of an alternative and of a consequence', () => {
    const table = tableOf(`on PRESS in GROUND ref "1" {
  | go : => either light ref "1" { -> FIRST } or heavy ref "1" { when UP { -> ATTIC } otherwise { -> CELLAR } }
}`);
    assert.deepEqual([...reachableStates(table)], ['GROUND', 'FIRST', 'ATTIC', 'CELLAR']);
    const rules = transitionsOf(table).map(({ rule, to }) => `${table.rules[rule]!.name} ${to}`);
    assert.deepEqual(rules, ['PRESS/GROUND/go/light FIRST', 'PRESS/GROUND/go/heavy ATTIC', 'PRESS/GROUND/go/heavy CELLAR']);
  });

  test('takes no way that the state on the way excludes', () => {
    const table = tableOf('on PRESS in GROUND ref "1" { | go : => -> FIRST; when in GROUND { -> ATTIC } otherwise { -> CELLAR } }');
    assert.deepEqual([...reachableStates(table)], ['GROUND', 'CELLAR']);
  });

  test('ends a way at stop', () => {
    const table = tableOf('on PRESS in GROUND ref "1" { | go : => when UP { -> FIRST; stop }; -> CELLAR }');
    assert.deepEqual([...reachableStates(table)], ['GROUND', 'FIRST', 'CELLAR']);
  });

  test('reports a timer whose timeout is handled only where nobody comes', () => {
    const messages = messagesOf(`param LONG : time = 1 s ref "1"
timer doors = LONG ref "1"
on CALL in GROUND FIRST ATTIC CELLAR ref "1" ignored
on PRESS in GROUND FIRST CELLAR ref "1" {
  | up   : in GROUND => start doors; -> FIRST
  | down : in FIRST  => -> CELLAR
  | back : in CELLAR => -> GROUND
}
on PRESS in ATTIC ref "1" { | down : => -> GROUND }
on timeout doors in ATTIC ref "1" { | out : => -> GROUND }
on timeout doors in GROUND FIRST CELLAR ref "1" impossible`);
    assert.deepEqual(messages, [
      'timer doors is started, but its timeout is handled only in states that cannot be reached: ATTIC',
      'ATTIC cannot be reached from GROUND: no rule says -> ATTIC',
    ]);
  });
});

describe('the shipped specs', () => {
  for (const file of ['spec/tcp.pspec', 'spec/abp.pspec']) {
    test(`${file} passes every check`, () => {
      const { problems } = compileFiles([file], [checkAll]);
      assert.deepEqual(
        problems.map(({ at, message }) => `${at.file}:${at.line}: ${message}`),
        [],
      );
    });
  }

  test('the checks take less than three seconds of processor time for the largest', () => {
    const { table } = compileFiles(['spec/tcp.pspec']);
    assert.ok(table !== undefined);
    const before = process.cpuUsage();
    checkAll(table);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 3e6, `${user / 1e6} s`);
  });

  test('counts what was looked at', () => {
    const { table } = compileFiles(['spec/abp.pspec']);
    assert.ok(table !== undefined);
    const counts = countTable(table);
    assert.equal(counts.rules, table.rules.length);
    assert.equal(counts.cells, table.states.length * table.events.length);
    assert.ok(counts.comparisons > 0);
    assert.deepEqual([counts.excluded, counts.planned], [0, 0]);
  });
});

describe('the schema of the table', () => {
  const table = tableOf('on PRESS in GROUND ref "1" { | go : UP & rest = 3 => -> FIRST }'.replace('rest = 3', 'CALL.rest = 3'));

  test('accepts what the compiler makes', () => assert.deepEqual(describeMisfits(table), []));

  test('names what does not fit, and where', () => {
    const broken = { ...table, states: 'GROUND' };
    assert.deepEqual(describeMisfits(broken), ['table/states: must be array (type "array")']);
  });

  test('looks into expressions and actions', () => {
    const text = JSON.stringify(table);
    const [first] = describeMisfits(JSON.parse(text.replace('"op":"="', '"op":"=="')));
    assert.match(first ?? '', /^table\/handlers\/0\/steps\/0\/cases\/0\/guard/);
    assert.notDeepEqual(describeMisfits(JSON.parse(text.replace('"k":"move","state":"FIRST"', '"k":"move"'))), []);
  });

  test('is what a broken compiler would be told by', () => {
    assert.throws(() => validateTable({ ...table, rules: [] as never, header: null as never }), /does not fit .*table\.schema\.json/);
  });
});

describe('the name that was meant', () => {
  test('is the nearest one', () => assert.equal(suggest('FRIST', ['GROUND', 'FIRST', 'ATTIC']), 'FIRST'));
  test('may differ in case and hyphens', () => assert.equal(suggest('fin_wait', ['FIN-WAIT', 'FIN']), 'FIN-WAIT'));
  test('is not one that shares nothing', () => assert.equal(suggest('UP', ['DOWN', 'GROUND']), undefined));
  test('is never a different single letter', () => assert.equal(suggest('a', ['b', 'c']), undefined));
  test('is not the name itself', () => assert.equal(suggest('UP', ['UP']), undefined));
  test('counts a swap of neighbours once', () => assert.equal(editDistance('abcd', 'abdc'), 1));
});
