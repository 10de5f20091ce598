/**
 * Before anything is timed: after every event of the script all three hold the same state and numbers and have done the
 * same to the world. What is not compared: the order of effects within one event and how often one was repeated in it,
 * `moved` and the answers to the user's calls, which the XState machine does not give.
 */
import type { ConnectionRecord, Machine } from '../../engine/machine';
import { EmittedPlayer } from './emitted';
import { InterpretedPlayer } from './interpreted';
import { NoEffects } from './no-effects';
import type { ScriptEvent } from './script';
import { LIVES } from './script';
import type { Context, World } from './xstate/context';
import { XStatePlayer } from './xstate/player';

interface Sent {
  readonly bits: number;
  readonly SEQ: number;
  readonly ACK: number;
  readonly DATA: Uint8Array;
}

/** As text, each once. */
class Log implements World {
  private entries = new Set<string>();

  send(bits: number, SEQ: number, ACK: number, length: number): void {
    this.entries.add(`send ${bits} SEQ ${SEQ} ACK ${ACK} with ${length} octets`);
  }
  start(timer: number): void {
    this.entries.add(`start ${timer}`);
  }
  stop(timer: number): void {
    this.entries.add(`stop ${timer}`);
  }
  signal(signal: number): void {
    this.entries.add(`signal ${signal}`);
  }
  take(): string {
    const text = [...this.entries].sort().join('; ');
    this.entries = new Set();
    return text;
  }
}

class LoggedEffects<R, S> extends NoEffects<R, S> {
  readonly log = new Log();

  override send(_record: R, segment: S): void {
    const { bits, SEQ, ACK, DATA } = segment as unknown as Sent;
    this.log.send(bits, SEQ, ACK, DATA.length);
  }
  override signal(_record?: R, signal?: number): void {
    this.log.signal(signal ?? -1);
  }
  override start(_record?: R, timer?: number): void {
    this.log.start(timer ?? -1);
  }
  override stop(_record?: R, timer?: number): void {
    this.log.stop(timer ?? -1);
  }
}

/** One way to run the script, event by event, telling all that is compared. */
interface Witness {
  readonly name: string;
  begin(): void;
  tell(event: ScriptEvent): string;
}

const COMPARED = [
  'ISS',
  'SND.UNA',
  'SND.NXT',
  'SND.WL1',
  'SND.WL2',
  'SND.WND',
  'MAX.SND.WND',
  'SND.MSS',
  'IRS',
  'RCV.NXT',
  'RCV.WND',
  'IN',
  'OUT',
];
const ESTIMATED = ['RTO', 'SRTT', 'RTTVAR', 'timing', 'measured', 'timed', 'timed_at', 'first_sent', 'fin_queued', 'fin_sent'];

function describe(state: string, values: Readonly<Record<string, unknown>>, log: Log): string {
  // Of a connection that is over nothing is left to compare.
  const names = state === 'CLOSED' ? [] : [...COMPARED, ...ESTIMATED];
  return [state, ...names.map((name) => `${name} ${String(values[name])}`), log.take()].join(', ');
}

interface Player<R> {
  create(): R;
  take(record: R, event: ScriptEvent): R;
}

function machineWitness<R extends ConnectionRecord>(
  name: string,
  machine: Pick<Machine<R, never>, 'description' | 'snapshot'>,
  player: Player<R>,
  log: Log,
): Witness {
  let record = player.create();
  return {
    name,
    begin: () => void (record = player.create()),
    tell(event) {
      record = player.take(record, event);
      return describe(machine.description.states[record.state] ?? '?', machine.snapshot(record), log);
    },
  };
}
