/** The reference engine behind the contract. The only adapter that may know the engine. */
import type { Connection } from '../../engine/connection';
import type { Flow } from '../../engine/flow-table';
import type { Codec } from '../../engine/host';
import { Host } from '../../engine/host';
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import type {
  AdvanceRequest,
  Answer,
  CallAnswer,
  Capabilities,
  EventName,
  FourTuple,
  Handle,
  OpenAnswer,
  OpenRequest,
  ReceiveAnswer,
  ResetAnswer,
  ResetRequest,
  SendAnswer,
  SendRequest,
  Stack,
  StackDescription,
  StackEvent,
  StateName,
  StatusAnswer,
  UserError,
  UserErrorMessage,
} from '../contract';
import { AdapterError, CONTRACT_VERSION, UnsupportedError } from '../contract';
import { readSettings } from './settings';

const TCP = 6;
const CAPABILITIES: Capabilities = {
  clock: { kind: 'virtual', granularity: 0, lateness: 0 },
  introspection: 'tcb',
  families: [4, 6],
  isn: 'chosen',
  features: [
    'activeOpen',
    'passiveOpen',
    'halfClose',
    'abort',
    'timeWaitObservable',
    'userTimeout',
    'activeOpenOnListener',
    'parameters',
    'parameters-spec',
    'passiveOpenForOnePeer',
  ],
};
/** MSS by family: what a 1500 octet MTU leaves, and RFC 9293 section 3.7.1's defaults. */
const SEGMENT_SIZES = { 4: { header: 40, fallback: 536 }, 6: { header: 60, fallback: 1220 } } as const;

/** A protocol's machine and codec; a mutated spec brings others. */
export interface Engine<R extends ConnectionRecord, S extends AnySegment> {
  readonly machine: Machine<R, S>;
  readonly codec: Codec<S>;
  readonly version: string;
}

export class ReferenceStack<R extends ConnectionRecord, S extends AnySegment> implements Stack {
  private readonly engine: Engine<R, S>;
  private host: Host<R, S> | undefined;
  private local = '';
  private readonly connections = new Map<Handle, Connection<R>>();
  private readonly announced = new Set<Connection<R>>();
  private readonly discarding = new Set<Connection<R>>();

  constructor(engine: Engine<R, S>) {
    this.engine = engine;
  }

  initialize(): StackDescription {
    return {
      name: 'reference',
      version: this.engine.version,
      build: this.engine.machine.description.protocol,
      contract: CONTRACT_VERSION,
      capabilities: CAPABILITIES,
      changed: [],
    };
  }

  reset(request: ResetRequest): ResetAnswer {
    const sizes = SEGMENT_SIZES[request.family];
    const read = readSettings(this.engine.machine.description, request.parameters ?? {});
    const settings = { LOCAL_MSS: request.mtu - sizes.header, DEFAULT_MSS: sizes.fallback, ...read.settings };
    this.connections.clear();
    this.announced.clear();
    this.discarding.clear();
    this.local = request.local;
    this.host = new Host(this.engine.machine, this.engine.codec, {
      seed: request.seed,
      addresses: [request.local],
      protocol: TCP,
      settings,
      choices: read.choices,
      ...(request.wantedIsn === undefined ? {} : { firstNumber: request.wantedIsn }),
    });
    return { ...this.collect(), isnTookEffect: request.wantedIsn !== undefined, parameters: request.parameters ?? {} };
  }

  open(request: OpenRequest): OpenAnswer {
    const host = this.running();
    const known = this.existing(request);
    const connection = known ?? host.create(request.localPort, this.local, remoteOf(request));
    const specified = request.remoteAddress !== undefined && request.remotePort !== undefined;
    const result = host.call(connection, 'OPEN', [!request.passive, specified, request.timeout ?? 0]);
    if (result.kind === 'refused') return { ...this.collect(), error: errorOf(result.message) };
    this.connections.set(connection.id, connection);
    return { ...this.collect(), handle: connection.id, localPort: connection.localPort };
  }

  /** The connection or listener that an OPEN for the same sockets speaks of. */
  private existing(request: OpenRequest): Connection<R> | undefined {
    if (request.localPort === undefined) return undefined;
    const host = this.running();
    const remote = remoteOf(request);
    if (remote !== undefined) {
      const flow = { localAddress: this.local, localPort: request.localPort, remoteAddress: remote.address, remotePort: remote.port };
      const found = host.find(flow);
      if (found !== undefined) return found;
      if (!request.passive) return this.listenerTurningActive(request.localPort, flow);
    }
    return host.listener(request.localPort);
  }

  /** An active OPEN of a port that listens is about the listener (RFC 9293 section 3.10.1). */
  private listenerTurningActive(port: number, flow: Flow): Connection<R> | undefined {
    const listener = this.running().listener(port);
    if (listener !== undefined) listener.flow = flow;
    return listener;
  }

  send(handle: Handle, request: SendRequest): SendAnswer {
    if (request.urgent === true) throw new UnsupportedError('the reference engine sends no urgent data yet');
    const answer = this.call(handle, 'SEND', [request.octets]);
    return { ...answer, taken: answer.error === undefined ? request.octets.length : 0 };
  }

  receive(handle: Handle, most: number): ReceiveAnswer {
    const result = this.running().call(this.connection(handle), 'RECEIVE', [most]);
    const octets = result.octets ?? new Uint8Array(0);
    const endOfStream = result.kind === 'refused' && result.message === 'connection closing';
    const error = result.kind === 'refused' && !endOfStream ? { error: errorOf(result.message) } : {};
    return { ...this.collect(), ...error, octets, endOfStream, pending: result.kind === 'pending' };
  }

  shutdown(handle: Handle): CallAnswer {
    return this.call(handle, 'CLOSE', []);
  }
  /** The user will not read again: what still comes is taken and forgotten, so that the peer is not held up. */
  close(handle: Handle): CallAnswer {
    this.discarding.add(this.connection(handle));
    return this.call(handle, 'CLOSE', []);
  }
  abort(handle: Handle): CallAnswer {
    return this.call(handle, 'ABORT', []);
  }
  status(of: Handle | FourTuple): StatusAnswer {
    const host = this.running();
    const connection = typeof of === 'number' ? this.connection(of) : this.lookUp(of);
    const result = host.call(connection, 'STATUS', []);
    if (result.kind !== 'state') return { ...this.collect(), error: errorOf(result.message) };
    const state = host.stateOf(connection) as StateName;
    return { ...this.collect(), status: { state, variables: numbersOf(host.snapshot(connection)) } };
  }
  option(_handle: Handle, name: string): CallAnswer {
    throw new UnsupportedError(`the reference engine has no option ${name} yet`);
  }

  deliver(packet: Uint8Array): Answer {
    this.running().deliver(packet);
    return this.collect();
  }
  advance({ until, stopAtOutput }: AdvanceRequest): Answer {
    this.running().advance(until, stopAtOutput);
    return this.collect();
  }
  shutdownAdapter(): void {
    this.host = undefined;
  }

  /** How often each rule was taken since `reset`. */
  get hits(): Uint32Array {
    return this.running().hits;
  }

  private call(handle: Handle, name: string, args: readonly unknown[]): CallAnswer {
    const result = this.running().call(this.connection(handle), name, args);
    return result.kind === 'refused' ? { ...this.collect(), error: errorOf(result.message) } : this.collect();
  }

  /** A handle that was never given out names no connection: the call is answered by the first state, which has no record. */
  private get fresh(): Connection<R> {
    return this.running().create(0, this.local);
  }

  private lookUp({ local, remote }: FourTuple): Connection<R> {
    const flow = { localAddress: local.address, localPort: local.port, remoteAddress: remote.address, remotePort: remote.port };
    return this.running().find(flow) ?? this.running().listener(local.port) ?? this.fresh;
  }

  private connection(handle: Handle): Connection<R> {
    return this.connections.get(handle) ?? this.fresh;
  }
  private running(): Host<R, S> {
    if (this.host === undefined) throw new AdapterError('reset comes before any other request');
    return this.host;
  }

  /** Everything since the last answer. */
  private collect(): Answer {
    const host = this.running();
    const signals = host.signals.splice(0);
    const events = signals.flatMap((signal) => this.eventsOf(signal.connection, signal.name, signal.time, signal.state));
    for (const { connection } of signals) if (this.discarding.has(connection)) host.call(connection, 'RECEIVE', [Number.MAX_SAFE_INTEGER]);
    return { now: host.now, emitted: host.emitted.splice(0), events };
  }

  /** Nobody above the stack knows of a connection before it is accepted. */
  private eventsOf(connection: Connection<R>, name: string, time: number, state: string | undefined): StackEvent[] {
    if (name === 'moved')
      return state === 'CLOSED' && this.connections.has(connection.id) ? [{ time, name: 'closed', handle: connection.id }] : [];
    if (name === 'established' && connection.parent !== undefined) {
      this.connections.set(connection.id, connection);
      return [{ time, name: 'accepted', handle: connection.id, listener: connection.parent.id }];
    }
    const known = connection.parent === undefined || this.connections.has(connection.id);
    return known ? [{ time, name: name as EventName, handle: connection.id }] : [];
  }
}

function remoteOf(request: OpenRequest): { address: string; port: number } | undefined {
  if (request.remoteAddress === undefined || request.remotePort === undefined) return undefined;
  return { address: request.remoteAddress, port: request.remotePort };
}

function errorOf(message: string | undefined): UserError {
  return { message: (message ?? 'other') as UserErrorMessage };
}

/** Signed 32-bit inside, unsigned outside. */
function numbersOf(snapshot: Record<string, number | boolean>): Record<string, number> {
  const entries = Object.entries(snapshot).map(([name, value]): [string, number] => [
    name,
    typeof value === 'boolean' ? Number(value) : value < 0 ? value >>> 0 : value,
  ]);
  return Object.fromEntries(entries);
}
