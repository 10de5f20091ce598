/** Verdicts (ISO/IEC 9646's words where it has them), their precedence, and the shape of one result. */
import type { Nanoseconds } from '../adapters/contract';

export const VERDICTS = [
  'pass',
  'fail',
  'deviation',
  'choice',
  'not-applicable',
  'inconclusive',
  'flaky',
  'not-run',
  'crashed',
  'harness-error',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where several apply the first of these wins. */
export const PRECEDENCE: readonly Verdict[] = ['harness-error', 'crashed', 'fail', 'inconclusive', 'flaky', 'deviation', 'choice', 'pass'];

export const LEVELS = ['must', 'should', 'may'] as const;
export type Level = (typeof LEVELS)[number];

/** One line of the conversation, ready to print: who did what when. */
export interface ExchangeEntry {
  readonly time: Nanoseconds;
  readonly kind: 'call' | 'to-stack' | 'from-stack' | 'event' | 'time' | 'note';
  /** Segment notation, or the call or event in words. */
  readonly text: string;
  /** 1-based frame number in the scenario's capture, for segments. */
  readonly frame?: number;
  /** The segment (or its absence) that decided the verdict. */
  readonly marked?: boolean;
}

/** A packet of the conversation, for the capture file. */
export interface CapturedPacket {
  readonly time: Nanoseconds;
  readonly fromStack: boolean;
  readonly packet: Uint8Array;
}

/** What one scenario came to on one stack. */
export interface ScenarioResult {
  readonly verdict: Verdict;
  /** One sentence: why this verdict. Empty for a plain pass. */
  readonly reason: string;
  /** The rule of the spec behind the expectation that decided, where it has one. */
  readonly rule?: string;
  readonly clause?: string;
  readonly expected?: string;
  readonly observed?: string;
  /** Which branch a stack took where the RFC leaves several (verdict `choice`, or noted beside a pass). */
  readonly choice?: string;
  readonly exchange: readonly ExchangeEntry[];
  readonly packets: readonly CapturedPacket[];
  /** 1-based number of the frame that decided. */
  readonly frame?: number;
  /** The text of the step that decided. */
  readonly step?: string;
  /** Settings that this scenario changed, as set. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly realMs: number;
  readonly virtualMs: number;
}

/** What a scenario is, apart from any stack. */
export interface ScenarioDescription {
  /** `<section>/<slug>`, outline rows `<section>/<slug>/<row>`; stable for ever. */
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly level: Level;
  readonly requirements: readonly string[];
  /** Capabilities it needs (`halfClose`, `isn-chosen`, `family-6`, `virtual-clock` …). */
  readonly needs: readonly string[];
  readonly tags: readonly string[];
  readonly uri: string;
  readonly line: number;
}

/** The first of `verdicts` in the order of precedence. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return PRECEDENCE.find((candidate) => verdicts.includes(candidate)) ?? 'pass';
}
