import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileFiles } from '../../../compiler/compile';
import { diagramDot, diagramMermaid, diagramSvg } from '../../../compiler/draw/diagram';
import { edgesOf } from '../../../compiler/draw/edges';
import { matrixOf } from '../../../compiler/draw/matrix';
import { tableHtml, tableJson, tableMarkdown, tableText } from '../../../compiler/draw/table';
import type { Table } from '../../../compiler/table';
import { matchesGolden } from './golden';

function tableFrom(file: string): Table {
  const { table, problems } = compileFiles([file]);
  assert.deepEqual(problems, []);
  assert.ok(table !== undefined);
  return table;
}

const door = tableFrom('test/compiler/corpus/healthy/door.pspec');
const tcp = tableFrom('spec/tcp.pspec');

describe('the state x event table', () => {
  test('as text', () => matchesGolden(tableText(door), 'door.txt'));
  test('as Markdown', () => matchesGolden(tableMarkdown(door), 'door.md'));
  test('as HTML', () => matchesGolden(tableHtml(door), 'door.html'));
  test('as JSON', () => matchesGolden(tableJson(door), 'door.json'));

  test('has a cell for every state and event, and none is empty but those of standing rules', () => {
    const { cells, states, events } = matrixOf(tcp);
    assert.equal(cells.length, states.length * events.length);
    const empty = cells.filter((cell) => cell.disposition === null && cell.outcomes.length === 0 && !cell.event.startsWith('emit '));
    assert.deepEqual(empty, []);
  });

  test('leaves out what a state can never do', () => {
    const { cells } = matrixOf(tcp);
    const synSent = cells.find((cell) => cell.state === 'TIME-WAIT' && cell.event === 'SEG');
    const rules = synSent?.outcomes.map(({ rule }) => rule) ?? [];
    assert.ok(rules.includes('FIN/again') || rules.includes('closing/finished'), rules.join(' '));
    assert.ok(!rules.includes('opened/established'), 'established belongs to SYN-RECEIVED');
  });

  test('cites, in a cell that is declared, the id of that state only', () => {
    const cell = matrixOf(tcp).cells.find(({ state, event }) => state === 'SYN-SENT' && event === 'OPEN');
    assert.deepEqual(cell?.ids, ['EP-SYN-SENT-OPEN-1']);
  });

  test('in Markdown is not torn apart by a bar', () => {
    const rows = tableMarkdown(tcp).split('\n').filter((line) => line.startsWith('|')); // prettier-ignore
    const widths = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length));
    assert.equal(widths.size, 1);
  });

  test('in HTML needs nothing from elsewhere', () => {
    const html = tableHtml(tcp);
    assert.doesNotMatch(html, /<(script|link|img)|https?:/);
    assert.ok(html.includes('&lt;SEQ=ISS&gt;'), 'segments are escaped');
  });
});

describe('the state diagram', () => {
  test('for Graphviz', () => matchesGolden(diagramDot(door), 'door.dot'));
  test('for Mermaid', () => matchesGolden(diagramMermaid(door), 'door.mermaid'));

  test('as SVG has every state and edge', async () => {
    const svg = await diagramSvg(tcp);
    assert.match(svg, /<svg [^]*<\/svg>\s*$/);
    assert.equal(svg.match(/class="node"/g)?.length, tcp.states.length);
    assert.equal(svg.match(/class="edge"/g)?.length, edgesOf(tcp).length);
  });

  test('shows what is sent on the way', () => {
    const edge = edgesOf(tcp).find(({ from, to }) => from === 'LISTEN' && to === 'SYN-RECEIVED');
    assert.deepEqual(edge?.labels, ['SEG (SYN/accept) / <CTL=SYN,ACK>']);
  });

  test('has the arrows of the figure in RFC 9293 3.3.2', () => {
    const drawn = new Set(edgesOf(tcp).map(({ from, to }) => `${from} ${to}`));
    const figure = [
      'CLOSED LISTEN',
      'CLOSED SYN-SENT',
      'LISTEN CLOSED',
      'LISTEN SYN-SENT',
      'LISTEN SYN-RECEIVED',
      'SYN-SENT CLOSED',
      'SYN-SENT SYN-RECEIVED',
      'SYN-SENT ESTABLISHED',
      'SYN-RECEIVED ESTABLISHED',
      'SYN-RECEIVED FIN-WAIT-1',
      'SYN-RECEIVED LISTEN',
      'ESTABLISHED FIN-WAIT-1',
      'ESTABLISHED CLOSE-WAIT',
      'FIN-WAIT-1 FIN-WAIT-2',
      'FIN-WAIT-1 CLOSING',
      'FIN-WAIT-2 TIME-WAIT',
      'CLOSING TIME-WAIT',
      'CLOSE-WAIT LAST-ACK',
      'LAST-ACK CLOSED',
      'TIME-WAIT CLOSED',
    ];
    assert.deepEqual(
      figure.filter((arrow) => !drawn.has(arrow)),
      [],
    );
  });
});
