/**
 * The one contract between the suite and a TCP implementation (the *stack*). The tester plays the peer on the wire
 * and the user above the stack; an adapter carries both. Everything in the suite talks to this, never to a
 * particular stack.
 *
 * Lock-step: every request is answered with everything that happened because of it. Nothing is polled, nothing
 * arrives unasked. A call that would block returns at once; its completion is an event in a later answer.
 *
 * Units: times are integers in nanoseconds since `reset` (`now` is 0 there; they stay exact in a JavaScript
 * number), addresses are text, packets are whole IP packets, octets are `Uint8Array`.
 */
export const CONTRACT_VERSION = 1;

export type Awaitable<T> = T | Promise<T>;

/** Nanoseconds since `reset`. */
export type Nanoseconds = number;

/** Names one connection or listener inside the stack; chosen by the adapter. */
export type Handle = number;

/** What the user above the stack can be told without having asked. */
export type EventName =
  | 'established'
  | 'accepted'
  | 'readable'
  | 'writable'
  | 'remoteClosed'
  | 'reset'
  | 'refused'
  | 'timedOut'
  | 'urgent'
  | 'softError'
  | 'closed';

export interface StackEvent {
  readonly time: Nanoseconds;
  readonly name: EventName;
  /** The connection it is about; for `accepted` the new one. */
  readonly handle: Handle;
  /** For `accepted`: the listener it came from. */
  readonly listener?: Handle;
  /** The stack's own word for it (an errno name, a return code). */
  readonly native?: string;
}

/** One IP packet as it left the stack. */
export interface EmittedPacket {
  readonly time: Nanoseconds;
  readonly packet: Uint8Array;
}

/** Everything that happened because of one request. */
export interface Answer {
  readonly now: Nanoseconds;
  readonly emitted: readonly EmittedPacket[];
  readonly events: readonly StackEvent[];
}

/** A call that the stack refused: RFC 9293 section 3.10's words, beside the stack's own. */
export interface UserError {
  readonly message: UserErrorMessage;
  readonly native?: string;
}

/** The symbolic error strings of RFC 9293 section 3.10, without the leading "error: ". */
export type UserErrorMessage =
  | 'connection already exists'
  | 'connection does not exist'
  | 'connection illegal for this process'
  | 'connection closing'
  | 'connection reset'
  | 'connection refused'
  | 'connection aborted due to user timeout'
  | 'closing'
  | 'remote socket unspecified'
  | 'insufficient resources'
  | 'Diffserv value not allowed'
  | 'security/compartment not allowed'
  | 'other';

export interface CallAnswer extends Answer {
  /** Set when the stack refused the call. */
  readonly error?: UserError;
}
export interface OpenAnswer extends CallAnswer {
  /** Set when the call was taken. */
  readonly handle?: Handle;
  /** The local port in use (ephemeral when none was asked for). */
  readonly localPort?: number;
}
export interface SendAnswer extends CallAnswer {
  readonly taken: number;
}
export interface ReceiveAnswer extends CallAnswer {
  readonly octets: Uint8Array;
  /** The peer's FIN has been reached: there is nothing more to come. */
  readonly endOfStream: boolean;
  /** Nothing to hand over yet: the call would wait. */
  readonly pending: boolean;
}
export interface StatusAnswer extends CallAnswer {
  /** Absent where the adapter has no introspection. */
  readonly status?: ConnectionStatus;
}
export interface ConnectionStatus {
  readonly state: StateName;
  /** Sequence numbers are unsigned 32-bit, windows octets, RTO nanoseconds. */
  readonly variables?: Readonly<Record<string, number>>;
}

/** RFC 9293 section 3.3.2. */
export const STATE_NAMES = [
  'CLOSED',
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;
export type StateName = (typeof STATE_NAMES)[number];

/** One end of a connection; address in text form (`192.0.2.1`, `2001:db8::1`). */
export interface Socket {
  readonly address: string;
  readonly port: number;
}
export interface FourTuple {
  readonly local: Socket;
  readonly remote: Socket;
}

export interface ResetRequest {
  readonly family: 4 | 6;
  /** The stack's address, and the one the tester plays the peer from. */
  readonly local: string;
  readonly remote: string;
  readonly mtu: number;
  readonly seed: number;
  /** A hint; whether it took effect stands in the answer. Unsigned 32-bit. */
  readonly wantedIsn?: number;
  /**
   * Settings that a scenario changes, by the stack's own names (a sysctl, a profile parameter), or by one that every
   * adapter translates: `ackRateLimit` = `off`, `delayedAck` = `off`.
   */
  readonly parameters?: Readonly<Record<string, string>>;
}
export interface ResetAnswer extends Answer {
  readonly isnTookEffect: boolean;
  /** Parameters that took effect, as set. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface OpenRequest {
  readonly protocol: 'tcp';
  readonly passive: boolean;
  readonly localPort?: number;
  /** Whole, part or none. */
  readonly remoteAddress?: string;
  readonly remotePort?: number;
  readonly backlog?: number;
  /** RFC 9293's user timeout for what is sent on the connection; none when left out. */
  readonly timeout?: Nanoseconds;
}
export interface SendRequest {
  readonly octets: Uint8Array;
  readonly push?: boolean;
  readonly urgent?: boolean;
}
export interface AdvanceRequest {
  /** Absolute. */
  readonly until: Nanoseconds;
  readonly stopAtOutput: boolean;
}

export interface Capabilities {
  readonly clock: {
    readonly kind: 'virtual' | 'real';
    /** The step of the stack's timers. */
    readonly granularity: Nanoseconds;
    /** How late a timer may fire, as a share of its length; timers never fire early. */
    readonly lateness: number;
  };
  readonly introspection: 'none' | 'state' | 'tcb';
  readonly families: readonly (4 | 6)[];
  readonly isn: 'fixed' | 'seeded' | 'chosen' | 'free';
  /** By name, as scenarios ask for them by tag (`@needs-halfClose`). */
  readonly features: readonly FeatureName[];
}
export const FEATURE_NAMES = [
  'activeOpen',
  'passiveOpen',
  'halfClose',
  'abort',
  'urgent',
  'keepAlive',
  'udp',
  'timeWaitObservable',
  'listenBacklog',
  'userTimeout',
  'activeOpenOnListener',
  'parameters',
  'parameters-spec',
  'passiveOpenForOnePeer',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export interface StackDescription {
  readonly name: string;
  readonly version: string;
  readonly build: string;
  readonly contract: number;
  readonly capabilities: Capabilities;
  /** What the adapter changes from the stack's defaults, each with its reason. */
  readonly changed: readonly string[];
}

/** Asked for something the adapter does not have: never a guess (JSON-RPC -32601). */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}
/** The adapter itself broke, or its program did: never counted against the stack. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
}
/** The stack died or hung. */
export class StackCrashedError extends Error {
  override readonly name = 'StackCrashedError';
}

/** One stack behind the contract; serves one scenario at a time. */
export interface Stack {
  initialize(): Awaitable<StackDescription>;
  reset(request: ResetRequest): Awaitable<ResetAnswer>;
  open(request: OpenRequest): Awaitable<OpenAnswer>;
  send(handle: Handle, request: SendRequest): Awaitable<SendAnswer>;
  receive(handle: Handle, most: number): Awaitable<ReceiveAnswer>;
  /** RFC 9293's CLOSE: no more to send, receiving goes on. */
  shutdown(handle: Handle): Awaitable<CallAnswer>;
  /** Gives up receiving too. */
  close(handle: Handle): Awaitable<CallAnswer>;
  abort(handle: Handle): Awaitable<CallAnswer>;
  status(of: Handle | FourTuple): Awaitable<StatusAnswer>;
  option(handle: Handle, name: string, value: number | boolean): Awaitable<CallAnswer>;
  /** One IP packet, as arriving on the wire. */
  deliver(packet: Uint8Array): Awaitable<Answer>;
  advance(request: AdvanceRequest): Awaitable<Answer>;
  shutdownAdapter(): Awaitable<void>;
}

/** Whether a stack can run here, and if not, why and what would make it run. */
export type Availability = { readonly available: true } | { readonly available: false; readonly reason: string; readonly remedy: string };

/** How the suite gets hold of a stack. */
export interface StackProvider {
  readonly name: string;
  availability(): Availability;
  create(): Stack;
}
