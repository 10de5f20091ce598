/** Octets (or address text) that do not mean what they should. The message says what was wrong and where. */
export class WireError extends Error {
  override readonly name = 'WireError';
}
