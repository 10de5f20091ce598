/** Two reference engines over a bad network: the octets delivered are exactly those sent, in order, once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Plan } from './transfer';
import { transfer } from './transfer';

const RUNS = 10_000;
const MS = 1e6;

const share = (most: number): fc.Arbitrary<number> => fc.double({ min: 0, max: most, noNaN: true });
/** Near the wrap half of the time, so that numbers pass zero on the way. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.integer({ min: 0xfffffc00, max: 0xffffffff }),
  fc.integer({ min: 0x7ffffc00, max: 0x7fffffff }),
);

const plans: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer(),
  octets: fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })),
  simultaneous: fc.boolean(),
  numbers: fc.tuple(number, number),
  weather: fc.record({
    loss: share(0.3),
    duplication: share(0.3),
    corruption: share(0.1),
    delay: fc.constantFrom<readonly [number, number]>([1 * MS, 1 * MS], [1 * MS, 40 * MS], [5 * MS, 900 * MS]),
  }),
});

test(`in ${String(RUNS)} random lives of a connection every octet arrives once and both ends reach CLOSED`, () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { sent, received, states, problems } = transfer(plan);
      assert.deepEqual(problems, []);
      assert.deepEqual(Buffer.from(received[1]), Buffer.from(sent[0]));
      assert.deepEqual(Buffer.from(received[0]), Buffer.from(sent[1]));
      assert.deepEqual(states, ['CLOSED', 'CLOSED']);
    }),
    { numRuns: RUNS, seed: 9293 },
  );
});
