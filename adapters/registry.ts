/** Every stack that ships, in the order of the report's columns. */
import type { StackProvider } from './contract';
import { linuxProvider } from './linux/provider';
import { referenceProvider } from './reference/provider';

export function providers(): readonly StackProvider[] {
  return [referenceProvider, linuxProvider];
}
