/** Where commands write, and how an error ends one. */
import { SyntaxProblem } from '../grammar/problem';
import { UsageError } from '../report/error';
import { EXIT, exitCodeOf } from '../report/exit';

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** A user's mistake is one message; only a defect of the suite shows where it happened. */
export function explainError(error: unknown): number {
  if (error instanceof UsageError || error instanceof SyntaxProblem) {
    process.stderr.write(`tcpspec: ${error.message}\n`);
    return EXIT.usage;
  }
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`tcpspec: the suite itself broke: ${text}\n`);
  if (process.env['TCPSPEC_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  else process.stderr.write('  (set TCPSPEC_DEBUG=1 for where)\n');
  return exitCodeOf(error);
}
