import * as change from './changes';
import type { Effects } from './effects';
import * as is from './guards';
import type { State } from './transitions';
import { checks, onCall, onSegment, queuesFin, queuesText } from './transitions';

const takesSegment = { guard: is.hasSyn, target: 'SYN-RECEIVED' } as const;

/** CLOSED to SYN-RECEIVED. */
export function openingStates(effects: Effects): Readonly<Record<string, State>> {
  return { CLOSED: closed(effects), LISTEN: listen(effects), 'SYN-SENT': synSent(effects), 'SYN-RECEIVED': synReceived(effects) };
}

function closed(effects: Effects): State {
  return {
    on: {
      OPEN: [
        { guard: ({ event }) => event.args[0] !== true, target: 'LISTEN', actions: onCall(change.openPassively) },
        { target: 'SYN-SENT', actions: [onCall(change.openActively), effects.syn] },
      ],
      SEG: [{ guard: is.hasRst }, { actions: effects.reset }],
    },
  };
}

function listen(effects: Effects): State {
  return {
    on: {
      SEG: [
        { guard: is.hasRst },
        { guard: is.hasAck, actions: effects.reset },
        { ...takesSegment, actions: [onSegment(change.accept), effects.synAck] },
      ],
      CLOSE: 'CLOSED',
    },
  };
}

function synSent(effects: Effects): State {
  return {
    on: {
      SEG: [
        { guard: is.badAckReset },
        { guard: is.badAck, actions: effects.reset },
        { guard: is.ackedReset, target: 'CLOSED', actions: effects.wasReset },
        { guard: is.hasRst },
        { guard: is.synAck, target: 'ESTABLISHED', actions: [onSegment(change.establish), effects.established] },
        { ...takesSegment, actions: [onSegment(change.cross), effects.synAck] },
      ],
      SEND: queuesText,
      CLOSE: 'CLOSED',
    },
  };
}

function synReceived(effects: Effects): State {
  const established = [onSegment(change.acknowledgeSyn), effects.synAcked] as const;
  return {
    on: {
      SEG: [
        ...checks(effects),
        { guard: is.badAck, actions: effects.reset },
        { guard: is.finNext, target: 'CLOSE-WAIT', actions: [...established, onSegment(change.takeFin), effects.finTaken] },
        { guard: is.bringsText, target: 'ESTABLISHED', actions: [...established, onSegment(change.take), effects.taken] },
        { target: 'ESTABLISHED', actions: established },
      ],
      SEND: queuesText,
      CLOSE: { ...queuesFin, target: 'FIN-WAIT-1' },
    },
  };
}
