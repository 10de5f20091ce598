/**
 * An IP host that runs a machine: many connections, found by their four-tuple, in virtual time. Deterministic: the
 * same seed, calls and packets give the same packets at the same times. Knows no protocol; what the header calls
 * its ports the machine's description says.
 */
import { createHmac } from 'node:crypto';
import { WireError, decodeIp, encodeIp, pseudoHeaderSum } from '../wire/ip';
import type { CallResult, Connection, HostSignal } from './connection';
import type { Flow } from './flow-table';
import { FlowTable } from './flow-table';
import type { AnySegment, ConnectionRecord, Effects, Machine, Reply, Settings } from './machine';
import { TimerQueue } from './timer-queue';

/** Emitted beside each machine. */
export interface Codec<S> {
  readonly Segment: new () => S;
  /** 0, or the number of the reason why the segment is rejected. */
  decode(view: DataView, start: number, end: number, pseudoSum: number, segment: S): number;
  encode(segment: S, pseudo: (length: number) => number): Uint8Array;
}
export interface HostOptions {
  readonly seed: number;
  /** The host's own addresses. */
  readonly addresses: readonly string[];
  /** IP protocol number. */
  readonly protocol: number;
  readonly settings?: Settings;
  readonly choices?: Readonly<Record<string, number>>;
  /** The first initial number drawn is this one, unsigned. */
  readonly firstNumber?: number;
}
export interface EmittedPacket {
  readonly time: number;
  readonly packet: Uint8Array;
}

type Ported = Record<string, number>;
const FIRST_EPHEMERAL = 49152;

export class Host<R extends ConnectionRecord, S extends AnySegment> implements Effects<R, S> {
  now = 0;
  readonly emitted: EmittedPacket[] = [];
  readonly signals: HostSignal<R>[] = [];
  readonly hits: Uint32Array;
  private readonly machine: Machine<R, S>;
  private readonly codec: Codec<S>;
  private readonly options: HostOptions;
  private readonly configuration: unknown;
  private readonly flows = new FlowTable<Connection<R>>();
  private readonly timers = new TimerQueue<Connection<R>>();
  private readonly connections = new Map<R, Connection<R>>();
  private readonly secret: string;
  private nextId = 1;
  private nextPort: number;
  private answer: CallResult = { kind: 'none' };
  /** The flow of the segment under way, for a connection that it opens. */
  private arriving: Flow | undefined;
  private readonly touched: R[] = [];

  constructor(machine: Machine<R, S>, codec: Codec<S>, options: HostOptions) {
    this.machine = machine;
    this.codec = codec;
    this.options = options;
    this.hits = new Uint32Array(machine.description.rules.length);
    this.configuration = machine.configure(options.settings ?? {}, options.choices ?? {});
    this.secret = `secret ${String(options.seed)}`;
    this.nextPort = FIRST_EPHEMERAL + (Math.abs(options.seed * 7919) % 8192);
  }

  // ---- the user's side

  /** A fresh record; it is known to the host once a call on it has led out of the first state. */
  create(localPort: number | undefined, localAddress: string, remote?: { address: string; port: number }): Connection<R> {
    const port = localPort ?? this.freePort();
    const flow = remote && { localAddress, localPort: port, remoteAddress: remote.address, remotePort: remote.port };
    return this.enter(this.machine.create(this, this.configuration, this.hits), port, flow, undefined);
  }

  /** `name` is one of the machine's calls. */
  call(connection: Connection<R>, name: string, args: readonly unknown[]): CallResult {
    this.answer = { kind: 'none' };
    this.touched.push(connection.record);
    this.machine.call(connection.record, this.machine.description.calls.indexOf(name), args);
    this.settle();
    return this.answer;
  }

  stateOf(connection: Connection<R>): string {
    return this.machine.description.states[connection.record.state] ?? '?';
  }

  snapshot(connection: Connection<R>): Record<string, number | boolean> {
    return this.machine.snapshot(connection.record);
  }

  find(flow: Flow): Connection<R> | undefined {
    return this.flows.find(flow);
  }
  listener(port: number): Connection<R> | undefined {
    return this.flows.listener(port);
  }

  // ---- the wire's side

  /** One IP packet; what is not for this host, or cannot be read, is dropped as IP drops it. */
  deliver(packet: Uint8Array): void {
    const ip = readIp(packet);
    if (ip?.protocol !== this.options.protocol || !ip.headerChecksumOk || !this.options.addresses.includes(ip.destination)) return;
    const { payload } = ip;
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    const segment = new this.codec.Segment();
    const sum = pseudoHeaderSum(ip.source, ip.destination, ip.protocol, payload.length);
    if (this.codec.decode(view, 0, payload.length, sum, segment) !== 0) return;
    const ports = this.portsOf(segment);
    const flow = { localAddress: ip.destination, localPort: ports.target, remoteAddress: ip.source, remotePort: ports.source };
    this.arrive(flow, segment);
  }

  private arrive(flow: Flow, segment: S): void {
    this.arriving = flow;
    const known = this.flows.find(flow) ?? this.listenerFor(flow);
    const connection = known ?? this.enter(this.machine.create(this, this.configuration, this.hits), flow.localPort, flow, undefined);
    this.touched.push(connection.record);
    this.machine.segment(connection.record, segment);
    this.settle();
    if (known === undefined) this.leave(connection);
    this.arriving = undefined;
  }

  /** A listener that names its remote end hears nobody else. */
  private listenerFor(flow: Flow): Connection<R> | undefined {
    const listener = this.flows.listener(flow.localPort);
    const named = listener?.flow;
    if (named === undefined) return listener;
    return named.remoteAddress === flow.remoteAddress && named.remotePort === flow.remotePort ? listener : undefined;
  }

  /** Runs the clock to `until`, or to the first packet sent. */
  advance(until: number, stopAtOutput: boolean): void {
    const sent = this.emitted.length;
    for (let next = this.timers.peek(); next !== undefined && next.at <= until; next = this.timers.peek()) {
      this.now = Math.max(this.now, next.at);
      this.timers.removeFirst();
      next.owner.alarms[next.timer] = undefined;
      this.touched.push(next.owner.record);
      this.machine.timeout(next.owner.record, next.timer);
      this.settle();
      if (stopAtOutput && this.emitted.length > sent) return;
    }
    this.now = Math.max(this.now, until);
  }

  // ---- effects

  send(record: R, segment: S): void {
    const flow = this.arriving !== undefined && this.flowOf(record) === undefined ? this.arriving : this.flowOf(record);
    if (flow === undefined) throw new Error('a segment needs a remote end');
    this.setPorts(segment, flow);
    const { protocol } = this.options;
    const payload = this.codec.encode(segment, (length) => pseudoHeaderSum(flow.localAddress, flow.remoteAddress, protocol, length));
    const packet = encodeIp({ source: flow.localAddress, destination: flow.remoteAddress, protocol, payload });
    this.emitted.push({ time: this.now, packet });
  }
  signal(record: R, signal: number): void {
    const name = this.machine.description.signals[signal]?.name ?? '?';
    this.signals.push({ time: this.now, connection: this.connectionOf(record), name });
  }
  reply(_record: R, answer: Reply): void {
    this.answer = { kind: answer };
  }
  refuse(_record: R, message: string): void {
    this.answer = { kind: 'refused', message };
  }
  give(_record: R, octets: Uint8Array): void {
    this.answer = { kind: 'octets', octets };
  }
  start(record: R, timer: number, duration: number): void {
    const connection = this.connectionOf(record);
    this.cancel(connection, timer);
    connection.alarms[timer] = this.timers.add(this.now + Math.max(0, Math.round(duration)), connection, timer);
  }
  stop(record: R, timer: number): void {
    this.cancel(this.connectionOf(record), timer);
  }
  moved(record: R, from: number, to: number): void {
    const connection = this.connectionOf(record);
    this.signals.push({ time: this.now, connection, name: 'moved', state: this.machine.description.states[to] ?? '?' });
    if (to === 0) this.leave(connection);
    else if (connection.parent !== undefined && to === connection.forkedIn) this.rejoin(connection);
    else if (from === 0) this.register(connection);
    else if (connection.flow !== undefined) this.upgrade(connection);
  }
  fork(record: R): R {
    const parent = this.connectionOf(record);
    const copy = this.machine.copy(record);
    const child = this.enter(copy, parent.localPort, this.arriving, parent);
    if (this.arriving !== undefined) this.flows.add(this.arriving, child);
    this.touched.push(copy);
    return copy;
  }
  ticks(period: number): number {
    return this.options.firstNumber === undefined ? Math.floor(this.now / period) | 0 : 0;
  }
  flowHash(record: R): number {
    if (this.options.firstNumber !== undefined) return this.options.firstNumber | 0;
    const flow = this.flowOf(record);
    const text =
      flow === undefined ? '' : `${flow.localAddress} ${String(flow.localPort)} ${flow.remoteAddress} ${String(flow.remotePort)}`;
    return createHmac('sha256', this.secret).update(text).digest().readInt32BE(0);
  }

  // ---- bookkeeping

  private settle(): void {
    for (const record of this.touched) if (record.state !== 0) this.machine.settle(record);
    this.touched.length = 0;
  }

  private enter(record: R, localPort: number, flow: Flow | undefined, parent: Connection<R> | undefined): Connection<R> {
    const connection: Connection<R> = {
      id: this.nextId++,
      record,
      flow,
      localPort,
      parent,
      alarms: [],
      forkedIn: parent?.record.state ?? -1,
    };
    this.connections.set(record, connection);
    return connection;
  }

  /** Out of the first state: to a listener, when its user waits to be called, else to a connection. */
  private register(connection: Connection<R>): void {
    const waiting = this.machine.description.states[1] === this.stateOf(connection);
    if (waiting) this.flows.listen(connection.localPort, connection);
    else if (connection.flow !== undefined) this.flows.add(connection.flow, connection);
  }

  /** A listener that turned active is found by its four-tuple from then on. */
  private upgrade(connection: Connection<R>): void {
    if (this.flows.listener(connection.localPort) !== connection || connection.flow === undefined) return;
    this.flows.unlisten(connection.localPort, connection);
    this.flows.add(connection.flow, connection);
  }

  private leave(connection: Connection<R>): void {
    if (connection.flow !== undefined) this.flows.remove(connection.flow, connection);
    this.flows.unlisten(connection.localPort, connection);
    for (let timer = 0; timer < connection.alarms.length; timer++) this.cancel(connection, timer);
  }

  /** Back in the state it was forked in: the listener goes on, this record is done with. */
  private rejoin(connection: Connection<R>): void {
    connection.record.state = 0;
    this.leave(connection);
  }

  private cancel(connection: Connection<R>, timer: number): void {
    const alarm = connection.alarms[timer];
    if (alarm !== undefined) alarm.cancelled = true;
    connection.alarms[timer] = undefined;
  }

  private connectionOf(record: R): Connection<R> {
    const connection = this.connections.get(record);
    if (connection === undefined) throw new Error('the record belongs to another host');
    return connection;
  }
  private flowOf(record: R): Flow | undefined {
    return this.connectionOf(record).flow;
  }

  private portsOf(segment: S): { source: number; target: number } {
    const { flow } = this.machine.description;
    const fields = segment as unknown as Ported;
    return flow === null ? { source: 0, target: 0 } : { source: fields[flow.source] ?? 0, target: fields[flow.target] ?? 0 };
  }
  private setPorts(segment: S, flow: Flow): void {
    const names = this.machine.description.flow;
    if (names === null) return;
    const fields = segment as unknown as Ported;
    fields[names.source] = flow.localPort;
    fields[names.target] = flow.remotePort;
  }

  private freePort(): number {
    for (;;) {
      const port = this.nextPort;
      this.nextPort = port >= 65535 ? FIRST_EPHEMERAL : port + 1;
      if (!this.flows.usesPort(port)) return port;
    }
  }
}

function readIp(packet: Uint8Array): ReturnType<typeof decodeIp> | undefined {
  try {
    return decodeIp(packet);
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}
