/** Results as lines of a table. */
import { availableParallelism, cpus, loadavg, release } from 'node:os';
import type { Measured, Result } from './result';
import { isMet } from './result';

const WIDTHS = { name: 46, rate: 12, unit: 26 } as const;

/** What the figures were taken on. */
export function machineLine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  return `Node ${process.version}, ${availableParallelism()} x ${model}, ${process.platform} ${release()}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;
}

export function line(result: Result): string {
  const name = result.name.padEnd(WIDTHS.name);
  if ('skipped' in result) return `${name} not measured: ${result.skipped}`;
  const cells = [name, amount(result.rate).padStart(WIDTHS.rate), ` ${result.unit.padEnd(WIDTHS.unit)}`, comparison(result)];
  return cells.join('').trimEnd();
}

function comparison(result: Measured): string {
  const { ratio, to, target } = result;
  const parts = ratio === undefined ? [] : [`${to ?? ''} ${ratio.toFixed(1)} times`];
  const verdict = isMet(result) === false ? 'BELOW' : 'ok';
  if (target !== undefined) parts.push(`at least ${amount(target)}: ${verdict}`);
  return parts.join(', ');
}

/** Three digits that matter. */
function amount(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return value >= 1000 ? `${Math.round(value / 100) / 10} k` : value.toPrecision(3).replace(/\.0+$/, '');
}
