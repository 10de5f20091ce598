/**
 * The stack that this process talks to. It is made once and serves one scenario after the other; after a crash, or when
 * the adapter broke, the next scenario gets a fresh one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack, StackDescription, StackProvider } from '../adapters/contract';
import { StackLink } from '../scenario/link';

/** What steps are told from outside: Cucumber's world parameters, as JSON carries them. */
export interface RunParameters {
  /** A stack by its name in the registry. */
  readonly stack?: string;
  /** A module with `providers(): StackProvider[]`. */
  readonly registry?: string;
  readonly seed?: number;
  /** On a real clock a scenario that takes longer is not run. */
  readonly maxWaitMs?: number;
  /** Runs it all the same. */
  readonly slow?: boolean;
  readonly hangAfterMs?: number;
  /** No further scenario begins once this file exists. */
  readonly stopFile?: string;
}

export interface StackInUse {
  readonly stack: Stack;
  readonly description: StackDescription;
}
interface Registry {
  providers(): readonly StackProvider[];
}

export const DEFAULTS = { stack: 'reference', seed: 1, maxWaitMs: 5000, hangAfterMs: 10_000 } as const;
const REGISTRY = join(__dirname, '..', 'adapters', 'registry');

let chosen: StackProvider | undefined;
let inUse: StackInUse | undefined;
let stopped = false;

/** Runs this process's scenarios on the given stack instead of one from the registry; undefined goes back to that. */
export function useProvider(provider: StackProvider | undefined): void {
  chosen = provider;
  stopped = false;
}

/** No further scenario begins. */
export function stop(): void {
  stopped = true;
}

export function isStopped({ stopFile }: RunParameters): boolean {
  return stopped || (stopFile !== undefined && existsSync(stopFile));
}

export async function acquire(parameters: RunParameters): Promise<StackInUse> {
  inUse ??= await start(chosen ?? (await findProvider(parameters)), parameters.hangAfterMs ?? DEFAULTS.hangAfterMs);
  return inUse;
}

async function findProvider({ stack = DEFAULTS.stack, registry = REGISTRY }: RunParameters): Promise<StackProvider> {
  const known = ((await import(registry)) as Registry).providers();
  const provider = known.find((candidate) => candidate.name === stack);
  if (provider === undefined) throw new Error(`there is no stack "${stack}": one of ${known.map(({ name }) => name).join(', ')}`);
  return provider;
}

async function start(provider: StackProvider, hangAfterMs: number): Promise<StackInUse> {
  const availability = provider.availability();
  if (!availability.available) throw new Error(`${provider.name} cannot run here: ${availability.reason}. ${availability.remedy}`);
  const stack = provider.create();
  const description = await new StackLink(stack, hangAfterMs).request('initialize', (it) => it.initialize());
  return { stack, description };
}

/** Lets go of a stack that loops: asked to end, it would only loop again. */
export function abandon(): void {
  inUse = undefined;
}

/** Ends the stack; that it does not end well is nothing to a scenario. */
export async function release(hangAfterMs: number = DEFAULTS.hangAfterMs): Promise<void> {
  const ended = inUse;
  inUse = undefined;
  if (ended === undefined) return;
  await new StackLink(ended.stack, hangAfterMs).request('shutdownAdapter', (stack) => stack.shutdownAdapter()).catch(() => undefined);
}
