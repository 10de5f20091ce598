/** The command line of `tcpspec run`, read and checked. */
import { UsageError } from '../report/error';
import type { OptionValue } from '../report/result';
import { LEVELS } from '../scenario/verdict';
import type { Level } from '../scenario/verdict';
import { MILLISECOND, parseDuration } from '../scenario/waiting';

/** As commander hands them over. */
export interface RawRunOptions {
  readonly stack?: readonly string[];
  readonly all?: boolean;
  readonly tags?: string;
  readonly level?: string;
  readonly list?: boolean;
  readonly out?: string;
  readonly parallel?: string;
  readonly shard?: string;
  readonly rerun?: boolean;
  readonly trace?: boolean;
  readonly slow?: boolean;
  readonly maxWait?: string;
  readonly strict?: boolean;
  readonly baseline?: string;
  readonly seed?: string;
  readonly repeat?: string;
}

export interface RunRequest {
  readonly which: readonly string[];
  readonly stacks: readonly string[];
  readonly tags: string | undefined;
  readonly level: Level | undefined;
  readonly shard: string | undefined;
  readonly rerun: boolean;
  readonly list: boolean;
  readonly out: string;
  readonly parallel: number;
  readonly repeat: number;
  readonly trace: boolean;
  readonly slow: boolean;
  readonly maxWaitMs: number;
  readonly strict: boolean;
  readonly baseline: string | undefined;
  readonly seed: number;
  /** As given, for the report and the rerun command. */
  readonly given: Readonly<Record<string, OptionValue>>;
}

const DEFAULT_OUT = 'conformance-report';
const DEFAULT_MAX_WAIT = '5 s';

/** Throws `UsageError` for a value that cannot be read. */
export function readRunOptions(which: readonly string[], raw: RawRunOptions): RunRequest {
  return {
    which,
    stacks: raw.stack ?? [],
    tags: raw.tags,
    level: levelOf(raw.level),
    shard: raw.shard,
    rerun: raw.rerun ?? false,
    list: raw.list ?? false,
    out: raw.out ?? DEFAULT_OUT,
    parallel: countOf('--parallel', raw.parallel, 1),
    repeat: countOf('--repeat', raw.repeat, 1),
    trace: raw.trace ?? false,
    slow: raw.slow ?? false,
    maxWaitMs: waitOf(raw.maxWait ?? DEFAULT_MAX_WAIT),
    strict: raw.strict ?? false,
    baseline: raw.baseline,
    seed: seedOf(raw.seed),
    given: givenOf(raw),
  };
}

function levelOf(text: string | undefined): Level | undefined {
  const level = LEVELS.find((one) => one === text?.toLowerCase());
  if (text !== undefined && level === undefined) throw new UsageError(`--level is one of ${LEVELS.join(', ')}, not ${text}`);
  return level;
}

function countOf(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`${flag} takes a whole number from 1 to 9999, not ${text}`);
  return Number(text);
}

function waitOf(text: string): number {
  const spelled = /^\d+(\.\d+)?$/.test(text) ? `${text} s` : text.replace(/(\d)([a-z])/, '$1 $2');
  try {
    return parseDuration(spelled) / MILLISECOND;
  } catch {
    throw new UsageError(`--max-wait takes a time such as 5s or 500ms, not ${text}`);
  }
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--seed takes a whole number of at most nine digits, not ${text}`);
  return Number(text);
}

function givenOf(raw: RawRunOptions): Record<string, OptionValue> {
  const entries = Object.entries(raw) as [string, OptionValue | undefined][];
  const named = entries.map(([name, value]): [string, OptionValue | undefined] => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(named.filter((entry): entry is [string, OptionValue] => entry[1] !== undefined && entry[1] !== false));
}
