/** Then, on the wire. Times count from the last thing that the tester did or that an expectation consumed. */
import type { StateName } from '../adapters/contract';
import { answers, doesOneOf, sends, sendsNothing } from '../scenario/checks';
import type { Choice } from '../scenario/checks';
import { ScenarioMistake } from '../scenario/failure';
import { readNotation, readReply } from '../scenario/notation';
import { isInState } from '../scenario/state-checks';
import { parseDuration } from '../scenario/waiting';
import { phrase } from './vocabulary';
import type { Row } from './vocabulary';

const checkSegment = (segment: string): void => void readNotation(segment);

phrase(
  'check',
  'the stack sends {segment}',
  'the next segment; an ACK may be owed for 500 ms, anything else comes at once; a field not given does not matter',
  {
    act: ({ conversation }, segment) => sends(conversation, readNotation(segment)),
    check: checkSegment,
  },
);

phrase('check', 'the stack sends {segment} within {duration}', 'the next segment, no later than this', {
  act: ({ conversation }, segment, limit) => sends(conversation, readNotation(segment), { kind: 'within', limit: parseDuration(limit) }),
  takes: (_, limit) => parseDuration(limit),
  check: checkSegment,
});

phrase('check', 'the stack sends {segment} after {duration}', "not earlier; later at most by the clock's lateness and granularity", {
  act: ({ conversation }, segment, time) =>
    sends(conversation, readNotation(segment), { kind: 'after', least: parseDuration(time), most: parseDuration(time) }),
  takes: (_, time) => parseDuration(time),
  check: checkSegment,
});

phrase('check', 'the stack sends {segment} after {duration} to {duration}', 'between the two, the later one again by the clock', {
  act: ({ conversation }, segment, least, most) =>
    sends(conversation, readNotation(segment), { kind: 'after', least: parseDuration(least), most: parseDuration(most) }),
  takes: (_, __, most) => parseDuration(most),
  check: checkSegment,
});

phrase('check', 'the stack sends nothing', 'nothing at all, concluded at once', {
  act: ({ conversation }) => sendsNothing(conversation),
});

phrase('check', 'the stack sends nothing for {duration}', 'nothing at all while so much time passes', {
  act: ({ conversation }, time) => sendsNothing(conversation, parseDuration(time)),
  takes: parseDuration,
});

phrase('check', 'the stack answers {reply}', '"nothing", a segment, or "<…> then <…>": for outlines', {
  act: ({ conversation }, reply) => answers(conversation, readReply(reply)),
  check: (reply) => void readReply(reply),
});

phrase('check', 'the stack does one of', 'one of several legal replies; the report names the choice taken', {
  act: async ({ conversation, rows, choose }) => {
    const choice = await doesOneOf(conversation, rows.map(readChoice));
    choose(choice);
    const states = rows.find((row) => row['choice'] === choice.name)?.['state'] ?? '';
    return states === '' ? undefined : isInState(conversation, states.split(' or ') as StateName[]);
  },
  columns: ['choice', 'sends', 'clause'],
  checkRows: (rows) => {
    if (rows.length < 2) throw new ScenarioMistake('a choice is between two at least');
    rows.forEach(readChoice);
  },
});

function readChoice({ choice = '', sends: reply = '', clause = '' }: Row): Choice {
  if (choice === '') throw new ScenarioMistake('each choice needs a name');
  return { name: choice, reply: readReply(reply), clause };
}
