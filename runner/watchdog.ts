/**
 * Notices that a stack in this process loops for ever, and ends the loop. Everything in this thread stands still then, so
 * a second thread watches the heartbeat; it ends the loop by way of V8's inspector. What was waiting for the looping
 * code is never resumed, which is why `hung` is the only thing that still tells.
 */
import { Worker } from 'node:worker_threads';
import { heartbeat, leaveRequest } from '../scenario/heartbeat';

/** As text: a file of its own would have to be found in the sources and in the compiled package alike. */
const WATCHER = `
const { parentPort, workerData } = require('node:worker_threads');
const { Session } = require('node:inspector');
const { shared, REQUEST, LIMIT } = workerData;
const beat = new Int32Array(shared);
let last = 0;
let since = 0;
setInterval(() => {
  const request = Atomics.load(beat, REQUEST);
  if (request !== last || request % 2 === 0) {
    last = request;
    since = performance.now();
  } else if (performance.now() - since > Atomics.load(beat, LIMIT)) {
    since = Infinity;
    const session = new Session();
    session.connectToMainThread();
    session.post('Runtime.terminateExecution', () => {
      session.disconnect();
      parentPort.postMessage('hung');
    });
  }
}, 50);
`;

export class Watchdog {
  /** Resolves when a request was ended; once for each watchdog. */
  readonly hung: Promise<void>;
  private readonly thread: Worker;

  constructor() {
    this.thread = new Worker(WATCHER, { eval: true, workerData: heartbeat });
    this.thread.unref();
    this.hung = new Promise((resolve) => {
      this.thread.once('message', () => {
        leaveRequest();
        resolve();
      });
    });
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }
}
