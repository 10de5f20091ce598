/** When: what the user and the peer do, and time passing. */
import { readNotation } from '../scenario/notation';
import { parseDuration } from '../scenario/waiting';
import { phrase } from './vocabulary';

const checkSegment = (segment: string): void => void readNotation(segment);

// ---- the user

phrase('stimulus', 'the user opens actively', 'OPEN active from the local port to the peer', {
  act: ({ conversation }) => conversation.user.opensActively(),
  needs: ['activeOpen'],
});

phrase('stimulus', 'the user opens passively', 'OPEN passive on the local port', {
  act: ({ conversation }) => conversation.user.opensPassively(),
  needs: ['passiveOpen'],
});

phrase('stimulus', 'the user opens passively for this peer alone', 'OPEN passive that names its remote socket', {
  act: ({ conversation }) => conversation.user.opensPassivelyForPeer(),
  needs: ['passiveOpenForOnePeer'],
});

phrase('stimulus', 'the user opens the same connection again', 'OPEN active with the very same pair of sockets', {
  act: ({ conversation }) => conversation.user.opensActively(),
  needs: ['activeOpen'],
});

phrase('stimulus', 'the user opens actively without a remote socket', 'OPEN active from the local port to nowhere', {
  act: ({ conversation }) => conversation.user.opensWithoutRemoteSocket(),
  needs: ['activeOpen'],
});

phrase('stimulus', 'the user sends {int} octet(s)', "SEND of the next octets of the user's stream", {
  act: ({ conversation }, count) => conversation.user.sends(conversation.user.stream.next(count)),
});

phrase('stimulus', 'the user calls SEND with {int} octet(s)', 'the same', {
  act: ({ conversation }, count) => conversation.user.sends(conversation.user.stream.next(count)),
});

phrase('stimulus', 'the user sends {string}', 'SEND of this text', {
  act: ({ conversation }, text) => conversation.user.sends(new TextEncoder().encode(text)),
});

phrase('stimulus', 'the user receives', 'RECEIVE; the next check looks at what came of it', {
  act: ({ conversation }) => conversation.user.receives(),
});

phrase('stimulus', 'the user closes', 'CLOSE: no more to send, receiving goes on', {
  act: ({ conversation }) => conversation.user.closes(),
  needs: ['halfClose'],
});

phrase('stimulus', 'the user closes both ways', 'gives up receiving too', {
  act: ({ conversation }) => conversation.user.closesBothWays(),
});

phrase('stimulus', 'the user aborts', 'ABORT', {
  act: ({ conversation }) => conversation.user.aborts(),
  needs: ['abort'],
});

phrase('stimulus', 'the user asks for the status', 'STATUS', {
  act: ({ conversation }) => conversation.user.asksForStatus(),
  needs: ['introspection'],
});

// ---- the peer

phrase(
  'stimulus',
  'the peer sends {segment}',
  'not given: SEQ=RCV.NXT (IRS for a first SYN), ACK=SND.NXT if CTL has ACK, CTL=ACK, WND=65535, and MSS=1460 on a SYN',
  {
    act: ({ conversation }, segment) => conversation.peerSends(segment),
    check: checkSegment,
  },
);

phrase('stimulus', 'the peer sends {segment} with a bad checksum', "the same with one bit of TCP's checksum wrong", {
  act: ({ conversation }, segment) => conversation.peerSends(segment, true),
  check: checkSegment,
});

phrase(
  'stimulus',
  'a new peer sends {segment}',
  'from another remote port to the same local one; all numbers are those of the new exchange from now on',
  {
    act: ({ conversation }, segment) => conversation.newPeerSends(segment),
    check: checkSegment,
  },
);

// ---- time

phrase('stimulus', '{duration} pass(es)', 'the clock moves on; what the stack sends meanwhile waits to be looked at', {
  act: ({ conversation }, time) => conversation.pass(parseDuration(time)),
  takes: parseDuration,
});
