/**
 * How long the tester waits, and how exact a time has to be. A virtual clock is exact. On a real one the stack's timers
 * have the granularity and lateness that its adapter declares, and the machine may not run us the moment we are due.
 */
import type { Capabilities, Nanoseconds } from '../adapters/contract';

type Clock = Capabilities['clock'];

export const MILLISECOND = 1e6;
/** RFC 9293 section 3.8.6.3: an ACK must not be delayed by half a second or more. */
const ACK_DELAY = 500 * MILLISECOND;
/**
 * How long "at once" may take on a real clock: ample for a busy machine, and below the 200 ms after which common stacks
 * first repeat a segment.
 */
const AT_ONCE = 150 * MILLISECOND;
/** What a busy machine may add to any time measured on a real clock. */
const SLACK = 100 * MILLISECOND;
/** A segment repeated sooner than this on a real clock was sent twice, not repeated by a timer. */
const REPETITION = 2 * MILLISECOND;

export class Patience {
  private readonly clock: Clock;
  constructor(clock: Clock) {
    this.clock = clock;
  }

  private get isReal(): boolean {
    return this.clock.kind === 'real';
  }

  /** What the stack does at once is there by now + this. */
  get atOnce(): Nanoseconds {
    return this.isReal ? AT_ONCE : 0;
  }

  /** As long as an ACK may be owed. */
  get owedAck(): Nanoseconds {
    return this.latest(ACK_DELAY);
  }

  /** The soonest that a timer of this length may fire; a real clock's step blurs when it was started. */
  earliest(length: Nanoseconds): Nanoseconds {
    return this.isReal ? Math.max(0, length - this.clock.granularity) : length;
  }

  /** The latest that a timer of this length may fire. */
  latest(length: Nanoseconds): Nanoseconds {
    return Math.ceil(length * (1 + this.clock.lateness)) + this.clock.granularity + (this.isReal ? SLACK : 0);
  }

  /** So long apart that on a real clock a timer sent the second, and that the machine kept us from looking sooner. */
  isBelated(apart: Nanoseconds): boolean {
    return this.isReal && apart >= AT_ONCE;
  }

  /** Has enough time passed between two like segments that the second is a repetition? */
  isRepetition(apart: Nanoseconds): boolean {
    return this.isReal ? apart >= REPETITION : apart > 0;
  }
}

const UNITS: Readonly<Record<string, Nanoseconds>> = { ns: 1, us: 1e3, ms: MILLISECOND, s: 1e9, min: 60e9, h: 3600e9 };
export const DURATION_PATTERN = String.raw`\d+(?:\.\d+)? ?(?:ns|us|ms|s|min|h)`;

/** `3 s`, `500 ms`, `2 min` in nanoseconds. */
export function parseDuration(text: string): Nanoseconds {
  const match = /^(\d+(?:\.\d+)?) ?([a-z]+)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ''];
  if (match === null || unit === undefined) throw new Error(`"${text}" is no duration: write for example 500 ms, 3 s or 2 min`);
  return Math.round(Number(match[1]) * unit);
}

/** The shortest text for a time: `1.5 s`, `500 ms`. */
export function formatDuration(time: Nanoseconds): string {
  const unit = time >= 1e9 ? 's' : time >= 1e6 ? 'ms' : time >= 1e3 ? 'us' : 'ns';
  return `${Number((time / (UNITS[unit] ?? 1)).toFixed(3))} ${unit}`;
}
