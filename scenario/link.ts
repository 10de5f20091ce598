/**
 * The line to the stack. Every request is bounded: a stack that does not answer has hung, and the run goes on. A stack
 * in this process may not even return; `guarded`, V8 stops it, which costs a thread for each request. Otherwise it is
 * noticed by the heartbeat (see steps/watchdog.ts), and this process cannot be saved.
 */
import { Script } from 'node:vm';
import { StackCrashedError } from '../adapters/contract';
import type { Awaitable, Stack } from '../adapters/contract';
import { enterRequest, leaveRequest } from './heartbeat';

/** How patient the tester is with a stack. */
export interface LinkSettings {
  /** How long the stack may take to answer before it counts as hung. */
  readonly hangAfterMs: number;
  /** Stops a stack that loops in this very process. */
  readonly guarded: boolean;
}

/** The request in hand, for the script that makes it. */
const inHand: { make: () => unknown } = { make: () => undefined };
Object.assign(globalThis, { [Symbol.for('tcpspec.request')]: inHand });
const guard = new Script(`globalThis[Symbol.for('tcpspec.request')].make()`, { filename: 'tcpspec-request' });

export class StackLink {
  private readonly stack: Stack;
  private readonly settings: LinkSettings;
  constructor(stack: Stack, settings: LinkSettings) {
    this.stack = stack;
    this.settings = settings;
  }

  /** @param extraMs what the request is meant to take on a real clock */
  async request<Answer>(what: string, make: (stack: Stack) => Awaitable<Answer>, extraMs = 0): Promise<Answer> {
    const limit = Math.ceil(this.settings.hangAfterMs + extraMs);
    const call = (): Awaitable<Answer> => make(this.stack);
    const answer = this.settings.guarded ? guarded(call, what, limit) : watched(call, limit);
    return isPromise(answer) ? bounded(answer, what, limit) : answer;
  }
}

function watched<Answer>(call: () => Awaitable<Answer>, limit: number): Awaitable<Answer> {
  enterRequest(limit);
  try {
    return call();
  } finally {
    leaveRequest();
  }
}

function guarded<Answer>(call: () => Awaitable<Answer>, what: string, limit: number): Awaitable<Answer> {
  inHand.make = call;
  try {
    return guard.runInThisContext({ timeout: limit }) as Awaitable<Answer>;
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

async function bounded<Answer>(answer: Promise<Answer>, what: string, limit: number): Promise<Answer> {
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
