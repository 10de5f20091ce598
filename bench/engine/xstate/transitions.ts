/** What several states share. */
import type { EventObject, MetaObject, NonReducibleUnknown, StateNodeConfig } from 'xstate';
import { assign } from 'xstate';
import type { CallEvent, ScriptEvent, SegmentEvent } from '../script';
import * as change from './changes';
import type { Context } from './context';
import type { Effects } from './effects';
import type { Arrival } from './guards';
import * as is from './guards';

type Change = Partial<Context>;
/** No child actors, no actions or guards by name, no delays. */
export type State = StateNodeConfig<Context, ScriptEvent, never, never, never, never, string, NonReducibleUnknown, EventObject, MetaObject>;

type Assignment<E extends ScriptEvent> = ReturnType<typeof assign<Context, E, undefined, ScriptEvent, never>>;

export function onSegment(to: (arrival: Arrival) => Change): Assignment<SegmentEvent> {
  return assign(to);
}
export function onCall(to: (given: { context: Context; event: CallEvent }) => Change): Assignment<CallEvent> {
  return assign(to);
}
export function onAny(to: (given: { context: Context; event: { readonly now: number } }) => Change): Assignment<ScriptEvent> {
  return assign<Context, ScriptEvent, undefined, ScriptEvent, never>(to);
}

/** The first four checks of section 3.10.7.4, and the fifth as far as it ends the matter. */
export const checks = (effects: Effects) =>
  [
    { guard: is.unacceptableReset },
    { guard: is.unacceptable, actions: effects.ack },
    { guard: is.blindReset, actions: effects.ack },
    { guard: is.hasRst, target: 'CLOSED', actions: effects.wasReset },
    { guard: is.hasSyn, actions: effects.ack },
    { guard: is.lacksAck },
  ] as const;

/** Those, and RFC 5961's check of ACK. */
export const synchronizedChecks = (effects: Effects) => [...checks(effects), { guard: is.injected, actions: effects.ack }] as const;

/** The fifth check alone, in its two forms: as a transition and as the actions of one. */
export const acknowledging = (effects: Effects) => [effects.retime, onSegment(change.acknowledge)] as const;
export const acknowledges = (effects: Effects) => ({ actions: acknowledging(effects) }) as const;

/** Text in order or after a gap, in the states that receive; what it acknowledges is taken note of too. */
export const takesText = (effects: Effects) =>
  [
    { guard: is.afterGap, actions: [effects.retime, onSegment(change.hold), effects.ack] },
    { guard: is.bringsText, actions: [effects.retime, onSegment(change.take), effects.taken] },
  ] as const;
export const takingFin = (effects: Effects) => [effects.retime, onSegment(change.takeFin), effects.finTaken] as const;

/** The standing rules: text as far as the window allows, then our FIN. */
export const sendsText = (effects: Effects) => ({ guard: is.canSend, actions: [effects.text, onAny(change.sent)] }) as const;
export const sendsFin = (effects: Effects) => ({ guard: is.finDue, actions: [effects.fin, onAny(change.finSent)] }) as const;

const holdsText = ({ context }: { context: Context }): boolean => context.IN > 0;
export const receives = { guard: holdsText, actions: onCall(change.receive) } as const;
/** When the peer has closed there is no window to reopen. */
export const receivesRest = { guard: holdsText, actions: onCall(change.receiveRest) } as const;

const mayQueue = ({ context }: { context: Context }): boolean => !context.fin_queued;
export const queuesText = { guard: mayQueue, actions: onCall(change.queue) } as const;
export const queuesFin = { actions: onCall(change.queueFin) } as const;
