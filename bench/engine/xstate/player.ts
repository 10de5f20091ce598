/** XState's actor over the script. */
import { createActor } from 'xstate';
import type { AnyActor } from 'xstate';
import type { Life } from '../script';
import type { Context, World } from './context';
import { tcpMachine } from './machine';

const NOWHERE: World = { send: nothing, start: nothing, stop: nothing, signal: nothing };

function nothing(): void {}

/** One actor for all lives: back in CLOSED, the next OPEN renews its context, which spares XState making actors. */
export class XStatePlayer {
  readonly actor: AnyActor;

  constructor(world: World = NOWHERE) {
    this.actor = createActor(tcpMachine(world)).start();
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
