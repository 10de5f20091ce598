/** What a header can say but the codec cannot do: each limit has a broken header that meets it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { emitCodec } from '../../compiler/emit/codec';
import { codecProblems } from '../../compiler/emit/codec-limits';
import type { Table } from '../../compiler/table';
import { BEACON, DATAGRAM, GAUGE, tableOf } from './codec-fixture';

/** A spec with this header, from line 4 on. */
function withHeader(fields: string, options = 'option Opt tag code : u8 { 1 GAP single;\n* skip by octets : u8 >= 2 }'): Table {
  return tableOf(`protocol P ref "p"\nparam LIMIT : int = 3 ref "p"\nheader H ref "h" {\n${fields}\n}\n${options}\nstates A* B`);
}

function report(table: Table): string[] {
  return codecProblems(table).map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}

const LIST = 'n : u8\nlist : Opt* size 4 * n, pad 0';

describe('a header is refused:', () => {
  const fields: readonly (readonly [string, string, string])[] = [
    ['fields that end within an octet', 'a : u8\nb : u4\nc : u3', '5:1 b, c: 7 bits in a row cannot be read at once'],
    ['more than 32 bits in a row', 'a : u4\nb : u32\nc : u4', '4:1 a, b, c: 40 bits in a row cannot be read at once'],
    ['a field after the octets', 'a : octets\nb : u8', '5:1 b cannot come after a'],
    ['a field after the options', `${LIST}\nb : u8`, '6:1 b cannot come after list'],
    ['two fields of octets', 'a : octets\nb : octets', '5:1 b cannot come after a'],
    ['two lists of options', `${LIST}\nmore : Opt* size 4 * n, pad 0`, '6:1 more cannot come after list'],
    ['a checksum on an odd octet', 'a : u8\nb : checksum16', '5:1 b does not begin on an even octet'],
    ['two checksums', 'a : checksum16\nb : checksum16', '5:1 a header has one checksum at most'],
    ['bad, but no checksum', 'a : u8 reject if bad', '4:1 only a checksum is bad; a is none'],
    ['computed bits', 'a : bits { A1 A2 A3 A4 A5 A6 A7 A8 } = 3', '4:1 a cannot be computed'],
    ['a parameter', 'a : u8 reject if a > LIMIT', '4:1 LIMIT is not known when a header is read or written'],
    ['the time in a derived field', 'a : u8\nlet B = now / 1 s', '4:1 now is not known when a header is read or written'],
    [
      'the size of the options in itself',
      'n : u8\nlist : Opt* size 4 + size(list), pad 0',
      '5:1 size(H.list) is not known when a header is read or written',
    ],
    ['options of a size that never changes', 'n : u8\nlist : Opt* size 12, pad 0', '5:1 the size of list never changes'],
    ['a field called like the bits', 'bits : u8', '4:1 two parts of a segment would be called bits'],
    ['names that differ in their punctuation only', 'a-b : u8\na.b : u8', '4:1 two parts of a segment would be called a_b'],
    ['too many bits', `a : bits { ${Array.from({ length: 32 }, (_, n) => `B${n}`).join(' ')} }`, '4:1 32 control bits are too many'],
  ];
  for (const [name, text, expected] of fields)
    test(name, () => assert.ok(report(withHeader(text)).includes(expected), report(withHeader(text)).join('\n')));

  const options: readonly (readonly [string, string, string])[] = [
    ['a tag that ends within an octet', 'tag code : u4 { 1 A single }', 'the tag and the length of an option have 8, 16, 24, 32 bits'],
    ['a tag that is too large', 'tag code : u8 { 300 A single }', 'option A has tag 300, too much for 8 bits'],
    ['one tag twice', 'tag code : u8 { 1 A single; 1 B single }', 'two options have tag 1'],
    [
      'an odd field',
      'tag code : u8 { 1 A { x : u12 };\n* skip by n : u8 >= 2 }',
      'option A has a field whose width is none of 8, 16, 24, 32 bits',
    ],
    ['a lone tag with fields', 'tag code : u8 { 1 A single { x : u8 } }', 'option A is single and cannot have fields'],
    [
      'an end that is no lone tag',
      'tag code : u8 { 1 A ends { x : u8 };\n* skip by n : u8 >= 2 }',
      'option A ends the list, so it must be single',
    ],
    ['a repetition of nothing', 'tag code : u8 { 1 A {} *;\n* skip by n : u8 >= 2 }', 'option A repeats nothing'],
    ['an option without a length', 'tag code : u8 { 1 A { x : u8 } }', 'option A has no length'],
    [
      'a condition that nobody knows',
      'tag code : u8 { 1 A {} only if LIMIT > 2;\n* skip by n : u8 >= 2 }',
      'LIMIT is not known when a header is read or written',
    ],
  ];
  for (const [name, text, expected] of options) {
    test(name, () => assert.deepEqual(report(withHeader(LIST, `option Opt ${text}`)).filter((line) => line.endsWith(expected)).length, 1));
  }
});

test('several problems are told at once, and the emitter names the first', () => {
  const table = withHeader('a : u8\nb : checksum16\nc : u3');
  assert.equal(codecProblems(table).length, 2);
  assert.throws(() => emitCodec(table, { types: true }), /^Error: fixture\.pspec:6: c: 3 bits in a row cannot be read at once$/);
});

test('the headers that ship, and the examples, are within the limits', () => {
  const specs = ['tcp', 'abp'].map((name) => readFileSync(join(__dirname, `../../spec/${name}.pspec`), 'utf8'));
  for (const text of [...specs, GAUGE, DATAGRAM, BEACON]) assert.deepEqual(codecProblems(tableOf(text)), []);
});
