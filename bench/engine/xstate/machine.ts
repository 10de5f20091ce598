/**
 * TCP as an XState 5 machine: the same eleven states, RFC 9293's checks in their order as guarded transitions, the
 * standing rules as eventless ones. Written to be fast in XState's terms: guards and actions inline (no look-up by
 * name), one `assign` a transition, no delayed transitions, no children, nothing listening.
 */
import type { AnyStateMachine } from 'xstate';
import { setup } from 'xstate';
import type { ScriptEvent } from '../script';
import type { Context, Wire } from './context';
import { FRESH } from './context';
import { openingStates } from './opening-states';
import { Sending } from './sending';
import { synchronizedStates } from './synchronized-states';

export function tcpMachine(wire: Wire): AnyStateMachine {
  const send = new Sending(wire);
  const { createMachine } = setup({ types: { context: {} as Context, events: {} as ScriptEvent } });
  const states = { ...openingStates(send), ...synchronizedStates(send) };
  return createMachine({ id: 'tcp', initial: 'CLOSED', context: FRESH, states });
}
