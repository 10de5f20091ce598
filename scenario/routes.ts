/**
 * How each state is reached. Every segment on the way is checked, and in the end the state itself where the stack lets
 * one look: a scenario that does not stand where it believes to stand says nothing about what it means to judge.
 */
import type { StateName } from '../adapters/contract';
import { sends } from './checks';
import type { Conversation } from './conversation';
import { Discrepancy, ScenarioMistake } from './failure';
import { readNotation } from './notation';
import { isInState, userIsTold } from './state-checks';

export type Opening = 'actively' | 'passively';

type Stage = (conversation: Conversation) => Promise<void>;
interface Route {
  /** The state that it goes on from. */
  readonly from?: StateName;
  readonly stage: Stage;
  /** Where in RFC 9293 the stage stands: the scenarios of that section judge it. */
  readonly section: string;
}

const peerSends =
  (text: string): Stage =>
  (conversation) =>
    conversation.peerSends(text);
const stackSends =
  (text: string): Stage =>
  (conversation) =>
    sends(conversation, readNotation(text));
const inTurn =
  (...stages: readonly Stage[]): Stage =>
  async (conversation) => {
    for (const stage of stages) await stage(conversation);
  };
const userCalls =
  (call: (conversation: Conversation) => Promise<void>): Stage =>
  async (conversation) => {
    await call(conversation);
    const error = conversation.user.lastCall?.error;
    if (error !== undefined)
      throw new Discrepancy(`the call is refused: ${error.message}`, { expected: 'the call succeeds', observed: error.message });
  };

const opensPassively = userCalls(({ user }) => user.opensPassively());
const opensActively = userCalls(({ user }) => user.opensActively());
const closes = userCalls(({ user }) => user.closes());
const fin = stackSends('<SEQ=SND.NXT><ACK=RCV.NXT><CTL=FIN,ACK>');
const ack = stackSends('<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>');
const synAck = stackSends('<SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK>');
const accepted: Stage = (conversation) => userIsTold(conversation, 'accepted');

const BEGINNINGS: Readonly<Record<Opening, Readonly<Partial<Record<StateName, Route>>>>> = {
  passively: {
    LISTEN: { stage: opensPassively, section: '3.10.1' },
    'SYN-RECEIVED': { from: 'LISTEN', stage: inTurn(peerSends('<CTL=SYN>'), synAck), section: '3.5' },
    ESTABLISHED: { from: 'SYN-RECEIVED', stage: inTurn(peerSends('<CTL=ACK>'), accepted), section: '3.5' },
  },
  actively: {
    'SYN-SENT': { stage: inTurn(opensActively, stackSends('<SEQ=ISS><CTL=SYN>')), section: '3.5' },
    // Crossing SYNs (RFC 9293 figure 7).
    'SYN-RECEIVED': { from: 'SYN-SENT', stage: inTurn(peerSends('<CTL=SYN>'), synAck), section: '3.5' },
    ESTABLISHED: { from: 'SYN-SENT', stage: inTurn(peerSends('<CTL=SYN,ACK>'), ack), section: '3.5' },
  },
};
const ENDINGS: Readonly<Partial<Record<StateName, Route>>> = {
  CLOSED: { stage: (conversation) => conversation.begin(), section: '3.10' },
  'FIN-WAIT-1': { from: 'ESTABLISHED', stage: inTurn(closes, fin), section: '3.6' },
  'FIN-WAIT-2': { from: 'FIN-WAIT-1', stage: peerSends('<CTL=ACK>'), section: '3.6' },
  'CLOSE-WAIT': { from: 'ESTABLISHED', stage: inTurn(peerSends('<CTL=FIN,ACK>'), ack), section: '3.6' },
  // The peer's FIN leaves the stack's own unacknowledged (figure 13).
  CLOSING: { from: 'FIN-WAIT-1', stage: inTurn(peerSends('<ACK=SND.UNA><CTL=FIN,ACK>'), ack), section: '3.6' },
  'LAST-ACK': { from: 'CLOSE-WAIT', stage: inTurn(closes, fin), section: '3.6' },
  'TIME-WAIT': { from: 'FIN-WAIT-2', stage: inTurn(peerSends('<CTL=FIN,ACK>'), ack), section: '3.6' },
};

/** SYN-SENT can only be opened actively; everything else is opened passively unless a scenario says otherwise. */
export function defaultOpening(state: StateName): Opening {
  return state === 'SYN-SENT' ? 'actively' : 'passively';
}

/** The states on the way, the wanted one last; undefined when it cannot be reached so. */
function wayTo(state: StateName, opening: Opening): { state: StateName; route: Route }[] | undefined {
  const route = BEGINNINGS[opening][state] ?? ENDINGS[state];
  if (route === undefined) return undefined;
  const before = route.from === undefined ? [] : wayTo(route.from, opening);
  return before && [...before, { state, route }];
}

export function canReach(state: StateName, opening: Opening): boolean {
  return wayTo(state, opening) !== undefined;
}

/** What a stack has to be capable of for the way to be open. */
export function needsOf(state: StateName, opening: Opening): string[] {
  const way = wayTo(state, opening)?.map((stop) => stop.state) ?? [];
  if (state === 'CLOSED') return [];
  const closesItself = way.includes('FIN-WAIT-1') || way.includes('LAST-ACK');
  return [opening === 'actively' ? 'activeOpen' : 'passiveOpen', ...(closesItself ? ['halfClose'] : [])];
}

export async function reach(conversation: Conversation, state: StateName, opening: Opening): Promise<void> {
  const way = wayTo(state, opening);
  if (way === undefined) throw new ScenarioMistake(`${state} cannot be reached by a connection opened ${opening}`);
  for (const { state: stop, route } of way) {
    try {
      await route.stage(conversation);
      if (stop === state && state !== 'CLOSED') await isInState(conversation, [state]);
    } catch (error) {
      throw error instanceof Discrepancy ? onTheWay(error, stop, route) : error;
    }
  }
  conversation.user.turnPage();
}

function onTheWay(error: Discrepancy, stop: StateName, { section }: Route): Discrepancy {
  const { expected, observed, frame } = error;
  return new Discrepancy(`on the way to ${stop} ${error.message}; the scenarios of ${section} judge this`, {
    ...(expected !== undefined && { expected }),
    ...(observed !== undefined && { observed }),
    ...(frame !== undefined && { frame }),
    duringSetUp: true,
  });
}
