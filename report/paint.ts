/** Colours for people at a terminal; nothing at all for everybody else. */
import type { Verdict } from '../scenario/verdict';

export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';
export type Paint = (colour: Colour, text: string) => string;

const CODES: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, cyan: 36, dim: 2, bold: 1 };

export const plainPaint: Paint = (_, text) => text;
export const ansiPaint: Paint = (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;

export const VERDICT_COLOUR: Readonly<Record<Verdict, Colour>> = {
  pass: 'green',
  choice: 'green',
  fail: 'red',
  crashed: 'red',
  inconclusive: 'yellow',
  flaky: 'yellow',
  deviation: 'yellow',
  'harness-error': 'red',
  'not-run': 'dim',
  'not-applicable': 'dim',
};

/** Some pseudo-terminals claim to be of no width. */
const NARROWEST = 40;

/** What a stream and the environment allow. */
export interface Terminal {
  /** Lines can be rewritten. */
  readonly rewrites: boolean;
  readonly colour: boolean;
  readonly width: number;
}

/** https://no-color.org: any value but the empty one turns colours off; a dumb terminal rewrites nothing. */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const rewrites = stream.isTTY === true && environment['TERM'] !== 'dumb';
  const colour = rewrites && (environment['NO_COLOR'] ?? '') === '';
  return { rewrites, colour, width: Math.max(NARROWEST, stream.columns ?? 100) };
}
