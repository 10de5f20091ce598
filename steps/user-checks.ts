/** Then, of states, calls and what the user learns. */
import type { StateName } from '../adapters/contract';
import { ScenarioMistake } from '../scenario/failure';
import {
  callIsRefused,
  callSucceeds,
  callWaits,
  isInState,
  portIsClosed,
  portListens,
  userHasReceived,
  userIsTold,
  userIsToldNothing,
  userSeesEnd,
} from '../scenario/state-checks';
import { EVENTS } from './parameters';
import { phrase } from './vocabulary';

phrase(
  'check',
  'the connection is in {state}',
  'by introspection, unobserved where there is none; several states with "or"; what falls to a listener is LISTEN and CLOSED',
  {
    act: ({ conversation }, states) => isInState(conversation, states.split(' or ') as StateName[]),
  },
);

phrase('check', 'the user is told {event}', 'since the last thing that the tester did', {
  act: ({ conversation }, event) => userIsTold(conversation, EVENTS[event] ?? mistaken(event)),
});

phrase('check', 'the user is told nothing', 'nothing since the last thing that the tester did', {
  act: ({ conversation }) => userIsToldNothing(conversation),
});

function mistaken(event: string): never {
  throw new ScenarioMistake(`there is no event "${event}"`);
}

phrase('check', 'the call succeeds', 'the last call was taken and does not wait', {
  act: ({ conversation }) => callSucceeds(conversation),
});

phrase('check', 'the call is refused', 'the last call came back with some error', {
  act: ({ conversation }) => callIsRefused(conversation),
});

phrase('check', 'the call is refused with {string}', "the last call came back with this error of RFC 9293's", {
  act: ({ conversation }, message) => callIsRefused(conversation, message),
});

phrase('check', 'the call waits', 'the last RECEIVE or SEND is pending; of other calls this is unobserved', {
  act: ({ conversation }) => callWaits(conversation),
});

phrase('check', 'the user has received {int} octet(s)', 'in order and as the peer sent them, since a step last looked', {
  act: ({ conversation }, count) => userHasReceived(conversation, count),
});

phrase('check', 'the user has received {string}', 'this text, since a step last looked', {
  act: ({ conversation }, text) => userHasReceived(conversation, text),
});

phrase('check', 'the user has received nothing', 'nothing new since a step last looked', {
  act: ({ conversation }) => userHasReceived(conversation, 0),
});

phrase('check', 'the user sees the end of the stream', 'all octets have been received and the peer has closed', {
  act: ({ conversation }) => userSeesEnd(conversation),
});

phrase('check', 'the port still listens', 'a SYN from a fresh port draws a SYN,ACK; that connection is reset at once', {
  act: ({ conversation }) => portListens(conversation),
});

phrase('check', 'the port is closed', 'a SYN from a fresh port draws a reset', {
  act: ({ conversation }) => portIsClosed(conversation),
});
