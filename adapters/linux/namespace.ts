import { readlinkSync } from 'node:fs';
import { AdapterError } from '../contract';
import { EPERM, errnoName } from './errno';
import { must } from './libc';
import type { Libc } from './libc';

const CLONE_NEWNET = 0x40000000;
const O_CLOEXEC = 0o2000000;
/** The calling thread's own, which is not the process's in a Worker. */
const OWN_NAMESPACE = '/proc/thread-self/ns/net';

/**
 * A private network namespace. The thread enters it only to open sockets and to write settings (an open descriptor
 * stays in the namespace it was opened in), so that whatever else the process does stays in its own network: one
 * thread can hold many. It vanishes when its last descriptor and socket are closed, at the latest with the process.
 */
export class NetworkNamespace {
  readonly #libc: Libc;
  readonly #home: number;
  readonly #own: number;
  /** False where the kernel will not let us go home: then the thread stays in the private namespace. */
  readonly returns: boolean;

  /** @throws AdapterError with code EPERM in its message when the process may not */
  constructor(libc: Libc) {
    this.#libc = libc;
    this.#home = openNamespace(libc);
    if (libc.unshare(CLONE_NEWNET) < 0) {
      const reason = errnoName(libc.errno());
      libc.close(this.#home);
      throw new AdapterError(`the Linux adapter could not make a network namespace: ${reason}`);
    }
    this.#own = openNamespace(libc);
    // Under `unshare -Ur` without -n the namespace we came from is not ours to enter again.
    this.returns = libc.setns(this.#home, CLONE_NEWNET) === 0;
    if (!this.returns && libc.errno() !== EPERM) must(libc, -1, 'leave the network namespace');
  }

  /** Runs something synchronous in the namespace and comes back. */
  within<T>(work: () => T): T {
    if (!this.returns) return work();
    must(this.#libc, this.#libc.setns(this.#own, CLONE_NEWNET), 'enter its network namespace');
    try {
      return work();
    } finally {
      must(this.#libc, this.#libc.setns(this.#home, CLONE_NEWNET), 'leave its network namespace');
    }
  }

  close(): void {
    this.#libc.close(this.#own);
    this.#libc.close(this.#home);
  }
}

function openNamespace(libc: Libc): number {
  return must(libc, libc.open(OWN_NAMESPACE, O_CLOEXEC, 0), `open ${OWN_NAMESPACE}`);
}

/** The calling thread's id: `/proc/thread-self` is a link to `<process>/task/<thread>`. */
export function threadId(): number {
  return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
}
