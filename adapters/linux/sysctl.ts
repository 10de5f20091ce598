import { readFileSync, writeFileSync } from 'node:fs';
import { AdapterError } from '../contract';

/** `net.ipv4.tcp_syn_retries`, nothing outside `net`. */
const NAME = /^net(\.[A-Za-z0-9_-]+)+$/;

/** Where the kernel keeps a setting. Which namespace's it is depends on the thread that opens the file. */
function path(name: string): string {
  return `/proc/sys/${name.replaceAll('.', '/')}`;
}

/** The setting's value, white space as the kernel prints it (tabs between numbers) made single blanks. */
export function readSysctl(name: string): string {
  return readFileSync(path(name), 'latin1').trim().replace(/\s+/g, ' ');
}

/** As {@link readSysctl}; undefined where there is no such setting. */
export function readSysctlIfAny(name: string): string | undefined {
  try {
    return readSysctl(name);
  } catch {
    return undefined;
  }
}

/** @throws AdapterError when the kernel refuses the value, or there is no such setting */
export function writeSysctl(name: string, value: string): void {
  try {
    writeFileSync(path(name), value);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'no errno';
    throw new AdapterError(`the Linux kernel refused ${name} = "${value}": ${code}`, { cause });
  }
}

/**
 * Settings of one scenario, put back afterwards. All methods must run inside the namespace: the kernel shows there
 * only what belongs to a namespace, so nothing of the host can be changed.
 */
export class ScenarioSettings {
  readonly #before = new Map<string, string>();

  /**
   * Sets one and tells what it then is.
   *
   * @throws AdapterError when there is no such setting here or the kernel refuses the value
   */
  set(name: string, value: string): string {
    const before = NAME.test(name) ? readSysctlIfAny(name) : undefined;
    if (before === undefined) {
      throw new AdapterError(
        `the Linux kernel has no parameter "${name}" that belongs to a network namespace (sysctl names look like net.ipv4.tcp_syn_retries)`,
      );
    }
    if (!this.#before.has(name)) this.#before.set(name, before);
    writeSysctl(name, value);
    return readSysctl(name);
  }

  restore(): void {
    for (const [name, value] of this.#before) writeSysctl(name, value);
    this.#before.clear();
  }

  /** Was any set since the last restore? */
  any(): boolean {
    return this.#before.size > 0;
  }
}
