/**
 * The line to the stack. Every request is bounded: a stack that does not answer has hung, and the run goes on. A request
 * that does not even return is noticed from outside, by the heartbeat (see runner/watchdog.ts).
 */
import { StackCrashedError } from '../adapters/contract';
import type { Awaitable, Stack } from '../adapters/contract';
import { enterRequest, leaveRequest } from './heartbeat';

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
    const answer = this.make(make, limit);
    return isPromise(answer) ? bounded(answer, what, limit) : answer;
  }

  private make<Answer>(make: (stack: Stack) => Awaitable<Answer>, limit: number): Awaitable<Answer> {
    enterRequest(limit);
    try {
      return make(this.stack);
    } finally {
      leaveRequest();
    }
  }
}

function isPromise<Answer>(answer: Awaitable<Answer>): answer is Promise<Answer> {
  return typeof answer === 'object' && answer !== null && 'then' in answer;
}

async function bounded<Answer>(answer: Promise<Answer>, what: string, limit: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(hung(`no answer to ${what} within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

export function hung(how: string): StackCrashedError {
  return new StackCrashedError(`the stack hung: ${how}`);
}
