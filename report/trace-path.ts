/** Names of capture files: readable, unique, and safe whatever a scenario or a stack is called. */
import { createHash } from 'node:crypto';

/** File names of most file systems hold 255 octets. */
const LONGEST = 200;

/** Where the capture of a scenario goes, relative to the report: `traces/<stack>/<id with / as __>.pcapng`. */
export function tracePath(scenario: string, stack: string): string {
  return `traces/${fileName(stack)}/${fileName(scenario)}.pcapng`;
}

/** A name that had to be changed in any other way than `/` to `__` ends in a hash, so that no two become one. */
function fileName(name: string): string {
  const safe = name
    .replaceAll('/', '__')
    .replaceAll(/[^\w.+-]/g, '_')
    .replace(/^\./, '_');
  const readsBack = safe.length <= LONGEST && safe.replaceAll('__', '/') === name;
  if (readsBack) return safe;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${safe.slice(0, LONGEST)}-${hash}`;
}
