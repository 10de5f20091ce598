import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { describe, test } from 'node:test';
import { filesBelow, read, ROOT, writtenSources } from './sources';

const MOST_LINES = 400;
/** Where checkouts lie on people's machines and in CI; a link with such a path (`example.org/home/x`) is not meant. */
const CHECKOUT = /(?<![\w.*-])\/(?:home|root|Users|work|workspaces?|builds)\/\w[^\s'"`)]*/g;
const REGISTRY = /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\.\w+/g;

describe('the files', () => {
  test(`no source outside tests is longer than ${MOST_LINES} lines`, () => {
    const product = writtenSources().filter((path) => !path.startsWith('test/'));
    const long = product.filter((path) => lines(read(path)) > MOST_LINES).map((path) => `${path}: ${lines(read(path))}`);
    assert.deepEqual(long, []);
  });

  test('no file names a place on this machine or a registry', () => {
    const found = filesBelow().flatMap((path) => foreignPlaces(read(path)).map((place) => `${path}: ${place}`));
    assert.deepEqual(found, []);
  });

  test('the lock file holds no download addresses', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved":/);
  });

  // `npm ci` refuses a lock file that leaves out what is only for other platforms, and npm writes such a one without a word.
  test('the lock file holds the optional dependencies of every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: object }> };
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    assert.deepEqual(
      wanted.filter((name) => !locked.has(name)),
      [],
    );
  });
});

describe('broken examples', () => {
  test('a file of 401 lines is too long, one of 400 is not', () => {
    assert.equal(lines('x\n'.repeat(401)), 401);
    assert.equal(lines('x\n'.repeat(400)), 400);
  });

  const home = ['', 'home', 'somebody', 'tcpspec', 'x.ts'].join('/');
  const registry = ['https://registry', 'npmjs', 'org/ajv'].join('.');
  for (const text of [`// see ${home}`, `'${home}'`, `cd ${ROOT}/docs`, `"resolved": "${registry}"`]) {
    test(`is caught: ${text.replaceAll('/', ' ')}`, () => {
      assert.notDeepEqual(foreignPlaces(text), []);
    });
  }

  test('is allowed: paths within the repository and of the system', () => {
    assert.deepEqual(foreignPlaces("test/work/x.ts ./home/x **/root/** /dev/net/tun /proc/self https://example.org/work/x '/tmp/x'"), []);
  });
});

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

function foreignPlaces(text: string): string[] {
  const own = [ROOT, homedir()].filter((place) => startsIn(place, text));
  const asked = registryAsked();
  const registries = asked !== undefined && text.includes(asked) ? [asked] : [];
  return [...own, ...registries, ...matches(CHECKOUT, text), ...matches(REGISTRY, text)];
}

/** Not as the end of a longer path. */
function startsIn(place: string, text: string): boolean {
  return text
    .split(`${place}/`)
    .slice(0, -1)
    .some((before) => !/[\w.*-]$/.test(before));
}

/** The registry npm was told to use; a mirror's name does not belong into the repository either. */
function registryAsked(): string | undefined {
  const configured = process.env['npm_config_registry'];
  return configured === undefined ? undefined : new URL(configured).host;
}

function matches(pattern: RegExp, text: string): string[] {
  return Array.from(text.matchAll(pattern), ([match]) => match);
}
