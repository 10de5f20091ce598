/**
 * Tells another thread whether this one is inside a request to a stack, and for which scenario. A stack in this very
 * process can loop for ever, and then nothing that runs in this thread can notice.
 */

/** Where what stands in the shared memory: two numbers, then text. */
const LAYOUT = {
  /** Odd while a request is being made, and another number for each. */
  request: 0,
  /** How long the request may take, ms. */
  limit: 1,
  /** How many octets of text there are. */
  textLength: 2,
  textStart: 12,
  size: 1024,
} as const;

const shared = new SharedArrayBuffer(LAYOUT.size);
const beat = new Int32Array(shared, 0, 3);
const text = new Uint8Array(shared, LAYOUT.textStart);

/** What a watching thread is handed. */
export const heartbeat = { shared, LAYOUT } as const;

export function enterRequest(limitMs: number): void {
  Atomics.store(beat, LAYOUT.limit, Math.min(limitMs, 2 ** 31 - 1));
  Atomics.store(beat, LAYOUT.request, Atomics.load(beat, LAYOUT.request) | 1);
}

export function leaveRequest(): void {
  Atomics.store(beat, LAYOUT.request, ((Atomics.load(beat, LAYOUT.request) | 1) + 1) & 0x3fff_ffff);
}

/** The scenario that requests are made for from now on. */
export function nameScenario(id: string): void {
  const octets = Buffer.from(id).subarray(0, text.length);
  text.set(octets);
  Atomics.store(beat, LAYOUT.textLength, octets.length);
}
