import * as change from './changes';
import type { Effects } from './effects';
import * as is from './guards';
import type { State } from './transitions';
import { acknowledges, acknowledging, onSegment, queuesFin, queuesText, receives, receivesRest } from './transitions';
import { sendsFin, sendsText, synchronizedChecks, takesText, takingFin } from './transitions';

/** ESTABLISHED to TIME-WAIT. */
export function synchronizedStates(effects: Effects): Readonly<Record<string, State>> {
  return {
    ESTABLISHED: established(effects),
    'FIN-WAIT-1': finWait1(effects),
    'FIN-WAIT-2': finWait2(effects),
    'CLOSE-WAIT': closeWait(effects),
    CLOSING: closing(effects),
    'LAST-ACK': lastAck(effects),
    'TIME-WAIT': timeWait(effects),
  };
}

function established(effects: Effects): State {
  const closed = { guard: is.finNext, target: 'CLOSE-WAIT', actions: takingFin(effects) } as const;
  return {
    always: sendsText(effects),
    on: {
      SEG: [...synchronizedChecks(effects), closed, ...takesText(effects), acknowledges(effects)],
      SEND: queuesText,
      RECEIVE: receives,
      CLOSE: { ...queuesFin, target: 'FIN-WAIT-1' },
    },
  };
}

function finWait1(effects: Effects): State {
  const text = [effects.retime, onSegment(change.take), effects.taken] as const;
  return {
    always: [sendsText(effects), sendsFin(effects)],
    on: {
      SEG: [
        ...synchronizedChecks(effects),
        { guard: is.bothFins, target: 'TIME-WAIT', actions: [...takingFin(effects), effects.lingers] },
        { guard: is.finNext, target: 'CLOSING', actions: takingFin(effects) },
        { guard: is.finAckedWithText, target: 'FIN-WAIT-2', actions: text },
        { guard: is.finAcked, target: 'FIN-WAIT-2', actions: acknowledging(effects) },
        ...takesText(effects),
        acknowledges(effects),
      ],
      RECEIVE: receives,
    },
  };
}

function finWait2(effects: Effects): State {
  const closed = { guard: is.finNext, target: 'TIME-WAIT', actions: [...takingFin(effects), effects.lingers] } as const;
  return {
    on: { SEG: [...synchronizedChecks(effects), closed, ...takesText(effects), acknowledges(effects)], RECEIVE: receives },
  };
}

function closeWait(effects: Effects): State {
  return {
    always: [sendsText(effects), { ...sendsFin(effects), target: 'LAST-ACK' }],
    on: {
      SEG: [...synchronizedChecks(effects), acknowledges(effects)],
      SEND: queuesText,
      RECEIVE: receivesRest,
      CLOSE: queuesFin,
    },
  };
}

function closing(effects: Effects): State {
  const acked = { guard: is.finAcked, target: 'TIME-WAIT', actions: [...acknowledging(effects), effects.lingers] } as const;
  return {
    always: [sendsText(effects), sendsFin(effects)],
    on: { SEG: [...synchronizedChecks(effects), acked, acknowledges(effects)], RECEIVE: receivesRest },
  };
}

function lastAck(effects: Effects): State {
  const acked = { guard: is.finAcked, target: 'CLOSED', actions: acknowledging(effects) } as const;
  return { on: { SEG: [...synchronizedChecks(effects), acked, acknowledges(effects)], RECEIVE: receivesRest } };
}

function timeWait(effects: Effects): State {
  const again = { guard: is.hasFin, actions: [effects.ack, effects.lingers] } as const;
  return { on: { SEG: [...synchronizedChecks(effects), again], RECEIVE: receivesRest, TIMEWAIT: 'CLOSED' } };
}
