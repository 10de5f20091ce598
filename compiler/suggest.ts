/** The name that was probably meant. */

/** The candidate nearest to `wanted` by edit distance, if near enough to be a slip; case counts for little. */
export function suggest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = (wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3))) + 0.5;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate, least);
    if (distance >= least || candidate === wanted) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours cost 1, a change of case or of `-` to `_` 0.1; at most `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cellOf(a, b, i, j, row, last, beforeLast));
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}

function cellOf(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const replaced = at(last, j - 1) + replacing(a.charAt(i - 1), b.charAt(j - 1));
  const cheapest = Math.min(at(row, j - 1) + 1, at(last, j) + 1, replaced);
  const swapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
  return swapped ? Math.min(cheapest, at(beforeLast, j - 2) + 1) : cheapest;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function replacing(a: string, b: string): number {
  if (a === b) return 0;
  return plain(a) === plain(b) ? 0.1 : 1;
}

function plain(letter: string): string {
  return letter === '_' ? '-' : letter.toLowerCase();
}
