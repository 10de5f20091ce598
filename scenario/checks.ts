/** What a scenario may expect of the stack on the wire. */
import type { Nanoseconds } from '../adapters/contract';
import { COUNTED } from './books';
import type { Conversation } from './conversation';
import { describeFields, flagsKey } from './describe';
import { differences } from './expectation';
import { Discrepancy } from './failure';
import { fieldsOf } from './notation';
import type { NotedFields, Notation } from './notation';
import type { Arrival, Peer } from './peer';
import { segmentLength } from './segment';
import { formatDuration } from './waiting';

/** When a segment has to come; times count from the last thing that the tester did or consumed. */
export type Timing =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'within'; readonly limit: Nanoseconds }
  | { readonly kind: 'after'; readonly least: Nanoseconds; readonly most: Nanoseconds };
const AT_ONCE: Timing = { kind: 'at-once' };

/** The stack sends this next; what it sends unasked and may send is passed over. */
export async function sends(conversation: Conversation, notation: Notation, timing = AT_ONCE, peer = conversation.peer): Promise<void> {
  const since = conversation.lastAct;
  const passed: Arrival[] = [];
  for (;;) {
    const fields = expectedFields(peer, notation);
    const arrival = await conversation.next(since + allowance(conversation, fields, timing, since), peer);
    if (arrival === undefined) throw nothingCame(conversation, peer, fields, timing, passed);
    const wrong = differences(fields, arrival.segment, peer.background);
    if (wrong.length === 0) {
      checkTime(conversation, peer, fields, arrival, since, timing);
      if (timing.kind !== 'at-once') conversation.lastWait = arrival.time - since;
      conversation.consume(arrival, peer);
      return;
    }
    if (!arrival.ambient) throw differs(peer, fields, arrival, wrong);
    peer.pass(arrival);
    passed.push(arrival);
  }
}

function expectedFields(peer: Peer, notation: Notation): NotedFields {
  return fieldsOf(notation, peer.books.lookup, true);
}

/** How long after `since` the segment may still come. */
function allowance({ patience, now }: Conversation, fields: NotedFields, timing: Timing, since: Nanoseconds): Nanoseconds {
  if (timing.kind === 'within') return patience.latest(timing.limit);
  if (timing.kind === 'after') return patience.latest(timing.most);
  return isOwedAck(fields) ? patience.owedAck : now - since + patience.atOnce;
}

/** Only an ACK on its own may be delayed. */
function isOwedAck({ flags, data }: NotedFields): boolean {
  return flags !== undefined && flagsKey(flags, COUNTED) === 'ACK' && (data === undefined || data === 0);
}

function checkTime(
  { patience }: Conversation,
  peer: Peer,
  fields: NotedFields,
  arrival: Arrival,
  since: Nanoseconds,
  timing: Timing,
): void {
  if (timing.kind === 'at-once') return;
  const passed = arrival.time - since;
  const [least, most] = timing.kind === 'after' ? [patience.earliest(timing.least), timing.most] : [0, timing.limit];
  if (passed >= least && passed <= patience.latest(most)) return;
  throw new Discrepancy(`the segment came ${passed < least ? 'too early' : 'too late'}`, {
    expected: `${describeFields(fields, peer.books.initial)}${inWords(timing)}`,
    observed: `${arrival.text} after ${formatDuration(passed)}`,
    frame: arrival.frame,
    duringSetUp: arrival.duringSetUp,
  });
}

function inWords(timing: Timing): string {
  if (timing.kind === 'at-once') return '';
  if (timing.kind === 'within') return ` within ${formatDuration(timing.limit)}`;
  const { least, most } = timing;
  return least === most ? ` after ${formatDuration(least)}` : ` after ${formatDuration(least)} to ${formatDuration(most)}`;
}

function nothingCame(
  { now, lastAct }: Conversation,
  peer: Peer,
  fields: NotedFields,
  timing: Timing,
  passed: readonly Arrival[],
): Discrepancy {
  const waited = now > lastAct ? ` in ${formatDuration(now - lastAct)}` : '';
  return new Discrepancy('the stack did not send the expected segment', {
    expected: `${describeFields(fields, peer.books.initial)}${inWords(timing)}`,
    observed: `${onlyThese(passed)}${waited}`,
    ...(passed.at(-1) && { frame: passed.at(-1)?.frame ?? 0 }),
  });
}

function differs(peer: Peer, fields: NotedFields, { text, frame, duringSetUp }: Arrival, wrong: readonly string[]): Discrepancy {
  const expected = describeFields(fields, peer.books.initial) || 'any segment';
  return new Discrepancy(`the segment differs: ${wrong.join('; ')}`, { expected, observed: text, frame, duringSetUp });
}

/** Nothing at all comes, not even what is otherwise passed over. */
export async function sendsNothing(conversation: Conversation, time: Nanoseconds = 0): Promise<void> {
  const until = conversation.now + time;
  let arrival = await conversation.next(until);
  // Whoever says "nothing" without a time does not mean the time that a busy machine took.
  for (; arrival?.belated === true && time === 0; arrival = await conversation.next(until)) conversation.peer.pass(arrival);
  if (arrival === undefined) return;
  throw new Discrepancy('the stack sent a segment where it should send none', {
    expected: time === 0 ? 'nothing' : `nothing for ${formatDuration(time)}`,
    observed: arrival.text,
    frame: arrival.frame,
    duringSetUp: arrival.duringSetUp,
  });
}

/** The segments of a reply in order, or nothing. */
export async function answers(conversation: Conversation, reply: readonly Notation[]): Promise<void> {
  if (reply.length === 0) await sendsNothing(conversation);
  for (const notation of reply) await sends(conversation, notation);
}

export interface Choice {
  readonly name: string;
  readonly reply: readonly Notation[];
  readonly clause: string;
}

/** One of several legal replies; the longest that fits, so that none is taken for the beginning of another. */
export async function doesOneOf(conversation: Conversation, choices: readonly Choice[]): Promise<Choice> {
  const longestFirst = choices.toSorted((a, b) => b.reply.length - a.reply.length);
  const silence = choices.find((choice) => choice.reply.length === 0);
  const passed: Arrival[] = [];
  for (;;) {
    const arrival = await conversation.next(latestOf(conversation, choices));
    if (arrival === undefined && silence !== undefined) return silence;
    if (arrival === undefined) throw noneOf(conversation, choices, onlyThese(passed), passed.at(-1));
    for (const choice of longestFirst) if (choice.reply.length > 0 && (await isReply(conversation, choice.reply))) return choice;
    // An empty ACK would be an answer where silence is one of the choices; a repetition that a timer sent is none.
    const repeated = arrival.belated || (arrival.ambient && segmentLength(arrival.segment) > 0);
    if (!arrival.ambient || (silence !== undefined && !repeated)) throw noneOf(conversation, choices, arrival.text, arrival);
    conversation.peer.pass(arrival);
    passed.push(arrival);
  }
}

function onlyThese(passed: readonly Arrival[]): string {
  return passed.length === 0 ? 'nothing' : `nothing but ${passed.map(({ text }) => text).join(' and ')}`;
}

function latestOf(conversation: Conversation, choices: readonly Choice[]): Nanoseconds {
  const first = choices.flatMap(({ reply }) => (reply[0] === undefined ? [] : [expectedFields(conversation.peer, reply[0])]));
  const since = conversation.lastAct;
  return since + Math.max(...first.map((fields) => allowance(conversation, fields, AT_ONCE, since)), 0);
}

/** Consumes the reply if all of it is there, and nothing otherwise. */
async function isReply(conversation: Conversation, reply: readonly Notation[]): Promise<boolean> {
  const { peer } = conversation;
  const restore = peer.books.snapshot();
  const matched: Arrival[] = [];
  for (const notation of reply) {
    const arrival = await conversation.next(conversation.now + conversation.patience.atOnce, peer, matched.length);
    if (arrival === undefined || differences(expectedFields(peer, notation), arrival.segment, peer.background).length > 0) break;
    peer.books.consumed(arrival.segment);
    matched.push(arrival);
  }
  restore();
  if (matched.length < reply.length) return false;
  for (const arrival of matched) conversation.consume(arrival);
  return true;
}

function noneOf({ peer }: Conversation, choices: readonly Choice[], observed: string, arrival?: Arrival): Discrepancy {
  const inNotation = (reply: readonly Notation[]): string =>
    reply.map((notation) => describeFields(expectedFields(peer, notation), peer.books.initial)).join(' then ') || 'nothing';
  return new Discrepancy('the stack took none of the legal choices', {
    expected: choices.map(({ name, reply }) => `${inNotation(reply)} (${name})`).join(' or '),
    observed,
    ...(arrival && { frame: arrival.frame, duringSetUp: arrival.duringSetUp }),
  });
}
