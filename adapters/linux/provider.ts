import { accessSync, closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';
import type { Availability, Stack, StackProvider } from '../contract';
import { loadLibc } from './libc';
import { NetworkNamespace } from './namespace';
import { LinuxStack } from './stack';
import { TUN_PATH } from './tun';

/** Why it cannot run here, and what would make it run; undefined when nothing is missing. */
type Check = () => { readonly reason: string; readonly remedy: string } | undefined;

const UNSHARE = 'start the same command under `unshare -Urn`, for example: unshare -Urn npx tcpspec …';

/** In order: each assumes that those before it found nothing. */
const CHECKS: readonly Check[] = [isOtherSystem, cannotLoadKoffi, hasNoTun, cannotUseTun, cannotMakeNamespace];

/** The host's own kernel, through a TUN device. */
export const linuxProvider: StackProvider = {
  name: 'linux',
  availability,
  create: (): Stack => new LinuxStack(),
};

function availability(): Availability {
  for (const check of CHECKS) {
    const missing = check();
    if (missing !== undefined) return { available: false, ...missing };
  }
  return { available: true };
}

function isOtherSystem(): ReturnType<Check> {
  if (process.platform === 'linux') return undefined;
  return { reason: `this is ${process.platform}, not Linux`, remedy: 'run on Linux, or in a Linux virtual machine' };
}

function cannotLoadKoffi(): ReturnType<Check> {
  try {
    loadLibc();
    return undefined;
  } catch (error) {
    return { reason: firstLine(error), remedy: 'install with optional dependencies: npm install --include=optional' };
  }
}

function hasNoTun(): ReturnType<Check> {
  if (existsSync(TUN_PATH)) return undefined;
  return {
    reason: `there is no ${TUN_PATH}`,
    remedy: `as root: modprobe tun; in a container: start it with --device ${TUN_PATH}`,
  };
}

function cannotUseTun(): ReturnType<Check> {
  try {
    accessSync(TUN_PATH, constants.R_OK | constants.W_OK);
    closeSync(openSync(TUN_PATH, constants.O_RDWR));
    return undefined;
  } catch (error) {
    const denied = ['EACCES', 'EPERM'].includes(errorCode(error));
    return {
      reason: `${TUN_PATH} cannot be opened: ${errorCode(error)}`,
      remedy: denied ? `run as root, or as root once: chmod 0666 ${TUN_PATH}` : 'as root: modprobe tun',
    };
  }
}

/** Only trying says whether seccomp, limits and privileges together allow it; an empty namespace costs some 3 ms. */
function cannotMakeNamespace(): ReturnType<Check> {
  if (!hasNamespaceCapabilities()) {
    return { reason: 'making a network namespace needs root, or a user namespace of one’s own', remedy: UNSHARE };
  }
  try {
    new NetworkNamespace(loadLibc()).close();
    return undefined;
  } catch (error) {
    return { reason: firstLine(error), remedy: `${UNSHARE}; in a container: --cap-add SYS_ADMIN --cap-add NET_ADMIN` };
  }
}

/** CAP_SYS_ADMIN (21) and CAP_NET_ADMIN (12) in the process's own user namespace. */
function hasNamespaceCapabilities(): boolean {
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? '0'}`);
  const wanted = (1n << 21n) | (1n << 12n);
  return (effective & wanted) === wanted;
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? firstLine(error);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
