/**
 * A table as a running engine without files: emitted as JavaScript and evaluated. For mutated specs and other
 * people's; the engines that ship are emitted at build time, because `new Function` costs milliseconds at each start.
 */
import { join } from 'node:path';
import type { Codec } from '../../engine/host';
import type { AnySegment, ConnectionRecord, Machine } from '../../engine/machine';
import type { Table } from '../table';
import { emitCodec } from './codec';
import { emitEngine } from './engine';

export interface LoadedEngine {
  readonly machine: Machine<ConnectionRecord, AnySegment>;
  readonly codec: Codec<AnySegment>;
}

type Exports = Record<string, unknown>;
type Load = (specifier: string) => unknown;

const ENGINE = join(__dirname, '..', '..', 'engine');

export function loadEngine(table: Table): LoadedEngine {
  const codec = run(emitCodec(table, { types: false }), (specifier) => fromRepository(specifier));
  const code = emitEngine(table, { types: false, codec: 'codec', primitives: '..' });
  const engine = run(code, (specifier) => (specifier === 'codec' ? codec : fromRepository(specifier)));
  return { machine: engine['machine'] as LoadedEngine['machine'], codec: codec as unknown as LoadedEngine['codec'] };
}

/** Emitted modules stand in engine/generated/, so that is where their relative imports start. */
function fromRepository(specifier: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the emitted text decides what is loaded
  return require(join(ENGINE, 'generated', specifier));
}

function run(code: string, load: Load): Exports {
  const exports: Exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- evaluating emitted code is this module's purpose
  const body = new Function('require', 'exports', code) as (require: Load, exports: Exports) => void;
  body(load, exports);
  return exports;
}
