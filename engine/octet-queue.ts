/** Octets in order: what has come and was not taken yet. */
export class OctetQueue {
  private readonly pieces: Uint8Array[] = [];
  size = 0;

  append(octets: Uint8Array): void {
    if (octets.length === 0) return;
    this.pieces.push(octets);
    this.size += octets.length;
  }

  /** At most this many, in order. */
  take(most: number): Uint8Array {
    const taken = new Uint8Array(Math.min(this.size, Math.max(0, most)));
    let filled = 0;
    while (filled < taken.length) filled += this.takePiece(taken, filled);
    this.size -= filled;
    return taken;
  }

  clear(): void {
    this.pieces.length = 0;
    this.size = 0;
  }

  copy(): OctetQueue {
    const copy = new OctetQueue();
    for (const piece of this.pieces) copy.append(piece);
    return copy;
  }

  private takePiece(into: Uint8Array, at: number): number {
    const piece = this.pieces.shift() ?? new Uint8Array(0);
    const count = Math.min(piece.length, into.length - at);
    into.set(piece.subarray(0, count), at);
    if (count < piece.length) this.pieces.unshift(piece.subarray(count));
    return count;
  }
}
