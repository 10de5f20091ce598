/** `tcpspec check FILE…`: everything that is wrong with a spec, or one line that says what was looked at. */
import { checkAll } from '../compiler/check';
import { countTable } from '../compiler/check/count';
import type { Table } from '../compiler/table';
import type { Output } from './spec-files';
import { compileNamed, printProblems } from './spec-files';

/** 0 when nothing is wrong, else 1. */
export function check(files: readonly string[], output: Output): number {
  const started = performance.now();
  const compiled = compileNamed(files, [checkAll]);
  if (compiled.table === undefined || compiled.problems.length > 0) {
    printProblems(compiled, output);
    return 1;
  }
  output.write(`${files.join(' ')}: ${describeCounts(compiled.table)} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  return 0;
}

function describeCounts(table: Table): string {
  const { rules, cells, comparisons, cited, excluded, planned } = countTable(table);
  const looked = `${String(rules)} rules, ${String(cells)} cells, ${String(comparisons)} pairs of cases compared`;
  return table.requirements === null
    ? looked
    : `${looked}; ${String(cited)} ids cited, ${String(excluded)} excluded, ${String(planned)} planned`;
}
