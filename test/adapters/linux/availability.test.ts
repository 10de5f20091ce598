import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Availability } from '../../../adapters/contract';
import { LinuxStack } from '../../../adapters/linux/stack';
import { established, linuxMissing } from './peer';

const ROOT = join(__dirname, '../../..');
const IS_ROOT = process.getuid?.() === 0;
/** Enough namespaces to tell a leak from what other tests on the machine make meanwhile. */
const MANY = 40;
/** The overflow user of every Linux: nobody. */
const NOBODY = 65534;

/**
 * Runs in a child: prints the availability, and whether a handshake works where it is available. TypeScript is compiled by hand:
 * swc wants a cache that a user without a home cannot have.
 */
const PROBE = `
  const ts = require('typescript');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  require.extensions['.ts'] = (module, file) =>
    module._compile(ts.transpileModule(require('node:fs').readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
  const { linuxProvider } = require('./adapters/linux/provider');
  const availability = linuxProvider.availability();
  const done = (state) => console.log(JSON.stringify({ availability, state }));
  if (!availability.available) done();
  else {
    const { established } = require('./test/adapters/linux/peer');
    const { LinuxStack } = require('./adapters/linux/stack');
    const stack = new LinuxStack();
    established(stack, 6).then((peer) => peer.state()).then((state) => { stack.shutdownAdapter(); done(state); });
  }`;

interface Probed {
  readonly availability: Availability;
  readonly state?: string;
}

describe('where the Linux adapter can run', { skip: process.platform === 'linux' ? false : 'not Linux' }, () => {
  test('an ordinary user is told to use unshare', { skip: IS_ROOT ? false : 'needs root to become another user' }, () => {
    const { availability } = probe([...withOpenTun(), ...asNobody()]);
    assert.deepEqual(availability, {
      available: false,
      reason: 'making a network namespace needs root, or a user namespace of one’s own',
      remedy: 'start the same command under `unshare -Urn`, for example: unshare -Urn npx tcpspec …',
    });
  });

  test('and with it, can', { skip: IS_ROOT ? linuxMissing() : 'needs root to become another user' }, () => {
    assert.deepEqual(probe([...withOpenTun(), ...asNobody(), 'unshare', '-Urn']), {
      availability: { available: true },
      state: 'ESTABLISHED',
    });
  });

  test('a device that only root may open is said to be that', { skip: IS_ROOT ? false : 'needs root to become another user' }, () => {
    const { availability } = probe([...withTun('600'), ...asNobody(), 'unshare', '-Urn']);
    assert.deepEqual(availability, {
      available: false,
      reason: '/dev/net/tun cannot be opened: EACCES',
      remedy: 'run as root, or as root once: chmod 0666 /dev/net/tun',
    });
  });

  test('a missing device is said to be that', { skip: IS_ROOT ? false : 'needs root to hide the device' }, () => {
    const { availability } = probe(['unshare', '-m', 'sh', '-c', 'mount -t tmpfs none /dev/net && exec "$@"', 'sh']);
    assert.equal(availability.available, false);
    assert.match(JSON.stringify(availability), /there is no \/dev\/net\/tun.*modprobe tun.*--device/);
  });

  test('in a private user and network namespace it can', { skip: linuxMissing() }, () => {
    for (const flags of ['-Urn', '-Ur', '-n']) {
      assert.deepEqual(probe(['unshare', flags]), { availability: { available: true }, state: 'ESTABLISHED' }, flags);
    }
  });
});

describe('what the Linux adapter leaves behind', { skip: linuxMissing() }, () => {
  test('after shutdownAdapter no descriptor, device or other network namespace', async () => {
    const before = inventory();
    for (let round = 0; round < 3; round += 1) {
      const stack = new LinuxStack();
      const peer = await established(stack, round % 2 === 0 ? 4 : 6);
      await peer.userSends('still under way');
      assert.notDeepEqual(inventory().descriptors, before.descriptors);
      assert.equal(inventory().namespace, before.namespace, 'the thread lives in its own namespace all the while');
      stack.shutdownAdapter();
      assert.deepEqual(inventory(), before);
    }
  });

  test(
    'the kernel gives the namespaces up, orphans and persistent devices notwithstanding',
    { skip: cannotCountNamespaces() },
    async () => {
      const before = namespaces();
      for (let round = 0; round < MANY; round += 1) {
        const stack = new LinuxStack();
        const peer = await established(stack, 4);
        await peer.userSends('never acknowledged');
        stack.close(peer.handle);
        stack.shutdownAdapter();
      }
      const left = (): number => namespaces() - before;
      for (let wait = 0; wait < 100 && left() >= MANY / 2; wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(left() < MANY / 2, `${left()} of ${MANY} network namespaces are still there`);
    },
  );

  test('using it after shutdownAdapter is an adapter error, shutting down twice is not', () => {
    const stack = new LinuxStack();
    stack.initialize();
    stack.shutdownAdapter();
    stack.shutdownAdapter();
    assert.throws(() => stack.deliver(new Uint8Array(20)), { name: 'AdapterError', message: /after shutdownAdapter/ });
  });

  test('two stacks at once do not see each other', async () => {
    const [one, other] = [new LinuxStack(), new LinuxStack()];
    const peers = [await established(one, 4), await established(other, 4)];
    await peers[0]!.userSends('only here');
    const { emitted, events } = await other.advance({ until: 0, stopAtOutput: false });
    assert.deepEqual([emitted, events], [[], []]);
    one.shutdownAdapter();
    assert.equal(await peers[1]!.state(), 'ESTABLISHED');
    other.shutdownAdapter();
  });
});

function inventory() {
  return {
    devices: readdirSync('/sys/class/net'),
    descriptors: readdirSync('/proc/self/fd').length,
    namespace: readlinkSync('/proc/thread-self/ns/net'),
    children: readFileSync('/proc/thread-self/children', 'latin1'),
  };
}

/** Live network namespaces of the whole machine, by the kernel's own allocator. */
function namespaces(): number {
  return Number(/^net_namespace\s+(\d+)/m.exec(readFileSync('/proc/slabinfo', 'latin1'))?.[1]);
}
function cannotCountNamespaces(): string | false {
  try {
    return namespaces() > 0 ? false : 'the kernel does not count network namespaces';
  } catch {
    return '/proc/slabinfo needs root';
  }
}

function probe(wrapper: readonly string[]): Probed {
  const { stdout, stderr } = spawnSync('env', [...wrapper, process.execPath, '-e', PROBE], { cwd: ROOT, encoding: 'utf8' });
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as Probed;
}

function withOpenTun(): string[] {
  return withTun('666');
}
/** In a mount namespace of its own, a TUN device with the permissions given in place of the machine's. */
function withTun(mode: string): string[] {
  const script = `mount -t tmpfs -o dev none /dev/net && mknod -m ${mode} /dev/net/tun c 10 200 && exec "$@"`;
  return ['unshare', '-m', 'sh', '-c', script, 'sh'];
}
function asNobody(): string[] {
  return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
}
