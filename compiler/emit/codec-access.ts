/** Reads and writes of big-endian unsigned numbers through a DataView called `view`. */

/** `start + 2`; the base may be empty. */
export function offset(base: string, octets: number): string {
  if (base === '') return String(octets);
  return octets === 0 ? base : `${base} + ${octets}`;
}

/** A read of 8, 16, 24 or 32 bits. */
export function emitRead(base: string, at: number, width: number): string {
  if (width !== 24) return `view.getUint${width}(${offset(base, at)})`;
  return `(view.getUint16(${offset(base, at)}) << 8) | view.getUint8(${offset(base, at + 2)})`;
}

/** A write of 8, 16, 24 or 32 bits; higher bits of the value are lost. */
export function emitWrite(base: string, at: number, width: number, value: string): string {
  if (width !== 24) return `view.setUint${width}(${offset(base, at)}, ${value});`;
  const operand = /^[\w.]+$/.test(value) ? value : `(${value})`;
  return `view.setUint16(${offset(base, at)}, ${operand} >>> 8); view.setUint8(${offset(base, at + 2)}, ${value});`;
}

/** All ones in this many bits, at most 32. */
export function mask(width: number): string {
  return `0x${(2 ** width - 1).toString(16)}`;
}
