/** What comes with the suite: specs, features, schemas. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

const HERE = join(__dirname, '..');

/**
 * A path of the suite's own. Compiled code takes it from the checkout around it where there is one, so that an edited
 * feature counts at once; in an installed package there is only the copy beside the compiled code.
 */
export function shipped(...path: string[]): string {
  const inCheckout = join(HERE, '..', ...path);
  return basename(HERE) === 'dist' && existsSync(inCheckout) ? inCheckout : join(HERE, ...path);
}
