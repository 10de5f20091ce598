import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';
import { AdapterError } from '../contract';
import { errnoName } from './errno';

/** Memory into which, or from which, the kernel copies. */
type Octets = Uint8Array;

/**
 * The C library's calls that the adapter needs, through koffi. They answer as in C: a negative number is a failure and
 * {@link Libc.errno} has the reason. koffi has no `ssize_t`; `int64_t` is the same on every 64-bit Linux.
 */
export interface Libc {
  errno(): number;
  open(path: string, flags: number, mode: number): number;
  close(fd: number): number;
  read(fd: number, into: Octets, length: number): number;
  write(fd: number, from: Octets, length: number): number;
  ioctl(fd: number, request: number, argument: Octets): number;
  /** ioctl(2) for requests whose argument is no pointer. */
  ioctlNumber(fd: number, request: number, argument: number): number;
  poll(fds: Octets, count: number, milliseconds: number): number;
  ppoll(fds: Octets, count: number, timeout: Octets, signals: null): number;
  socket(family: number, type: number, protocol: number): number;
  bind(fd: number, address: Octets, length: number): number;
  listen(fd: number, backlog: number): number;
  accept4(fd: number, address: Octets, length: Octets, flags: number): number;
  connect(fd: number, address: Octets, length: number): number;
  send(fd: number, from: Octets, length: number, flags: number): number;
  recv(fd: number, into: Octets, length: number, flags: number): number;
  shutdown(fd: number, how: number): number;
  setsockopt(fd: number, level: number, option: number, value: Octets, length: number): number;
  getsockopt(fd: number, level: number, option: number, value: Octets, length: Octets): number;
  getsockname(fd: number, address: Octets, length: Octets): number;
  fcntl(fd: number, command: number, argument: Octets): number;
  unshare(flags: number): number;
  setns(fd: number, type: number): number;
  if_nametoindex(name: string): number;
  pthread_sigmask(how: number, set: Octets, old: null): number;
  sigtimedwait(set: Octets, info: null, timeout: Octets): number;
}

const PROTOTYPES: Readonly<Record<Exclude<keyof Libc, 'errno'>, string>> = {
  open: 'int open(const char *path, int flags, int mode)',
  close: 'int close(int fd)',
  read: 'int64_t read(int fd, void *into, size_t length)',
  write: 'int64_t write(int fd, const void *from, size_t length)',
  ioctl: 'int ioctl(int fd, ulong request, void *argument)',
  ioctlNumber: 'int ioctl(int fd, ulong request, ulong argument)',
  poll: 'int poll(void *fds, ulong count, int milliseconds)',
  ppoll: 'int ppoll(void *fds, ulong count, const void *timeout, const void *signals)',
  socket: 'int socket(int family, int type, int protocol)',
  bind: 'int bind(int fd, const void *address, uint length)',
  listen: 'int listen(int fd, int backlog)',
  accept4: 'int accept4(int fd, void *address, void *length, int flags)',
  connect: 'int connect(int fd, const void *address, uint length)',
  send: 'int64_t send(int fd, const void *from, size_t length, int flags)',
  recv: 'int64_t recv(int fd, void *into, size_t length, int flags)',
  shutdown: 'int shutdown(int fd, int how)',
  setsockopt: 'int setsockopt(int fd, int level, int option, const void *value, uint length)',
  getsockopt: 'int getsockopt(int fd, int level, int option, void *value, void *length)',
  getsockname: 'int getsockname(int fd, void *address, void *length)',
  fcntl: 'int fcntl(int fd, int command, void *argument)',
  unshare: 'int unshare(int flags)',
  setns: 'int setns(int fd, int type)',
  if_nametoindex: 'uint if_nametoindex(const char *name)',
  pthread_sigmask: 'int pthread_sigmask(int how, const void *set, void *old)',
  sigtimedwait: 'int sigtimedwait(const void *set, void *info, const void *timeout)',
};

let loaded: Libc | undefined;

/**
 * The bindings, made on first use, so that importing this adapter costs nothing where it cannot run.
 *
 * @throws AdapterError when koffi cannot be loaded
 */
export function loadLibc(): Libc {
  loaded ??= bind(requireKoffi());
  return loaded;
}

function requireKoffi(): typeof Koffi {
  try {
    return createRequire(__filename)('koffi') as typeof Koffi;
  } catch (cause) {
    const [message = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
    throw new AdapterError(`koffi, which calls into the C library, failed to load: ${message}`, { cause });
  }
}

/** Node itself is linked to the C library, whichever that is (glibc, musl), so its own symbols are the ones to bind. */
function bind(koffi: typeof Koffi): Libc {
  const library = koffi.load(null);
  const calls = Object.entries(PROTOTYPES).map(([name, prototype]) => [name, library.func(prototype)] as const);
  return { errno: () => koffi.errno(), ...Object.fromEntries(calls) } as unknown as Libc;
}

/**
 * The result of a call that must not fail.
 *
 * @param what the call and its purpose, for the message
 * @throws AdapterError naming both and the errno
 */
export function must(libc: Libc, result: number, what: string): number {
  if (result < 0) throw new AdapterError(`the Linux adapter could not ${what}: ${errnoName(libc.errno())}`);
  return result;
}
