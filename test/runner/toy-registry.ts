/** Stacks that worker processes find by name. */
import { StackCrashedError } from '../../adapters/contract';
import type { StackProvider } from '../../adapters/contract';
import { toyProvider } from '../scenario/toy-stack';

function loop(): never {
  for (;;);
}

export function providers(): StackProvider[] {
  return [
    toyProvider({}, 'toy'),
    toyProvider({ capabilities: { features: [] } }, 'bare'),
    toyProvider({ onRequest: (name) => (name === 'close' ? Promise.reject(new StackCrashedError('signal 11')) : undefined) }, 'crashing'),
    toyProvider({ onRequest: (name) => (name === 'abort' ? process.exit(7) : undefined) }, 'deadly'),
    toyProvider({ onRequest: (name) => (name === 'abort' ? loop() : undefined) }, 'looping'),
  ];
}
