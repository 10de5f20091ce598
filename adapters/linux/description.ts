import { readFileSync } from 'node:fs';
import { release, version } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { CONTRACT_VERSION } from '../contract';
import type { Capabilities, FeatureName, StackDescription } from '../contract';

/** HZ=250, what distributions use, where the kernel's configuration cannot be read. */
const USUAL_GRANULARITY = 4_000_000;
/** Measured: 31 s nominal came at 31.5 s at worst, a share of 0.034; never early. The timer wheel rounds up by an eighth of a level. */
const LATENESS = 0.04;

const FEATURES: readonly FeatureName[] = [
  'activeOpen',
  'passiveOpen',
  'halfClose',
  'abort',
  'urgent',
  'keepAlive',
  'listenBacklog',
  'userTimeout',
  'parameters',
];

/**
 * What the host's kernel is and can do.
 *
 * @param hasDiag does sock_diag find connections? Without it TIME-WAIT cannot be told from CLOSED
 */
export function describeKernel(changed: readonly string[], hasIpv6: boolean, hasDiag: boolean): StackDescription {
  const capabilities: Capabilities = {
    clock: { kind: 'real', granularity: timerGranularity(), lateness: LATENESS },
    introspection: hasDiag ? 'state' : 'none',
    families: hasIpv6 ? [4, 6] : [4],
    isn: 'free',
    features: hasDiag ? [...FEATURES, 'timeWaitObservable'] : FEATURES,
  };
  return { name: 'linux', version: release(), build: version(), contract: CONTRACT_VERSION, capabilities, changed };
}

/** One tick of the kernel's timers in nanoseconds (CONFIG_HZ). */
function timerGranularity(): number {
  const hz = Number(/^CONFIG_HZ=(\d+)$/m.exec(kernelConfiguration())?.[1]);
  return hz > 0 ? Math.round(1e9 / hz) : USUAL_GRANULARITY;
}

function kernelConfiguration(): string {
  for (const read of [
    () => gunzipSync(readFileSync('/proc/config.gz')).toString(),
    () => readFileSync(`/boot/config-${release()}`, 'utf8'),
  ]) {
    try {
      return read();
    } catch {
      // not kept here: the next place
    }
  }
  return '';
}
