/** Octets numbered modulo 2^32: what was handed over for sending and is not acknowledged yet. */

const INITIAL = 256;

export class OctetStream {
  /** The number of the first octet kept, signed 32-bit. */
  base = 0;
  private room = new Uint8Array(0);
  private start = 0;
  size = 0;

  /** One past the last octet's number. */
  get end(): number {
    return (this.base + this.size) | 0;
  }

  append(octets: Uint8Array): void {
    this.reserve(octets.length);
    this.room.set(octets, this.start + this.size);
    this.size += octets.length;
  }

  /** Numbers what is kept anew, from `base` on. */
  from(base: number): void {
    this.base = base;
  }

  /** Forgets the octets before this number; numbers outside what is kept change nothing but the base at most. */
  below(number: number): void {
    const count = (number - this.base) | 0;
    if (count <= 0) return;
    const dropped = Math.min(count, this.size);
    this.start += dropped;
    this.size -= dropped;
    this.base = (this.base + dropped) | 0;
  }

  clear(): void {
    this.size = 0;
    this.start = 0;
  }

  /** At most `count` octets from this number on. */
  slice(from: number, count: number): Uint8Array {
    const offset = Math.max(0, (from - this.base) | 0);
    return this.room.slice(this.start + offset, this.start + Math.min(this.size, offset + Math.max(0, count)));
  }

  copy(): OctetStream {
    const copy = new OctetStream();
    copy.base = this.base;
    copy.append(this.slice(this.base, this.size));
    return copy;
  }

  private reserve(more: number): void {
    if (this.start + this.size + more <= this.room.length) return;
    const grown = new Uint8Array(Math.max(INITIAL, 2 * (this.size + more)));
    grown.set(this.room.subarray(this.start, this.start + this.size));
    this.room = grown;
    this.start = 0;
  }
}
