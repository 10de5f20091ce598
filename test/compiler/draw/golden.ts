import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Holds a drawing against its golden file. `UPDATE_GOLDEN=1 node -r ts-node/register --test test/compiler/draw/*.test.ts`
 * writes the files anew; read the difference before committing it.
 */
export function matchesGolden(text: string, name: string): void {
  const file = join(__dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} differs; see golden.ts for how to regenerate it`);
}
