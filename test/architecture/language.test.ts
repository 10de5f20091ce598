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
const ALLOWED: Readonly<Record<string, string>> = {
  checksum: "a form of header field, keyword `checksum16` of the language; TCP's field happens to be called so",
  kind: 'tells the nodes of a union apart, everywhere in TypeScript; the octet that tells TCP options apart is the same word',
  left: 'an operand; also an edge of a SACK block',
  length: "an array's",
  most: 'an upper bound; also how much RECEIVE asks for',
  named: 'grammar: what has a name; also whether a passive OPEN named its peer',
  options: 'a form of header field: a list of tagged items; also what functions are given',
  refused: "how a user call may end; also the name of TCP's signal for a refused connection",
  right: 'an operand; also an edge of a SACK block',
  shift: "takes an array's first item; also the octet of the window scale option",
  text: 'what is written in a file; also the octets of SEND',
  timeout: 'keyword of the language (`on timeout NAME`); also what an OPEN may set',
};

describe('nothing that tcp.pspec declares occurs', () => {
  const declared = declaredByTcp();

  test('(names were found at all)', () => {
    for (const name of ['SEG', 'SND.UNA', 'SYN-RECEIVED', 'MSS', 'rexmt', 'in_window', 'EMPTY-ACK', 'OPEN', 'remoteClosed', 'challenge']) {
      assert.ok([...declared.identifiers, ...declared.labels].includes(name), name);
    }
  });

  for (const path of neutralSources()) {
    test(`in ${path}`, () => {
      const found = [...occurrences(path, read(path), declared)].filter(([name]) => !(name in ALLOWED));
      assert.deepEqual(
        found.map(([name, lines]) => `${name}: line ${[...lines].join(', ')}`),
        [],
      );
    });
  }

  test('and no name is allowed that has ceased to occur', () => {
    const found = new Set(neutralSources().flatMap((path) => [...occurrences(path, read(path), declared).keys()]));
    assert.deepEqual(
      Object.keys(ALLOWED).filter((name) => !found.has(name)),
      [],
    );
  });
});

describe('is caught', () => {
  const declared: Declared = { identifiers: ['SND.UNA', 'SYN-RECEIVED', 'ACK', 'in_window', 'rexmt'], labels: ['half-open', 'drop'] };
  const caught = (text: string): string[] => [...occurrences('compiler/x.ts', text, declared).keys()];

  test('a name in code', () => assert.deepEqual(caught('if (in_window(x)) start(rexmt);'), ['in_window', 'rexmt']));
  test('a name in a string', () => assert.deepEqual(caught("move('SYN-RECEIVED');"), ['SYN-RECEIVED']));
  test('a name in a message', () => assert.deepEqual(caught('const text = `did you mean SND.UNA?`;'), ['SND.UNA']));
  test('a name in a comment', () => assert.deepEqual(caught('// pays the ACK'), ['ACK']));
  test('a name in another spelling', () => assert.deepEqual(caught('const sndUna = 1; let SYN_RECEIVED;'), ['SND.UNA', 'SYN-RECEIVED']));
  test('the label of a case', () => assert.deepEqual(caught("label('half-open')"), ['half-open']));
  test('a word in a grammar', () => {
    assert.deepEqual([...occurrences('grammar/x.peggy', "Timer = 'rexmt' // rexmt", declared)], [['rexmt', new Set([1])]]);
  });
});

describe('is allowed', () => {
  const declared: Declared = { identifiers: ['ACK', 'readable', 'rexmt', 'give-up'], labels: ['drop'] };
  const caught = (text: string): string[] => [...occurrences('compiler/x.ts', text, declared).keys()];

  test('a part of a longer word', () => assert.deepEqual(caught('BACKOFF, unreadable'), []));
  test('an English word in a comment', () => assert.deepEqual(caught('// makes it readable'), []));
  test('an English word as the label of a case', () => assert.deepEqual(caught('drop(x)'), []));
});

function declaredByTcp(): Declared {
  const files = filesBelow('spec').filter((path) => path.startsWith('spec/tcp') && path.endsWith('.pspec'));
  return declaredNames(files.flatMap((path) => parseSpec(read(path), path).declarations));
}

/** `engine/` itself holds the primitives; what is emitted from a spec lies below it. */
function neutralSources(): string[] {
  const language = [...filesBelow('grammar'), ...filesBelow('compiler')].filter((path) => !path.includes('/generated/'));
  const primitives = filesBelow('engine').filter((path) => path.split('/').length === 2);
  return [...language, ...primitives].filter((path) => /\.(?:ts|js|peggy|json)$/.test(path));
}
