/** What is settled before a conversation begins: by the Givens, by default, or drawn from the run's seed. */
import type { Nanoseconds } from '../adapters/contract';
import { hash } from './hash';

/** What the Givens may change before the stack is reset. */
export interface Preparation {
  iss: number | undefined;
  irs: number;
  window: number;
  /** The user timeout that OPEN is given; none when undefined. */
  timeout: Nanoseconds | undefined;
  parameters: Readonly<Record<string, string>>;
  /** Those of the parameters without which the scenario means nothing. */
  required: readonly string[];
}

/** Where the two sides are. */
export interface Places {
  readonly local: string;
  readonly remote: string;
  readonly localPort: number;
  /** Of the first peer; further ones have the next. */
  readonly remotePort: number;
}

const ADDRESSES = { 4: { local: '192.0.2.1', remote: '192.0.2.2' }, 6: { local: '2001:db8::1', remote: '2001:db8::2' } } as const;
const DEFAULT_WINDOW = 65535;

/** Ports move from scenario to scenario, so that no stack meets the pair of a connection that it may still remember. */
export function drawPlaces(family: 4 | 6, key: string): Places {
  const draw = hash(key);
  return { ...ADDRESSES[family], localPort: 5000 + (draw % 3000), remotePort: 20000 + ((draw >>> 8) % 10000) };
}

/** The initial sequence number is a round one: what is added to it in an exchange is seen at a glance. */
export function defaultPreparation(key: string): Preparation {
  const irs = (1 + (hash(key) % 4000)) * 1_000_000;
  return { iss: undefined, irs, window: DEFAULT_WINDOW, timeout: undefined, parameters: {}, required: [] };
}
