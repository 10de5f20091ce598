/**
 * Before anything is timed: after every event of the script all three hold the same state and numbers and have done the
 * same to the world. What is not compared: the order of effects within one event and how often one was repeated in it,
 * `moved` and the answers to the user's calls, which the XState machine does not give.
 */
import type { InterpretedRecord, NamedSegment } from '../../compiler/interpret/record';
import type { Tcb } from '../../engine/generated/tcp';
import { machine as emitted } from '../../engine/generated/tcp';
import type { Segment } from '../../engine/generated/tcp-codec';
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import { EmittedPlayer } from './emitted';
import { InterpretedPlayer, interpreter } from './interpreted';
import { Log, LoggedEffects } from './logged-effects';
import type { Script, ScriptEvent } from './script';
import type { Context } from './xstate/context';
import { XStatePlayer } from './xstate/player';

/** One way to run the script, event by event, telling all that is compared. */
interface Witness {
  readonly name: string;
  begin(): void;
  tell(event: ScriptEvent): string;
}

/** @throws Error naming the first event after which two differ */
export function checkAgreement({ name, lives }: Script): void {
  const [emitted, ...others] = [emittedWitness(), interpretedWitness(), xstateWitness()];
  for (const life of lives) {
    for (const witness of [emitted, ...others]) witness.begin();
    for (const event of life) {
      const expected = emitted.tell(event);
      for (const other of others) agree(`${name}, ${event.title}`, expected, other.name, other.tell(event));
    }
  }
}

function agree(event: string, expected: string, name: string, told: string): void {
  if (told === expected) return;
  throw new Error(`after ${event} the emitted engine says\n  ${expected}\nand the ${name}\n  ${told}`);
}

const NUMBERS = 'ISS SND.UNA SND.NXT SND.WL1 SND.WL2 SND.WND MAX.SND.WND SND.MSS IRS RCV.NXT RCV.WND IN OUT HELD'.split(' ');
const ESTIMATES = 'RTO SRTT RTTVAR timing measured timed timed_at first_sent fin_queued fin_sent'.split(' ');

function describe(state: string, values: Readonly<Record<string, unknown>>, log: Log): string {
  // Of a connection that is over nothing is left to compare.
  const names = state === 'CLOSED' || state === 'LISTEN' ? [] : [...NUMBERS, ...ESTIMATES];
  return [state, ...names.map((name) => `${name} ${String(values[name])}`), log.take()].join(', ');
}

function emittedWitness(): Witness {
  const io = new LoggedEffects<Tcb, Segment>((record) => emitted.copy(record));
  return machineWitness('emitted engine', emitted, new EmittedPlayer(io), io.log);
}

function interpretedWitness(): Witness {
  const machine = interpreter();
  const io = new LoggedEffects<InterpretedRecord, NamedSegment>((record) => machine.copy(record));
  return machineWitness('interpreter', machine, new InterpretedPlayer(machine, io), io.log);
}

interface Player<R> {
  create(): R;
  take(record: R, event: ScriptEvent): R;
}

function machineWitness<R extends ConnectionRecord, S extends AnySegment>(
  name: string,
  machine: Machine<R, S>,
  player: Player<R>,
  log: Log,
): Witness {
  let record = player.create();
  return {
    name,
    begin: () => {
      record = player.create();
    },
    tell: (event) => {
      record = player.take(record, event);
      return describe(machine.description.states[record.state] ?? '?', machine.snapshot(record), log);
    },
  };
}

function xstateWitness(): Witness {
  const log = new Log();
  const player = new XStatePlayer(log);
  return {
    name: 'XState machine',
    begin: () => undefined,
    tell: (event) => {
      player.actor.send(event);
      return describe(player.state, named(player.context), log);
    },
  };
}

/** `SND_UNA` is how a TypeScript name says `SND.UNA`. */
function named(context: Context): Record<string, unknown> {
  const entries = Object.entries(context).map(([name, value]): [string, unknown] => [name.replace(/(?<=[A-Z])_(?=[A-Z])/g, '.'), value]);
  return { ...Object.fromEntries(entries), HELD: context.HELD.length };
}
