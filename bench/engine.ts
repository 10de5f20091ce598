/** The emitted engine against XState 5 and against our own interpreter, over the same events. */
import type { Contestant } from './contest';
import { contest, ratio } from './contest';
import { checkAgreement } from './engine/agreement';
import { EmittedPlayer } from './engine/emitted';
import { InterpretedPlayer } from './engine/interpreted';
import type { Life, Script } from './engine/script';
import { DIALOGUE, SEGMENTS } from './engine/script';
import { XStatePlayer } from './engine/xstate/player';
import type { Benchmark, Measured } from './result';

const UNIT = 'events per CPU-second';
/** Of the segments alone; the dialogue is for information. */
const AT_LEAST = { xstate: 100, interpreter: 20 } as const;

export const engine: Benchmark = {
  name: 'engine',
  measure: () => [...measure(SEGMENTS, AT_LEAST), ...measure(DIALOGUE, {})],
};

function measure(script: Script, atLeast: { readonly xstate?: number; readonly interpreter?: number }): Measured[] {
  checkAgreement(script);
  const players = { emitted: new EmittedPlayer(), xstate: new XStatePlayer(), interpreter: new InterpretedPlayer() };
  const [emitted, xstate, interpreter] = contest(Object.entries(players).map(([name, player]) => contestant(name, script, player)));
  if (emitted === undefined || xstate === undefined || interpreter === undefined) return [];
  return [
    { name: `emitted engine, ${script.name}`, rate: emitted.rate, unit: UNIT },
    against(`XState 5 actor.send, ${script.name}`, xstate.rate, ratio(emitted, xstate), atLeast.xstate),
    against(`interpreter, ${script.name}`, interpreter.rate, ratio(emitted, interpreter), atLeast.interpreter),
  ];
}

function against(name: string, rate: number, times: number, target: number | undefined): Measured {
  return { name, rate, unit: UNIT, ratio: times, to: 'the emitted engine', ...(target !== undefined && { target }) };
}

function contestant(name: string, { lives, events }: Script, player: { play(life: Life): void }): Contestant {
  return {
    name,
    events,
    run: () => {
      for (const life of lives) player.play(life);
    },
  };
}
