/**
 * A stack for testing the tester: enough TCP for the routes (opening, octets in order, closing, resets, repetition by
 * a timer), on a virtual clock, with places to put a fault in. No part of any verdict about a real stack.
 */
import type {
  AdvanceRequest,
  Answer,
  Awaitable,
  CallAnswer,
  Capabilities,
  EmittedPacket,
  EventName,
  FourTuple,
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
  StackProvider,
  StateName,
  StatusAnswer,
  UserErrorMessage,
} from '../../adapters/contract';
import { FEATURE_NAMES } from '../../adapters/contract';
import { decodeSegment, encodeSegment } from '../../scenario/segment';
import type { FlagName, Segment, SegmentFields } from '../../scenario/segment';

export type Reply = Pick<SegmentFields, 'seq' | 'flags'> &
  Partial<SegmentFields> & { readonly badChecksum?: boolean; readonly delay?: number };

/** Where a fault goes. */
export interface Fault {
  readonly capabilities?: Partial<Omit<Capabilities, 'clock'>> & { readonly clock?: Partial<Capabilities['clock']> };
  /** Changes what the stack sends because of one segment, call or timeout. */
  readonly replies?: (replies: readonly Reply[], cause: Segment | string, toy: ToyStack) => readonly Reply[];
  readonly events?: (names: readonly EventName[]) => readonly EventName[];
  readonly received?: (octets: Uint8Array) => Uint8Array;
  readonly state?: (state: StateName) => StateName;
  readonly callError?: (call: string) => UserErrorMessage | undefined;
  readonly onRequest?: (name: string, toy: ToyStack) => Awaitable<void>;
  readonly refuses?: readonly string[];
}

interface Connection {
  readonly port: number;
  readonly handle: number;
  state: StateName;
  passive: boolean;
  iss: number;
  irs: number;
  sndUna: number;
  sndNxt: number;
  rcvNxt: number;
  inbox: number[];
  outbox: Uint8Array;
  finSent: boolean;
  rto: number;
  due: number;
}

const flags = (...names: FlagName[]): ReadonlySet<FlagName> => new Set(names);
const RTO = 1e9;
const TIME_WAIT = 240e9;
const WINDOW = 65535;
const NONE = new Uint8Array(0);

export class ToyStack implements Stack {
  now = 0;
  resets = 0;
  lastReset: ResetRequest | undefined;
  ended = false;
  private readonly fault: Fault;
  private connections: Connection[] = [];
  private listener: number | undefined;
  private localPort = 0;
  private nextHandle = 1;
  private emitted: EmittedPacket[] = [];
  private told: StackEvent[] = [];

  constructor(fault: Fault = {}) {
    this.fault = fault;
  }

  initialize(): Awaitable<StackDescription> {
    const { clock, ...rest } = this.fault.capabilities ?? {};
    const capabilities: Capabilities = {
      clock: { kind: 'virtual', granularity: 0, lateness: 0, ...clock },
      introspection: 'state',
      families: [4, 6],
      isn: 'chosen',
      features: FEATURE_NAMES,
      ...rest,
    };
    return { name: 'toy', version: '1', build: 'test', contract: 1, capabilities, changed: [] };
  }

  async reset(request: ResetRequest): Promise<ResetAnswer> {
    await this.fault.onRequest?.('reset', this);
    this.resets += 1;
    this.lastReset = request;
    this.connections = [];
    this.listener = undefined;
    this.now = 0;
    const parameters = Object.fromEntries(
      Object.entries(request.parameters ?? {}).filter(([name]) => this.fault.refuses?.includes(name) !== true),
    );
    return { ...this.answer(), isnTookEffect: this.fault.refuses?.includes('isn') !== true, parameters };
  }

  async open({ passive, remotePort, localPort = 0 }: OpenRequest): Promise<OpenAnswer> {
    const error = await this.begin('open');
    if (error) return error;
    this.localPort = localPort;
    if (passive) {
      this.listener = this.nextHandle++;
      return { ...this.answer(), handle: this.listener, localPort };
    }
    if (remotePort === undefined) return this.refuse('remote socket unspecified');
    if (this.connections.some((connection) => connection.port === remotePort)) return this.refuse('connection already exists');
    const connection = this.connect(remotePort, 'SYN-SENT', false);
    this.emit(connection, [{ seq: connection.iss, flags: flags('SYN') }], 'open');
    return { ...this.answer(), handle: connection.handle, localPort };
  }

  private connect(port: number, state: StateName, passive: boolean): Connection {
    const iss = this.lastReset?.wantedIsn ?? 0x7000_0000 + port;
    const connection = {
      port,
      state,
      passive,
      iss,
      handle: this.nextHandle++,
      irs: 0,
      sndUna: iss,
      sndNxt: iss + 1,
      rcvNxt: 0,
      inbox: [],
      outbox: NONE,
      finSent: false,
      rto: RTO,
      due: this.now + RTO,
    };
    this.connections.push(connection);
    return connection;
  }

  async send(handle: number, { octets }: SendRequest): Promise<SendAnswer> {
    const error = await this.begin('send');
    if (error) return { ...error, taken: 0 };
    const connection = this.find(handle);
    if (connection === undefined) return { ...this.refuse('connection does not exist'), taken: 0 };
    if (connection.finSent) return { ...this.refuse('connection closing'), taken: 0 };
    connection.outbox = octets;
    const seq = connection.sndNxt;
    connection.sndNxt += octets.length;
    this.arm(connection);
    this.emit(connection, [{ seq, flags: flags('ACK', 'PSH'), data: octets }], 'send');
    return { ...this.answer(), taken: octets.length };
  }

  async receive(handle: number, most: number): Promise<ReceiveAnswer> {
    const error = await this.begin('receive');
    const nothing = { octets: NONE, endOfStream: false, pending: false };
    if (error) return { ...error, ...nothing };
    const connection = this.find(handle);
    if (connection === undefined) return { ...this.refuse('connection does not exist'), ...nothing };
    const taken = Uint8Array.from(connection.inbox.splice(0, most));
    const octets = this.fault.received?.(taken) ?? taken;
    const endOfStream = connection.inbox.length === 0 && ['CLOSE-WAIT', 'LAST-ACK', 'CLOSING', 'TIME-WAIT'].includes(connection.state);
    return { ...this.answer(), octets, endOfStream, pending: octets.length === 0 && !endOfStream };
  }

  async shutdown(handle: number): Promise<CallAnswer> {
    const error = await this.begin('close');
    if (error) return error;
    const connection = this.find(handle);
    if (handle === this.listener) this.listener = undefined;
    else if (connection === undefined) return this.refuse('connection does not exist');
    else if (connection.finSent) return this.refuse('connection closing');
    else this.finish(connection);
    return this.answer();
  }

  private finish(connection: Connection): void {
    const seq = connection.sndNxt;
    connection.finSent = true;
    connection.outbox = NONE;
    connection.sndNxt += 1;
    connection.state = connection.state === 'CLOSE-WAIT' ? 'LAST-ACK' : 'FIN-WAIT-1';
    this.arm(connection);
    this.emit(connection, [{ seq, flags: flags('FIN', 'ACK') }], 'close');
  }

  close(handle: number): Awaitable<CallAnswer> {
    return this.shutdown(handle);
  }

  async abort(handle: number): Promise<CallAnswer> {
    const error = await this.begin('abort');
    if (error) return error;
    const connection = this.find(handle);
    if (connection === undefined) return this.refuse('connection does not exist');
    this.emit(connection, [{ seq: connection.sndNxt, flags: flags('RST', 'ACK') }], 'abort');
    this.drop(connection);
    return this.answer();
  }

  async status(of: number | FourTuple): Promise<StatusAnswer> {
    await this.fault.onRequest?.('status', this);
    if (typeof of === 'number' && of === this.listener) return { ...this.answer(), status: { state: 'LISTEN' } };
    const port = typeof of === 'number' ? undefined : of.remote.port;
    const connection = this.connections.find((candidate) => candidate.port === port || candidate.handle === of);
    const state = connection?.state ?? (this.listener === undefined ? undefined : 'LISTEN');
    if (state === undefined) return this.refuse('connection does not exist');
    return { ...this.answer(), status: { state: this.fault.state?.(state) ?? state } };
  }

  option(): CallAnswer {
    return this.answer();
  }

  async deliver(packet: Uint8Array): Promise<Answer> {
    await this.fault.onRequest?.('deliver', this);
    const segment = decodeSegment(packet)?.segment;
    if (segment?.checksumOk === true) this.arrive(segment);
    return this.answer();
  }

  private arrive(segment: Segment): void {
    let connection = this.connections.find((candidate) => candidate.port === segment.sourcePort);
    if (connection === undefined && this.listener !== undefined && segment.flags.has('SYN') && segment.flags.size === 1) {
      connection = this.connect(segment.sourcePort, 'SYN-RECEIVED', true);
      connection.irs = segment.seq;
      connection.rcvNxt = segment.seq + 1;
      this.emit(connection, [{ seq: connection.iss, flags: flags('SYN', 'ACK') }], segment);
      return;
    }
    this.localPort = segment.destinationPort;
    if (connection === undefined) this.emit(undefined, this.resetFor(segment), segment, segment.sourcePort);
    else this.emit(connection, this.react(connection, segment), segment);
  }

  private resetFor(segment: Segment): Reply[] {
    if (segment.flags.has('RST')) return [];
    if (segment.flags.has('ACK')) return [{ seq: segment.ack, flags: flags('RST') }];
    const length = segment.data.length + (segment.flags.has('SYN') ? 1 : 0) + (segment.flags.has('FIN') ? 1 : 0);
    return [{ seq: 0, ack: segment.seq + length, flags: flags('RST', 'ACK') }];
  }

  private react(connection: Connection, segment: Segment): Reply[] {
    const ack = (): Reply => ({ seq: connection.sndNxt >>> 0, flags: flags('ACK') });
    if (connection.state === 'SYN-SENT') return this.reactInSynSent(connection, segment, ack);
    if (segment.flags.has('RST')) {
      if (segment.seq !== connection.rcvNxt >>> 0) return [ack()];
      this.drop(connection);
      if (!connection.passive || connection.state !== 'SYN-RECEIVED') this.tell('reset', connection);
      return [];
    }
    const length = segment.data.length + (segment.flags.has('FIN') ? 1 : 0);
    if (segment.flags.has('SYN') || segment.seq !== connection.rcvNxt >>> 0) return length > 0 || segment.flags.has('SYN') ? [ack()] : [];
    this.acknowledge(connection, segment);
    connection.inbox.push(...segment.data);
    connection.rcvNxt += length;
    if (segment.data.length > 0) this.tell('readable', connection);
    if (segment.flags.has('FIN')) this.peerCloses(connection);
    return length > 0 ? [ack()] : [];
  }

  private reactInSynSent(connection: Connection, segment: Segment, ack: () => Reply): Reply[] {
    if (segment.flags.has('RST')) {
      if (!segment.flags.has('ACK')) return [];
      this.drop(connection);
      this.tell('refused', connection);
      return [];
    }
    if (segment.flags.has('ACK') && segment.ack !== (connection.iss + 1) >>> 0) return this.resetFor(segment);
    connection.irs = segment.seq;
    connection.rcvNxt = segment.seq + 1;
    if (!segment.flags.has('ACK')) {
      connection.state = 'SYN-RECEIVED';
      return [{ seq: connection.iss, flags: flags('SYN', 'ACK') }];
    }
    this.acknowledge(connection, segment);
    return [ack()];
  }

  private acknowledge(connection: Connection, segment: Segment): void {
    if (segment.ack === connection.sndNxt >>> 0) connection.sndUna = connection.sndNxt;
    const allAcked = connection.sndUna === connection.sndNxt;
    if (allAcked) connection.due = Infinity;
    if (allAcked && (connection.state === 'SYN-RECEIVED' || connection.state === 'SYN-SENT')) {
      connection.state = 'ESTABLISHED';
      this.tell(connection.passive ? 'accepted' : 'established', connection);
    } else if (allAcked && connection.state === 'FIN-WAIT-1') connection.state = 'FIN-WAIT-2';
    else if (allAcked && connection.state === 'CLOSING') this.linger(connection);
    else if (allAcked && connection.state === 'LAST-ACK') this.drop(connection);
  }

  private peerCloses(connection: Connection): void {
    this.tell('remoteClosed', connection);
    if (connection.state === 'ESTABLISHED') connection.state = 'CLOSE-WAIT';
    else if (connection.state === 'FIN-WAIT-1') connection.state = 'CLOSING';
    else if (connection.state === 'FIN-WAIT-2') this.linger(connection);
  }

  private linger(connection: Connection): void {
    connection.state = 'TIME-WAIT';
    connection.due = this.now + TIME_WAIT;
  }

  private drop(connection: Connection): void {
    this.connections = this.connections.filter((candidate) => candidate !== connection);
  }

  private arm(connection: Connection): void {
    connection.rto = RTO;
    connection.due = this.now + RTO;
  }

  async advance({ until, stopAtOutput }: AdvanceRequest): Promise<Answer> {
    await this.fault.onRequest?.('advance', this);
    this.runTimers(until, stopAtOutput);
    return this.answer();
  }

  /** Time that passes while nobody looks. */
  elapse(time: number): void {
    this.runTimers(this.now + time, false);
  }

  private runTimers(until: number, stopAtOutput: boolean): void {
    for (;;) {
      const [first] = this.connections.toSorted((a, b) => a.due - b.due);
      if (first === undefined || first.due > until) break;
      this.now = first.due;
      this.timeout(first);
      if (stopAtOutput && this.emitted.length > 0) return;
    }
    this.now = Math.max(this.now, until);
  }

  private timeout(connection: Connection): void {
    if (connection.state === 'TIME-WAIT') {
      this.drop(connection);
      return;
    }
    connection.rto *= 2;
    connection.due = this.now + connection.rto;
    const seq = connection.sndUna >>> 0;
    const syn = connection.state === 'SYN-SENT' ? flags('SYN') : flags('SYN', 'ACK');
    if (connection.state.startsWith('SYN')) this.emit(connection, [{ seq, flags: syn }], 'timeout');
    else
      this.emit(connection, [{ seq, flags: connection.finSent ? flags('FIN', 'ACK') : flags('ACK'), data: connection.outbox }], 'timeout');
  }

  shutdownAdapter(): void {
    this.ended = true;
  }

  // ---- what comes of it

  private async begin(call: string): Promise<CallAnswer | undefined> {
    await this.fault.onRequest?.(call, this);
    const error = this.fault.callError?.(call);
    return error && this.refuse(error);
  }

  private find(handle: number): Connection | undefined {
    return this.connections.find((connection) => connection.handle === handle);
  }

  private refuse(message: UserErrorMessage): CallAnswer {
    return { ...this.answer(), error: { message } };
  }

  private tell(name: EventName, { handle }: Connection): void {
    for (const told of this.fault.events?.([name]) ?? [name]) this.told.push({ time: this.now, name: told, handle });
  }

  emit(connection: Connection | undefined, replies: readonly Reply[], cause: Segment | string, port = connection?.port ?? 0): void {
    for (const reply of this.fault.replies?.(replies, cause, this) ?? replies) {
      const { badChecksum = false, delay = 0, ...fields } = reply;
      const segment = {
        sourcePort: this.localPort,
        destinationPort: port,
        ack: connection?.rcvNxt ?? 0,
        window: fields.flags.has('RST') ? 0 : WINDOW,
        urgentPointer: 0,
        options: [],
        data: NONE,
        ...fields,
      };
      const packet = encodeSegment(segment, this.lastReset?.local ?? '', this.lastReset?.remote ?? '', badChecksum);
      this.emitted.push({ time: this.now + delay, packet });
    }
  }

  private answer(): Answer {
    const answer = { now: this.now, emitted: this.emitted, events: this.told };
    this.emitted = [];
    this.told = [];
    return answer;
  }
}

export function toyProvider(fault: Fault = {}, name = 'toy'): StackProvider & { readonly made: ToyStack[] } {
  const made: ToyStack[] = [];
  const create = (): ToyStack => {
    const stack = new ToyStack(fault);
    made.push(stack);
    return stack;
  };
  return { name, availability: () => ({ available: true }), create, made };
}
