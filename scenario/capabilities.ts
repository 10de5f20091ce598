/** What a scenario needs of a stack, against what the stack declares. Nothing is ever inferred from a failure. */
import { FEATURE_NAMES } from '../adapters/contract';
import type { Capabilities, FeatureName } from '../adapters/contract';

/** Needs that are not simply features, each with how a stack declares it. */
const OTHER_NEEDS: Readonly<Record<string, (capabilities: Capabilities) => boolean>> = {
  'isn-chosen': ({ isn }) => isn === 'chosen',
  'family-4': ({ families }) => families.includes(4),
  'family-6': ({ families }) => families.includes(6),
  'virtual-clock': ({ clock }) => clock.kind === 'virtual',
  'real-clock': ({ clock }) => clock.kind === 'real',
  introspection: ({ introspection }) => introspection !== 'none',
  'introspection-tcb': ({ introspection }) => introspection === 'tcb',
};

export const NEED_NAMES: readonly string[] = [...FEATURE_NAMES, ...Object.keys(OTHER_NEEDS)];

export function isFulfilled(need: string, capabilities: Capabilities): boolean {
  return OTHER_NEEDS[need]?.(capabilities) ?? capabilities.features.includes(need as FeatureName);
}

/** The needs that the stack does not declare. */
export function missingCapabilities(needs: readonly string[], capabilities: Capabilities): string[] {
  return needs.filter((need) => !isFulfilled(need, capabilities));
}
