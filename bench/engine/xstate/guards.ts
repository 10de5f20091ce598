/** RFC 9293's conditions as XState guards: functions of context and event, inline, the form XState runs fastest. */
import type { SegmentEvent } from '../script';
import { ACK, FIN, RST, SYN } from '../script';
import type { Context } from './context';

/** One segment against one connection. */
export interface Arrival {
  readonly context: Context;
  readonly event: SegmentEvent;
}

export function lengthOf({ DATA, bits }: SegmentEvent): number {
  return DATA.length + ((bits & SYN) !== 0 ? 1 : 0) + ((bits & FIN) !== 0 ? 1 : 0);
}
const less = (a: number, b: number): boolean => ((a - b) | 0) < 0;
const inWindow = (c: Context, x: number): boolean => !less(x, c.RCV_NXT) && less(x, (c.RCV_NXT + c.RCV_WND) | 0);

/** RFC 9293 section 3.4, table 6. */
export function acceptable({ context, event }: Arrival): boolean {
  const length = lengthOf(event);
  if (context.RCV_WND === 0) return length === 0 && event.SEQ === context.RCV_NXT;
  return inWindow(context, event.SEQ) || (length > 0 && inWindow(context, (event.SEQ + length - 1) | 0));
}
export const unacceptable = (arrival: Arrival): boolean => !acceptable(arrival);
export const unacceptableReset = (arrival: Arrival): boolean => hasRst(arrival) && !acceptable(arrival);

export const hasSyn = ({ event }: Arrival): boolean => (event.bits & SYN) !== 0;
export const hasAck = ({ event }: Arrival): boolean => (event.bits & ACK) !== 0;
export const hasRst = ({ event }: Arrival): boolean => (event.bits & RST) !== 0;
export const hasFin = ({ event }: Arrival): boolean => (event.bits & FIN) !== 0;
export const lacksAck = (arrival: Arrival): boolean => !hasAck(arrival);
export const synAck = (arrival: Arrival): boolean => hasSyn(arrival) && hasAck(arrival);
export const ackedReset = (arrival: Arrival): boolean => hasRst(arrival) && hasAck(arrival);

/** RFC 5961 sections 3.2 and 5.2. */
export const blindReset = ({ context, event }: Arrival): boolean => (event.bits & RST) !== 0 && event.SEQ !== context.RCV_NXT;
export const injected = ({ context: c, event }: Arrival): boolean =>
  less(event.ACK, (c.SND_UNA - c.MAX_SND_WND) | 0) || less(c.SND_NXT, event.ACK);

export const newAck = ({ context, event }: Arrival): boolean => less(context.SND_UNA, event.ACK) && !less(context.SND_NXT, event.ACK);
export const badAck = (arrival: Arrival): boolean => hasAck(arrival) && !newAck(arrival);
export const badAckReset = (arrival: Arrival): boolean => hasRst(arrival) && badAck(arrival);

/** This segment acknowledges our FIN. */
export const finAcked = ({ context, event }: Arrival): boolean => context.fin_sent && event.ACK === context.SND_NXT;
/** The peer's FIN is next in order. */
export const finNext = ({ context, event }: Arrival): boolean => (event.bits & FIN) !== 0 && !less(context.RCV_NXT, event.SEQ);
export const bothFins = (arrival: Arrival): boolean => finNext(arrival) && finAcked(arrival);
export const afterGap = ({ context, event }: Arrival): boolean => event.DATA.length > 0 && less(context.RCV_NXT, event.SEQ);
/** It has octets that were not received before. */
export const bringsText = ({ context, event }: Arrival): boolean =>
  event.DATA.length > 0 && less(context.RCV_NXT, (event.SEQ + event.DATA.length) | 0);
export const finAckedWithText = (arrival: Arrival): boolean => finAcked(arrival) && bringsText(arrival) && !afterGap(arrival);

export const unsent = (c: Context): number => (c.SND_UNA + c.OUT - c.SND_NXT) | 0;
const usable = (c: Context): number => (c.SND_UNA + c.SND_WND - c.SND_NXT) | 0;
/** How much text may be sent now. */
export const sendable = (c: Context): number => (c.fin_sent ? 0 : Math.min(unsent(c), usable(c), c.SND_MSS));
export const canSend = ({ context }: { context: Context }): boolean => sendable(context) > 0;
export const finDue = ({ context: c }: { context: Context }): boolean => c.fin_queued && !c.fin_sent && unsent(c) === 0;
