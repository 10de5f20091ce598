/** XState's actor over the script. */
import { createActor } from 'xstate';
import type { AnyActor } from 'xstate';
import type { Life } from '../script';
import type { Context, Wire } from './context';
import { tcpMachine } from './machine';

const NOWHERE: Wire = { send: () => undefined };

/** One actor for all lives: back in CLOSED, the next OPEN renews its context, which spares XState making actors. */
export class XStatePlayer {
  readonly actor: AnyActor;

  constructor(wire: Wire = NOWHERE) {
    this.actor = createActor(tcpMachine(wire)).start();
  }

  play(life: Life): void {
    for (const event of life) this.actor.send(event);
  }

  get state(): string {
    return this.actor.getSnapshot().value as string;
  }
  get context(): Context {
    return this.actor.getSnapshot().context as Context;
  }
}
