/**
 * The tester's books on one exchange: the numbers that steps may name. All are the stack's (RFC 9293 section 3.3.1), as
 * far as its peer can tell them from the wire. Numbers are unsigned.
 */
import { seqDiff, seqLess, seqLessEqual } from '../wire/sequence';
import type { Lookup, SymbolName } from './notation';
import { segmentLength } from './segment';
import type { FlagName, Segment } from './segment';
import type { SegmentOption } from './options';

/** What the books need to know of a segment that the peer sends. */
export type SentSegment = Omit<Segment, 'sourcePort' | 'destinationPort'>;

/** Octets of the peer beyond RCV.NXT that the stack may be holding. */
interface HeldPiece {
  readonly start: number;
  readonly end: number;
  readonly fin: boolean;
}

interface Numbers {
  iss: number | undefined;
  /** Before the peer's SYN: the number it is going to have. */
  irs: number;
  /** The stack has acknowledged the peer's SYN. */
  synTaken: boolean;
  /** SEQ of the peer's last SYN, whether or not the stack took it. */
  lastSyn: number | undefined;
  sndUna: number;
  sndNxt: number;
  sndWnd: number;
  rcvNxt: number;
  rcvWnd: number | undefined;
  /** RCV.NXT has moved over the peer's FIN. */
  finTaken: boolean;
  held: readonly HeldPiece[];
  stackShift: number | undefined;
  peerShift: number | undefined;
  seg: { readonly seq: number; readonly ack: number; readonly len: number; readonly wnd: number } | undefined;
  /** One past the highest number on the wire, consumed or not. */
  wireNxt: number | undefined;
  wireIss: number | undefined;
  /** The highest ACK that the stack has sent. */
  acked: number | undefined;
  peerReset: boolean;
  /** The peer has announced a window of zero at some time. */
  wasShut: boolean;
}

/** How far below SND.UNA an ACK is still acceptable where the window was 65535 (RFC 5961 section 5.2). */
const OLDEST_ACK = 65535;
const MODULUS = 2 ** 32;
const add = (number: number, n: number): number => (((number + n) % MODULUS) + MODULUS) % MODULUS;

export class Books {
  private numbers: Numbers;

  constructor(irs: number, window: number) {
    this.numbers = {
      iss: undefined,
      irs,
      synTaken: false,
      lastSyn: undefined,
      sndUna: 0,
      sndNxt: 0,
      sndWnd: window,
      rcvNxt: irs,
      rcvWnd: undefined,
      finTaken: false,
      held: [],
      stackShift: undefined,
      peerShift: undefined,
      seg: undefined,
      wireNxt: undefined,
      wireIss: undefined,
      acked: undefined,
      peerReset: false,
      wasShut: false,
    };
  }

  /** For trying several readings of what the stack sent. */
  snapshot(): () => void {
    const saved = { ...this.numbers };
    return () => {
      this.numbers = saved;
    };
  }

  readonly lookup: Lookup = (symbol) => READERS[symbol](this.numbers);

  /** As seen on the wire, be it consumed or not: for telling numbers in words. */
  get initial(): { readonly iss: number | undefined; readonly irs: number } {
    return { iss: this.numbers.wireIss ?? this.numbers.iss, irs: this.numbers.irs };
  }

  /** The stack has sent a SYN that an expectation consumed, and the peer has not reset the connection since. */
  get opened(): boolean {
    return this.numbers.iss !== undefined && !this.numbers.peerReset;
  }

  /** A SYN now would be the first that the stack takes. */
  get awaitsSyn(): boolean {
    return !this.numbers.synTaken;
  }

  /** The peer has sent this. */
  sent(segment: SentSegment): void {
    const { numbers } = this;
    const { seq, ack, window, flags } = segment;
    numbers.seg = { seq, ack, len: segmentLength(segment), wnd: window };
    if (!segment.checksumOk) return;
    if (flags.has('RST')) {
      numbers.peerReset = true;
      return;
    }
    if (flags.has('SYN')) this.peerSyn(segment);
    numbers.sndWnd = window << (flags.has('SYN') ? 0 : this.shifts().peer);
    numbers.wasShut ||= window === 0;
    if (flags.has('ACK')) this.peerAcknowledges(segment);
  }

  private peerSyn({ seq, options }: SentSegment): void {
    const { numbers } = this;
    numbers.lastSyn = seq;
    numbers.peerReset = false;
    if (numbers.synTaken) return;
    numbers.irs = seq;
    numbers.rcvNxt = add(seq, 1);
    numbers.peerShift = shiftOf(options);
  }

  private peerAcknowledges(segment: SentSegment): void {
    const { numbers } = this;
    const { ack, flags } = segment;
    if (numbers.iss === undefined) return;
    if (!seqLessEqual(add(numbers.sndUna, -OLDEST_ACK), ack) || !seqLessEqual(ack, numbers.sndNxt)) return;
    if (seqLess(numbers.sndUna, ack)) numbers.sndUna = ack;
    if (!flags.has('SYN')) this.peerText(segment);
  }

  /** RCV.NXT moves over what joins on to it and ends inside the window; what lies beyond is held. */
  private peerText(segment: SentSegment): void {
    const { numbers } = this;
    const length = segmentLength(segment);
    const end = add(segment.seq, length);
    const edge = add(numbers.rcvNxt, numbers.rcvWnd ?? 0xffff);
    if (length === 0 || numbers.finTaken || !seqLessEqual(end, edge)) return;
    numbers.held = [...numbers.held, { start: segment.seq, end, fin: segment.flags.has('FIN') }];
    for (let piece = this.joining(); piece !== undefined; piece = this.joining()) {
      numbers.rcvNxt = piece.end;
      numbers.finTaken = piece.fin;
    }
  }

  private joining(): HeldPiece | undefined {
    const { held, rcvNxt, finTaken } = this.numbers;
    if (finTaken) return undefined;
    return held.find((piece) => seqLessEqual(piece.start, rcvNxt) && seqLess(rcvNxt, piece.end));
  }

  /** The stack's segment is on the wire. Says whether it is an empty ACK with the right numbers. */
  arrived(segment: Segment): boolean {
    const { numbers } = this;
    const end = add(segment.seq, segmentLength(segment));
    const right = this.isEmptyAck(segment);
    if (segment.flags.has('SYN') && segment.seq !== numbers.wireIss) {
      numbers.wireIss = segment.seq;
      numbers.wireNxt = end;
    } else if (numbers.wireNxt !== undefined && seqLess(numbers.wireNxt, end)) numbers.wireNxt = end;
    return right;
  }

  private isEmptyAck({ seq, ack, flags, data }: Segment): boolean {
    const { wireNxt, rcvNxt, acked } = this.numbers;
    if (data.length > 0 || !flags.has('ACK') || COUNTED.some((flag) => flag !== 'ACK' && flags.has(flag))) return false;
    if (seq !== wireNxt) return false;
    return ack === rcvNxt || (acked !== undefined && seqLessEqual(acked, ack) && seqLessEqual(ack, rcvNxt));
  }

  /** An empty ACK one number back, which is how a stack may ask whether a shut window is open again (RFC 9293 section 3.8.6.1). */
  probesWindow({ seq, ack, flags, data }: Segment): boolean {
    const { wasShut, wireNxt, sndUna, rcvNxt } = this.numbers;
    if (!wasShut || wireNxt === undefined || data.length > 0 || COUNTED.some((flag) => flags.has(flag) !== (flag === 'ACK'))) return false;
    return ack === rcvNxt && (seq === add(wireNxt, -1) || seq === add(sndUna, -1));
  }

  /** An expectation has consumed the stack's segment. */
  consumed(segment: Segment): void {
    const { numbers } = this;
    const { flags, seq } = segment;
    if (flags.has('RST')) return;
    const end = add(seq, segmentLength(segment));
    if (flags.has('SYN')) this.stackSyn(segment, end);
    else if (numbers.iss !== undefined && seqLess(numbers.sndNxt, end)) numbers.sndNxt = end;
    this.noted(segment);
  }

  private stackSyn({ seq, ack, flags, options }: Segment, end: number): void {
    const { numbers } = this;
    if (seq !== numbers.iss) Object.assign(numbers, { iss: seq, sndUna: seq, sndNxt: end });
    numbers.stackShift = shiftOf(options);
    // A new incarnation: the stack took a later SYN of the peer than the one that these books began with.
    const { lastSyn } = numbers;
    if (flags.has('ACK') && lastSyn !== undefined && lastSyn !== numbers.irs && ack === add(lastSyn, 1)) {
      Object.assign(numbers, { irs: lastSyn, rcvNxt: ack, finTaken: false, held: [], acked: undefined });
    }
  }

  /** Nobody asked for the segment, but its window and acknowledgment stand. */
  noted({ ack, flags, window }: Segment): void {
    const { numbers } = this;
    if (flags.has('RST')) return;
    numbers.rcvWnd = window << (flags.has('SYN') ? 0 : this.shifts().stack);
    if (!flags.has('ACK')) return;
    if (ack === add(numbers.irs, 1) || seqLess(numbers.irs, ack)) numbers.synTaken = true;
    if (numbers.acked === undefined || seqLess(numbers.acked, ack)) numbers.acked = ack;
  }

  /** Window scaling counts only when both SYNs offered it (RFC 7323 section 2.2). */
  private shifts(): { peer: number; stack: number } {
    const { peerShift: peer, stackShift: stack } = this.numbers;
    return peer === undefined || stack === undefined ? { peer: 0, stack: 0 } : { peer, stack };
  }
}

/** The control bits that tell one segment from another; the rest may accompany any. */
export const COUNTED: readonly FlagName[] = ['SYN', 'ACK', 'RST', 'FIN', 'URG'];

const READERS: Readonly<Record<SymbolName, (numbers: Numbers) => number | undefined>> = {
  ISS: (numbers) => numbers.iss,
  IRS: (numbers) => numbers.irs,
  'SND.UNA': (numbers) => (numbers.iss === undefined ? undefined : numbers.sndUna),
  'SND.NXT': (numbers) => (numbers.iss === undefined ? undefined : numbers.sndNxt),
  'SND.WND': (numbers) => numbers.sndWnd,
  'RCV.NXT': (numbers) => numbers.rcvNxt,
  'RCV.WND': (numbers) => numbers.rcvWnd,
  'SEG.SEQ': (numbers) => numbers.seg?.seq,
  'SEG.ACK': (numbers) => numbers.seg?.ack,
  'SEG.LEN': (numbers) => numbers.seg?.len,
  'SEG.WND': (numbers) => numbers.seg?.wnd,
};

/** RFC 7323 section 2.3: a shift above 14 counts as 14. */
function shiftOf(options: readonly SegmentOption[]): number | undefined {
  const shift = options.find((option) => option.name === 'WS')?.values[0];
  return shift === undefined ? undefined : Math.min(shift, 14);
}

/** `ISS+1`, `IRS-3`, or the number itself where neither is near. */
export function symbolic(number: number, { iss, irs }: Books['initial'], first: 'ISS' | 'IRS'): string {
  const bases = [['ISS', iss] as const, ['IRS', irs] as const];
  for (const [name, base] of first === 'ISS' ? bases : bases.toReversed()) {
    const distance = base === undefined ? NEAR : seqDiff(number, base);
    if (Math.abs(distance) < NEAR) return distance === 0 ? name : `${name}${distance > 0 ? '+' : ''}${distance}`;
  }
  return String(number);
}
const NEAR = 2 ** 20;
