/** The reference engine as a stack that can always run. */
import * as codec from '../../engine/generated/tcp-codec';
import { machine } from '../../engine/generated/tcp';
import type { StackProvider } from '../contract';
import { ReferenceStack } from './stack';

export const referenceProvider: StackProvider = {
  name: 'reference',
  availability: () => ({ available: true }),
  create: () => new ReferenceStack({ machine, codec, version: '0.1.0' }),
};
