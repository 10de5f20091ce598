/** How many segments a second the emitted codec reads and writes, per second of processor time: `ts-node bench/codec.ts`. */
import { BITS, copySegment, decode, encode, Segment } from '../engine/generated/tcp-codec';

const SECONDS = 1;
const BATCH = 10_000;
const PSEUDO = 0x1234;
const pseudo = (): number => PSEUDO;

const SAMPLES: readonly (readonly [string, Segment])[] = [
  ['ACK', Object.assign(new Segment(), { bits: BITS.ACK })],
  ['ACK with timestamps', Object.assign(new Segment(), { bits: BITS.ACK, hasTS: true })],
  ['SYN with every option', Object.assign(new Segment(), { bits: BITS.SYN, hasMSS: true, hasWS: true, hasSACKOK: true, hasTS: true })],
  ['1460 octets', Object.assign(new Segment(), { bits: BITS.ACK, DATA: new Uint8Array(1460).fill(0xa5) })],
];

/** Calls a second of processor time, after a warm-up. */
function rate(call: () => number): number {
  let kept = 0;
  for (let warm = 0; warm < BATCH; warm++) kept += call();
  const begin = process.cpuUsage();
  let calls = 0;
  for (;;) {
    for (let one = 0; one < BATCH; one++) kept += call();
    calls += BATCH;
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    if (seconds >= SECONDS) return kept < 0 ? 0 : calls / seconds; // `kept` is looked at, so no call can be optimised away
  }
}

function print(what: string, perSecond: number): void {
  console.log(`${what.padEnd(32)}${(perSecond / 1e6).toFixed(2).padStart(8)} M/s${(1e9 / perSecond).toFixed(0).padStart(8)} ns`);
}

for (const [name, segment] of SAMPLES) {
  const octets = encode(segment, pseudo);
  const view = new DataView(octets.buffer);
  const into = new Segment();
  print(
    `decode ${name}`,
    rate(() => decode(view, 0, octets.length, PSEUDO, into)),
  );
  print(
    `encode ${name}`,
    rate(() => encode(segment, pseudo).length),
  );
}
const [, [, sample] = ['', new Segment()]] = SAMPLES;
print(
  'copy',
  rate(() => copySegment(sample).bits),
);
