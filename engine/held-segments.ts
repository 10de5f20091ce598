/** Segments that came before their turn, in the order of their numbers (modulo 2^32). */
export class HeldSegments<S> {
  private readonly held: { readonly key: number; readonly segment: S }[] = [];

  get count(): number {
    return this.held.length;
  }

  /** The lowest number held; 0 when there is none. */
  get first(): number {
    return this.held[0]?.key ?? 0;
  }

  hold(key: number, segment: S): void {
    let at = this.held.length;
    while (at > 0 && ((key - (this.held[at - 1]?.key ?? 0)) | 0) < 0) at--;
    this.held.splice(at, 0, { key, segment });
  }

  /** The first, when its number is not beyond `key`. */
  release(key: number): S | undefined {
    const [first] = this.held;
    if (first === undefined || ((first.key - key) | 0) > 0) return undefined;
    this.held.shift();
    return first.segment;
  }

  clear(): void {
    this.held.length = 0;
  }

  copy(): HeldSegments<S> {
    const copy = new HeldSegments<S>();
    for (const { key, segment } of this.held) copy.hold(key, segment);
    return copy;
  }
}
