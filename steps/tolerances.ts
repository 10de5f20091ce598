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

/** A timer that fires late makes the wait it is compared with longer, so the clock's lateness counts downwards too. */
phrase(
  'check',
  'the stack sends {segment} after twice the last wait',
  'a wait twice as long as the one before (a step with "after" measured it)',
  {
    act: ({ conversation }, segment) => {
      const { lastWait } = conversation;
      if (lastWait === undefined) throw new ScenarioMistake('no step before this one has measured a wait');
      const least = 2 * lastWait * (1 - conversation.description.capabilities.clock.lateness);
      return sends(conversation, readNotation(segment), { kind: 'after', least, most: 2 * lastWait });
    },
    takes: () => parseDuration('2 s'),
    check: (segment) => {
      readNotation(segment);
    },
  },
);
