import * as change from './changes';
import * as is from './guards';
import type { Sending } from './sending';
import type { State } from './transitions';
import { checks, onCall, onSegment, queuesText } from './transitions';

const takesSegment = { guard: is.hasSyn, target: 'SYN-RECEIVED' } as const;

/** CLOSED to SYN-RECEIVED. */
export function openingStates(send: Sending): { readonly [name: string]: State } {
  return { CLOSED: closed(send), LISTEN: listen(send), 'SYN-SENT': synSent(send), 'SYN-RECEIVED': synReceived(send) };
}

function closed(send: Sending): State {
  return {
    on: {
      OPEN: [
        { guard: ({ event }) => event.args[0] !== true, target: 'LISTEN', actions: onCall(change.openPassively) },
        { target: 'SYN-SENT', actions: [onCall(change.openActively), send.syn] },
      ],
      SEG: [{ guard: is.hasRst }, { actions: send.reset }],
    },
  };
}

function listen(send: Sending): State {
  return {
    on: {
      SEG: [
        { guard: is.hasRst },
        { guard: is.hasAck, actions: send.reset },
        { ...takesSegment, actions: [onSegment(change.accept), send.synAck] },
      ],
      CLOSE: 'CLOSED',
    },
  };
}

function synSent(send: Sending): State {
  return {
    on: {
      SEG: [
        { guard: is.badAckReset },
        { guard: is.badAck, actions: send.reset },
        { guard: is.ackedReset, target: 'CLOSED' },
        { guard: is.hasRst },
        { guard: is.synAck, target: 'ESTABLISHED', actions: [onSegment(change.establish), send.ack] },
        { ...takesSegment, actions: [onSegment(change.cross), send.synAck] },
      ],
      SEND: queuesText,
      CLOSE: 'CLOSED',
    },
  };
}

function synReceived(send: Sending): State {
  const established = onSegment(change.acknowledgeSyn);
  return {
    on: {
      SEG: [
        ...checks(send),
        { guard: is.badAck, actions: send.reset },
        { guard: is.finNext, target: 'CLOSE-WAIT', actions: [established, onSegment(change.takeFin), send.ack] },
        { guard: is.bringsText, target: 'ESTABLISHED', actions: [established, onSegment(change.take), send.ack] },
        { target: 'ESTABLISHED', actions: established },
      ],
      SEND: queuesText,
      CLOSE: { target: 'FIN-WAIT-1', actions: onCall(change.queueFin) },
    },
  };
}
