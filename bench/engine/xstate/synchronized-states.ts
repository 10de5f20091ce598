import * as change from './changes';
import * as is from './guards';
import type { Sending } from './sending';
import type { State } from './transitions';
import { acknowledges, onCall, onSegment, queuesText, receives, receivesRest } from './transitions';
import { sendsFin, sendsText, synchronizedChecks, takesFin, takesText } from './transitions';

/** ESTABLISHED to TIME-WAIT. */
export function synchronizedStates(send: Sending): { readonly [name: string]: State } {
  return {
    ESTABLISHED: established(send),
    'FIN-WAIT-1': finWait1(send),
    'FIN-WAIT-2': finWait2(send),
    'CLOSE-WAIT': closeWait(send),
    CLOSING: closing(send),
    'LAST-ACK': lastAck(send),
    'TIME-WAIT': timeWait(send),
  };
}

function established(send: Sending): State {
  return {
    always: sendsText(send),
    on: {
      SEG: [
        ...synchronizedChecks(send),
        { guard: is.finNext, target: 'CLOSE-WAIT', actions: takesFin(send) },
        ...takesText(send),
        acknowledges,
      ],
      SEND: queuesText,
      RECEIVE: receives,
      CLOSE: { target: 'FIN-WAIT-1', actions: onCall(change.queueFin) },
    },
  };
}

function finWait1(send: Sending): State {
  const both = [...synchronizedChecks(send), { guard: is.bothFins, target: 'TIME-WAIT', actions: takesFin(send) }] as const;
  return {
    always: [sendsText(send), sendsFin(send)],
    on: {
      SEG: [
        ...both,
        { guard: is.finNext, target: 'CLOSING', actions: takesFin(send) },
        { guard: is.finAckedWithText, target: 'FIN-WAIT-2', actions: [onSegment(change.take), send.ack] },
        { guard: is.finAcked, target: 'FIN-WAIT-2', actions: onSegment(change.acknowledge) },
        ...takesText(send),
        acknowledges,
      ],
      RECEIVE: receives,
    },
  };
}

function finWait2(send: Sending): State {
  const checks = synchronizedChecks(send);
  const closed = { guard: is.finNext, target: 'TIME-WAIT', actions: takesFin(send) } as const;
  return { on: { SEG: [...checks, closed, ...takesText(send), acknowledges], RECEIVE: receives } };
}

function closeWait(send: Sending): State {
  return {
    always: [sendsText(send), { ...sendsFin(send), target: 'LAST-ACK' }],
    on: {
      SEG: [...synchronizedChecks(send), acknowledges],
      SEND: queuesText,
      RECEIVE: receivesRest,
      CLOSE: { actions: onCall(change.queueFin) },
    },
  };
}

function closing(send: Sending): State {
  const acked = { guard: is.finAcked, target: 'TIME-WAIT', actions: onSegment(change.acknowledge) } as const;
  return {
    always: [sendsText(send), sendsFin(send)],
    on: { SEG: [...synchronizedChecks(send), acked, acknowledges], RECEIVE: receivesRest },
  };
}

function lastAck(send: Sending): State {
  const acked = { guard: is.finAcked, target: 'CLOSED', actions: onSegment(change.acknowledge) } as const;
  return { on: { SEG: [...synchronizedChecks(send), acked, acknowledges], RECEIVE: receivesRest } };
}

function timeWait(send: Sending): State {
  const again = { guard: is.hasFin, actions: send.ack } as const;
  return { on: { SEG: [...synchronizedChecks(send), again], RECEIVE: receivesRest, TIMEWAIT: 'CLOSED' } };
}
