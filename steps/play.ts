/** One scenario being played: takes the steps' turns, keeps what failed first, and comes to the result. */
import type { Choice } from '../scenario/checks';
import type { Conversation } from '../scenario/conversation';
import { judge } from '../scenario/outcome';
import type { Failure } from '../scenario/outcome';
import type { ScenarioDescription, ScenarioResult } from '../scenario/verdict';
import type { Argument, Phrase, Row } from './vocabulary';

export interface PlayedStep {
  readonly text: string;
  /** Gherkin's: `Context` for Given and the Ands behind it. */
  readonly type?: string;
}

export class Play {
  private readonly description: ScenarioDescription;
  private readonly conversation: Conversation;
  private readonly steps: readonly PlayedStep[];
  private readonly started = performance.now();
  private position = 0;
  private current: PlayedStep | undefined;
  private failure: Failure | undefined;
  private choice: Choice | undefined;
  private observed = 0;
  private readonly unobserved: string[] = [];

  constructor(description: ScenarioDescription, conversation: Conversation, steps: readonly PlayedStep[]) {
    this.description = description;
    this.conversation = conversation;
    this.steps = steps;
  }

  get hasFailed(): boolean {
    return this.failure !== undefined;
  }

  /** @throws whatever the phrase throws, having noted it */
  async takeTurn(phrase: Phrase, args: readonly Argument[], rows: readonly Row[]): Promise<void> {
    const step = this.stepOf(phrase);
    this.current = step;
    const isSetUp = phrase.kind === 'set-up' || step?.type === 'Context';
    this.conversation.phase = isSetUp ? 'set-up' : 'test';
    const choose = (choice: Choice): void => {
      this.choice = choice;
    };
    try {
      const seen = await phrase.act({ conversation: this.conversation, rows, choose }, args);
      if (phrase.kind === 'check' && !isSetUp) this.count(seen !== 'unobserved', step);
    } catch (error) {
      this.fail(error);
      throw error;
    }
  }

  private count(wasObserved: boolean, step: PlayedStep | undefined): void {
    if (wasObserved) this.observed += 1;
    else this.unobserved.push(step?.text ?? 'a step');
  }

  /** The first failure decides; what follows it follows from it. */
  fail(error: unknown, step = this.current): void {
    this.failure ??= { error, phase: this.conversation.phase, ...(step && { step: step.text }) };
  }

  /** Cucumber does not say which step it runs; steps of other people's may stand between ours. */
  private stepOf(phrase: Phrase): PlayedStep | undefined {
    while (this.position < this.steps.length) {
      const step = this.steps[this.position];
      this.position += 1;
      if (step !== undefined && phrase.expression.test(step.text)) return step;
    }
    return undefined;
  }

  /** What it comes to so far; `last` closes the conversation, so that nothing may be left over. */
  result(last: boolean): ScenarioResult {
    if (last && !this.hasFailed) this.checkLeftovers();
    return judge({
      level: this.description.level,
      section: this.description.section,
      conversation: this.conversation,
      observed: this.observed,
      unobserved: this.unobserved,
      realMs: performance.now() - this.started,
      ...(this.failure && { failure: this.failure }),
      ...(this.choice && { choice: this.choice }),
    });
  }

  private checkLeftovers(): void {
    this.conversation.phase = 'test';
    try {
      this.conversation.checkLeftovers();
    } catch (error) {
      this.fail(error);
    }
  }
}
