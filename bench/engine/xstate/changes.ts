/** What events change of a context: each function is one XState `assign`, so that a transition costs one. */
import type { CallEvent, SegmentEvent } from '../script';
import type { Context } from './context';
import { FRESH, RCV_BUFFER } from './context';
import type { Arrival } from './guards';
import { newAck, sendable } from './guards';

type Change = Partial<Context>;
const less = (a: number, b: number): boolean => ((a - b) | 0) < 0;

/** A fresh connection; the actor that holds it is an old one. */
export const openPassively = (): Context => ({ ...FRESH, passive: true });

export function openActively({ event }: { event: CallEvent }): Context {
  const { now } = event;
  return { ...FRESH, SND_NXT: (FRESH.ISS + 1) | 0, first_sent: now, timing: true, timed: FRESH.ISS, timed_at: now, rexmt: true };
}

/** SYN in LISTEN. */
export function accept({ context, event }: Arrival): Change {
  const { now } = event;
  const sending = { SND_NXT: (context.ISS + 1) | 0, first_sent: now, timing: true, timed: context.ISS, timed_at: now, rexmt: true };
  return { ...sending, ...synchronize(context, event), SND_WL2: context.ISS };
}

/** SYN without ACK in SYN-SENT. */
export const cross = ({ context, event }: Arrival): Change => ({ ...synchronize(context, event), SND_WL2: context.ISS });

/** SYN-ACK in SYN-SENT. */
export function establish({ context, event }: Arrival): Change {
  return { ...synchronize(context, event), SND_UNA: event.ACK, SND_WL2: event.ACK, rexmt: false, ...measure(context, event.now) };
}

function synchronize(context: Context, { SEQ, WND, mss }: SegmentEvent): Change {
  const SND_MSS = mss === 0 ? context.SND_MSS : mss;
  return { IRS: SEQ, RCV_NXT: (SEQ + 1) | 0, SND_WL1: SEQ, SND_WND: WND, MAX_SND_WND: Math.max(context.MAX_SND_WND, WND), SND_MSS };
}

/** RFC 6298 sections 2.2 and 2.3. */
function measure({ measured, SRTT, RTTVAR, timed_at }: Context, now: number): Change {
  const sample = now - timed_at;
  const variation = measured ? Math.trunc((3 * RTTVAR + Math.abs(SRTT - sample)) / 4) : Math.trunc(sample / 2);
  const smoothed = measured ? Math.trunc((7 * SRTT + sample) / 8) : sample;
  const RTO = Math.min(Math.max(smoothed + Math.max(1e6, 4 * variation), 1e9), 60e9);
  return { timing: false, measured: true, SRTT: smoothed, RTTVAR: variation, RTO };
}

/** The fifth check: SND.UNA and the send window. */
export function acknowledge({ context, event }: Arrival): Change {
  const advanced = newAck({ context, event }) ? advance(context, event) : {};
  return { ...advanced, ...updateWindow(context, event) };
}

/** The first acknowledgment of SYN-RECEIVED; it sets the window in any case. */
export function acknowledgeSyn({ context, event }: Arrival): Change {
  return { ...advance(context, event), ...setWindow(context, event) };
}

function advance(context: Context, { ACK, now }: SegmentEvent): Change {
  const sampled = context.timing && less(context.timed, ACK) ? measure(context, now) : {};
  // A SYN or FIN has a number but is no octet.
  const OUT = Math.max(0, context.OUT - ((ACK - context.SND_UNA - (context.SND_UNA === context.ISS ? 1 : 0)) | 0));
  return { ...sampled, SND_UNA: ACK, OUT, first_sent: now, rexmt: ACK !== context.SND_NXT };
}

function updateWindow(context: Context, event: SegmentEvent): Change | undefined {
  const { SEQ, ACK } = event;
  if (less(ACK, context.SND_UNA)) return undefined;
  const newer = less(context.SND_WL1, SEQ) || (context.SND_WL1 === SEQ && !less(ACK, context.SND_WL2));
  return newer ? setWindow(context, event) : undefined;
}

function setWindow({ MAX_SND_WND }: Context, { SEQ, ACK, WND }: SegmentEvent): Change {
  return { SND_WND: WND, SND_WL1: SEQ, SND_WL2: ACK, MAX_SND_WND: Math.max(MAX_SND_WND, WND) };
}

/** The fifth check, and the segment is kept until the gap before it is filled. */
export function hold({ context, event }: Arrival): Change {
  const HELD = [...context.HELD, { SEQ: event.SEQ, length: event.DATA.length }].sort((a, b) => (a.SEQ - b.SEQ) | 0);
  return { ...acknowledge({ context, event }), HELD };
}

/** The fifth and seventh check: text, and what was held behind it. */
export function take({ context, event }: Arrival): Change {
  let end = (event.SEQ + event.DATA.length) | 0;
  const HELD = context.HELD.filter(({ SEQ, length }) => {
    if (less(end, SEQ)) return true;
    if (less(end, (SEQ + length) | 0)) end = (SEQ + length) | 0;
    return false;
  });
  const taken = Math.min((end - context.RCV_NXT) | 0, context.RCV_WND);
  const received = { RCV_NXT: (context.RCV_NXT + taken) | 0, RCV_WND: context.RCV_WND - taken, IN: context.IN + taken, HELD };
  return { ...acknowledge({ context, event }), ...received };
}

/** The fifth, seventh and eighth check. */
export function takeFin(arrival: Arrival): Change {
  const taken = take(arrival);
  return { ...taken, RCV_NXT: ((taken.RCV_NXT ?? arrival.context.RCV_NXT) + 1) | 0 };
}

export const queue = ({ context, event }: { context: Context; event: CallEvent }): Change => ({
  OUT: context.OUT + (event.args[0] as Uint8Array).length,
});
export function receive({ context, event }: { context: Context; event: CallEvent }): Change {
  const IN = Math.max(0, context.IN - (event.args[0] as number));
  return { IN, RCV_WND: RCV_BUFFER - IN };
}
export const receiveRest = ({ context, event }: { context: Context; event: CallEvent }): Change => ({
  IN: Math.max(0, context.IN - (event.args[0] as number)),
});
export const queueFin = (): Change => ({ fin_queued: true });

/** After text was sent. */
export function sent({ context, event }: { context: Context; event: { readonly now: number } }): Change {
  const { now } = event;
  const timed = context.timing ? {} : { timing: true, timed: context.SND_NXT, timed_at: now };
  const started = context.rexmt ? {} : { rexmt: true, first_sent: now };
  return { ...timed, ...started, SND_NXT: (context.SND_NXT + sendable(context)) | 0 };
}
export function finSent({ context, event }: { context: Context; event: { readonly now: number } }): Change {
  const started = context.rexmt ? {} : { rexmt: true, first_sent: event.now };
  return { ...started, SND_NXT: (context.SND_NXT + 1) | 0, fin_sent: true };
}
