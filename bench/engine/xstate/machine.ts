/**
 * TCP as an XState 5 machine: the same eleven states, RFC 9293's checks in their order as guarded transitions, the
 * standing rules as eventless ones. Written to be fast in XState's terms: guards and actions inline (no look-up by
 * name), one `assign` a transition, no delayed transitions, no children, nothing listening.
 */
import type { AnyStateMachine } from 'xstate';
import { setup } from 'xstate';
import type { ScriptEvent } from '../script';
import type { Context, World } from './context';
import { FRESH } from './context';
import { Effects } from './effects';
import { openingStates } from './opening-states';
import { synchronizedStates } from './synchronized-states';

export function tcpMachine(world: World): AnyStateMachine {
  const effects = new Effects(world);
  const { createMachine } = setup({ types: { context: {} as Context, events: {} as ScriptEvent } });
  const states = { ...openingStates(effects), ...synchronizedStates(effects) };
  return createMachine({ id: 'tcp', initial: 'CLOSED', context: FRESH, states });
}
