/** The state x event table as one HTML page that needs nothing else; clauses and ids are titles. */
import type { Table } from '../table';
import type { Cell, Matrix } from './matrix';
import { cellOf, describeDisposition, matrixOf } from './matrix';
import type { Outcome } from './outcome';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --head: light-dark(#f3f3f0, #262624); --mute: light-dark(#666, #aaa); --go: light-dark(#0b5f3c, #7fd6ab) }
body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem }
table { border-collapse: collapse }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; min-width: 9rem; max-width: 28rem }
thead th { position: sticky; top: 0; background: var(--head) }
tbody th { position: sticky; left: 0; background: var(--head); white-space: nowrap; min-width: 0 }
code { font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
.next { color: var(--go); font-weight: 600; white-space: nowrap }
.rule, .declared { color: var(--mute) }
.may, .should { border-left: 3px solid var(--line); padding-left: .4rem }
div + div { margin-top: .3rem }
`;

export function tableHtml(table: Table): string {
  const matrix = matrixOf(table);
  const title = `${escape(matrix.protocol)}: state x event`;
  const head = ['state', ...matrix.events].map((event) => `<th scope="col">${escape(event)}</th>`).join('');
  const rows = matrix.states.map((state) => rowOf(matrix, state)).join('\n');
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>`,
    `<body><h1>${title}</h1>`,
    '<p>Point at an outcome for its clause and requirement ids. An outcome without arrow keeps the state.</p>',
    `<table><thead><tr>${head}</tr></thead><tbody>`,
    rows,
    '</tbody></table></body></html>',
    '',
  ].join('\n');
}

function rowOf(matrix: Matrix, state: string): string {
  const cells = matrix.events.map((event) => `<td>${showCell(cellOf(matrix, state, event))}</td>`);
  return `<tr><th scope="row">${escape(state)}</th>${cells.join('')}</tr>`;
}

function showCell(cell: Cell): string {
  const declared = describeDisposition(cell);
  const own = declared === null ? '' : `<div class="declared" title="${titleOf(cell)}">${escape(declared)}</div>`;
  return own + cell.outcomes.map(showOutcome).join('');
}

function showOutcome(outcome: Outcome): string {
  const next = outcome.next === null ? '' : ` <span class="next">→ ${escape(outcome.next)}</span>`;
  const effects = outcome.effects.map((effect) => ` <code>${escape(effect)}</code>`).join('');
  return `<div class="${outcome.level}" title="${titleOf(outcome)}"><span class="rule">${escape(outcome.rule)}</span>${next}${effects}</div>`;
}

function titleOf(source: { readonly clauses: readonly string[]; readonly ids: readonly string[] }): string {
  return escape([...source.clauses, ...source.ids].join('\n'));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
