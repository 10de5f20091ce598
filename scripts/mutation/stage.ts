/**
 * The suite's scenarios, planned by Cucumber once and then played without it: what a mutant does to a scenario is found in
 * milliseconds. Judged is by the same steps, conversation and verdicts as in any run.
 */
import { join } from 'node:path';
import type { Stack } from '../../adapters/contract';
import { Conversation } from '../../scenario/conversation';
import type { ScenarioDescription, ScenarioResult } from '../../scenario/verdict';
import { cucumber } from '../../runner/cucumber';
import { describe } from '../../steps/description';
import type { GherkinDocument, Pickle } from '../../steps/description';
import { Play } from '../../steps/play';
import { matchStep } from '../../steps/vocabulary';
import type { Row } from '../../steps/vocabulary';
import { ROOT } from './mutation';

interface Script {
  readonly description: ScenarioDescription;
  readonly pickle: Pickle;
}

export class Stage {
  private readonly scripts = new Map<string, Script>();

  /** Every scenario below features/. */
  static async load(): Promise<Stage> {
    const stage = new Stage();
    const documents = new Map<string, GherkinDocument>();
    const pickles: Pickle[] = [];
    const paths = [join(ROOT, 'features/**/*.feature')];
    await cucumber({ paths, dryRun: true, workers: 0, parameters: {} }, ({ gherkinDocument, pickle }) => {
      if (gherkinDocument) documents.set(gherkinDocument.uri ?? '', gherkinDocument);
      if (pickle) pickles.push(pickle);
    });
    for (const pickle of pickles) {
      const document = documents.get(pickle.uri);
      if (document === undefined) continue;
      const { description } = describe(pickle, document);
      stage.scripts.set(description.id, { description, pickle });
    }
    return stage;
  }

  get ids(): readonly string[] {
    return [...this.scripts.keys()];
  }
  requirementsOf(id: string): readonly string[] {
    return this.scripts.get(id)?.description.requirements ?? [];
  }

  /** Undefined when there is no such scenario. */
  async play(id: string, stack: Stack): Promise<ScenarioResult | undefined> {
    const script = this.scripts.get(id);
    if (script === undefined) return undefined;
    const { description, pickle } = script;
    const conversation = new Conversation({
      stack,
      description: await stack.initialize(),
      family: description.needs.includes('family-6') ? 6 : 4,
      seed: 1,
      id,
      hangAfterMs: 1000,
    });
    const play = new Play(description, conversation, pickle.steps);
    for (const step of pickle.steps) {
      if (play.hasFailed) break;
      await take(play, step);
    }
    return play.result(true);
  }
}

async function take(play: Play, { text, argument }: Pickle['steps'][number]): Promise<void> {
  const match = matchStep(text);
  if (match === undefined) return play.fail(new Error(`no phrase matches "${text}"`));
  const [header, ...body] = argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value)) ?? [];
  const rows: Row[] = body.map((cells) => Object.fromEntries(cells.map((cell, index) => [header?.[index] ?? '', cell])));
  // What it throws, the play has noted.
  await play.takeTurn(match.phrase, match.args, rows).catch(() => undefined);
}
