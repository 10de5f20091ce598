/**
 * The stack that this process talks to. It is made once and serves one scenario after the other; after a crash, or when
 * the adapter broke, the next scenario gets a fresh one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack, StackDescription, StackProvider } from '../adapters/contract';
import { StackLink } from '../scenario/link';
import type { LinkSettings } from '../scenario/link';
import { watch } from './watchdog';

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
  /** Stops a stack that loops in this process, for the price of a thread for each request. */
  readonly guard?: boolean;
  /** Given to workers: no further scenario begins once a file `stop` is there, and one that hangs for good leaves its name. */
  readonly folder?: string;
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

export function isStopped({ folder }: RunParameters): boolean {
  return stopped || (folder !== undefined && existsSync(join(folder, 'stop')));
}

export function linkSettings({ hangAfterMs = DEFAULTS.hangAfterMs, guard = false }: RunParameters): LinkSettings {
  return { hangAfterMs, guarded: guard };
}

export async function acquire(parameters: RunParameters): Promise<StackInUse> {
  if (parameters.guard !== true) watch(parameters.folder);
  inUse ??= await start(chosen ?? (await findProvider(parameters)), linkSettings(parameters));
  return inUse;
}

async function findProvider({ stack = DEFAULTS.stack, registry = REGISTRY }: RunParameters): Promise<StackProvider> {
  const known = ((await import(registry)) as Registry).providers();
  const provider = known.find((candidate) => candidate.name === stack);
  if (provider === undefined) throw new Error(`there is no stack "${stack}": one of ${known.map(({ name }) => name).join(', ')}`);
  return provider;
}

async function start(provider: StackProvider, link: LinkSettings): Promise<StackInUse> {
  const availability = provider.availability();
  if (!availability.available) throw new Error(`${provider.name} cannot run here: ${availability.reason}. ${availability.remedy}`);
  const stack = provider.create();
  const description = await new StackLink(stack, link).request('initialize', (it) => it.initialize());
  return { stack, description };
}

/** Ends the stack; that it does not end well is nothing to a scenario. */
export async function release(parameters: RunParameters = {}): Promise<void> {
  const ended = inUse;
  inUse = undefined;
  if (ended === undefined) return;
  const link = new StackLink(ended.stack, linkSettings(parameters));
  await link.request('shutdownAdapter', (stack) => stack.shutdownAdapter()).catch(() => undefined);
}
