/**
 * What the two sides have to say. Every octet is a function of its place in the stream, so overlapping pieces agree and
 * an octet that turns up at the wrong place is noticed.
 */

/** Knuth's multiplicative hash: neighbours differ, and there is no short period to slip by unnoticed. */
function octetAt(offset: number, salt: number): number {
  return Math.imul((offset + salt) | 0, 0x9e3779b1) >>> 24;
}
const PEER_SALT = 1;
const USER_SALT = 0x5_0000;

interface Piece {
  readonly offset: number;
  readonly octets: Uint8Array;
}

/** The peer's stream; offsets count from the first octet after its SYN. */
export class PeerStream {
  private readonly sent: Piece[] = [];

  octets(offset: number, count: number): Uint8Array {
    return Uint8Array.from({ length: count }, (_, index) => octetAt(offset + index, PEER_SALT));
  }

  record(offset: number, octets: Uint8Array): void {
    if (octets.length > 0) this.sent.push({ offset, octets });
  }

  /** Where `received` first differs from everything that the peer sent for that place; undefined when it agrees. */
  firstWrong(offset: number, received: Uint8Array): number | undefined {
    const wrong = received.findIndex((octet, index) => !this.sent.some((piece) => piece.octets[offset + index - piece.offset] === octet));
    return wrong < 0 ? undefined : wrong;
  }
}

/** The octets that the user has handed to the stack; offsets count from the first. */
export class UserStream {
  private octets = new Uint8Array(0);

  /** The next octets of the stream, not yet handed over. */
  next(count: number): Uint8Array {
    const { length } = this.octets;
    return Uint8Array.from({ length: count }, (_, index) => octetAt(length + index, USER_SALT));
  }

  append(octets: Uint8Array): void {
    const joined = new Uint8Array(this.octets.length + octets.length);
    joined.set(this.octets);
    joined.set(octets, this.octets.length);
    this.octets = joined;
  }

  slice(offset: number, count: number): Uint8Array {
    return this.octets.slice(Math.max(0, offset), Math.max(0, offset + count));
  }
}

export function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}
