/** Results as lines of a table. */
import { availableParallelism, cpus, loadavg, release } from 'node:os';
import type { Measured, Result } from './result';
import { isMet } from './result';

const WIDTHS = { name: 50, rate: 8, unit: 30 } as const;

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
  const parts = ratio === undefined ? [] : [`${to ?? ''} ${amount(ratio)} times as fast`];
  if (target !== undefined) parts.push(`target ${amount(target)} ${isMet(result) === false ? 'MISSED' : 'met'}`);
  return parts.join(', ');
}

/** Three digits that matter. */
function amount(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  return value >= 1000 ? `${Math.round(value / 100) / 10} k` : value.toPrecision(3).replace(/\.0+$/, '');
}
