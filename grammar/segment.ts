/** Reads one segment in RFC 9293's notation. */
import type { SegmentLiteral } from './ast';
import { parseWith } from './parse';
import * as parser from './generated/segment-parser';

/** `<COUNT=base><MARK=FIRST>`; throws `SyntaxProblem`. */
export function parseSegment(text: string, file = 'segment'): SegmentLiteral {
  return parseWith(parser, text, file) as SegmentLiteral;
}
