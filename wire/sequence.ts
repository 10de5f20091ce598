/**
 * Sequence number arithmetic modulo 2^32 (RFC 9293 section 3.4). Numbers are held as signed int32, which V8 keeps
 * unboxed; only what people read is unsigned. Comparison is by the sign of the difference, so it means something for
 * numbers less than 2^31 apart.
 */

/** `a + n` modulo 2^32, as signed int32. */
export function seqAdd(a: number, n: number): number {
  return (a + n) | 0;
}

/** How far `a` lies after `b`: -2^31 to 2^31 - 1. */
export function seqDiff(a: number, b: number): number {
  return (a - b) | 0;
}

/** RFC 9293's `a < b`. */
export function seqLess(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

/** RFC 9293's `a =< b`. */
export function seqLessEqual(a: number, b: number): boolean {
  return ((a - b) | 0) <= 0;
}

/** The number as it stands in a segment: 0 to 2^32 - 1. */
export function toUnsigned(a: number): number {
  return a >>> 0;
}

/** The number as held in memory: -2^31 to 2^31 - 1. */
export function toSigned(a: number): number {
  return a | 0;
}
