/** Given: what is not reached here makes a scenario inconclusive. */
import { STATE_NAMES } from '../adapters/contract';
import type { StateName } from '../adapters/contract';
import type { Conversation } from '../scenario/conversation';
import { ScenarioMistake } from '../scenario/failure';
import { canReach, defaultOpening, needsOf, reach } from '../scenario/routes';
import type { Opening } from '../scenario/routes';
import { parseDuration } from '../scenario/waiting';
import { phrase } from './vocabulary';

function theState(text: string): StateName {
  const state = STATE_NAMES.find((name) => name === text);
  if (state === undefined) throw new ScenarioMistake(`a connection is in one state at a time, not in "${text}"`);
  return state;
}

function checkRoute(state: string, opening: string): void {
  if (canReach(theState(state), opening as Opening)) return;
  throw new ScenarioMistake(`${state} cannot be reached by a connection opened ${opening}`);
}

const unsigned = (number: number): void => {
  if (number < 0 || number >= 2 ** 32) throw new ScenarioMistake(`a sequence number is from 0 to 4294967295, this is ${number}`);
};
const setParameter = (conversation: Conversation, name: string, value: string, required: readonly string[] = []): void => {
  const { preparation } = conversation;
  const parameters = { ...preparation.parameters, [name]: value };
  conversation.prepare({ parameters, required: [...preparation.required, ...required] });
};

phrase('set-up', 'a listening stack', 'the user has opened the port passively (LISTEN)', {
  act: ({ conversation }) => reach(conversation, 'LISTEN', 'passively'),
  needs: ['passiveOpen'],
});

phrase(
  'set-up',
  'a connection in {state}',
  'the state is reached by the default way: SYN-SENT actively, CLOSED with nothing open, all others passively',
  {
    act: ({ conversation }, state) => reach(conversation, theState(state), defaultOpening(theState(state))),
    needs: (state) => needsOf(theState(state), defaultOpening(theState(state))),
    check: (state) => void theState(state),
  },
);

phrase('set-up', 'a connection in {state}, opened {opening}', 'as above, by this kind of OPEN (SYN-RECEIVED actively: crossing SYNs)', {
  act: ({ conversation }, state, opening) => reach(conversation, theState(state), opening as Opening),
  needs: (state, opening) => needsOf(theState(state), opening as Opening),
  check: checkRoute,
});

phrase('set-up', 'IRS is {int}', 'the peer begins with this sequence number; before the connection', {
  act: ({ conversation }, irs) => conversation.prepare({ irs }),
  check: unsigned,
});

phrase('set-up', 'ISS is {int}', 'the stack begins with this sequence number; before the connection', {
  act: ({ conversation }, iss) => conversation.prepare({ iss }),
  needs: ['isn-chosen'],
  check: unsigned,
});

phrase('set-up', 'the peer announces a window of {int}', 'WND of every segment of the peer that gives none; before the connection', {
  act: ({ conversation }, window) => conversation.prepare({ window }),
  check: (window) => {
    if (window < 0 || window > 0xffff) throw new ScenarioMistake(`a window is from 0 to 65535, this is ${window}`);
  },
});

phrase('set-up', 'acknowledgments are not rate limited', 'the stack answers every segment that demands an ACK (parameter ackRateLimit)', {
  act: ({ conversation }) => setParameter(conversation, 'ackRateLimit', 'off'),
});

phrase('set-up', 'acknowledgments are not delayed', 'the stack acknowledges at once (parameter delayedAck)', {
  act: ({ conversation }) => setParameter(conversation, 'delayedAck', 'off'),
});

phrase('set-up', 'the user timeout is {duration}', 'what OPEN is given as the timeout for everything sent', {
  act: ({ conversation }, duration) => {
    conversation.prepare({ timeout: parseDuration(duration) });
  },
  needs: ['userTimeout'],
});

phrase('set-up', 'the parameter {string} is {string}', "a setting by the stack's own name; inconclusive when it does not take effect", {
  act: ({ conversation }, name, value) => setParameter(conversation, name, value, [name]),
  needs: ['parameters'],
});
