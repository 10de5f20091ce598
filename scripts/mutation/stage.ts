/**
 * The suite's scenarios, read by Cucumber's parser once and then played without it: what a mutant does to a scenario is found in
 * milliseconds. Judged is by the same steps, conversation and verdicts as in any run.
 */
import { join } from 'node:path';
import type { Stack } from '../../adapters/contract';
import { Conversation } from '../../scenario/conversation';
import type { ScenarioDescription, ScenarioResult } from '../../scenario/verdict';
import { readFeature } from '../../runner/gherkin';
import { featureFiles } from '../../runner/places';
import { describe } from '../../steps/description';
import type { Pickle } from '../../steps/description';
import '../../steps/phrases';
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
  static load(): Stage {
    const stage = new Stage();
    for (const { document, pickles } of featureFiles([join(ROOT, 'features')]).map(readFeature)) {
      if (document === undefined) continue;
      for (const pickle of pickles) {
        const { description } = describe(pickle, document);
        stage.scripts.set(description.id, { description, pickle });
      }
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
      link: { hangAfterMs: 1000, guarded: false },
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
  if (match === undefined) {
    play.fail(new Error(`no phrase matches "${text}"`));
    return;
  }
  const [header, ...body] = argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value)) ?? [];
  const rows: Row[] = body.map((cells) => Object.fromEntries(cells.map((cell, index) => [header?.[index] ?? '', cell])));
  // What it throws, the play has noted.
  await play.takeTurn(match.phrase, match.args, rows).catch(() => undefined);
}
