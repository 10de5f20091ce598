/** What the XState machine does to the world. Each is one action, whatever it does, because actions are what costs. */
import { ACK, FIN, PSH, RST, SYN } from '../script';
import type { Context, World } from './context';
import { REXMT, SIGNAL, TIMEWAIT } from './context';
import type { Arrival } from './guards';
import { lengthOf, newAck, sendable, unsent } from './guards';

export interface Given {
  readonly context: Context;
}

export class Effects {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  readonly ack = ({ context: c }: Given): void => this.world.send(ACK, c.SND_NXT, c.RCV_NXT, 0);

  readonly reset = ({ event }: Arrival): void => {
    if ((event.bits & ACK) !== 0) this.world.send(RST, event.ACK, 0, 0);
    else this.world.send(RST | ACK, 0, (event.SEQ + lengthOf(event)) | 0, 0);
  };
  readonly wasReset = (): void => this.world.signal(SIGNAL.reset);

  readonly syn = ({ context: c }: Given): void => {
    this.world.send(SYN, c.ISS, 0, 0);
    this.world.start(REXMT);
  };
  readonly synAck = ({ context: c }: Given): void => {
    this.world.send(SYN | ACK, c.ISS, c.RCV_NXT, 0);
    this.world.start(REXMT);
  };
  /** By the peer's SYN-ACK. */
  readonly established = (given: Given): void => {
    this.world.stop(REXMT);
    this.world.signal(SIGNAL.established);
    this.ack(given);
  };
  /** By the peer's ACK. */
  readonly synAcked = (): void => {
    this.world.stop(REXMT);
    this.world.signal(SIGNAL.established);
  };

  /** Looks at the context as it was, so it stands before the assignment. */
  readonly retime = (arrival: Arrival): void => {
    if (!newAck(arrival)) return;
    if (arrival.event.ACK === arrival.context.SND_NXT) this.world.stop(REXMT);
    else this.world.start(REXMT);
  };

  readonly taken = (given: Given): void => {
    this.world.signal(SIGNAL.readable);
    this.ack(given);
  };
  readonly finTaken = (given: Given): void => {
    this.world.signal(SIGNAL.remoteClosed);
    this.ack(given);
  };
  readonly lingers = (): void => this.world.start(TIMEWAIT);

  readonly text = ({ context: c }: Given): void => {
    if (!c.rexmt) this.world.start(REXMT);
    const count = sendable(c);
    this.world.send(count === unsent(c) ? PSH | ACK : ACK, c.SND_NXT, c.RCV_NXT, count);
  };
  readonly fin = ({ context: c }: Given): void => {
    if (!c.rexmt) this.world.start(REXMT);
    this.world.send(FIN | ACK, c.SND_NXT, c.RCV_NXT, 0);
  };
}
