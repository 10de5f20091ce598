/**
 * Notices that a stack in this process loops for ever. Everything in this thread stands still then, so a second thread
 * watches the heartbeat. It cannot stop the loop without bringing Node itself down, so it ends the process, having said
 * which scenario it was: on the standard error, and to whoever started this process as a worker.
 */
import { Worker } from 'node:worker_threads';
import { heartbeat } from '../scenario/heartbeat';

/** As text: a file of its own would have to be found in the sources and in the compiled package alike. */
const WATCHER = `
const { writeFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { workerData: { shared, LAYOUT, folder } } = require('node:worker_threads');
const beat = new Int32Array(shared, 0, 3);
let last = 0;
let since = 0;
setInterval(() => {
  const request = Atomics.load(beat, LAYOUT.request);
  if (request !== last || request % 2 === 0) {
    last = request;
    since = performance.now();
  } else if (performance.now() - since > Atomics.load(beat, LAYOUT.limit)) {
    const id = Buffer.from(new Uint8Array(shared, LAYOUT.textStart, Atomics.load(beat, LAYOUT.textLength))).toString();
    if (folder !== undefined) writeFileSync(join(folder, encodeURIComponent(id)), '');
    else writeSync(2, '\\ntcpspec: the stack loops for ever in ' + id + ', and with it this process, which ends here.\\n' +
      'Run that scenario alone for its trace, or all with --parallel 2 to go on past it.\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 50);
`;

let isWatching = false;

/** @param folder where a worker leaves the name of the scenario that it dies of */
export function watch(folder: string | undefined): void {
  if (isWatching) return;
  isWatching = true;
  new Worker(WATCHER, { eval: true, workerData: { ...heartbeat, folder } }).unref();
}
