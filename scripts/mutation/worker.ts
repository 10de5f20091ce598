/** A process of its own: tries one mutant after the other. It may hang or die of one; the pool starts another then. */
import { ReferenceStack } from '../../adapters/reference/stack';
import { loadEngine } from '../../compiler/emit/load';
import type { ScenarioResult, Verdict } from '../../scenario/verdict';
import type { Mutation } from './mutation';
import { MutationMistake } from './mutation';
import { MutableSpec } from './mutable-spec';
import { Stage } from './stage';

export interface Task {
  /** None: the spec as it is. */
  readonly mutation?: Mutation;
  /** None: all. */
  readonly scenarios?: readonly string[];
}
export interface Tried {
  /** Why there is no mutant. */
  readonly problem?: string;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** By scenario. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
}

const spec = new MutableSpec();

async function attempt(task: Task, stage: Stage): Promise<Tried> {
  const { table, problems } = spec.compile(task.mutation);
  const [problem] = problems;
  if (table === undefined || problem !== undefined) return nothing(problem?.message ?? 'there is no table');
  const engine = { ...loadEngine(table), version: task.mutation?.id ?? '' };
  const played: [string, ScenarioResult][] = [];
  for (const id of task.scenarios ?? stage.ids) {
    const result = await stage.play(id, new ReferenceStack(engine));
    if (result !== undefined) played.push([id, result]);
  }
  return {
    verdicts: Object.fromEntries(played.map(([id, { verdict }]) => [id, verdict])),
    requirements: Object.fromEntries(played.map(([id]) => [id, stage.requirementsOf(id)])),
  };
}

function nothing(problem: string): Tried {
  return { problem, verdicts: {}, requirements: {} };
}

function main(): void {
  const stage = Stage.load();
  process.on('message', (task: Task) => {
    void attempt(task, stage)
      .catch((error: unknown) => {
        if (error instanceof MutationMistake) return nothing(error.message);
        return nothing(`it breaks: ${error instanceof Error ? error.message : String(error)}`);
      })
      .then((tried) => process.send?.(tried));
  });
  process.send?.('ready');
}

main();
