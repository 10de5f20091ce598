/** The arrows of a state diagram. */
import { transitionsOf } from '../check/transitions';
import type { Act, SegmentTemplate, Table } from '../table';
import { segmentLeaves } from '../check/walk';
import { shortName } from './outcome';
import { showSegment } from './show-segment';

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** `CALL (case) / <FLAGS=…>`: why, and what is sent on the way. */
  readonly labels: readonly string[];
}

/** One arrow between two states, with everything that leads along it. */
export function edgesOf(table: Table): Edge[] {
  const edges = new Map<string, { from: string; to: string; labels: Set<string> }>();
  for (const path of transitionsOf(table)) {
    if (path.from === path.to) continue;
    const key = `${path.from} ${path.to}`;
    const edge = edges.get(key) ?? { from: path.from, to: path.to, labels: new Set() };
    edges.set(key, edge);
    edge.labels.add(labelOf(path, table));
  }
  return [...edges.values()].map((edge) => ({ ...edge, labels: [...edge.labels] }));
}

function labelOf(path: { readonly event: string; readonly rule: number; readonly acts: readonly Act[] }, table: Table): string {
  const rule = table.rules[path.rule];
  const isStanding = rule === undefined || rule.event === 'emit';
  const sent = path.acts.flatMap((act) => (act.k === 'send' ? [showBits(act.segment, table)] : []));
  return `${path.event}${isStanding ? '' : ` (${shortName(rule)})`}${sent.length === 0 ? '' : ` / ${sent.join(' ')}`}`;
}

/** A diagram has room for the control bits only. */
function showBits(segment: SegmentTemplate, table: Table): string {
  const texts = segmentLeaves(segment).map((leaf) => {
    const short = showSegment({ ...leaf, fields: {}, options: [], octets: leaf.octets === null ? null : 'some' }, table);
    return short === '' ? showSegment(leaf, table) : short;
  });
  return [...new Set(texts)].join(' or ');
}
