/** Hands the vocabulary to Cucumber, and each scenario's result out as an attachment. Loaded by Cucumber alone. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  After,
  AfterAll,
  Before,
  DataTable,
  defineParameterType,
  defineStep,
  setDefaultTimeout,
  setWorldConstructor,
  Status,
  World,
} from '@cucumber/cucumber';
import { StackCrashedError, AdapterError } from '../adapters/contract';
import { missingCapabilities } from '../scenario/capabilities';
import { Conversation } from '../scenario/conversation';
import { ScenarioMistake } from '../scenario/failure';
import { nameScenario } from '../scenario/heartbeat';
import { notPlayed } from '../scenario/outcome';
import type { ScenarioDescription, ScenarioResult } from '../scenario/verdict';
import { formatDuration } from '../scenario/waiting';
import { describe, timeTaken } from './description';
import type { Pickle } from './description';
import { OWN_PARAMETERS } from './parameters';
import { Play } from './play';
import { encodeResult, RESULT_MEDIA_TYPE, STARTED_MEDIA_TYPE } from './result-message';
import { acquire, DEFAULTS, isStopped, linkSettings, release, stop } from './session';
import type { RunParameters, StackInUse } from './session';
import { vocabulary } from './vocabulary';
import type { Argument, Phrase } from './vocabulary';
import './phrases';

class ScenarioWorld extends World<RunParameters> {
  play: Play | undefined;
  description: ScenarioDescription | undefined;
  /** The result of a scenario that is not played. */
  decided: ScenarioResult | undefined;
}

setWorldConstructor(ScenarioWorld);
// What hangs is bounded where the stack is called, which can tell whose fault it is.
setDefaultTimeout(-1);

for (const [name, pattern] of Object.entries(OWN_PARAMETERS)) {
  defineParameterType({ name, regexp: new RegExp(pattern), transformer: (text: string) => text });
}
for (const phrase of vocabulary()) defineStep(phrase.pattern, stepCode(phrase));

/** Cucumber tells by a function's length whether it takes what the pattern gives. */
function stepCode(phrase: Phrase): (this: ScenarioWorld, ...args: unknown[]) => Promise<string | undefined> {
  const code = function (this: ScenarioWorld, ...args: unknown[]): Promise<string | undefined> {
    return takeTurn(this, phrase, args);
  };
  return Object.defineProperty(code, 'length', { value: phrase.parameterNames.length + (phrase.columns.length > 0 ? 1 : 0) });
}

async function takeTurn({ play }: ScenarioWorld, phrase: Phrase, args: unknown[]): Promise<string | undefined> {
  if (play === undefined) return 'skipped';
  const table = args.find((arg) => arg instanceof DataTable);
  try {
    await play.takeTurn(phrase, args.filter((arg) => arg !== table) as Argument[], table?.hashes() ?? []);
    return undefined;
  } catch {
    const result = play.result(false);
    if (isRed(result)) throw explanation(result);
    return 'skipped';
  }
}

const RED: readonly ScenarioResult['verdict'][] = ['fail', 'crashed', 'inconclusive', 'harness-error'];
function isRed({ verdict }: ScenarioResult): boolean {
  return RED.includes(verdict);
}

/** What plain Cucumber prints; our own stack is nothing to the reader. */
function explanation({ verdict, reason, expected, observed, exchange }: ScenarioResult): Error {
  const lines = [`${verdict}: ${reason}`];
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (observed !== undefined) lines.push(`  observed: ${observed}`);
  for (const { time, text, kind, marked } of exchange) {
    const arrow = { 'to-stack': '->', 'from-stack': '<-', call: '  ', event: '  ', time: '  ', note: '  ' }[kind];
    lines.push(`  ${marked === true ? '*' : ' '} ${formatDuration(time).padStart(10)} ${arrow} ${text}`);
  }
  const error = new Error(lines.join('\n'));
  error.stack = error.message;
  return error;
}

Before(async function (this: ScenarioWorld, { pickle, gherkinDocument }) {
  // Stacks that answer at once never let the event loop turn, and Ctrl-C would wait for the end of the run.
  await nextTurn();
  if (isStopped(this.parameters)) return 'skipped';
  const { description } = describe(pickle, gherkinDocument);
  this.description = description;
  this.attach(description.id, STARTED_MEDIA_TYPE);
  nameScenario(description.id);
  try {
    const stack = await acquire(this.parameters);
    this.decided = whyNotPlayed(description, pickle, stack, this.parameters);
    if (this.decided === undefined) this.play = begin(description, pickle, stack, this.parameters);
  } catch (error) {
    const crashed = error instanceof StackCrashedError;
    const message = error instanceof Error ? error.message : String(error);
    this.decided = notPlayed(
      crashed ? 'crashed' : 'harness-error',
      `${error instanceof AdapterError ? 'the adapter broke: ' : ''}${message}`,
    );
    throw explanation(this.decided);
  }
  return this.play === undefined ? 'skipped' : undefined;
});

function whyNotPlayed(
  { needs }: ScenarioDescription,
  pickle: Pickle,
  { description: { capabilities } }: StackInUse,
  { maxWaitMs = DEFAULTS.maxWaitMs, slow = false }: RunParameters,
): ScenarioResult | undefined {
  const missing = missingCapabilities(needs, capabilities);
  if (missing.length > 0) return notPlayed('not-applicable', `the stack does not declare ${missing.join(', ')}`);
  const takes = timeTaken(pickle);
  if (capabilities.clock.kind === 'virtual' || slow || takes <= maxWaitMs * 1e6) return undefined;
  const limit = formatDuration(maxWaitMs * 1e6);
  return notPlayed('not-run', `takes ${formatDuration(takes)} on a real clock, more than ${limit} (--max-wait): --slow runs it`);
}

function begin(description: ScenarioDescription, pickle: Pickle, inUse: StackInUse, parameters: RunParameters): Play {
  const conversation = new Conversation({
    ...inUse,
    family: description.needs.includes('family-6') ? 6 : 4,
    seed: parameters.seed ?? DEFAULTS.seed,
    id: description.id,
    link: linkSettings(parameters),
  });
  return new Play(description, conversation, pickle.steps);
}

After(async function (this: ScenarioWorld, { result }) {
  const { play, description } = this;
  if (description === undefined) return;
  const wasRed = result?.status === Status.FAILED;
  // Cucumber itself found fault with a step, or a step of somebody else's came out badly.
  if (result !== undefined && result.status !== Status.PASSED && play?.hasFailed === false) {
    play.fail(new ScenarioMistake(result.message ?? `a step is ${result.status.toLowerCase()}`));
  }
  const outcome = play?.result(true) ?? this.decided;
  if (outcome === undefined) return;
  this.attach(encodeResult(description.id, outcome), RESULT_MEDIA_TYPE);
  if (outcome.verdict === 'crashed' || outcome.verdict === 'harness-error') await release(this.parameters);
  if (isRed(outcome) && !wasRed) throw explanation(outcome);
});

AfterAll(function () {
  return release(this.parameters);
});

// Ctrl-C reaches every process of the terminal: a worker finishes its scenario, hands out the result and ends its stack.
if (process.env['CUCUMBER_PARALLEL'] === 'true') process.on('SIGINT', stop);
