/** The state diagram of a protocol. */
import { instance } from '@viz-js/viz';
import type { Table } from '../table';
import type { Edge } from './edges';
import { edgesOf } from './edges';

/** Graphviz' language. */
export function diagramDot(table: Table): string {
  const [first] = table.states;
  const states = table.states.map((state) => `  ${quote(state)}${state === first ? ' [peripheries=2]' : ''};`);
  const edges = edgesOf(table).map((edge) => `  ${quote(edge.from)} -> ${quote(edge.to)} [label=${labelOf(edge)}];`);
  return [
    `digraph ${quote(table.protocol)} {`,
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=9];',
    '  nodesep=0.6; ranksep=0.8;',
    ...states,
    ...edges,
    '}',
    '',
  ].join('\n');
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** `\l` ends a line that is set to the left. */
function labelOf(edge: Edge): string {
  return `"${edge.labels.map((label) => `${quote(label).slice(1, -1)}\\l`).join('')}"`;
}

/** Laid out by Graphviz, which comes with the package as WebAssembly. */
export async function diagramSvg(table: Table): Promise<string> {
  const graphviz = await instance();
  return graphviz.renderString(diagramDot(table), { format: 'svg' });
}

export function diagramMermaid(table: Table): string {
  const names = new Map(table.states.map((state) => [state, state.replaceAll(/[^A-Za-z0-9_]/g, '_')]));
  const nameOf = (state: string): string => names.get(state) ?? state;
  const states = table.states.map((state) => `  state "${state}" as ${nameOf(state)}`);
  const edges = edgesOf(table).map((edge) => `  ${nameOf(edge.from)} --> ${nameOf(edge.to)} : ${edge.labels.map(plain).join('<br/>')}`);
  return ['stateDiagram-v2', ...states, `  [*] --> ${nameOf(table.states[0] ?? '')}`, ...edges, ''].join('\n');
}

/** What Mermaid would take for its own syntax is written as its entities. */
function plain(label: string): string {
  return label
    .replaceAll('#', '#35;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll(';', (_, at: number, all: string) => entityEnd(all, at));
}

/** The semicolon of an entity stays; another one would end the line. */
function entityEnd(text: string, at: number): string {
  return /#(?:lt|gt|35)$/.test(text.slice(0, at)) ? ';' : '#59;';
}

export const DIAGRAM_FORMATS = { dot: diagramDot, svg: diagramSvg, mermaid: diagramMermaid } as const;
