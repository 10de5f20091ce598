/**
 * One conversation with a stack: the tester is the peer on the wire here, and the user above the stack in `user.ts`. The
 * stack is not touched before the first thing that needs it, so that every Given can still say how it is to be reset.
 */
import { AdapterError } from '../adapters/contract';
import type { Answer, Awaitable, FourTuple, Nanoseconds, Stack, StackDescription } from '../adapters/contract';
import { Books } from './books';
import { absoluteNumbers, describeSegment } from './describe';
import { Discrepancy, ScenarioMistake, SetUpMissed } from './failure';
import { Exchange } from './exchange';
import { fillIn } from './fill-in';
import { StackLink } from './link';
import type { LinkSettings } from './link';
import { fieldsOf, readNotation } from './notation';
import { Peer } from './peer';
import type { Arrival } from './peer';
import { defaultPreparation, drawPlaces } from './preparation';
import type { Places, Preparation } from './preparation';
import { decodeSegment, encodeSegment } from './segment';
import type { AddressedSegment } from './segment';
import { User } from './user';
import type { CapturedPacket } from './verdict';
import { formatDuration, Patience } from './waiting';

export interface ConversationSettings {
  readonly stack: Stack;
  readonly description: StackDescription;
  readonly family: 4 | 6;
  /** The run's seed; with `id` it decides everything that the tester draws. */
  readonly seed: number;
  readonly id: string;
  readonly link: LinkSettings;
}

/** Which part of the scenario is being played: what fails in the set-up is inconclusive. */
export type Phase = 'set-up' | 'test';

const MTU = 1500;
/** How far apart the initial sequence numbers of two peers lie. */
const APART = 1_000_000;
/** An adapter that neither moves its clock nor emits anything this often is not getting anywhere. */
const PATIENT_ADVANCES = 1000;

export class Conversation {
  readonly description: StackDescription;
  readonly patience: Patience;
  /** How long the last segment that was timed let the tester wait. */
  lastWait: Nanoseconds | undefined;
  readonly exchange = new Exchange();
  readonly user: User;
  readonly preparation: Preparation;
  readonly places: Places;
  phase: Phase = 'test';
  now: Nanoseconds = 0;
  /** When the tester last did something, or consumed a segment: what "after 3 s" counts from. */
  lastAct: Nanoseconds = 0;
  /** Parameters that took effect. */
  parameters: Readonly<Record<string, string>> = {};
  peer: Peer;
  private readonly settings: ConversationSettings;
  private readonly link: StackLink;
  private readonly peers = new Map<number, Peer>();
  private begun = false;

  constructor(settings: ConversationSettings) {
    this.settings = settings;
    this.description = settings.description;
    this.patience = new Patience(settings.description.capabilities.clock);
    this.link = new StackLink(settings.stack, settings.link);
    const key = `${settings.id}#${settings.seed}`;
    this.places = drawPlaces(settings.family, key);
    this.preparation = defaultPreparation(key);
    this.user = new User(this);
    this.peer = this.addPeer();
  }

  // ---- the stack

  /** Resets the stack, once, with all that the Givens have asked for. */
  async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    const { iss, parameters, required } = this.preparation;
    const { local, remote } = this.places;
    const answer = await this.link.request('reset', (stack) =>
      stack.reset({
        family: this.settings.family,
        local,
        remote,
        mtu: MTU,
        seed: this.settings.seed,
        ...(iss !== undefined && { wantedIsn: iss }),
        parameters,
      }),
    );
    this.parameters = answer.parameters;
    this.absorb(answer);
    if (iss !== undefined && !answer.isnTookEffect) throw new SetUpMissed(`the stack did not take ${iss} as its initial sequence number`);
    const refused = required.filter((name) => !(name in answer.parameters));
    if (refused.length > 0) throw new SetUpMissed(`the stack did not take the parameter ${refused.join(', ')}`);
  }

  /** Parameters that were asked for and did not take effect. */
  get refusedParameters(): string[] {
    return this.begun ? Object.keys(this.preparation.parameters).filter((name) => !(name in this.parameters)) : [];
  }

  /** Every request goes through here, so that everything that happened because of it is known. */
  async request<Result extends Answer>(what: string, make: (stack: Stack) => Awaitable<Result>, extraMs = 0): Promise<Result> {
    await this.begin();
    const answer = await this.link.request(what, make, extraMs);
    this.absorb(answer);
    return answer;
  }

  private absorb({ now, emitted, events }: Answer): void {
    if (now < this.now) throw new AdapterError(`the clock went back from ${this.now} to ${now} ns`);
    this.now = now;
    // All of it belongs into the record, also what follows a packet that decides.
    const alarms = emitted.flatMap(({ time, packet }) => this.receivePacket(time, packet) ?? []);
    for (const event of events) this.user.tell(event);
    if (alarms[0] !== undefined) throw alarms[0];
  }

  /** Says what is wrong where no step could ever account for the packet. */
  private receivePacket(time: Nanoseconds, packet: Uint8Array): Discrepancy | undefined {
    const captured = { time, fromStack: true, packet };
    const decoded = tryDecode(packet);
    if (decoded === undefined) {
      this.exchange.packet(captured, 'a packet that is not TCP');
      return undefined;
    }
    if (decoded instanceof Error) {
      const frame = this.exchange.packet(captured, `malformed: ${decoded.message}`);
      return new Discrepancy(`the stack sent a malformed packet: ${decoded.message}`, { observed: 'a malformed packet', frame });
    }
    return this.receiveSegment(captured, decoded);
  }

  private receiveSegment(captured: CapturedPacket, { source, destination, segment }: AddressedSegment): Discrepancy | undefined {
    const peer = this.peers.get(segment.destinationPort);
    const { local, remote, localPort } = this.places;
    const ours = source === local && destination === remote && segment.sourcePort === localPort;
    if (peer === undefined || !ours) {
      const between = `${source}:${segment.sourcePort} to ${destination}:${segment.destinationPort}`;
      const text = `${describeSegment(segment, this.peer.books.initial, 'stack')} from ${between}`;
      const frame = this.exchange.packet(captured, text);
      return new Discrepancy(`the stack sent a segment outside every connection, from ${between}`, { observed: text, frame });
    }
    // A SYN's own number is ISS, so the books see the segment before it is put into words.
    const initial = { ...peer.books.initial, ...(segment.flags.has('SYN') && { iss: segment.seq }) };
    const text = describeSegment(segment, initial, 'stack');
    const frame = this.exchange.packet(captured, this.labelled(peer, `${text} (${absoluteNumbers(segment)})`));
    const arrival = { segment, time: captured.time, frame, text, duringSetUp: this.phase === 'set-up' };
    peer.arrive(arrival, this.patience);
    return undefined;
  }

  private labelled(peer: Peer, text: string): string {
    return this.peers.size > 1 ? `${text}, peer ${peer.port}` : text;
  }

  // ---- the peer

  /** A further remote port; does not become the current peer. */
  addPeer(): Peer {
    const { irs, window } = this.preparation;
    const own = (irs + this.peers.size * APART) % 2 ** 32;
    return this.register(new Peer(this.places.remotePort + this.peers.size, new Books(own, window), () => this.user.stream));
  }

  private register(peer: Peer): Peer {
    this.peers.set(peer.port, peer);
    return peer;
  }

  /** The first peer as the Givens want it; only before anything was sent. */
  prepare(change: Partial<Preparation>): void {
    if (this.begun) throw new ScenarioMistake('the connection has begun: what is given about it has to come first');
    Object.assign(this.preparation, change);
    const books = new Books(this.preparation.irs, this.preparation.window);
    this.peer = this.register(new Peer(this.peer.port, books, () => this.user.stream));
  }

  async newPeerSends(text: string): Promise<void> {
    await this.stimulus();
    this.user.meetNewPeer();
    this.peer = this.addPeer();
    await this.deliver(this.peer, text, false);
  }

  async peerSends(text: string, badChecksum = false): Promise<void> {
    await this.stimulus();
    await this.deliver(this.peer, text, badChecksum);
  }

  /** Puts a segment on the wire; what is not given is filled in as a well-behaved peer would. */
  async deliver(peer: Peer, text: string, badChecksum: boolean): Promise<void> {
    await this.begin();
    const { local, remote, localPort } = this.places;
    const sender = { localPort, window: this.preparation.window, checksumOk: !badChecksum };
    const segment = fillIn(peer, fieldsOf(readNotation(text), peer.books.lookup), sender);
    const packet = encodeSegment(segment, remote, local, badChecksum);
    peer.books.sent(segment);
    const textStart = segment.seq + (segment.flags.has('SYN') ? 1 : 0);
    peer.stream.record(peer.offset(textStart), segment.data);
    const words = `${describeSegment(segment, peer.books.initial, 'peer')} (${absoluteNumbers(segment)})`;
    this.exchange.packet({ time: this.now, fromStack: false, packet }, this.labelled(peer, words));
    this.lastAct = this.now;
    await this.request('a packet', (stack) => stack.deliver(packet));
  }

  // ---- time

  /** Something new begins: nothing that the stack sent before may be left over, and what the user was told is old. */
  async stimulus(): Promise<void> {
    await this.begin();
    this.checkLeftovers();
    this.user.turnPage();
  }

  /** Moves the clock to `until`, or until `enough` is true after something the stack has sent. */
  async advance(until: Nanoseconds, enough?: () => boolean): Promise<void> {
    await this.begin();
    const stopAtOutput = enough !== undefined;
    let idle = 0;
    do {
      const before = this.now;
      const wait = this.description.capabilities.clock.kind === 'real' ? Math.max(0, until - before) / 1e6 : 0;
      const { emitted } = await this.request('advance', (stack) => stack.advance({ until, stopAtOutput }), wait);
      idle = this.now > before || emitted.length > 0 ? 0 : idle + 1;
      if (idle > PATIENT_ADVANCES) throw new AdapterError(`advance stays at ${this.now} ns instead of going on to ${until} ns`);
    } while (this.now < until && enough?.() !== true);
  }

  async pass(time: Nanoseconds): Promise<void> {
    await this.stimulus();
    this.exchange.note(this.now, 'time', `${formatDuration(time)} pass`);
    await this.advance(this.now + time);
  }

  /** The oldest segment to a peer that no step has consumed, or a later one; waits for it until the deadline. */
  async next(deadline: Nanoseconds, peer = this.peer, position = 0): Promise<Arrival | undefined> {
    const isThere = (): boolean => peer.waiting.length > position;
    if (!isThere()) await this.advance(Math.max(this.now, deadline), isThere);
    return peer.waiting[position];
  }

  consume(arrival: Arrival, peer = this.peer): void {
    peer.consume(arrival);
    this.lastAct = arrival.time;
  }

  /** What nobody asked about has to be harmless. */
  checkLeftovers(): void {
    for (const peer of this.peers.values()) {
      for (const arrival of [...peer.waiting]) {
        if (!arrival.ambient) throw unexpected(arrival);
        peer.pass(arrival);
      }
    }
  }

  fourTuple(peer = this.peer): FourTuple {
    const { local, remote, localPort } = this.places;
    return { local: { address: local, port: localPort }, remote: { address: remote, port: peer.port } };
  }
}

function unexpected({ text, frame, duringSetUp }: Arrival): Discrepancy {
  return new Discrepancy('the stack sent a segment that nothing accounts for', {
    expected: 'nothing more',
    observed: text,
    frame,
    duringSetUp,
  });
}

function tryDecode(packet: Uint8Array): AddressedSegment | Error | undefined {
  try {
    return decodeSegment(packet);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
