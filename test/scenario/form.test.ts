import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formFaults } from '../../scenario/form';

const SYN = 0x02;
const ACK = 0x10;

function header(flags: number, options: readonly number[], reserved = 0): Uint8Array {
  const octets = new Uint8Array(20 + options.length);
  octets[12] = ((octets.length / 4) << 4) | reserved;
  octets[13] = flags;
  octets.set(options, 20);
  return octets;
}

test('a SYN with the usual options and an acknowledgment without any are well formed', () => {
  assert.deepEqual(formFaults(header(SYN, [2, 4, 5, 0xb4, 4, 2, 1, 1, 3, 3, 7, 0])), []);
  assert.deepEqual(formFaults(header(ACK, [])), []);
  assert.deepEqual(formFaults(header(ACK, [1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2])), []);
});

for (const [what, octets, fault] of [
  ['MSS without SYN', header(ACK, [2, 4, 5, 0xb4]), /MSS without SYN/],
  ['window scale without SYN', header(ACK, [3, 3, 7, 0]), /window scale without SYN/],
  ['an option of length 0', header(SYN, [2, 0, 0, 0]), /option 2 has the length 0/],
  ['an option that overruns the header', header(SYN, [8, 10, 0, 0]), /option 8 has the length 10/],
  ['an option without a length at the very end', header(SYN, [1, 1, 1, 8]), /option 8 has the length 0/],
  ['an octet behind the end of the options', header(SYN, [0, 0, 0, 7]), /behind the end/],
  ['a reserved bit', header(ACK, [], 4), /reserved bits/],
] as const) {
  test(`${what} is noticed`, () => {
    const [first = ''] = formFaults(octets);
    assert.match(first, fault);
  });
}
