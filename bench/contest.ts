/**
 * Competitors in alternating rounds, A B C A B C, in one process: whatever else the machine is doing falls on all of
 * them. Time is the processor's, garbage collection and compilation included.
 */

export interface Contestant {
  readonly name: string;
  /** Events in one `run`. */
  readonly events: number;
  run(): void;
}
export interface Standing {
  readonly name: string;
  /** Events per second of processor time, in the best round. */
  readonly rate: number;
  /** Events per second of processor time, round by round. */
  readonly rates: readonly number[];
}

const ROUNDS = 15;
/** Microseconds of processor time that a round takes, about. */
const ROUND = 150_000;
/** For the compiler to settle; XState needs longest. */
const WARM_UP = 8 * ROUND;

export function contest(contestants: readonly Contestant[]): Standing[] {
  const runs = contestants.map(warmUp);
  const rates = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    contestants.forEach((one, index) => rates[index]!.push(rateOf(one, runs[index]!)));
  }
  return contestants.map(({ name }, index) => ({ name, rate: Math.max(...rates[index]!), rates: rates[index]! }));
}

/** How much faster the first is: the median of the rounds' own ratios. */
export function ratio(first: Standing, second: Standing): number {
  const ratios = first.rates.map((rate, round) => rate / second.rates[round]!).sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)]!;
}

/** @returns how many runs fill a round */
function warmUp(contestant: Contestant): number {
  let runs = 1;
  let spent = 0;
  for (let last = 0; spent < WARM_UP; spent += last) {
    last = timeOf(contestant, runs);
    if (last < ROUND) runs = Math.ceil(runs * Math.min(2, ROUND / last));
    else runs = Math.max(1, Math.round((runs * ROUND) / last));
  }
  return runs;
}

function rateOf(contestant: Contestant, runs: number): number {
  return (runs * contestant.events * 1e6) / timeOf(contestant, runs);
}

/** Microseconds of processor time. */
function timeOf(contestant: Contestant, runs: number): number {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) contestant.run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}
