/** Faults to put into the toy stack. */
import { segmentLength } from '../../scenario/segment';
import type { FlagName, Segment } from '../../scenario/segment';
import type { Fault, Reply } from '../scenario/toy-stack';

type Change = (replies: readonly Reply[]) => readonly Reply[];

function when(applies: (cause: Segment | string) => boolean, change: Change): Fault {
  return { replies: (replies, cause) => (applies(cause) ? change(replies) : replies) };
}

/** Changes what comes of one of the user's calls, or of a timeout. */
export function on(call: string, change: Change): Fault {
  return when((cause) => cause === call, change);
}

/** Changes the answers to the peer's octets and FINs alone, so that every route up to ESTABLISHED is still walked. */
export function onText(change: Change): Fault {
  return when((cause) => typeof cause !== 'string' && !cause.flags.has('SYN') && segmentLength(cause) > 0, change);
}

/** Changes the answers to empty ACKs of the peer. */
export function onEmptyAck(change: Change): Fault {
  return when((cause) => typeof cause !== 'string' && cause.flags.has('ACK') && cause.flags.size === 1 && cause.data.length === 0, change);
}

/** Changes the answers to the peer's SYNs. */
export function onSyn(change: Change): Fault {
  return when((cause) => typeof cause !== 'string' && cause.flags.has('SYN'), change);
}

export function withFlags(reply: Reply, ...flags: FlagName[]): Reply {
  return { ...reply, flags: new Set(flags) };
}
