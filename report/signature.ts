/**
 * What was expected and observed at the step that decided, without what changes from run to run, so that a baseline
 * recognises it. In the segments of the notation
 *   - SEQ and ACK stand relative to the two initial sequence numbers seen in the exchange (`ISS+1`), else as 0 or `#`;
 *   - CTL and DATA stand as they are, other fields only where the expectation names them, and WND only as 0 or `#`;
 * everywhere addresses, ports, process ids, times and numbers of five digits or more are masked.
 */
import { createHash } from 'node:crypto';
import type { ExchangeEntry, ScenarioResult } from '../scenario/verdict';
import { printable } from './text';

const LONGEST = 200;
const FIELD = /<(\w+)=([^<>]*)>/g;
/** How far from an initial sequence number a number may lie and still be told by it. */
const NEAR = 2 ** 20;
/** A reset's SEQ=0 is a number of its own, unless the wrap is that close. */
const NEAR_FOR_ZERO = 16;
const MODULUS = 2 ** 32;

const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, 'ADDRESS'],
  [/\[?\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}\]?(?::\d+)?/gi, 'ADDRESS'],
  [/\b(port|pid|process) \d+/g, '$1 #'],
  [/\b\d+(?:\.\d+)?\s?(?:ns|us|µs|ms|s|min|h|seconds?|minutes?|hours?)\b/g, 'TIME'],
  [/\b(?:0x[0-9a-f]+|\d{5,})\b/gi, '#'],
];

export type Signed = Pick<ScenarioResult, 'verdict' | 'reason' | 'expected' | 'observed' | 'exchange'>;

/** The signature of a result: one line of at most 209 characters, the same whenever the stack does the same. */
export function signature(result: Signed): string {
  if (result.verdict === 'flaky') return 'different verdicts on identical repeats';
  return shorten(result.observed === undefined ? masked(result.reason) : conversation(result, result.observed));
}

function conversation({ expected = '', exchange }: Signed, observed: string): string {
  const kept = new Set(['SEQ', 'ACK', 'CTL', 'DATA', ...[...expected.matchAll(FIELD)].map(([, name = '']) => name)]);
  const symbolic = (text: string): string => symbolicSegments(text, kept, initialNumbers(exchange));
  const observation = masked(symbolic(observed));
  return expected === '' ? observation : `${masked(symbolic(expected))} => ${observation}`;
}

function symbolicSegments(text: string, kept: ReadonlySet<string>, initial: ReadonlyMap<string, number>): string {
  return text.replaceAll(FIELD, (_, name: string, value: string) => {
    if (!kept.has(name)) return '';
    if (name === 'SEQ' || name === 'ACK') return `<${name}=${symbolicNumber(value, initial)}>`;
    return name === 'WND' && /^\d*[1-9]\d*$/.test(value) ? '<WND=#>' : `<${name}=${value}>`;
  });
}

/** `ISS` and `IRS` as numbers, where the exchange shows numbers. */
function initialNumbers(exchange: readonly ExchangeEntry[]): Map<string, number> {
  const sides = [
    ['ISS', 'from-stack'],
    ['IRS', 'to-stack'],
  ] as const;
  return new Map(
    sides.flatMap(([symbol, kind]) => {
      const syn = exchange.find((entry) => entry.kind === kind && /<CTL=[^<>]*\bSYN\b/.test(entry.text));
      const number = /<SEQ=(\d+)>/.exec(syn?.text ?? '')?.[1];
      return number === undefined ? [] : [[symbol, Number(number)] as const];
    }),
  );
}

function symbolicNumber(text: string, initial: ReadonlyMap<string, number>): string {
  if (!/^\d+$/.test(text)) return text;
  const near = text === '0' ? NEAR_FOR_ZERO : NEAR;
  for (const [symbol, base] of initial) {
    const distance = signedDistance(Number(text), base);
    if (Math.abs(distance) < near) return distance === 0 ? symbol : `${symbol}${distance > 0 ? '+' : ''}${distance}`;
  }
  return text === '0' ? text : '#';
}

/** `number - base` modulo 2^32, between -2^31 and 2^31 - 1. */
function signedDistance(number: number, base: number): number {
  const forward = (((number - base) % MODULUS) + MODULUS) % MODULUS;
  return forward < MODULUS / 2 ? forward : forward - MODULUS;
}

function masked(text: string): string {
  return MASKS.reduce((sofar, [pattern, mask]) => sofar.replaceAll(pattern, mask), printable(text)).trim();
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST)}~${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
