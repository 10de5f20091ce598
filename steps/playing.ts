import type { Play } from './play';

/** The scenario that this process is playing: what is left of it when its stack hangs for good. */
export const playing: { now: Play | undefined } = { now: undefined };
