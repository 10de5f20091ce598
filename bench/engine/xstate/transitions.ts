/** What several states share. */
import type { EventObject, MetaObject, NonReducibleUnknown, StateNodeConfig } from 'xstate';
import { assign } from 'xstate';
import type { CallEvent, ScriptEvent, SegmentEvent } from '../script';
import * as change from './changes';
import type { Context } from './context';
import type { Arrival } from './guards';
import * as is from './guards';
import type { Sending } from './sending';

type Change = Partial<Context>;
/** No child actors, no actions or guards by name, no delays. */
export type State = StateNodeConfig<Context, ScriptEvent, never, never, never, never, string, NonReducibleUnknown, EventObject, MetaObject>;

export const onSegment = (to: (arrival: Arrival) => Change) => assign<Context, SegmentEvent, undefined, ScriptEvent, never>(to);
export const onCall = (to: (given: { context: Context; event: CallEvent }) => Change) =>
  assign<Context, CallEvent, undefined, ScriptEvent, never>(to);
export const onAny = (to: (given: { context: Context; event: { readonly now: number } }) => Change) =>
  assign<Context, ScriptEvent, undefined, ScriptEvent, never>(to);

/** The first four checks of section 3.10.7.4, and the fifth as far as it ends the matter. */
export const checks = (send: Sending) =>
  [
    { guard: is.unacceptableReset },
    { guard: is.unacceptable, actions: send.ack },
    { guard: is.blindReset, actions: send.ack },
    { guard: is.hasRst, target: 'CLOSED' },
    { guard: is.hasSyn, actions: send.ack },
    { guard: is.lacksAck },
  ] as const;

/** Those, and RFC 5961's check of ACK. */
export const synchronizedChecks = (send: Sending) => [...checks(send), { guard: is.injected, actions: send.ack }] as const;

/** Text in order or after a gap, in the states that receive; what it acknowledges is taken note of too. */
export const takesText = (send: Sending) =>
  [
    { guard: is.afterGap, actions: [onSegment(change.hold), send.ack] },
    { guard: is.bringsText, actions: [onSegment(change.take), send.ack] },
  ] as const;

export const takesFin = (send: Sending) => [onSegment(change.takeFin), send.ack] as const;
export const acknowledges = { actions: onSegment(change.acknowledge) } as const;

/** The standing rules: text as far as the window allows, then our FIN. */
export const sendsText = (send: Sending) => ({ guard: is.canSend, actions: [send.text, onAny(change.sent)] }) as const;
export const sendsFin = (send: Sending) => ({ guard: is.finDue, actions: [send.fin, onAny(change.finSent)] }) as const;

const holdsText = ({ context }: { context: Context }): boolean => context.IN > 0;
export const receives = { guard: holdsText, actions: onCall(change.receive) } as const;
/** When the peer has closed there is no window to reopen. */
export const receivesRest = { guard: holdsText, actions: onCall(change.receiveRest) } as const;

export const queuesText = { guard: ({ context }: { context: Context }): boolean => !context.fin_queued, actions: onCall(change.queue) } as const;
