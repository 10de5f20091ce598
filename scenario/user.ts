/** The user above the stack: what it calls, what it is told, what it has received. */
import type {
  CallAnswer,
  EventName,
  FourTuple,
  Handle,
  OpenRequest,
  Stack,
  StackEvent,
  StateName,
  StatusAnswer,
  UserError,
} from '../adapters/contract';
import type { Conversation } from './conversation';
import { Discrepancy, ScenarioMistake } from './failure';
import { UserStream } from './streams';

/** What the last call came to. */
export interface CallOutcome {
  readonly name: string;
  readonly error?: UserError;
  /** Undefined where the contract cannot tell. */
  readonly waits?: boolean;
}

/** No stack has given this out: calls on it are calls on a connection that does not exist. */
const NO_HANDLE: Handle = -1;
const MOST = 65536;
/** Not worth telling: they say that a call would succeed, or that all is over and done with. */
const QUIET: readonly EventName[] = ['readable', 'writable', 'closed', 'softError'];

export class User {
  stream = new UserStream();
  lastCall: CallOutcome | undefined;
  private readonly conversation: Conversation;
  private listener: Handle | undefined;
  private connection: Handle | undefined;
  private told: StackEvent[] = [];
  /** Received and not yet looked at by a step. */
  private inbox = new Uint8Array(0);
  /** How many octets steps have looked at. */
  private lookedAt = 0;
  private ended = false;

  constructor(conversation: Conversation) {
    this.conversation = conversation;
  }

  // ---- calls

  async opensPassively(): Promise<void> {
    this.listener =
      (await this.open('OPEN passive', { passive: true, protocol: 'tcp', localPort: this.conversation.places.localPort })) ?? this.listener;
  }

  /** A passive OPEN that names its remote socket. */
  async opensPassivelyForPeer(): Promise<void> {
    const { local, remote } = this.conversation.fourTuple();
    const request = {
      passive: true,
      protocol: 'tcp',
      localPort: local.port,
      remoteAddress: remote.address,
      remotePort: remote.port,
    } as const;
    this.listener = (await this.open('OPEN passive for one peer', request)) ?? this.listener;
  }

  async opensActively(): Promise<void> {
    const { remote } = this.conversation.fourTuple();
    const { localPort } = this.conversation.places;
    this.connection =
      (await this.open('OPEN active', {
        passive: false,
        protocol: 'tcp',
        localPort,
        remoteAddress: remote.address,
        remotePort: remote.port,
      })) ?? this.connection;
  }

  async opensWithoutRemoteSocket(): Promise<void> {
    await this.open('OPEN active without a remote socket', {
      passive: false,
      protocol: 'tcp',
      localPort: this.conversation.places.localPort,
    });
  }

  private async open(name: string, request: OpenRequest): Promise<Handle | undefined> {
    const { timeout } = this.conversation.preparation;
    const answer = await this.call(name, (stack) => stack.open(timeout === undefined ? request : { ...request, timeout }));
    return answer.error === undefined ? answer.handle : undefined;
  }

  async sends(octets: Uint8Array): Promise<void> {
    const handle = this.handle();
    const answer = await this.call(
      `SEND ${octets.length} octets`,
      (stack) => stack.send(handle, { octets }),
      (sent) => sent.taken < octets.length,
    );
    if (answer.error === undefined) this.stream.append(octets.subarray(0, answer.taken));
  }

  async receives(): Promise<void> {
    const handle = this.handle();
    const answer = await this.call(
      'RECEIVE',
      (stack) => stack.receive(handle, MOST),
      (received) => received.pending,
    );
    this.take(answer.octets, answer.endOfStream);
  }

  async closes(): Promise<void> {
    const handle = this.handle();
    await this.call('CLOSE', (stack) => stack.shutdown(handle));
  }

  async closesBothWays(): Promise<void> {
    const handle = this.handle();
    await this.call('CLOSE both ways', (stack) => stack.close(handle));
  }

  async aborts(): Promise<void> {
    const handle = this.handle();
    await this.call('ABORT', (stack) => stack.abort(handle));
  }

  async asksForStatus(): Promise<void> {
    const of = this.connection ?? this.listener ?? this.conversation.fourTuple();
    const answer: StatusAnswer = await this.call(
      'STATUS',
      (stack) => stack.status(of),
      () => false,
    );
    if (answer.status !== undefined) this.note(`STATUS says ${answer.status.state}`);
  }

  /** Asks without it being one of the user's acts. */
  async status(of: FourTuple): Promise<StatusAnswer> {
    return this.conversation.request('STATUS', (stack) => stack.status(of));
  }

  private async call<Result extends CallAnswer>(
    name: string,
    make: (stack: Stack) => Result | Promise<Result>,
    waits?: (answer: Result) => boolean,
  ): Promise<Result> {
    await this.conversation.stimulus();
    this.conversation.lastAct = this.conversation.now;
    const line = this.note(name);
    const answer = await this.conversation.request(name, make);
    const { error } = answer;
    this.lastCall = { name, ...(error && { error }), ...(waits && { waits: error === undefined && waits(answer) }) };
    if (error !== undefined) this.note(`${line} is refused: ${error.message}${error.native === undefined ? '' : ` (${error.native})`}`);
    return answer;
  }

  private note(text: string): string {
    this.conversation.exchange.note(this.conversation.now, 'call', text);
    return text;
  }

  /** The connection's handle, or the listener's before there is a connection. */
  private handle(): Handle {
    if (this.connection !== undefined) return this.connection;
    if (this.listener !== undefined && this.conversation.peer.books.opened) {
      throw new ScenarioMistake(
        'the user of a passive OPEN has no handle on the connection before it is accepted: use a connection "opened actively" here',
      );
    }
    return this.listener ?? NO_HANDLE;
  }

  /** What the stack says of the listener, if there ever was one. */
  async listenerState(): Promise<StateName | undefined> {
    const { listener } = this;
    if (listener === undefined) return undefined;
    return (await this.conversation.request('STATUS', (stack) => stack.status(listener))).status?.state;
  }

  // ---- what the user is told

  tell(event: StackEvent): void {
    if (event.name === 'accepted') this.connection = event.handle;
    this.told.push(event);
    const native = event.native === undefined ? '' : ` (${event.native})`;
    this.conversation.exchange.note(event.time, 'event', `the user is told: ${event.name}${native}`);
  }

  /** What was told before the next stimulus does not answer it. */
  turnPage(): void {
    this.told = [];
  }

  /** A further exchange gets a handle and streams of its own. */
  meetNewPeer(): void {
    this.connection = undefined;
    this.stream = new UserStream();
    this.inbox = new Uint8Array(0);
    this.lookedAt = 0;
    this.ended = false;
  }

  wasTold(name: EventName): boolean {
    return this.told.some((event) => event.name === name);
  }

  /** What of the user's news is worth telling. */
  get news(): EventName[] {
    return this.told.map((event) => event.name).filter((name) => !QUIET.includes(name));
  }

  // ---- what the user receives

  private take(octets: Uint8Array, ended: boolean): void {
    this.inbox = Uint8Array.from([...this.inbox, ...octets]);
    this.ended ||= ended;
  }

  /** Receives until there is nothing more to be had at present. */
  private async receiveAll(): Promise<void> {
    const handle = this.connection;
    while (handle !== undefined && !this.ended) {
      const answer = await this.conversation.request('RECEIVE', (stack) => stack.receive(handle, MOST));
      if (answer.octets.length > 0) this.note(`RECEIVE hands over ${answer.octets.length} octets`);
      if (answer.endOfStream) this.note('RECEIVE sees the end of the stream');
      this.take(answer.octets, answer.endOfStream);
      if (answer.error !== undefined || answer.pending || answer.octets.length === 0) return;
    }
  }

  /**
   * The octets received since a step last looked, all of which the peer must have sent, in order. When fewer than
   * `least` are there the stack gets the time that delivery may take on a real clock.
   */
  async received(least: number): Promise<Uint8Array> {
    await this.receiveAll();
    if (this.inbox.length < least && this.conversation.patience.atOnce > 0) {
      await this.conversation.advance(this.conversation.now + this.conversation.patience.atOnce);
      await this.receiveAll();
    }
    const octets = this.inbox;
    const wrong = this.conversation.peer.stream.firstWrong(this.lookedAt, octets);
    if (wrong !== undefined) {
      throw new Discrepancy(`octet ${this.lookedAt + wrong} that the user received is not the one that the peer sent there`, {
        expected: 'the octets that the peer sent, in order',
        observed: `${octets.length} octets, wrong from octet ${this.lookedAt + wrong} on`,
      });
    }
    this.inbox = new Uint8Array(0);
    this.lookedAt += octets.length;
    return octets;
  }

  async seesEnd(): Promise<boolean> {
    await this.receiveAll();
    return this.ended && this.inbox.length === 0;
  }
}
