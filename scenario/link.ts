/**
 * The line to the stack. Every request is bounded: a stack that does not answer has hung, and the run goes on. A stack
 * in this process can hang in a loop of its own that no timer interrupts, so calls are made where V8 can stop them.
 */
import { Script } from 'node:vm';
import { StackCrashedError } from '../adapters/contract';
import type { Awaitable, Stack } from '../adapters/contract';

type Request = () => Awaitable<unknown>;

/** The call in hand, for the script that makes it. */
const line: { request: Request } = { request: () => undefined };
const LINE = Symbol.for('tcpspec.line');
Object.assign(globalThis, { [LINE]: line });
const makeCall = new Script(`globalThis[Symbol.for('tcpspec.line')].request()`, { filename: 'tcpspec-call' });

export class StackLink {
  private readonly stack: Stack;
  private readonly patienceMs: number;
  constructor(stack: Stack, patienceMs: number) {
    this.stack = stack;
    this.patienceMs = patienceMs;
  }

  /** @param extraMs what the request is meant to take on a real clock */
  async request<Answer>(what: string, make: (stack: Stack) => Awaitable<Answer>, extraMs = 0): Promise<Answer> {
    const limit = Math.ceil(this.patienceMs + extraMs);
    const answer = callBounded(() => make(this.stack), what, limit);
    return isPromise(answer) ? awaitBounded(answer, what, limit) : answer;
  }
}

function callBounded<Answer>(request: () => Awaitable<Answer>, what: string, limit: number): Awaitable<Answer> {
  line.request = request;
  try {
    return makeCall.runInThisContext({ timeout: limit }) as Awaitable<Answer>;
  } catch (error) {
    throw isTimeout(error) ? hung(what, limit) : error;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function isPromise<Answer>(answer: Awaitable<Answer>): answer is Promise<Answer> {
  return typeof answer === 'object' && answer !== null && 'then' in answer;
}

async function awaitBounded<Answer>(answer: Promise<Answer>, what: string, limit: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(hung(what, limit)), limit);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function hung(what: string, limit: number): StackCrashedError {
  return new StackCrashedError(`the stack hung: no answer to ${what} within ${limit / 1000} s`);
}
