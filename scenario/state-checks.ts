/** What a scenario may expect of the stack's state, of its calls and of what the user learns. */
import type { EventName, StateName } from '../adapters/contract';
import { sends } from './checks';
import type { Conversation } from './conversation';
import { Discrepancy, ScenarioMistake } from './failure';
import { readNotation } from './notation';
import type { CallOutcome } from './user';

/** `unobserved`: the stack does not let anyone look; neither for nor against it. */
export type Observation = 'observed' | 'unobserved';

/** By introspection; there is none, nothing is seen. */
export async function isInState(conversation: Conversation, expected: readonly StateName[]): Promise<Observation> {
  if (conversation.description.capabilities.introspection === 'none') return 'unobserved';
  let seen = await observedStates(conversation, expected);
  if (!agrees(expected, seen) && conversation.patience.atOnce > 0) {
    await conversation.advance(conversation.now + conversation.patience.atOnce);
    seen = await observedStates(conversation, expected);
  }
  if (agrees(expected, seen)) return 'observed';
  throw new Discrepancy('the connection is in another state', { expected: expected.join(' or '), observed: seen.join(' or ') });
}

function agrees(expected: readonly StateName[], seen: readonly StateName[]): boolean {
  return expected.some((state) => seen.includes(state));
}

/** A four-tuple without a connection falls to the listener where there is one: that is LISTEN and CLOSED alike. */
async function observedStates(conversation: Conversation, expected: readonly StateName[]): Promise<StateName[]> {
  const { user } = conversation;
  const answer = await user.status(conversation.fourTuple());
  const state = answer.error === undefined ? (answer.status?.state ?? 'CLOSED') : 'CLOSED';
  if (state === 'LISTEN') return ['LISTEN', 'CLOSED'];
  if (state !== 'CLOSED' || !expected.includes('LISTEN')) return [state];
  return (await user.listenerState()) === 'LISTEN' ? ['CLOSED', 'LISTEN'] : ['CLOSED'];
}

/** Since the last thing that the tester did. */
export async function userIsTold(conversation: Conversation, event: EventName): Promise<void> {
  await userIsToldOneOf(conversation, [event]);
}

export async function userIsToldOneOf(conversation: Conversation, events: readonly EventName[]): Promise<void> {
  const { user, patience } = conversation;
  // Whoever is told of a new connection is told that it is established.
  const wanted: readonly EventName[] = events.includes('established') ? [...events, 'accepted'] : events;
  const isTold = (): boolean => wanted.some((name) => user.wasTold(name));
  if (!isTold() && patience.atOnce > 0) await conversation.advance(conversation.now + patience.atOnce, isTold);
  if (isTold()) return;
  throw new Discrepancy('the user is not told', { expected: `the user is told: ${events.join(' or ')}`, observed: told(user.news) });
}

export function userIsToldNothing({ user }: Conversation): void {
  if (user.news.length === 0) return;
  throw new Discrepancy('the user is told something', { expected: 'the user is told nothing', observed: told(user.news) });
}

function told(news: readonly EventName[]): string {
  return news.length === 0 ? 'the user is told nothing' : `the user is told: ${news.join(', ')}`;
}

export function callSucceeds(conversation: Conversation): void {
  const call = lastCall(conversation);
  if (call.error === undefined && call.waits !== true) return;
  throw callDiffers(call, 'succeeds');
}

/** Without a message any refusal will do. */
export function callIsRefused(conversation: Conversation, message?: string): void {
  const call = lastCall(conversation);
  const wanted = message?.replace(/^error: */, '').replace(/\.$/, '');
  if (call.error !== undefined && (wanted === undefined || call.error.message === wanted)) return;
  throw callDiffers(call, wanted === undefined ? 'is refused' : `is refused: ${wanted}`);
}

export function callDoesNotWait(conversation: Conversation): void {
  const call = lastCall(conversation);
  if (call.waits === true) throw callDiffers(call, 'comes back');
}

export function callDoesNotSucceed(conversation: Conversation): void {
  const call = lastCall(conversation);
  if (call.error === undefined && call.waits !== true) throw callDiffers(call, 'is refused or waits');
}

export function callWaits(conversation: Conversation): Observation {
  const call = lastCall(conversation);
  if (call.waits === true) return 'observed';
  // The contract tells of RECEIVE and SEND alone whether they wait; of another call that was taken nothing is known.
  if (call.waits === undefined && call.error === undefined) return 'unobserved';
  throw callDiffers(call, 'waits');
}

function lastCall({ user }: Conversation): CallOutcome {
  if (user.lastCall === undefined) throw new ScenarioMistake('no call was made whose outcome this step could look at');
  return user.lastCall;
}

function callDiffers({ name, error, waits }: CallOutcome, expected: string): Discrepancy {
  const came = error === undefined ? (waits === true ? 'waits' : 'succeeds') : `is refused: ${error.message}`;
  return new Discrepancy('the call came out otherwise', { expected: `${name} ${expected}`, observed: `${name} ${came}` });
}

/** Since a step last looked. */
export async function userHasReceived({ user }: Conversation, expected: number | string): Promise<void> {
  const wanted = typeof expected === 'number' ? expected : Buffer.byteLength(expected);
  const octets = await user.received(wanted);
  const inWords = (got: Uint8Array): string =>
    typeof expected === 'number' ? `${got.length} octets` : JSON.stringify(Buffer.from(got).toString('latin1'));
  const same = typeof expected === 'number' ? octets.length === wanted : Buffer.from(octets).equals(Buffer.from(expected));
  if (same) return;
  const shown = typeof expected === 'number' ? `${expected} octets` : JSON.stringify(expected);
  throw new Discrepancy('the user received something else', { expected: shown, observed: inWords(octets) });
}

export async function userSeesEnd({ user }: Conversation): Promise<void> {
  if (await user.seesEnd()) return;
  throw new Discrepancy('the user does not see the end of the stream', {
    expected: 'the end of the stream',
    observed: 'no end of the stream',
  });
}

/** A SYN from a fresh port draws a SYN,ACK; the new connection is reset at once. */
export async function portListens(conversation: Conversation): Promise<void> {
  const probe = conversation.addPeer();
  await conversation.deliver(probe, '<CTL=SYN>', false);
  await sends(conversation, readNotation('<ACK=IRS+1><CTL=SYN,ACK>'), undefined, probe);
  await conversation.deliver(probe, '<CTL=RST>', false);
}

/** A SYN from a fresh port draws a reset. */
export async function portIsClosed(conversation: Conversation): Promise<void> {
  const probe = conversation.addPeer();
  await conversation.deliver(probe, '<CTL=SYN>', false);
  await sends(conversation, readNotation('<ACK=IRS+1><CTL=RST,ACK>'), undefined, probe);
}
