/** Then, where the documents leave the outcome of a call or a wait open. */
import { ScenarioMistake } from '../scenario/failure';
import { sends } from '../scenario/checks';
import { readNotation } from '../scenario/notation';
import { callDoesNotSucceed, callDoesNotWait, userIsToldOneOf } from '../scenario/state-checks';
import { parseDuration } from '../scenario/waiting';
import { EVENTS } from './parameters';
import { phrase } from './vocabulary';

phrase('check', 'the call succeeds or is refused', 'the last call came back, whatever its outcome', {
  act: ({ conversation }) => callDoesNotWait(conversation),
});

phrase('check', 'the call is refused or waits', 'the last call did not succeed', {
  act: ({ conversation }) => callDoesNotSucceed(conversation),
});

phrase('check', 'the user is told {event} or {event}', 'one of the two, since the last thing that the tester did', {
  act: ({ conversation }, one, other) => userIsToldOneOf(conversation, [event(one), event(other)]),
});

function event(text: string): NonNullable<(typeof EVENTS)[string]> {
  const found = EVENTS[text];
  if (found === undefined) throw new ScenarioMistake(`there is no event "${text}"`);
  return found;
}

/**
 * On a real clock the first timer may have fired late, and what was late is not doubled: so much at least is taken for a
 * backoff. One and a half times would already be none.
 */
const LEAST_DOUBLING = 1.6;

phrase(
  'check',
  'the stack sends {segment} after twice the last wait',
  'a wait twice as long as the one before (a step with "after" measured it)',
  {
    act: ({ conversation }, segment) => {
      const { lastWait } = conversation;
      if (lastWait === undefined) throw new ScenarioMistake('no step before this one has measured a wait');
      const { kind } = conversation.description.capabilities.clock;
      const least = (kind === 'real' ? LEAST_DOUBLING : 2) * lastWait;
      return sends(conversation, readNotation(segment), { kind: 'after', least, most: 2 * lastWait });
    },
    takes: () => parseDuration('2 s'),
    check: (segment) => {
      readNotation(segment);
    },
  },
);
