/** The command that runs one scenario on one stack again, as it ran. */
import type { OptionValue, RunSettings } from './result';

/** Options that change what a scenario does; the others only select or print. */
const CARRIED = ['slow', 'max-wait'] as const;

export function rerunCommand(scenario: string, stack: string, run: RunSettings): string {
  const carried = CARRIED.flatMap((name) => asFlag(name, run.options[name]));
  const words = ['npx', 'tcpspec', 'run', scenario, '--stack', stack, '--seed', String(run.seed), ...carried];
  return words.map(shellQuote).join(' ');
}

function asFlag(name: string, value: OptionValue | undefined): string[] {
  if (value === undefined || value === false) return [];
  return value === true ? [`--${name}`] : [`--${name}`, String(value)];
}

/** A word as a POSIX shell reads it back. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
