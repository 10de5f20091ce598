/** What becomes of every mutation of the list. */
import type { Verdict } from '../../scenario/verdict';
import type { Mutation } from './mutation';
import type { Task, Tried } from './worker';

/** `caught` by scenarios that pass on the spec as it is; `broken`: it makes no engine, or one that hangs or dies. */
export interface Trial {
  readonly mutation: Mutation;
  readonly outcome: 'caught' | 'survived' | 'broken';
  /** Scenarios that turned red; only the recorded ones unless all were played. */
  readonly red: readonly string[];
  /** All scenarios were played, because the recorded ones no longer catch it, or because that was asked for. */
  readonly all: boolean;
  readonly problem?: string;
}
export interface Trials {
  readonly trials: readonly Trial[];
  /** Of every scenario played. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
}
/** Who tries: a pool of processes. */
export interface Trier {
  try(task: Task): Promise<Tried>;
}
export interface TrialOptions {
  /** Plays every scenario on every mutant. */
  readonly all?: boolean;
  readonly onTrial?: (trial: Trial) => void;
}

const GREEN: readonly Verdict[] = ['pass', 'choice'];
/** A scenario that is inconclusive, or ends in an error, has caught nothing: its expectations did not decide. */
const RED: readonly Verdict[] = ['fail', 'deviation'];

export async function tryMutations(
  pool: Trier,
  mutations: readonly Mutation[],
  { all = false, onTrial }: TrialOptions = {},
): Promise<Trials> {
  const recorded = all ? undefined : [...new Set(mutations.flatMap(({ caughtBy }) => caughtBy))];
  const sound = await pool.try(recorded === undefined ? {} : { scenarios: recorded });
  if (sound.problem !== undefined) throw new Error(`the spec as it is cannot be tried: ${sound.problem}`);
  let everything: Promise<Tried> | undefined = all ? Promise.resolve(sound) : undefined;
  const onAll = async (mutation: Mutation): Promise<Trial> => {
    everything ??= pool.try({});
    return conclude(mutation, await pool.try({ mutation }), await everything, true);
  };
  const trials = await Promise.all(
    mutations.map(async (mutation) => {
      const trial = all
        ? await onAll(mutation)
        : conclude(mutation, await pool.try({ mutation, scenarios: mutation.caughtBy }), sound, false);
      const final = trial.outcome === 'survived' && !all ? await onAll(mutation) : trial;
      onTrial?.(final);
      return final;
    }),
  );
  return { trials, requirements: (await (everything ?? sound)).requirements };
}

function conclude(mutation: Mutation, { problem, verdicts }: Tried, sound: Tried, all: boolean): Trial {
  if (problem !== undefined) return { mutation, outcome: 'broken', red: [], all, problem };
  const has = (id: string, of: Tried['verdicts'], wanted: readonly Verdict[]): boolean => {
    const verdict = of[id];
    return verdict !== undefined && wanted.includes(verdict);
  };
  const red = Object.keys(verdicts).filter((id) => has(id, verdicts, RED) && has(id, sound.verdicts, GREEN));
  return { mutation, outcome: red.length > 0 ? 'caught' : 'survived', red, all };
}
