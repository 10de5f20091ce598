/** Worker processes that try mutants, each bounded in time. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Task, Tried } from './worker';

const WORKER = join(__dirname, `worker${extname(__filename)}`);
/** A mutant is tried within tenths of a second, on the whole suite within a few seconds. */
const LIMIT_MS = 30_000;

export class Pool {
  private readonly idle: (ChildProcess | undefined)[];
  private readonly waiting: ((worker: ChildProcess | undefined) => void)[] = [];

  private readonly limitMs: number;

  constructor(workers: number, { limitMs = LIMIT_MS }: { readonly limitMs?: number } = {}) {
    this.limitMs = limitMs;
    this.idle = Array.from({ length: workers }, () => undefined);
  }

  /** A mutant that makes its process hang or die is one with a `problem`. */
  async try(task: Task): Promise<Tried> {
    const worker = (await this.next()) ?? (await start());
    const tried = await answerOf(worker, task, this.limitMs);
    const isAlive = typeof tried !== 'string';
    if (!isAlive) worker.kill('SIGKILL');
    this.free(isAlive ? worker : undefined);
    return isAlive ? tried : { problem: tried, verdicts: {}, requirements: {} };
  }

  private async next(): Promise<ChildProcess | undefined> {
    if (this.idle.length > 0) return this.idle.shift();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
  private free(worker: ChildProcess | undefined): void {
    const waiting = this.waiting.shift();
    if (waiting === undefined) this.idle.push(worker);
    else waiting(worker);
  }

  /** Call it when all tasks have come back. */
  end(): void {
    for (const worker of this.idle) worker?.kill();
    this.idle.length = 0;
  }
}

async function start(): Promise<ChildProcess> {
  const worker = fork(WORKER, {
    execArgv: ['-r', 'ts-node/register', '--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.removeAllListeners('exit');
      resolve(worker);
    });
    worker.once('exit', (code) => reject(new Error(`a worker ended before it began, with code ${String(code)}`)));
  });
}

/** What came of it, or how the worker was lost. */
function answerOf(worker: ChildProcess, task: Task, limitMs: number): Promise<Tried | string> {
  return new Promise((resolve) => {
    const conclude = (answer: Tried | string): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => conclude('it hangs'), limitMs);
    worker.once('message', (message) => conclude(message as Tried));
    worker.once('exit', () => conclude('its process dies'));
    worker.send(task);
  });
}
