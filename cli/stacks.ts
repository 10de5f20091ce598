/** Which stacks a run takes. */
import type { StackProvider } from '../adapters/contract';
import { providers } from '../adapters/registry';
import { UsageError } from '../report/error';
import { nearest } from '../scenario/nearest';

/** Those asked for by name, which must be able to run here; without names every stack there is. */
export function chooseStacks(names: readonly string[]): readonly StackProvider[] {
  const known = providers();
  if (names.length === 0) return known;
  return [...new Set(names)].map((name) => named(name, known));
}

function named(name: string, known: readonly StackProvider[]): StackProvider {
  const provider = known.find((one) => one.name === name);
  if (provider === undefined)
    throw new UsageError(
      unknown(
        name,
        known.map((one) => one.name),
      ),
    );
  const availability = provider.availability();
  if (availability.available) return provider;
  throw new UsageError(`the stack ${name} cannot run here: ${availability.reason}\n  ${availability.remedy}`);
}

function unknown(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return `there is no stack ${name}; ${close === undefined ? `there is ${known.join(', ')}` : `did you mean ${close}?`}`;
}
