/**
 * Tells other threads whether this one is inside a request to a stack. A stack in this very process can loop for ever,
 * and then nothing that runs in this thread can notice.
 */

/** Odd while a request is being made, and another number for each. */
const REQUEST = 0;
/** How long the request may take, ms. */
const LIMIT = 1;

const shared = new SharedArrayBuffer(8);
const beat = new Int32Array(shared);

/** What a watching thread is handed. */
export const heartbeat = { shared, REQUEST, LIMIT } as const;

export function enterRequest(limitMs: number): void {
  Atomics.store(beat, LIMIT, Math.min(limitMs, 2 ** 31 - 1));
  Atomics.store(beat, REQUEST, Atomics.load(beat, REQUEST) | 1);
}

export function leaveRequest(): void {
  Atomics.store(beat, REQUEST, ((Atomics.load(beat, REQUEST) | 1) + 1) & 0x3fff_ffff);
}
