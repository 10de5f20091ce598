/**
 * The events that every competitor is given: two whole lives of a connection, with traffic between handshake and close.
 * Numbers are signed 32-bit and chosen so that both directions wrap on the way.
 */

/** Numbers, since a string costs the emitted engine's player a tenth of an event. */
export const KIND = { segment: 0, call: 1, timeout: 2 } as const;

/** Times are nanoseconds since the life began; numbers as the peer would have sent them. */
export interface SegmentEvent {
  readonly kind: typeof KIND.segment;
  /** For XState, whose events are told apart by it. */
  readonly type: 'SEG';
  readonly title: string;
  readonly now: number;
  readonly bits: number;
  readonly SEQ: number;
  readonly ACK: number;
  readonly WND: number;
  readonly DATA: Uint8Array;
  /** 0 is none. */
  readonly mss: number;
}
export interface CallEvent {
  readonly kind: typeof KIND.call;
  readonly type: 'OPEN' | 'SEND' | 'RECEIVE' | 'CLOSE';
  readonly title: string;
  readonly now: number;
  /** Index in the machine's `calls`. */
  readonly call: number;
  readonly args: readonly unknown[];
}
export interface TimeoutEvent {
  readonly kind: typeof KIND.timeout;
  readonly type: 'TIMEWAIT';
  readonly title: string;
  readonly now: number;
  readonly timer: number;
}
export type ScriptEvent = SegmentEvent | CallEvent | TimeoutEvent;
export type Life = readonly ScriptEvent[];

export const FIN = 0x01;
export const SYN = 0x02;
export const RST = 0x04;
export const PSH = 0x08;
export const ACK = 0x10;

/** What the machines draw: `ticks` answers 0 and `flowHash` this. The SYN takes the last number before the sign turns. */
export const ISS = 0x7fffffff;
/** The peer's, few octets below zero. */
const IRS = -200;
const WINDOW = 65535;
const STEP = 1_000_000;
const CALLS = ['OPEN', 'SEND', 'RECEIVE', 'CLOSE'] as const;
const TIMEWAIT = 2;
const NONE = new Uint8Array(0);
const TEXT = new Uint8Array(100).fill(0x61);

/** Rounds between opening and closing. */
const ROUNDS = 20;

/** Writes a life down from the peer's side, keeping its two numbers. */
class Writer {
  readonly events: ScriptEvent[] = [];
  /** The peer's next number, and what it has heard of ours. */
  next = IRS;
  heard = ISS;
  window = WINDOW;

  segment(title: string, bits: number, given: { readonly offset?: number; readonly DATA?: Uint8Array; readonly mss?: number } = {}): void {
    const { offset = 0, DATA = NONE, mss = 0 } = given;
    const acknowledges = (bits & ACK) === 0 ? 0 : this.heard;
    const now = this.events.length * STEP;
    const numbers = { SEQ: (this.next + offset) | 0, ACK: acknowledges, WND: this.window };
    this.events.push({ kind: KIND.segment, type: 'SEG', title, now, bits, ...numbers, DATA, mss });
  }
  /** As {@link segment}, and the peer's number moves on. */
  consumed(title: string, bits: number, DATA = NONE, mss = 0): void {
    this.segment(title, bits, { DATA, mss });
    this.next = (this.next + DATA.length + Number((bits & SYN) !== 0) + Number((bits & FIN) !== 0)) | 0;
  }
  call(type: CallEvent['type'], ...args: unknown[]): void {
    this.events.push({ kind: KIND.call, type, title: type, now: this.events.length * STEP, call: CALLS.indexOf(type), args });
  }
  timewait(): void {
    this.events.push({ kind: KIND.timeout, type: 'TIMEWAIT', title: 'TIME-WAIT TIMEOUT', now: this.events.length * STEP, timer: TIMEWAIT });
  }
}

/** What goes on between opening and closing. */
type Traffic = (writer: Writer) => void;

/** Segments only: the peer sends text and updates its window, four segments a round, and once its text is not in order. */
function segments(writer: Writer): void {
  for (let round = 0; round < ROUNDS; round++) {
    writer.consumed('in-order data', PSH | ACK, TEXT);
    writer.window -= 1;
    writer.segment('pure ACK', ACK);
    writer.segment('duplicate ACK', ACK);
    writer.segment('out-of-window data', PSH | ACK, { offset: 100_000, DATA: TEXT });
  }
  reordered(writer);
}

function reordered(writer: Writer): void {
  writer.segment('data after a gap', PSH | ACK, { offset: TEXT.length, DATA: TEXT });
  writer.consumed('data that fills the gap', ACK, TEXT);
  writer.next = (writer.next + TEXT.length) | 0;
  writer.segment('old data again', ACK, { offset: -TEXT.length, DATA: TEXT });
}

/** Requests and answers: both users send and read, so octets are stored, cut and handed over too. */
function dialogue(writer: Writer): void {
  for (let round = 0; round < ROUNDS; round++) {
    writer.consumed('in-order data', PSH | ACK, TEXT);
    writer.call('RECEIVE', WINDOW);
    writer.call('SEND', TEXT);
    writer.heard = (writer.heard + TEXT.length) | 0;
    writer.segment('pure ACK', ACK);
  }
}

/** Passive open; the user closes first and waits in TIME-WAIT. */
function serverLife(traffic: Traffic): Life {
  const writer = new Writer();
  writer.call('OPEN', false, false, 0);
  writer.consumed('SYN', SYN, NONE, 1460);
  writer.heard = (writer.heard + 1) | 0;
  writer.segment('ACK of our SYN', ACK);
  traffic(writer);
  writer.call('CLOSE');
  writer.heard = (writer.heard + 1) | 0;
  writer.segment('ACK of our FIN', ACK);
  writer.consumed('FIN', FIN | ACK);
  writer.timewait();
  return writer.events;
}

/** Active open; the peer closes first. */
function clientLife(traffic: Traffic): Life {
  const writer = new Writer();
  writer.call('OPEN', true, true, 0);
  writer.heard = (writer.heard + 1) | 0;
  writer.consumed('SYN-ACK', SYN | ACK, NONE, 1460);
  traffic(writer);
  writer.consumed('FIN', FIN | ACK);
  writer.call('CLOSE');
  writer.heard = (writer.heard + 1) | 0;
  writer.segment('ACK of our FIN', ACK);
  return writer.events;
}

/** Lives that begin and end in CLOSED, to be given one after the other, again and again. */
export interface Script {
  readonly name: string;
  readonly lives: readonly Life[];
  readonly events: number;
}

function script(name: string, traffic: Traffic): Script {
  const lives = [serverLife(traffic), clientLife(traffic)];
  return { name, lives, events: lives.reduce((sum, life) => sum + life.length, 0) };
}

export const SEGMENTS = script('segments', segments);
export const DIALOGUE = script('dialogue', dialogue);
