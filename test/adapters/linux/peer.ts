import { after } from 'node:test';
import type { Answer, FourTuple, Handle, ReceiveAnswer, SendAnswer, Socket, Stack, StateName } from '../../../adapters/contract';
import { linuxProvider } from '../../../adapters/linux/provider';
import { LinuxStack } from '../../../adapters/linux/stack';
import { decodeSegment, encodeSegment, FLAG } from './segments';
import type { Segment } from './segments';

export type Family = 4 | 6;
export const FAMILIES: readonly Family[] = [4, 6];
export const NOTHING = new Uint8Array(0);

/** Why the kernel's tests cannot run here, or false; in CI that is a failure. */
export function linuxMissing(): string | false {
  const availability = linuxProvider.availability();
  if (availability.available) return false;
  const reason = `the linux adapter cannot run: ${availability.reason} (${availability.remedy})`;
  if (process.env['CI']) throw new Error(reason);
  return reason;
}

/** One stack for a test file, closed after its tests. */
export function sharedStack(): LinuxStack {
  const stack = new LinuxStack();
  after(() => stack.shutdownAdapter());
  return stack;
}

let scenarios = 0;

/** A fresh scenario with a peer address not used before. */
export function freshReset(stack: LinuxStack, family: Family, parameters: Record<string, string> = {}): { local: string; remote: string } {
  scenarios += 1;
  const local = family === 4 ? '198.18.0.1' : '2001:db8::1';
  const remote = family === 4 ? `198.18.1.${scenarios}` : `2001:db8::1:${scenarios.toString(16)}`;
  stack.reset({ family, local, remote, mtu: 1500, seed: 1, parameters });
  return { local, remote };
}

/** The fields of a segment that a test gives; the rest follows from the conversation. */
export type Given = Partial<Pick<Segment, 'sequence' | 'acknowledgment' | 'window' | 'urgentPointer' | 'text' | 'options'>>;

/** The tester's side of one connection: knows both sequence numbers. */
export class Peer {
  readonly stack: Stack;
  readonly local: Socket;
  readonly remote: Socket;
  /** Our next sequence number, and the one expected of the stack. */
  next = 1000;
  expected = 0;
  handle: Handle = 0;
  listener: Handle = 0;

  constructor(stack: Stack, local: Socket, remote: Socket) {
    this.stack = stack;
    this.local = local;
    this.remote = remote;
  }

  get fourTuple(): FourTuple {
    return { local: this.local, remote: this.remote };
  }

  packet(flags: number, given: Given = {}): Uint8Array {
    return encodeSegment({
      source: this.remote.address,
      destination: this.local.address,
      sourcePort: this.remote.port,
      destinationPort: this.local.port,
      sequence: this.next,
      acknowledgment: (flags & FLAG.ack) === 0 ? 0 : this.expected,
      flags,
      window: 65535,
      urgentPointer: 0,
      text: NOTHING,
      ...given,
    });
  }

  /** Delivers a segment; ours and the stack's sequence numbers move on. */
  async send(flags: number, given: Given = {}): Promise<Answer> {
    const answer = await this.stack.deliver(this.packet(flags, given));
    const length = (given.text?.length ?? 0) + Number((flags & FLAG.syn) !== 0) + Number((flags & FLAG.fin) !== 0);
    if (given.sequence === undefined) this.next = (this.next + length) >>> 0;
    return this.heard(answer);
  }

  /** Takes note of what the stack sent. */
  heard<T extends Answer>(answer: T): T {
    for (const { sequence, text, flags } of segments(answer)) {
      if ((flags & FLAG.rst) !== 0) continue;
      const end = (sequence + text.length + Number((flags & FLAG.syn) !== 0) + Number((flags & FLAG.fin) !== 0)) >>> 0;
      if ((flags & FLAG.syn) !== 0 || ((end - this.expected) | 0) > 0) this.expected = end;
    }
    return answer;
  }

  async state(of: Handle | FourTuple = this.fourTuple): Promise<StateName | undefined> {
    return (await this.stack.status(of)).status?.state;
  }
  async userSends(text: string, urgent = false): Promise<SendAnswer> {
    return this.heard(await this.stack.send(this.handle, { octets: Buffer.from(text), urgent }));
  }
  async userReceives(most = 65536): Promise<ReceiveAnswer> {
    return this.heard(await this.stack.receive(this.handle, most));
  }
}

let ports = 40000;

/** A fresh scenario with a listener, before any segment. */
export async function listening(stack: LinuxStack, family: Family, parameters: Record<string, string> = {}): Promise<Peer> {
  const { local, remote } = freshReset(stack, family, parameters);
  const { handle, localPort } = await opened(stack, { protocol: 'tcp', passive: true });
  ports += 1;
  const peer = new Peer(stack, { address: local, port: localPort }, { address: remote, port: ports });
  peer.listener = handle;
  return peer;
}

/** A fresh scenario with a connection in ESTABLISHED, opened by the peer. */
export async function established(stack: LinuxStack, family: Family, parameters: Record<string, string> = {}): Promise<Peer> {
  const peer = await listening(stack, family, parameters);
  await peer.send(FLAG.syn);
  const { events } = await peer.send(FLAG.ack);
  peer.handle = events.find(({ name }) => name === 'accepted')?.handle ?? 0;
  return peer;
}

/** A fresh scenario in SYN-SENT: the user has opened towards the peer. */
export async function synSent(
  stack: LinuxStack,
  family: Family,
  parameters: Record<string, string> = {},
): Promise<{ peer: Peer; answer: Answer }> {
  const { local, remote } = freshReset(stack, family, parameters);
  ports += 1;
  const answer = await opened(stack, { protocol: 'tcp', passive: false, remoteAddress: remote, remotePort: ports });
  const peer = new Peer(stack, { address: local, port: answer.localPort }, { address: remote, port: ports });
  peer.handle = answer.handle;
  return { peer, answer: peer.heard(answer) };
}

async function opened(stack: Stack, request: Parameters<Stack['open']>[0]): Promise<Answer & { handle: Handle; localPort: number }> {
  const answer = await stack.open(request);
  const { handle, localPort } = answer;
  if (handle === undefined || localPort === undefined) throw new Error(`open was refused: ${JSON.stringify(answer.error)}`);
  return { ...answer, handle, localPort };
}

export function segments(answer: Answer): Segment[] {
  return answer.emitted.map(({ packet }) => decodeSegment(packet));
}

/** The emitted segments' flags, in a fixed order: `['SYN,ACK']`. */
export function flags(answer: Answer): string[] {
  return segments(answer).map((segment) => flagNames(segment.flags));
}

function flagNames(bits: number): string {
  const names = Object.entries(FLAG).filter(([, bit]) => (bits & bit) !== 0);
  return names.map(([name]) => name.toUpperCase()).join(',');
}

export function eventNames(answer: Answer): string[] {
  return answer.events.map(({ name }) => name);
}
