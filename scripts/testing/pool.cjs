/** Runs steps two at a time, started in the order of the list. */
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const SLOTS = 2;
/** Far beyond what any step takes; a step that hangs must not hang CI. */
const TIME_LIMIT_MS = 9 * 60_000;

/**
 * @param steps {name, command, after?, count?}[]; a step waits for the one it names in `after`, which stands before it
 * @param logs the folder that takes each step's output
 * @param report called with each result as it comes
 * @returns the results, in the order of the steps
 */
async function runAll(steps, { root, logs, report }) {
  const results = new Map();
  const queue = [...steps];
  const start = async (step) => {
    await results.get(step.after);
    const result = { ...(await runStep(step, root)), log: path.join(logs, `${step.name.replaceAll(' ', '-')}.log`) };
    fs.writeFileSync(path.join(root, result.log), result.output);
    report(result);
    return result;
  };
  const slot = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      results.set(step.name, start(step));
      await results.get(step.name);
    }
  };
  await Promise.all(Array.from({ length: SLOTS }, slot));
  return Promise.all(steps.map((step) => results.get(step.name)));
}

async function runStep(step, root) {
  const begin = performance.now();
  const { code, output } = await execute(step.command, root);
  const counts = step.count?.() ?? { passed: 0, failed: 0 };
  // A step that should hold tests and ran none proves nothing.
  const empty = step.count !== undefined && counts.passed + counts.failed === 0;
  return {
    name: step.name,
    ok: code === 0 && counts.failed === 0 && !empty,
    seconds: (performance.now() - begin) / 1000,
    output: empty ? `${output}\nno test was counted` : output,
    ...counts,
  };
}

/** Each step is a process group, so that what it started goes with it: at the time limit, and when the run is stopped. */
function execute([command, ...args], root) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), TIME_LIMIT_MS);
    const chunks = [];
    const end = (code, text) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString() + text });
    };
    running.add(child);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => end(1, `${command}: ${error.message}`));
    child.on('close', (code, signal) => end(code, signal === null ? '' : `\nended by ${signal}`));
  });
}

const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    running.forEach((child) => signalGroup(child, signal));
    process.exit(130);
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

module.exports = { runAll };
