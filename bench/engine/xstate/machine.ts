/**
 * TCP as an XState 5 machine: the same eleven states, RFC 9293's checks in their order as guarded transitions, the
 * standing rules as eventless ones. Written to be fast in XState's terms: guards and actions inline (no look-up by
 * name), one `assign` a transition, no delayed transitions, no children, nothing listening.
 */
import { assign, setup } from 'xstate';
import type { ScriptEvent } from '../script';
import { ACK, FIN, PSH, RST, SYN } from '../script';
import * as change from './changes';
import type { Context, Wire } from './context';
import { FRESH } from './context';
import * as is from './guards';
import type { Arrival } from './guards';

interface Given {
  readonly context: Context;
}

/** What the machine sends, each an action. */
function sendersTo(wire: Wire) {
  return {
    ack: ({ context: c }: Given) => wire.send(ACK, c.SND_NXT, c.RCV_NXT, 0),
    syn: ({ context: c }: Given) => wire.send(SYN, c.ISS, 0, 0),
    synAck: ({ context: c }: Given) => wire.send(SYN | ACK, c.ISS, c.RCV_NXT, 0),
    fin: ({ context: c }: Given) => wire.send(FIN | ACK, c.SND_NXT, c.RCV_NXT, 0),
    text: ({ context: c }: Given) => wire.send(is.sendable(c) === ((c.SND_UNA + c.OUT - c.SND_NXT) | 0) ? PSH | ACK : ACK, c.SND_NXT, c.RCV_NXT, is.sendable(c)),
    reset: ({ event: { bits, SEQ, ...e } }: Arrival) =>
      (bits & ACK) !== 0 ? wire.send(RST, e.ACK, 0, 0) : wire.send(RST | ACK, 0, (SEQ + is.lengthOf({ bits, SEQ, ...e })) | 0, 0),
  };
}

// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- XState infers it from what stands here
export function tcpMachine(wire: Wire) {
  const send = sendersTo(wire);
  const { createMachine } = setup({ types: { context: {} as Context, events: {} as ScriptEvent } });

  /** The first four checks of section 3.10.7.4, and the fifth as far as it ends the matter. */
  const checks = [
    { guard: is.unacceptableReset },
    { guard: is.unacceptable, actions: send.ack },
    { guard: is.blindReset, actions: send.ack },
    { guard: is.hasRst, target: 'CLOSED' },
    { guard: is.hasSyn, actions: send.ack },
    { guard: is.lacksAck },
  ] as const;
  const synchronized = [...checks, { guard: is.injected, actions: send.ack }] as const;
  const text = { guard: is.canSend, actions: [send.text, assign(change.sent)] } as const;
  const finActions = [send.fin, assign(change.finSent)] as const;
  const taking = [
    { guard: is.afterGap, actions: [assign(change.hold), send.ack] },
    { guard: is.bringsText, actions: [assign(change.take), send.ack] },
  ] as const;
  const acknowledging = { actions: assign(change.acknowledge) } as const;
  const receiving = { guard: ({ context }: Given) => context.IN > 0, actions: assign(change.receive) } as const;
  const resting = { guard: ({ context }: Given) => context.IN > 0, actions: assign(change.receiveRest) } as const;
  const takesFin = [assign(change.takeFin), send.ack] as const;

  return createMachine({
    id: 'tcp',
    initial: 'CLOSED',
    context: FRESH,
    states: {
      CLOSED: {
        on: {
          OPEN: [
            { guard: ({ event }) => event.args[0] !== true, target: 'LISTEN', actions: assign(change.openPassively) },
            { target: 'SYN-SENT', actions: [assign(change.openActively), send.syn] },
          ],
          SEG: [{ guard: is.hasRst }, { actions: send.reset }],
        },
      },
      LISTEN: {
        on: {
          SEG: [
            { guard: is.hasRst },
            { guard: is.hasAck, actions: send.reset },
            { guard: is.hasSyn, target: 'SYN-RECEIVED', actions: [assign(change.accept), send.synAck] },
          ],
          CLOSE: 'CLOSED',
        },
      },
    },
  });
}
