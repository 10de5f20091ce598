/** Handshake and close, a new connection each time, through the Linux adapter alone: the kernel, the contract, no Gherkin. */
import { linuxProvider } from '../adapters/linux/provider';
import type { Stack } from '../adapters/contract';
import { LOCAL, Peer, REMOTE } from './linux/peer';
import type { Benchmark, Measured, Result } from './result';

const NAME = 'handshake and close, Linux adapter';
const AT_LEAST = 10_000;
const ROUNDS = 9;
/** Connections of a round; the first round is for warming up. */
const CONNECTIONS = 5000;
const FIRST_PORT = 1024;

export const linux: Benchmark = { name: 'linux', measure };

async function measure(): Promise<Result[]> {
  const availability = linuxProvider.availability();
  if (!availability.available) return [{ name: NAME, skipped: `${availability.reason}; ${availability.remedy}` }];
  const stack = linuxProvider.create();
  try {
    return await measureOn(stack);
  } finally {
    await stack.shutdownAdapter();
  }
}

async function measureOn(stack: Stack): Promise<Measured[]> {
  await stack.initialize();
  const best = { clock: 0, processor: 0 };
  await play(stack);
  for (let round = 0; round < ROUNDS; round++) {
    const { clock, processor } = await play(stack);
    best.clock = Math.max(best.clock, clock);
    best.processor = Math.max(best.processor, processor);
  }
  return [
    { name: NAME, rate: best.clock, unit: 'connections a second', target: AT_LEAST },
    { name: `${NAME}, by CPU time`, rate: best.processor, unit: 'connections per CPU-second' },
  ];
}

/** One round, from a fresh listener; the reset is not counted. */
async function play(stack: Stack): Promise<{ clock: number; processor: number }> {
  await stack.reset({ family: 4, local: LOCAL, remote: REMOTE, mtu: 1500, seed: 1 });
  const { localPort, error } = await stack.open({ protocol: 'tcp', passive: true });
  if (localPort === undefined) throw new Error(`open was refused: ${error?.native ?? ''}`);
  const peer = new Peer(stack, localPort);
  const processor = process.cpuUsage();
  const clock = process.hrtime.bigint();
  for (let one = 0; one < CONNECTIONS; one++) await peer.converse(FIRST_PORT + one);
  const nanoseconds = Number(process.hrtime.bigint() - clock);
  const { user, system } = process.cpuUsage(processor);
  return { clock: (CONNECTIONS * 1e9) / nanoseconds, processor: (CONNECTIONS * 1e6) / (user + system) };
}
