import { UnsupportedError } from '../contract';
import type {
  ConnectionStatus,
  FourTuple,
  Handle,
  Nanoseconds,
  OpenRequest,
  SendRequest,
  StackEvent,
  UserError,
  UserErrorMessage,
} from '../contract';
import { NO_DESCRIPTOR, newConnection } from './connection';
import type { Connection } from './connection';
import { EADDRINUSE, EADDRNOTAVAIL, EAGAIN, EINPROGRESS, EPIPE, userError } from './errno';
import { EventSource } from './events';
import type { Cause } from './events';
import type { Libc } from './libc';
import type { NetworkNamespace } from './namespace';
import { socketOption } from './options';
import { POLL } from './poll-set';
import { stateName } from './sock-diag';
import type { SockDiag } from './sock-diag';
import { endpoint } from './sockaddr';
import type { Endpoint } from './sockaddr';
import { Sockets } from './sockets';
import { tcpInfoVariables } from './tcp-info';
import { segmentFor, tupleKey } from './traffic';
import { UrgentSignal } from './urgent-signal';

const DEFAULT_BACKLOG = 128;
/** Ports for listeners that did not ask for one; below the kernel's ephemeral range (32768 to 60999). */
const FRESH_PORTS = { first: 20000, last: 29999 } as const;

export interface CallResult {
  readonly error?: UserError;
}
export interface OpenResult extends CallResult {
  readonly handle?: Handle;
  readonly localPort?: number;
}
export interface ReceiveResult extends CallResult {
  readonly octets: Uint8Array;
  readonly endOfStream: boolean;
  readonly pending: boolean;
}

const DONE: CallResult = {};
const NO_OCTETS = new Uint8Array(0);

/** The user above the kernel: opens, uses and closes sockets, and tells what happens to them. */
export class UserSide {
  readonly #namespace: NetworkNamespace;
  readonly #sockets: Sockets;
  readonly #diag: SockDiag;
  readonly #events: EventSource;
  readonly #signal: UrgentSignal;
  readonly #introspects: boolean;
  readonly #connections = new Map<Handle, Connection>();
  /** Connections of earlier scenarios that the kernel would not let go. */
  #leftovers: readonly Connection[] = [];
  #local = '';
  #lastHandle = 0;
  #lastPort: number = FRESH_PORTS.last;

  /** @param introspects can the kernel be asked for states? Otherwise `status` has none to give */
  constructor(libc: Libc, namespace: NetworkNamespace, diag: SockDiag, introspects: boolean) {
    this.#introspects = introspects;
    this.#namespace = namespace;
    this.#sockets = new Sockets(libc);
    this.#diag = diag;
    this.#signal = new UrgentSignal(libc);
    this.#events = new EventSource(libc, this.#sockets, diag, (listener, fd, remote) => this.#keep(fd, listener.local, remote));
  }

  /** From now on sockets are opened on this address. */
  begin(local: string): void {
    this.#local = local;
  }

  /**
   * Ends every connection, listeners first, the kernel's remnants of closed ones too.
   *
   * @returns keys (see `tupleKey`) of those that the kernel would not let go, whose packets may still come
   */
  endAll(): ReadonlySet<string> {
    for (const connection of this.#connections.values()) {
      this.#events.unwatch(connection);
      if (connection.fd !== NO_DESCRIPTOR) this.#sockets.abort(connection.fd);
    }
    this.#leftovers = [...this.#leftovers, ...this.#connections.values()].filter((connection) => !this.#destroyed(connection));
    this.#connections.clear();
    return new Set(this.#leftovers.map(({ local, remote }) => tupleKey(local.port, remote?.octets ?? NO_OCTETS, remote?.port ?? 0)));
  }

  /** A SYN that has left already is repeated under the timeout: the kernel looks at it when its timer fires. */
  openWithTimeout(request: OpenRequest): OpenResult {
    const result = this.open(request);
    if (request.timeout !== undefined && result.handle !== undefined) this.option(result.handle, 'userTimeout', request.timeout);
    return result;
  }

  open(request: OpenRequest): OpenResult {
    return request.passive ? this.#openPassive(request) : this.#openActive(request);
  }

  send(handle: Handle, { octets, urgent }: SendRequest): CallResult & { readonly taken: number } {
    const connection = this.#find(handle);
    if (connection === undefined) return { taken: 0, error: NO_CONNECTION };
    const pending = takePending(connection);
    if (pending !== undefined) return { taken: 0, error: pending };
    const taken = this.#sockets.send(connection.fd, octets, urgent ?? false);
    connection.sendBlocked ||= taken < octets.length;
    if (taken >= 0) return { taken };
    return -taken === EAGAIN ? { taken: 0 } : { taken: 0, error: sendError(connection, -taken) };
  }

  receive(handle: Handle, most: number): ReceiveResult {
    const connection = this.#find(handle);
    if (connection === undefined) return nothing({ error: NO_CONNECTION });
    if (most <= 0) return nothing({});
    const got = this.#sockets.receive(connection.fd, most);
    if (typeof got !== 'number' && got.length > 0) return { octets: got, endOfStream: this.#atEnd(connection), pending: false };
    const pending = takePending(connection);
    if (pending !== undefined) return nothing({ error: pending });
    if (typeof got !== 'number') return nothing({ endOfStream: true });
    return -got === EAGAIN ? nothing({ pending: true }) : nothing({ error: userError(-got) });
  }

  /** RFC 9293's CLOSE. */
  shutdown(handle: Handle): CallResult {
    const connection = this.#find(handle);
    if (connection === undefined) return { error: NO_CONNECTION };
    const result = this.#sockets.shutdown(connection.fd, connection.remote === undefined);
    if (result < 0) return { error: userError(-result) };
    connection.sendShut = true;
    return DONE;
  }

  close(handle: Handle): CallResult {
    return this.#release(handle, (fd) => this.#sockets.close(fd));
  }

  abort(handle: Handle): CallResult {
    return this.#release(handle, (fd) => this.#sockets.abort(fd));
  }

  option(handle: Handle, name: string, value: number | boolean): CallResult {
    const connection = this.#find(handle);
    const family = connection?.local.octets.length === 16 ? 6 : 4;
    const option = socketOption(name, value, family);
    if (connection === undefined) return { error: NO_CONNECTION };
    const result = this.#sockets.set(connection.fd, option.level, option.option, option.value);
    return result < 0 ? { error: userError(-result, option.refusal) } : DONE;
  }

  /** By handle a listener that stands in for a connection that is gone is CLOSED; by four-tuple it is the answer. */
  status(of: Handle | FourTuple): CallResult & { readonly status?: ConnectionStatus } {
    if (!this.#introspects) return DONE;
    if (typeof of !== 'number') return { status: this.#lookup(ends(of.local), ends(of.remote)) };
    const connection = this.#connections.get(of);
    if (connection === undefined) return { error: NO_CONNECTION };
    if (connection.remote === undefined) return { status: { state: this.#listenerState(connection) } };
    const status = this.#lookup(connection.local, connection.remote);
    return { status: status.state === 'LISTEN' ? { state: 'CLOSED' } : status };
  }

  collectEvents(now: Nanoseconds, cause: Cause): readonly StackEvent[] {
    return this.#events.collect(now, cause);
  }

  /** To be called before a segment with URG is delivered: its connection, ready to be signalled. */
  expectUrgent(packet: Uint8Array): Connection | undefined {
    const connection = this.#open().find(({ local, remote }) => segmentFor(packet, local, remote));
    if (connection === undefined || connection.signalsUrgent) return connection;
    connection.signalsUrgent = true;
    this.#signal.direct(connection.fd);
    return connection;
  }

  /** To be called after it was delivered. */
  tellUrgent(connection: Connection, now: Nanoseconds): void {
    if (this.#signal.taken()) this.#events.urgent(connection, now);
  }

  /** To be called after an ICMP message was delivered and events were collected. */
  tellSoftErrors(now: Nanoseconds): void {
    for (const connection of this.#open()) if (connection.remote !== undefined) this.#events.checkSoftError(connection, now);
  }

  /** Segments arrive again, so the kernel forgets what ICMP said (tcp_ack in net/ipv4/tcp_input.c). */
  forgetSoftErrors(): void {
    for (const connection of this.#connections.values()) connection.softErrno = 0;
  }

  #openPassive(request: OpenRequest): OpenResult {
    if (request.remoteAddress !== undefined || request.remotePort !== undefined) {
      throw new UnsupportedError('a Linux socket cannot listen for one remote only');
    }
    const backlog = request.backlog ?? DEFAULT_BACKLOG;
    const wanted = request.localPort ?? 0;
    for (let tries = 0; ; tries += 1) {
      const local = endpoint(this.#local, wanted === 0 ? this.#freshPort() : wanted);
      const fd = this.#namespace.within(() => this.#sockets.listen(local, backlog));
      if (fd >= 0) return { handle: this.#watch(this.#keep(fd, local)), localPort: local.port };
      const taken = -fd === EADDRINUSE && wanted === 0 && tries <= FRESH_PORTS.last - FRESH_PORTS.first;
      if (!taken) return { error: userError(-fd) };
    }
  }

  #openActive({ localPort = 0, remoteAddress, remotePort }: OpenRequest): OpenResult {
    if (remoteAddress === undefined || remotePort === undefined) {
      throw new UnsupportedError('connect(2) always names a whole remote, so an active open without one cannot be tried');
    }
    const remote = endpoint(remoteAddress, remotePort);
    const fd = this.#namespace.within(() => this.#sockets.connect(endpoint(this.#local, localPort), remote, EINPROGRESS));
    // Without a port asked for it is the ports that have run out.
    if (fd < 0) return { error: userError(-fd, -fd === EADDRNOTAVAIL && localPort === 0 ? 'insufficient resources' : undefined) };
    const local = localPort === 0 ? this.#sockets.localEndpoint(fd) : endpoint(this.#local, localPort);
    const connection = this.#keep(fd, local, remote);
    connection.connecting = true;
    return { handle: this.#watch(connection), localPort: local.port };
  }

  #freshPort(): number {
    this.#lastPort = this.#lastPort === FRESH_PORTS.last ? FRESH_PORTS.first : this.#lastPort + 1;
    return this.#lastPort;
  }

  #keep(fd: number, local: Endpoint, remote?: Endpoint): Connection {
    this.#lastHandle += 1;
    const connection = newConnection(this.#lastHandle, fd, local, remote);
    this.#connections.set(connection.handle, connection);
    return connection;
  }

  #watch(connection: Connection): Handle {
    this.#events.watch(connection);
    return connection.handle;
  }

  #open(): Connection[] {
    return [...this.#connections.values()].filter(({ fd }) => fd !== NO_DESCRIPTOR);
  }

  #find(handle: Handle): Connection | undefined {
    const connection = this.#connections.get(handle);
    return connection?.fd === NO_DESCRIPTOR ? undefined : connection;
  }

  #release(handle: Handle, close: (fd: number) => void): CallResult {
    const connection = this.#find(handle);
    if (connection === undefined) return { error: NO_CONNECTION };
    this.#events.unwatch(connection);
    close(connection.fd);
    connection.fd = NO_DESCRIPTOR;
    return DONE;
  }

  #lookup(local: Endpoint, remote: Endpoint): ConnectionStatus {
    const found = this.#diag.lookup(local, remote);
    if (found === undefined) return { state: 'CLOSED' };
    return { state: found.state, ...(found.info && found.state !== 'LISTEN' && { variables: tcpInfoVariables(found.info) }) };
  }

  #listenerState({ fd }: Connection): ConnectionStatus['state'] {
    return fd === NO_DESCRIPTOR ? 'CLOSED' : stateName(this.#sockets.state(fd));
  }

  #atEnd(connection: Connection): boolean {
    return (connection.seen & POLL.remoteHangUp) !== 0 && !connection.dead && this.#sockets.peek(connection.fd) === 'end';
  }

  /** Nothing of it is left in the kernel: it had ended by itself, or could be ended. */
  #destroyed({ local, remote, dead }: Connection): boolean {
    if (remote === undefined || dead) return true;
    if (!this.#diag.destroy(local, remote)) return this.#diag.lookup(local, remote) === undefined;
    return true;
  }
}

const NO_CONNECTION: UserError = { message: 'connection does not exist', native: 'EBADF' };

/** The error that the kernel had for the user's next call, handed over once. */
function takePending(connection: Connection): UserError | undefined {
  const { pendingErrno } = connection;
  connection.pendingErrno = 0;
  return pendingErrno === 0 ? undefined : userError(pendingErrno);
}

/** EPIPE says that nothing can be sent; RFC 9293 section 3.10.2 tells the reasons apart. */
function sendError(connection: Connection, errno: number): UserError {
  let message: UserErrorMessage | undefined;
  if (errno === EPIPE && connection.remote === undefined) message = 'remote socket unspecified';
  else if (errno === EPIPE && connection.sendShut && !connection.dead) message = 'connection closing';
  return userError(errno, message);
}

function nothing(result: Partial<ReceiveResult>): ReceiveResult {
  return { octets: NO_OCTETS, endOfStream: false, pending: false, ...result };
}

function ends({ address, port }: FourTuple['local']): Endpoint {
  return endpoint(address, port);
}
