/** A second protocol from one spec file and nothing else: two ends of the alternating-bit protocol over a bad link. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Host } from '../../engine/host';
import { machine } from '../../engine/generated/abp';
import * as codec from '../../engine/generated/abp-codec';
import type { AnyHost } from './network';
import { Network, randomFrom } from './network';
import type { AnyEngine } from './transfer';
import { A, B } from './transfer';

const EXPERIMENTAL = 253;
const ABP = { machine, codec } as unknown as AnyEngine;

function hostAt(address: string): AnyHost {
  return new Host(ABP.machine, ABP.codec, { seed: 1, addresses: [address], protocol: EXPERIMENTAL });
}

function exchange(seed: number, loss: number, texts: readonly [Uint8Array, Uint8Array]): [Uint8Array, Uint8Array] {
  const hosts = [hostAt(A), hostAt(B)] as const;
  const ends = [hosts[0].create(0, A, { address: B, port: 0 }), hosts[1].create(0, B, { address: A, port: 0 })] as const;
  hosts.forEach((host, index) => {
    const end = ends[index as 0 | 1];
    host.call(end, 'BEGIN', []);
    host.call(end, 'GIVE', [texts[index as 0 | 1]]);
  });
  const received: [number[], number[]] = [[], []];
  const read = (): void => {
    hosts.forEach((host, index) => received[index as 0 | 1].push(...(host.call(ends[index as 0 | 1], 'TAKE', [1000]).octets ?? [])));
  };
  const weather = { loss, duplication: 0.2, corruption: 0.1, delay: [1e6, 1e6] } as const;
  const done = (): boolean => received[0].length >= texts[1].length && received[1].length >= texts[0].length;
  assert.ok(new Network(hosts, weather, randomFrom(seed)).run(done, 1e12, read), 'the exchange ends');
  return [Uint8Array.from(received[0]), Uint8Array.from(received[1])];
}

const text = fc.uint8Array({ minLength: 1, maxLength: 120 });

test('whatever the link loses, doubles or spoils, both ends get exactly what the other sent', () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: 0, max: 0.5, noNaN: true }), fc.tuple(text, text), (seed, loss, texts) => {
      const [first, second] = exchange(seed, loss, texts);
      assert.deepEqual(Buffer.from(first), Buffer.from(texts[1]));
      assert.deepEqual(Buffer.from(second), Buffer.from(texts[0]));
    }),
    { numRuns: 500, seed: 1969 },
  );
});
