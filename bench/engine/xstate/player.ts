/** XState's actor over the script. */
import { createActor } from 'xstate';
import type { AnyActor, AnyMachineSnapshot } from 'xstate';
import type { Life } from '../script';
import type { Context, World } from './context';
import { tcpMachine } from './machine';

const NOWHERE: World = { send: nothing, start: nothing, stop: nothing, signal: nothing };

function nothing(): void {
  // a world that takes no notice
}

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
    return this.snapshot().value as string;
  }
  get context(): Context {
    return this.snapshot().context as Context;
  }

  private snapshot(): AnyMachineSnapshot {
    return this.actor.getSnapshot() as AnyMachineSnapshot;
  }
}
