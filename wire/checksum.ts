/**
 * The Internet checksum (RFC 1071): the ones' complement of the ones' complement sum of 16-bit big-endian words.
 */

/** Folds the carries of a sum of 16-bit words back in until it fits 16 bits. Exact for sums below 2^53. */
function foldCarries(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded % 0x10000) + Math.floor(folded / 0x10000);
  return folded;
}

/**
 * The ones' complement sum of `bytes[start, end)`, 0 to 0xffff, not complemented. An odd last octet is padded with a
 * zero octet on the right, so only the last of several pieces may have an odd length.
 *
 * @param initial a sum to go on from (a pseudo-header's, say)
 */
export function onesComplementSum(bytes: Uint8Array, start = 0, end = bytes.length, initial = 0): number {
  const lastWhole = start + ((end - start) & ~1);
  let sum = initial;
  for (let at = start; at < lastWhole; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (lastWhole < end) sum += (bytes[lastWhole] ?? 0) << 8;
  return foldCarries(sum);
}

/**
 * The checksum to write into a header whose checksum field is zero; over octets that hold a right checksum it is 0.
 * Parameters as for {@link onesComplementSum}.
 */
export function internetChecksum(bytes: Uint8Array, start = 0, end = bytes.length, initial = 0): number {
  return onesComplementSum(bytes, start, end, initial) ^ 0xffff;
}
