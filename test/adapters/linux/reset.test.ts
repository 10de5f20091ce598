import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, mock, test } from 'node:test';
import type { LinuxStack } from '../../../adapters/linux/stack';
import { readSysctl } from '../../../adapters/linux/sysctl';
import { encodeIcmpError } from '../../../wire/icmp';
import { eventNames, established, FAMILIES, flags, freshReset, linuxMissing, listening, Peer, segments, sharedStack } from './peer';
import { PacketSocket } from './packet-socket';
import { FLAG } from './segments';

const MILLISECOND = 1_000_000;
const SYN_RETRIES = 'net.ipv4.tcp_syn_retries';

describe('reset of the Linux kernel', { skip: linuxMissing() }, () => {
  const stack = sharedStack();
  const setting = (name: string): string => stack.network().namespace.within(() => readSysctl(name));

  test('parameters hold for one scenario, and the host keeps its own', () => {
    const host = readSysctl(SYN_RETRIES);
    const request = { family: 4, local: '198.18.0.1', remote: '198.18.2.1', mtu: 1500, seed: 1 } as const;
    const { parameters } = stack.reset({ ...request, parameters: { [SYN_RETRIES]: '2', 'net.ipv4.tcp_sack': '0' } });
    assert.deepEqual(parameters, { [SYN_RETRIES]: '2', 'net.ipv4.tcp_sack': '0' });
    assert.deepEqual([setting(SYN_RETRIES), setting('net.ipv4.tcp_sack'), readSysctl(SYN_RETRIES)], ['2', '0', host]);
    stack.reset(request);
    assert.deepEqual([setting(SYN_RETRIES), setting('net.ipv4.tcp_sack')], ['6', '1']);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['net.ipv4.tcp_no_such', '1', /no parameter "net.ipv4.tcp_no_such"/],
    ['kernel.hostname', 'x', /no parameter "kernel.hostname"/],
    ['net...kernel.hostname', 'x', /no parameter/],
    ['net.ipv4.tcp_mem', '1 2 3', /no parameter "net.ipv4.tcp_mem"/],
    [SYN_RETRIES, 'many', /refused net.ipv4.tcp_syn_retries = "many": EINVAL/],
    ['route.quickack', '2', /route.quickack is 0 or 1/],
  ];
  for (const [name, value, message] of refused) {
    test(`${name} = ${value} is refused with the reason`, () => {
      assert.throws(() => freshReset(stack, 4, { 'net.ipv4.tcp_sack': '0', [name]: value }), { name: 'AdapterError', message });
      freshReset(stack, 4);
      assert.equal(setting('net.ipv4.tcp_sack'), '1', 'what was set before the refusal is put back');
    });
  }

  for (const family of FAMILIES) {
    test(`IPv${family}: route.quickack makes the kernel acknowledge at once where it would wait`, async () => {
      for (const [value, expected] of [
        ['0', []],
        ['1', ['ACK']],
      ] as const) {
        const peer = await established(stack, family, { 'route.quickack': value });
        await peer.send(FLAG.ack, { text: Buffer.from('request') });
        await peer.userReceives();
        await peer.userSends('response'); // from here on the kernel expects to piggyback its acknowledgments
        assert.deepEqual(flags(await peer.send(FLAG.ack, { text: Buffer.from('more') })), expected);
      }
    });

    test(`IPv${family}: nothing of a scenario reaches the next, whatever state its connections were in`, async () => {
      for (const [state, reach] of Object.entries(ENDINGS)) {
        const old = await established(stack, family);
        await reach(old);
        assert.equal(await old.state(), state);
        const { local } = freshReset(stack, family);
        const gone = stack.status(old.fourTuple);
        assert.deepEqual([gone.status?.state, gone.emitted], ['CLOSED', []], `${state} is gone`);
        const { emitted, events } = await stack.advance({ until: 250 * MILLISECOND, stopAtOutput: true });
        assert.deepEqual([emitted, events], [[], []], `${state} is silent`);
        const late = await new Peer(stack, { ...old.local, address: local }, old.remote).send(FLAG.ack, { acknowledgment: 5 });
        assert.deepEqual(flags(late), ['RST'], `${state} is unknown`);
      }
    });

    test(`IPv${family}: a path MTU learnt by ICMP is forgotten, even for the same peer`, async () => {
      const mtu = 1280;
      const learning = await listening(stack, family);
      await learning.send(FLAG.syn, { options: Uint8Array.of(2, 4, 1440 >> 8, 1440 & 255) });
      learning.handle = (await learning.send(FLAG.ack)).events[0]?.handle ?? 0;
      const [quoting] = (await learning.userSends('x')).emitted;
      const route = (): string => pathMtu(stack, learning.remote.address);
      stack.deliver(encodeIcmpError({ kind: 'packetTooBig', mtu, quoting: quoting!.packet }));
      assert.match(route(), /mtu 1280/);
      stack.reset({ family, local: learning.local.address, remote: learning.remote.address, mtu: 1500, seed: 1 });
      assert.doesNotMatch(route(), /mtu/);
    });
  }

  test('a kernel that cannot destroy connections: their packets are kept out of the next scenario, as long as they live', async () => {
    const { diag, namespace } = stack.network();
    const old = await established(stack, 4);
    await ENDINGS['FIN-WAIT-1'](old);
    const destroy = mock.method(diag, 'destroy', () => false);
    freshReset(stack, 4);
    destroy.mock.restore();
    const capture = new PacketSocket(namespace);
    const { emitted } = await stack.advance({ until: 700 * MILLISECOND, stopAtOutput: true });
    assert.deepEqual(emitted, []);
    assert.ok(capture.take().length > 0, 'the FIN is sent again');
    capture.close();
    freshReset(stack, 4);
    assert.equal(await old.state(), 'CLOSED', 'the next reset gets rid of it');
  });

  test('the same four-tuple can be used again straight after TIME-WAIT', async () => {
    const peer = await established(stack, 4);
    await ENDINGS['TIME-WAIT'](peer);
    stack.reset({ family: 4, local: peer.local.address, remote: peer.remote.address, mtu: 1500, seed: 1 });
    stack.open({ protocol: 'tcp', passive: true, localPort: peer.local.port });
    const again = new Peer(stack, peer.local, peer.remote);
    assert.deepEqual(flags(await again.send(FLAG.syn)), ['SYN,ACK']);
    assert.deepEqual(eventNames(await again.send(FLAG.ack)), ['accepted']);
  });

  test('the local address, the MTU and the family may change', async () => {
    for (const [family, local, remote, mtu] of CHANGES) {
      stack.reset({ family, local, remote, mtu, seed: 1 });
      const { localPort } = stack.open({ protocol: 'tcp', passive: true });
      const peer = new Peer(stack, { address: local, port: localPort! }, { address: remote, port: 9 });
      const answer = await peer.send(FLAG.syn);
      assert.deepEqual([flags(answer), segments(answer)[0]?.source], [['SYN,ACK'], local]);
      const packet = answer.emitted[0]!.packet;
      const header = family === 4 ? 20 : 40;
      assert.deepEqual([...packet.subarray(header + 20, header + 24)], [2, 4, (mtu - header - 20) >> 8, (mtu - header - 20) & 255], 'MSS');
    }
  });

  test('addresses and MTUs that cannot be are refused', () => {
    const request = { family: 4, local: '192.0.2.1', remote: '192.0.2.2', mtu: 1500, seed: 1 } as const;
    assert.throws(() => stack.reset({ ...request, remote: '2001:db8::1' }), { name: 'AdapterError', message: /not an IPv4 address/ });
    assert.throws(() => stack.reset({ ...request, family: 6, local: '2001:db8::1', remote: '2001:db8::2', mtu: 1000 }), /at least 1280/);
  });

  test('what is delivered must be IP', () => {
    freshReset(stack, 4);
    assert.throws(() => stack.deliver(Uint8Array.of(0x10, 0, 0, 0)), {
      name: 'AdapterError',
      message: /4 octets that begins with 0x10: EINVAL/,
    });
  });
});

const CHANGES = [
  [4, '192.0.2.1', '192.0.2.77', 1500],
  [6, '2001:db8::1', '2001:db8::77', 1400],
  [4, '192.0.2.77', '192.0.2.1', 1200],
  [6, '2001:db8:1::1', '2001:db8:2::1', 1500],
  [4, '198.18.0.1', '198.19.255.254', 576],
  [4, '10.0.0.1', '172.16.0.1', 1500],
] as const;

/** What the kernel knows of the way to a peer, as ip-route(8) prints it. */
function pathMtu(stack: LinuxStack, peer: string): string {
  return stack.network().namespace.within(() => execFileSync('ip', ['route', 'get', peer], { encoding: 'utf8' }));
}

/** Ways to leave a connection, by the state it is left in. */
const ENDINGS = {
  ESTABLISHED: async (peer: Peer): Promise<void> => {
    await peer.userSends('unacknowledged');
  },
  'FIN-WAIT-1': async (peer: Peer): Promise<void> => {
    await peer.stack.close(peer.handle);
  },
  'FIN-WAIT-2': async (peer: Peer): Promise<void> => {
    peer.heard(await peer.stack.shutdown(peer.handle));
    await peer.send(FLAG.ack);
  },
  'CLOSE-WAIT': async (peer: Peer): Promise<void> => {
    await peer.send(FLAG.fin | FLAG.ack);
  },
  'LAST-ACK': async (peer: Peer): Promise<void> => {
    await peer.send(FLAG.fin | FLAG.ack);
    await peer.stack.close(peer.handle);
  },
  CLOSING: async (peer: Peer): Promise<void> => {
    await peer.stack.close(peer.handle);
    await peer.send(FLAG.fin | FLAG.ack);
  },
  'TIME-WAIT': async (peer: Peer): Promise<void> => {
    peer.heard(await peer.stack.shutdown(peer.handle));
    await peer.send(FLAG.ack);
    await peer.send(FLAG.fin | FLAG.ack);
  },
} as const;
