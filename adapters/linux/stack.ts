import { AdapterError } from '../contract';
import type {
  AdvanceRequest,
  Answer,
  Awaitable,
  CallAnswer,
  EmittedPacket,
  FourTuple,
  Handle,
  Nanoseconds,
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
  StatusAnswer,
} from '../contract';
import { describeKernel } from './description';
import type { Cause } from './events';
import { loadLibc } from './libc';
import { ownParameter, ROUTE_QUICKACK } from './own-parameters';
import { PrivateNetwork } from './network';
import { endpoint } from './sockaddr';
import { Sockets } from './sockets';
import { ScenarioSettings } from './sysctl';
import { belongsToConversation, emittedTuple, isIcmp, isUrgent } from './traffic';
import { UserSide } from './user-side';
import { waitingRoom } from './waiting-room';

const NO_PACKETS: readonly EmittedPacket[] = [];
const NO_EVENTS: readonly StackEvent[] = [];

/** Everything that `initialize` makes. */
interface Running {
  readonly network: PrivateNetwork;
  readonly user: UserSide;
  readonly settings: ScenarioSettings;
  readonly description: StackDescription;
}

/**
 * The host's Linux kernel behind the contract: a TUN device in a private network namespace is its wire, the sockets
 * API its user side. The kernel handles a delivered packet before write() returns, so the answer holds all it did.
 */
export class LinuxStack implements Stack {
  #running: Running | undefined;
  #zero = process.hrtime.bigint();
  /** Connections of earlier scenarios that the kernel would not let go; their packets are none of this scenario's. */
  #leftovers: ReadonlySet<string> = new Set<string>();
  #icmpSeen = false;
  #softErrorSeen = false;

  /** The private network, for captures beside the adapter's own. */
  network(): PrivateNetwork {
    return this.#use().network;
  }

  initialize(): StackDescription {
    this.#running ??= start();
    return this.#running.description;
  }

  /** @throws AdapterError for an unknown parameter or an unusable address */
  reset(request: ResetRequest): ResetAnswer {
    this.initialize();
    const { network, user, settings } = this.#use();
    this.#leftovers = user.endAll();
    if (settings.any()) network.namespace.within(() => settings.restore());
    network.setQuickAckPeer(undefined);
    if (this.#icmpSeen) network.forgetPaths();
    network.configure(request);
    user.begin(request.local);
    const parameters = this.#applyParameters(request);
    this.#icmpSeen = false;
    this.#softErrorSeen = false;
    while (network.tun.read() !== undefined); // what the end of the last scenario sent
    this.#zero = process.hrtime.bigint();
    return { now: 0, emitted: NO_PACKETS, events: NO_EVENTS, isnTookEffect: false, parameters };
  }

  open(request: OpenRequest): OpenAnswer {
    return this.#call((user) => user.openWithTimeout(request));
  }
  send(handle: Handle, request: SendRequest): SendAnswer {
    return this.#call((user) => user.send(handle, request));
  }
  receive(handle: Handle, most: number): ReceiveAnswer {
    return this.#call((user) => user.receive(handle, most));
  }
  shutdown(handle: Handle): CallAnswer {
    return this.#call((user) => user.shutdown(handle));
  }
  close(handle: Handle): CallAnswer {
    return this.#call((user) => user.close(handle));
  }
  abort(handle: Handle): CallAnswer {
    return this.#call((user) => user.abort(handle));
  }
  status(of: Handle | FourTuple): StatusAnswer {
    return this.#call((user) => user.status(of));
  }
  option(handle: Handle, name: string, value: number | boolean): CallAnswer {
    return this.#call((user) => user.option(handle, name, value));
  }

  deliver(packet: Uint8Array): Answer {
    const { network, user } = this.#use();
    if (isIcmp(packet)) return this.#deliverIcmp(packet);
    if (this.#softErrorSeen) user.forgetSoftErrors();
    const urgent = isUrgent(packet) ? user.expectUrgent(packet) : undefined;
    network.tun.write(packet);
    const answer = this.#answer('packet');
    if (urgent === undefined) return answer;
    user.tellUrgent(urgent, answer.now);
    return { ...answer, events: [...answer.events, ...user.collectEvents(answer.now, 'packet')] };
  }

  advance(request: AdvanceRequest): Awaitable<Answer> {
    const answer = this.#answer('time');
    return isOver(request, answer) ? answer : this.#wait(request, answer);
  }

  shutdownAdapter(): void {
    if (this.#running === undefined) return;
    this.#running.user.endAll();
    this.#running.network.close();
    this.#running = undefined;
  }

  /** Waits in slices, packets being stamped as they come; what happens at the sockets is seen after each slice. */
  async #wait(request: AdvanceRequest, first: Answer): Promise<Answer> {
    const emitted = [...first.emitted];
    const events = [...first.events];
    let { now } = first;
    const waiting = { fd: this.#use().network.tun.fd, deadline: this.#zero + BigInt(Math.ceil(request.until)) };
    waitingRoom.enter(waiting);
    try {
      while (!isOver(request, { now, emitted, events })) {
        await waitingRoom.turn();
        const latest = this.#answer('time');
        now = latest.now;
        emitted.push(...latest.emitted);
        events.push(...latest.events);
      }
    } finally {
      waitingRoom.leave(waiting);
    }
    return { now, emitted, events };
  }

  #deliverIcmp(packet: Uint8Array): Answer {
    const { network, user } = this.#use();
    this.#icmpSeen = true;
    this.#softErrorSeen = true;
    network.tun.write(packet);
    const answer = this.#answer('packet');
    user.tellSoftErrors(answer.now);
    return { ...answer, events: [...answer.events, ...user.collectEvents(answer.now, 'packet')] };
  }

  #call<T extends object>(work: (user: UserSide) => T): T & Answer {
    const result = work(this.#use().user);
    return { ...result, ...this.#answer('call') };
  }

  /** What can be seen at the TUN device and at the sockets now. */
  #answer(cause: Cause): Answer {
    const emitted = this.#drain();
    const now = this.#now();
    return { now, emitted, events: this.#use().user.collectEvents(now, cause) };
  }

  #drain(): readonly EmittedPacket[] {
    const { tun } = this.#use().network;
    let emitted: EmittedPacket[] | undefined;
    for (let packet = tun.read(); packet !== undefined; packet = tun.read()) {
      if (!belongsToConversation(packet) || this.#isLeftover(packet)) continue;
      emitted ??= [];
      emitted.push({ time: this.#now(), packet });
    }
    return emitted ?? NO_PACKETS;
  }

  #isLeftover(packet: Uint8Array): boolean {
    return this.#leftovers.size > 0 && this.#leftovers.has(emittedTuple(packet));
  }

  #applyParameters({ parameters = {}, remote }: ResetRequest): Record<string, string> {
    const { network, settings } = this.#use();
    const effective: Record<string, string> = {};
    for (const [name, value] of Object.entries(parameters)) {
      const own = ownParameter(name, value);
      if (own.name === ROUTE_QUICKACK) effective[own.name] = applyQuickAck(network, remote, own.value);
      else effective[own.name] = network.namespace.within(() => settings.set(own.name, own.value));
      if (own.name !== name) effective[name] = value;
    }
    return effective;
  }

  #now(): Nanoseconds {
    return Number(process.hrtime.bigint() - this.#zero);
  }

  #use(): Running {
    if (this.#running === undefined) throw new AdapterError('the Linux adapter was used before initialize or after shutdownAdapter');
    return this.#running;
  }
}

function start(): Running {
  const libc = loadLibc();
  const network = new PrivateNetwork(libc);
  const hasDiag = findsListener(network, new Sockets(libc));
  const user = new UserSide(libc, network.namespace, network.diag, hasDiag);
  const description = describeKernel(network.changed, network.hasIpv6, hasDiag);
  return { network, user, settings: new ScenarioSettings(), description };
}

/** A kernel without tcp_diag answers as if nothing were there, so it is asked for a listener that is. */
function findsListener(network: PrivateNetwork, sockets: Sockets): boolean {
  const fd = network.namespace.within(() => sockets.listen(endpoint('127.0.0.1', 0), 1));
  if (fd < 0) return false;
  try {
    return network.diag.lookup(sockets.localEndpoint(fd), endpoint('127.0.0.2', 1))?.state === 'LISTEN';
  } finally {
    sockets.close(fd);
  }
}

function applyQuickAck(network: PrivateNetwork, remote: string, value: string): string {
  if (value !== '0' && value !== '1') throw new AdapterError(`parameter ${ROUTE_QUICKACK} is 0 or 1, not "${value}"`);
  if (value === '1') network.setQuickAckPeer(remote);
  return value;
}

function isOver({ until, stopAtOutput }: AdvanceRequest, { now, emitted }: Answer): boolean {
  return now >= until || (stopAtOutput && emitted.length > 0);
}
