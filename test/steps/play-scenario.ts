/** Plays a scenario written in the vocabulary on the toy stack, without Cucumber. */
import '../../steps/phrases';
import assert from 'node:assert/strict';
import { Conversation } from '../../scenario/conversation';
import type { Level, ScenarioResult, Verdict } from '../../scenario/verdict';
import { Play } from '../../steps/play';
import { matchStep } from '../../steps/vocabulary';
import type { Row } from '../../steps/vocabulary';
import { ToyStack } from '../scenario/toy-stack';
import type { Fault } from '../scenario/toy-stack';

export interface PlayOptions {
  readonly fault?: Fault;
  readonly level?: Level;
  readonly family?: 4 | 6;
  readonly hangAfterMs?: number;
  readonly stack?: ToyStack;
}
interface Line {
  readonly text: string;
  readonly type: string;
  readonly rows: Row[];
}

export async function play(scenario: string, options: PlayOptions = {}): Promise<ScenarioResult> {
  const stack = options.stack ?? new ToyStack(options.fault);
  const conversation = new Conversation({
    stack,
    description: await stack.initialize(),
    family: options.family ?? 4,
    seed: 1,
    id: 'test/scenario',
    link: { hangAfterMs: options.hangAfterMs ?? 1000, guarded: true },
  });
  const lines = read(scenario);
  const description = {
    id: 'test/scenario',
    title: '',
    section: '3.5',
    level: options.level ?? 'must',
    requirements: [],
    needs: [],
    tags: [],
    uri: '',
    line: 1,
  };
  const game = new Play(description, conversation, lines);
  for (const { text, rows } of lines) {
    const match = matchStep(text);
    assert.ok(match, `no phrase matches "${text}"`);
    await game.takeTurn(match.phrase, match.args, rows).catch(() => undefined);
    if (game.hasFailed) break;
  }
  return game.result(true);
}

const TYPES: Readonly<Record<string, string>> = { Given: 'Context', When: 'Action', Then: 'Outcome' };

function read(scenario: string): Line[] {
  const lines: Line[] = [];
  let columns: string[] = [];
  for (const raw of scenario.split('\n').map((line) => line.trim())) {
    const last = lines.at(-1);
    if (raw.startsWith('|') && last !== undefined) {
      const cells = raw
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (columns.length === 0) columns = cells;
      else last.rows.push(Object.fromEntries(cells.map((cell, index) => [columns[index] ?? '', cell])));
    } else if (raw !== '') {
      const [, keyword = '', text = ''] = /^(\w+) (.*)$/.exec(raw) ?? [];
      lines.push({ text, type: TYPES[keyword] ?? last?.type ?? '', rows: [] });
      columns = [];
    }
  }
  return lines;
}

/** Plays and demands the verdict; the message shows what happened instead. */
export async function comesTo(verdict: Verdict, scenario: string, options: PlayOptions = {}): Promise<ScenarioResult> {
  const result = await play(scenario, options);
  const shown = result.exchange.map(({ time, kind, text }) => `  ${time} ${kind} ${text}`).join('\n');
  assert.equal(
    result.verdict,
    verdict,
    `${result.verdict}: ${result.reason}\n  expected ${result.expected}\n  observed ${result.observed}\n${shown}`,
  );
  return result;
}

/** The same, for whom the verdict is all. */
export async function leadsTo(verdict: Verdict, scenario: string, options: PlayOptions = {}): Promise<void> {
  await comesTo(verdict, scenario, options);
}
