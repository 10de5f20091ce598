/** The parameters that phrases take, as patterns. All stay text until a phrase reads them, so that what is wrong in one is told as any other failure. */
import type { EventName } from '../adapters/contract';
import { STATE_NAMES } from '../adapters/contract';
import { DURATION_PATTERN } from '../scenario/waiting';

/** The user's news in words. */
export const EVENTS: Readonly<Record<string, EventName>> = {
  established: 'established',
  accepted: 'accepted',
  'remote closed': 'remoteClosed',
  'connection reset': 'reset',
  'connection refused': 'refused',
  'timed out': 'timedOut',
  urgent: 'urgent',
  'soft error': 'softError',
};

const STATE = `(?:${STATE_NAMES.join('|')})`;

export const OWN_PARAMETERS: Readonly<Record<string, string>> = {
  state: `${STATE}(?: or ${STATE})*`,
  segment: '<.+>',
  reply: 'nothing|<.+>(?: then <.+>)*',
  duration: DURATION_PATTERN,
  event: Object.keys(EVENTS).join('|'),
  opening: 'actively|passively',
};

/** With Cucumber's own. */
export const PARAMETER_PATTERNS: Readonly<Record<string, string>> = { ...OWN_PARAMETERS, int: String.raw`-?\d+`, string: '"[^"]*"' };
