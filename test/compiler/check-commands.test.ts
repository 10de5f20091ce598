import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../cli/check';
import { diagram } from '../../cli/diagram';
import { table } from '../../cli/table';
import { UsageError } from '../../report/error';

const BROKEN = 'test/compiler/corpus/broken/name-state.pspec';
const DOOR = 'test/compiler/corpus/healthy/door.pspec';
const MAIL = 'test/compiler/corpus/healthy/mail.pspec';

class Paper {
  text = '';
  write(text: string): void {
    this.text += text;
  }
}

describe('tcpspec check', () => {
  test('says in one line what it looked at', () => {
    const paper = new Paper();
    assert.equal(check([MAIL], paper), 0);
    const counts = '23 rules, 12 cells, 5 pairs of cases compared; 3 ids cited, 1 excluded, 1 planned';
    assert.equal(paper.text.replace(/\(\d+\.\d s\)/, '(time)'), `${MAIL}: ${counts} (time)\n`);
  });

  test('shows each problem with its line and ends with 1', () => {
    const paper = new Paper();
    assert.equal(check([BROKEN], paper), 1);
    const lines = paper.text.trimEnd().split('\n');
    assert.deepEqual(lines, [
      `${BROKEN}:37:12: no state or group is called LOKED`,
      ' 37 | on PUSH in LOKED ref "2.1" error "locked"',
      '    |            ^^^^^',
      '    = did you mean LOCKED?',
      '',
      '1 problem',
    ]);
  });

  test('shows problems in the order of the text', () => {
    const paper = new Paper();
    assert.equal(check(['test/compiler/corpus/healthy/door.pspec', MAIL], paper), 1);
    const places = [...paper.text.matchAll(/^(\S+\.pspec):(\d+):/gm)].map((match) => ({ file: match[1] ?? '', line: Number(match[2]) }));
    assert.ok(places.length > 1);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => Number(a.file === MAIL) - Number(b.file === MAIL) || a.line - b.line),
    );
  });

  test('a file that is not there is the user’s mistake', () => {
    assert.throws(() => check(['no/such.pspec'], new Paper()), new UsageError('cannot read no/such.pspec: there is no such file'));
    assert.throws(() => check(['spec'], new Paper()), new UsageError('cannot read spec: it is a folder'));
  });
});

describe('tcpspec table', () => {
  test('writes each format', () => {
    const begins = { text: 'SHUT\n', md: '# DOOR', json: '{\n', html: '<!doctype html>' };
    for (const [format, beginning] of Object.entries(begins)) {
      const paper = new Paper();
      assert.equal(table([DOOR], { format }, paper), 0);
      assert.ok(paper.text.startsWith(beginning), format);
    }
  });

  test('takes the shipped TCP when no file is named', () => {
    const paper = new Paper();
    assert.equal(table([], { format: 'text' }, paper), 0);
    assert.match(paper.text, /^CLOSED\n {2}OPEN /);
  });

  test('names the formats that there are', () => {
    assert.throws(
      () => table([DOOR], { format: 'pdf' }, new Paper()),
      new UsageError('no format is called pdf; there are text, md, json, html'),
    );
  });

  test('keeps the problems of a broken spec apart from its output', () => {
    const [paper, errors] = [new Paper(), new Paper()];
    assert.equal(table([BROKEN], { format: 'text' }, paper, errors), 1);
    assert.equal(paper.text, '');
    assert.match(errors.text, /no state or group is called LOKED/);
  });
});

describe('tcpspec diagram', () => {
  test('writes each format', async () => {
    const begins = { dot: 'digraph "DOOR"', svg: '<?xml', mermaid: 'stateDiagram-v2' };
    for (const [format, beginning] of Object.entries(begins)) {
      const paper = new Paper();
      assert.equal(await diagram([DOOR], { format }, paper), 0);
      assert.ok(paper.text.startsWith(beginning), format);
    }
  });

  test('refuses a format that there is not', async () => {
    await assert.rejects(
      diagram([DOOR], { format: 'png' }, new Paper()),
      new UsageError('no format is called png; there are dot, svg, mermaid'),
    );
  });

  test('ends with 1 where the spec is broken', async () => {
    const [paper, errors] = [new Paper(), new Paper()];
    assert.equal(await diagram([BROKEN], { format: 'dot' }, paper, errors), 1);
    assert.deepEqual([paper.text, errors.text.includes('1 problem')], ['', true]);
  });
});
