/** The capture file of one scenario on one stack, with the frame that decided commented. */
import { encodePcapng } from '../wire/pcapng';
import type { ScenarioResult } from '../scenario/verdict';
import type { ResultReport, RunReport, ScenarioReport, StackReport } from './result';
import { printable } from './text';
import { LISTABLE } from './verdicts';

/** The frame to look at: the one that decided, or the last before what was missed. */
export interface DecidingFrame {
  readonly number: number;
  /** It is what did not come after this frame that decided. */
  readonly after: boolean;
}

export interface CaptureOf {
  readonly report: RunReport;
  readonly scenario: ScenarioReport;
  readonly stack: StackReport;
  readonly result: ResultReport;
}

export function encodeCapture({ report, scenario, stack, result }: CaptureOf, packets: ScenarioResult['packets']): Uint8Array {
  const deciding = decidingFrame(result);
  const commented = packets.map(({ time, fromStack, packet }, index) => {
    const comment = deciding?.number === index + 1 ? frameComment(result, deciding) : undefined;
    return { time, fromStack, packet, ...(comment !== undefined && { comment }) };
  });
  return encodePcapng(commented, {
    application: `${report.tool.name} ${report.tool.version}`,
    hardware: printable([stack.name, stack.version, stack.build].filter((part) => part !== '').join(' ')),
    comment: printable(`${scenario.id}: ${scenario.title} (${result.verdict})`),
  });
}

/** @returns undefined where no segment bears on the verdict */
export function decidingFrame({
  verdict,
  frame,
  exchange,
}: Pick<ResultReport, 'verdict' | 'frame' | 'exchange'>): DecidingFrame | undefined {
  if (frame !== undefined) return { number: frame, after: false };
  const marked = exchange.findIndex((entry) => entry.marked === true);
  const own = exchange[marked]?.frame;
  if (own !== undefined) return { number: own, after: false };
  if (marked < 0 && !LISTABLE.includes(verdict)) return undefined;
  const before = exchange.slice(0, marked < 0 ? undefined : marked);
  const last = before.findLast((entry) => entry.frame !== undefined)?.frame;
  return last === undefined ? undefined : { number: last, after: true };
}

function frameComment(result: ResultReport, { after }: DecidingFrame): string {
  const source = [result.rule, result.clause].filter((part) => part !== undefined && part !== '').join(', ');
  const parts = [
    `${result.verdict}${after ? ' after this frame' : ''}${result.reason === '' ? '' : `: ${result.reason}`}`,
    result.expected === undefined ? '' : `expected ${result.expected}`,
    result.observed === undefined ? '' : `observed ${result.observed}`,
    source,
  ];
  return printable(parts.filter((part) => part !== '').join('; '));
}
