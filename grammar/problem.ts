/** What is wrong with a text, where, and what was meant. */
import type { Place } from './ast';

export interface Problem {
  readonly message: string;
  readonly at: Place;
  /** What the author probably meant. */
  readonly hint?: string;
}

/** `file:line:column: message`, the line itself, a caret under the place, and the hint. */
export function describeProblem(problem: Problem, text: string): string {
  const { at, message, hint } = problem;
  const line = text.split('\n')[at.line - 1] ?? '';
  const width = Math.max(1, Math.min(at.end - at.start, line.length - at.column + 1));
  const gutter = String(at.line);
  const lines = [
    `${at.file}:${String(at.line)}:${String(at.column)}: ${message}`,
    ` ${gutter} | ${line}`,
    ` ${' '.repeat(gutter.length)} | ${' '.repeat(at.column - 1)}${'^'.repeat(width)}`,
  ];
  if (hint !== undefined) lines.push(` ${' '.repeat(gutter.length)} = ${hint}`);
  return lines.join('\n');
}

/** The text cannot be read at all. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem';
  readonly problem: Problem;
  constructor(problem: Problem, text: string) {
    super(describeProblem(problem, text));
    this.problem = problem;
  }
}
