/** What a benchmark hands back: a line of the table. */

/** A rate, and what it is held against. */
export interface Measured {
  readonly name: string;
  /** Units a second: of processor time where `of` says so, else of the clock on the wall. */
  readonly rate: number;
  readonly unit: string;
  /** How many times as fast the other is: the median of the rounds' own ratios. */
  readonly ratio?: number;
  /** The other. */
  readonly to?: string;
  /** At least so much: of the ratio where there is one, else of the rate. */
  readonly target?: number;
}
/** Could not be measured here. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}
export type Result = Measured | Skipped;

/** One file each; `measure` may take some ten seconds. */
export interface Benchmark {
  readonly name: string;
  measure(): Result[] | Promise<Result[]>;
}

/** Undefined where there is no target or nothing was measured. */
export function isMet(result: Result): boolean | undefined {
  if ('skipped' in result || result.target === undefined) return undefined;
  return (result.ratio ?? result.rate) >= result.target;
}
