/** Octet functions that every spec can use. */

/** The first `count` octets. */
export function keep(octets: Uint8Array, count: number): Uint8Array {
  return octets.subarray(0, Math.max(0, count));
}

/** All but the first `count` octets. */
export function drop(octets: Uint8Array, count: number): Uint8Array {
  return octets.subarray(Math.min(octets.length, Math.max(0, count)));
}
