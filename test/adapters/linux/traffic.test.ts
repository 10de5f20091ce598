import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { belongsToConversation, emittedTuple, isIcmp, isUrgent, segmentFor, tupleKey } from '../../../adapters/linux/traffic';
import { endpoint } from '../../../adapters/linux/sockaddr';
import { encodeIcmpError } from '../../../wire/icmp';
import { encodeIp } from '../../../wire/ip';
import { NOTHING } from './peer';
import { encodeSegment, FLAG } from './segments';

for (const [name, here, there] of [
  ['IPv4', '192.0.2.1', '192.0.2.2'],
  ['IPv6', '2001:db8::1', '2001:db8::2'],
] as const) {
  const segment = { source: here, destination: there, sourcePort: 80, destinationPort: 4000, sequence: 1, acknowledgment: 2, window: 3 };
  const tcp = encodeSegment({ ...segment, flags: FLAG.ack, urgentPointer: 0, text: NOTHING });

  describe(`${name} traffic`, () => {
    test('TCP and ICMP errors belong to the conversation; UDP, multicast reports and neighbour discovery do not', () => {
      assert.ok(belongsToConversation(tcp));
      assert.ok(belongsToConversation(encodeIcmpError({ kind: 'unreachable', quoting: tcp })));
      const others = [2, 17, 0].map((protocol) => ({ protocol, payload: new Uint8Array(24) }));
      const discovery = [128, 134, 135, 143].map((type) => ({ protocol: 58, payload: Uint8Array.of(type, 0, 0, 0) }));
      for (const other of [...others, ...discovery])
        assert.ok(!belongsToConversation(encodeIp({ source: here, destination: there, ...other })));
    });

    test('URG and ICMP are seen', () => {
      assert.deepEqual([isUrgent(tcp), isIcmp(tcp)], [false, false]);
      assert.ok(isUrgent(encodeSegment({ ...segment, flags: FLAG.urg, urgentPointer: 1, text: NOTHING })));
      assert.ok(isIcmp(encodeIcmpError({ kind: 'timeExceeded', quoting: tcp })));
    });

    test('an arriving segment is for the connection with its ends, and no other', () => {
      const [local, remote] = [endpoint(there, 4000), endpoint(here, 80)];
      assert.ok(segmentFor(tcp, local, remote));
      assert.ok(!segmentFor(tcp, local, undefined));
      assert.ok(!segmentFor(tcp, endpoint(there, 4001), remote));
      assert.ok(!segmentFor(tcp, local, endpoint(here, 81)));
      assert.ok(!segmentFor(tcp, local, endpoint(there, 80)));
    });

    test('an emitted segment has the key of its connection', () => {
      assert.equal(emittedTuple(tcp), tupleKey(80, endpoint(there, 0).octets, 4000));
    });
  });
}
