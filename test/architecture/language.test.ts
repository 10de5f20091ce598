/** The language, its compiler and the run-time primitives know no protocol: nothing that tcp.pspec declares occurs there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseSpec } from '../../grammar/spec';
import { declaredNames } from './declared-names';
import { filesBelow, read } from './sources';
import { occurrences, type Declared } from './occurrences';

/**
 * Names of tcp.pspec that are words of the language, of TypeScript or of English before they are TCP's. Each stands with
 * what it means where it occurs; whoever adds one says why it is not the protocol's.
 */
const ALLOWED: Readonly<Record<string, string>> = {};

describe('nothing that tcp.pspec declares occurs', () => {
  const declared = declaredByTcp();

  test('(names were found at all)', () => {
    for (const name of ['SEG', 'SND.UNA', 'SYN-RECEIVED', 'MSS', 'rexmt', 'in_window', 'EMPTY-ACK', 'OPEN', 'remoteClosed', 'challenge']) {
      assert.ok([...declared.identifiers, ...declared.labels].includes(name), name);
    }
  });

  for (const path of neutralSources()) {
    test(`in ${path}`, () => {
      assert.deepEqual(
        occurrences(path, read(path), declared).filter((place) => !(nameOf(place) in ALLOWED)),
        [],
      );
    });
  }

  test('and no name is allowed that has ceased to occur', () => {
    const found = new Set(neutralSources().flatMap((path) => occurrences(path, read(path), declared).map(nameOf)));
    assert.deepEqual(
      Object.keys(ALLOWED).filter((name) => !found.has(name)),
      [],
    );
  });
});

describe('is caught', () => {
  const declared: Declared = { identifiers: ['SND.UNA', 'SYN-RECEIVED', 'ACK', 'in_window', 'rexmt'], labels: ['half-open', 'drop'] };
  const caught = (text: string): string[] => occurrences('compiler/x.ts', text, declared).map(nameOf);

  test('a name in code', () => assert.deepEqual(caught('if (in_window(x)) start(rexmt);'), ['in_window', 'rexmt']));
  test('a name in a string', () => assert.deepEqual(caught("move('SYN-RECEIVED');"), ['SYN-RECEIVED']));
  test('a name in a message', () => assert.deepEqual(caught('const text = `did you mean SND.UNA?`;'), ['SND.UNA']));
  test('a name in a comment', () => assert.deepEqual(caught('// pays the ACK'), ['ACK']));
  test('a name in another spelling', () => assert.deepEqual(caught('const sndUna = 1; let SYN_RECEIVED;'), ['SND.UNA', 'SYN-RECEIVED']));
  test('the label of a case', () => assert.deepEqual(caught("label('half-open')"), ['half-open']));
});

describe('is allowed', () => {
  const declared: Declared = { identifiers: ['ACK', 'readable', 'rexmt'], labels: ['drop'] };
  const caught = (text: string): string[] => occurrences('compiler/x.ts', text, declared).map(nameOf);

  test('a part of a longer word', () => assert.deepEqual(caught('BACKOFF, unreadable'), []));
  test('an English word in a comment', () => assert.deepEqual(caught('// makes it readable'), []));
  test('an English word as the label of a case', () => assert.deepEqual(caught('drop(x)'), []));
});

function nameOf(place: string): string {
  return place.replace(/:\d+$/, '');
}

function declaredByTcp(): Declared {
  const files = filesBelow('spec').filter((path) => path.startsWith('spec/tcp') && path.endsWith('.pspec'));
  return declaredNames(files.flatMap((path) => parseSpec(read(path), path).declarations));
}

function neutralSources(): string[] {
  const language = [...filesBelow('grammar'), ...filesBelow('compiler')].filter((path) => !path.includes('/generated/'));
  const primitives = filesBelow('engine').filter((path) => path.split('/').length === 2);
  return [...language, ...primitives].filter((path) => /\.(?:ts|js|peggy|json)$/.test(path));
}
