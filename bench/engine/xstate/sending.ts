/** What the XState machine sends, each segment an action. */
import { ACK, FIN, PSH, RST, SYN } from '../script';
import type { Context, Wire } from './context';
import type { Arrival } from './guards';
import { lengthOf, sendable, unsent } from './guards';

interface Given {
  readonly context: Context;
}

export class Sending {
  readonly ack: (given: Given) => void;
  readonly syn: (given: Given) => void;
  readonly synAck: (given: Given) => void;
  readonly fin: (given: Given) => void;
  readonly text: (given: Given) => void;
  readonly reset: (arrival: Arrival) => void;

  constructor(wire: Wire) {
    this.ack = ({ context: c }) => wire.send(ACK, c.SND_NXT, c.RCV_NXT, 0);
    this.syn = ({ context: c }) => wire.send(SYN, c.ISS, 0, 0);
    this.synAck = ({ context: c }) => wire.send(SYN | ACK, c.ISS, c.RCV_NXT, 0);
    this.fin = ({ context: c }) => wire.send(FIN | ACK, c.SND_NXT, c.RCV_NXT, 0);
    this.text = ({ context: c }) => wire.send(sendable(c) === unsent(c) ? PSH | ACK : ACK, c.SND_NXT, c.RCV_NXT, sendable(c));
    this.reset = ({ event }) => {
      if ((event.bits & ACK) !== 0) wire.send(RST, event.ACK, 0, 0);
      else wire.send(RST | ACK, 0, (event.SEQ + lengthOf(event)) | 0, 0);
    };
  }
}
