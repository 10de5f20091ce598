/** One peer on the wire: its port, its books, and what the stack has sent it that no step has asked for yet. */
import type { Nanoseconds } from '../adapters/contract';
import type { Books } from './books';
import type { Background } from './expectation';
import { segmentLength } from './segment';
import type { Segment } from './segment';
import { sameOctets, PeerStream } from './streams';
import type { UserStream } from './streams';
import type { Patience } from './waiting';
import { seqDiff, seqLess, seqLessEqual } from '../wire/sequence';

/** A segment of the stack, as it came. */
export interface Arrival {
  readonly segment: Segment;
  readonly time: Nanoseconds;
  readonly frame: number;
  readonly text: string;
  /** Nobody can hold it against the stack: an empty ACK with the right numbers, a repetition, a window probe. */
  readonly ambient: boolean;
  /** A timer sent it that ran out because this machine was busy: not even "nothing" means that. */
  readonly belated: boolean;
  readonly duringSetUp: boolean;
}

export class Peer {
  readonly port: number;
  readonly books: Books;
  readonly stream = new PeerStream();
  /** Arrived and not consumed, oldest first. */
  readonly waiting: Arrival[] = [];
  private readonly userStream: () => UserStream;
  private readonly seen: { readonly segment: Segment; readonly time: Nanoseconds }[] = [];

  constructor(port: number, books: Books, userStream: () => UserStream) {
    this.port = port;
    this.books = books;
    this.userStream = userStream;
  }

  /** Where an octet of the peer's with this sequence number stands in its stream. */
  offset(seq: number): number {
    return seqDiff(seq, this.books.initial.irs + 1);
  }

  get background(): Background {
    const { initial } = this.books;
    const userOctets = (seq: number, count: number): Uint8Array => this.userStream().slice(seqDiff(seq, (initial.iss ?? seq) + 1), count);
    return { initial, userOctets };
  }

  arrive(arrival: Omit<Arrival, 'ambient' | 'belated'>, patience: Patience): void {
    const { segment, time } = arrival;
    const emptyAck = this.books.arrived(segment);
    const ofTimer = (longEnough: (apart: Nanoseconds) => boolean): boolean =>
      isWellFormed(segment) && (this.repeats(segment, (earlier) => longEnough(time - earlier)) || this.probes(arrival, longEnough));
    const ambient = (emptyAck && isWellFormed(segment)) || ofTimer((apart) => patience.isRepetition(apart));
    const belated = ofTimer((apart) => patience.isBelated(apart));
    this.seen.push({ segment, time });
    this.waiting.push({ ...arrival, ambient, belated });
  }

  private probes({ segment, time }: Pick<Arrival, 'segment' | 'time'>, longEnough: (apart: Nanoseconds) => boolean): boolean {
    const last = this.seen.at(-1);
    return last !== undefined && longEnough(time - last.time) && this.books.probesWindow(segment);
  }

  /** All its numbers were seen before, and its octets and control bits are the same as then. */
  private repeats(segment: Segment, longEnough: (earlier: Nanoseconds) => boolean): boolean {
    const length = segmentLength(segment);
    if (length === 0 || segment.flags.has('RST')) return false;
    const end = segment.seq + length;
    let reached = segment.seq;
    for (const earlier of this.seen) {
      const from = earlier.segment.seq;
      const to = from + segmentLength(earlier.segment);
      if (!longEnough(earlier.time) || !seqLessEqual(from, reached) || !seqLess(reached, to)) continue;
      if (agree(earlier.segment, segment)) reached = to;
    }
    return seqLessEqual(end, reached);
  }

  consume(arrival: Arrival): void {
    this.waiting.splice(this.waiting.indexOf(arrival), 1);
    this.books.consumed(arrival.segment);
  }

  /** Takes the segment out without an expectation having asked for it. */
  pass(arrival: Arrival): void {
    this.waiting.splice(this.waiting.indexOf(arrival), 1);
    this.books.noted(arrival.segment);
  }
}

function isWellFormed({ checksumOk, faults = [] }: Segment): boolean {
  return checksumOk && faults.length === 0;
}

/** A SYN,ACK is no repetition of a SYN. */
const SYNCHRONIZING = ['SYN', 'ACK'] as const;

/** Where two segments overlap, their octets are the same; SYN and FIN stand at the same numbers. */
function agree(earlier: Segment, later: Segment): boolean {
  const start = (segment: Segment): number => segment.seq + (segment.flags.has('SYN') ? 1 : 0);
  const skip = seqDiff(start(later), start(earlier));
  const [a, b] = skip < 0 ? [earlier.data, later.data.subarray(-skip)] : [earlier.data.subarray(skip), later.data];
  const overlap = Math.min(a.length, b.length);
  if (!sameOctets(a.subarray(0, overlap), b.subarray(0, overlap))) return false;
  if (earlier.seq === later.seq && SYNCHRONIZING.some((flag) => earlier.flags.has(flag) !== later.flags.has(flag))) return false;
  const finAt = (segment: Segment): number | undefined =>
    segment.flags.has('FIN') ? (segment.seq + segmentLength(segment)) >>> 0 : undefined;
  const [finA, finB] = [finAt(earlier), finAt(later)];
  return finA === undefined || finB === undefined || finA === finB;
}
