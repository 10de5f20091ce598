/** The peer of one short connection: opens it, closes it first, and looks at every answer. */
import type { Answer, Handle, Stack } from '../../adapters/contract';
import { BITS, Segment, decode, encode } from '../../engine/generated/tcp-codec';
import { PROTOCOL, decodeIp, encodeIp, pseudoHeaderSum } from '../../wire/ip';

export const LOCAL = '198.18.0.1';
export const REMOTE = '198.18.1.1';
/** The peer's first number, whatever the connection. */
const IRS = 1000;
const WINDOW = 65535;

export class Peer {
  private readonly stack: Stack;
  private readonly localPort: number;
  private readonly segment = new Segment();

  constructor(stack: Stack, localPort: number) {
    this.stack = stack;
    this.localPort = localPort;
  }

  /** From SYN to the acknowledgment of the stack's FIN. Only a stack that answers at once can be asked this way. */
  async converse(port: number): Promise<void> {
    const iss = this.sent(await this.deliver(port, BITS.SYN, IRS, 0), BITS.SYN | BITS.ACK, IRS + 1).SEQ;
    const handle = accepted(await this.deliver(port, BITS.ACK, IRS + 1, iss + 1));
    // Acknowledged at once, up to 40 ms later, or by the stack's own FIN: as the kernel likes.
    await this.deliver(port, BITS.FIN | BITS.ACK, IRS + 1, iss + 1);
    this.sent(await this.stack.close(handle), BITS.FIN | BITS.ACK, IRS + 2);
    nothing(await this.deliver(port, BITS.ACK, IRS + 2, iss + 2));
  }

  private deliver(sport: number, bits: number, SEQ: number, ACK: number): Answer | Promise<Answer> {
    const segment = Object.assign(this.segment, { sport, dport: this.localPort, bits, SEQ, ACK, WND: WINDOW });
    const payload = encode(segment, (length) => pseudoHeaderSum(REMOTE, LOCAL, PROTOCOL.tcp, length));
    return this.stack.deliver(encodeIp({ source: REMOTE, destination: LOCAL, protocol: PROTOCOL.tcp, payload }));
  }

  /** The last segment of an answer, which has just these control bits and acknowledges so far. */
  private sent({ emitted }: Answer, bits: number, ACK: number): Segment {
    const last = emitted.at(-1);
    if (last === undefined) throw new Error('expected a segment, but the stack sent none');
    const { payload, source, destination } = decodeIp(last.packet);
    const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
    const segment = new Segment();
    const rejection = decode(view, 0, payload.length, pseudoHeaderSum(source, destination, PROTOCOL.tcp, payload.length), segment);
    if (rejection !== 0 || segment.bits !== bits || segment.ACK !== ACK) {
      throw new Error(`expected control bits ${bits} and ACK ${ACK}, but the stack sent ${segment.bits} and ${segment.ACK}`);
    }
    return segment;
  }
}

function accepted({ events }: Answer): Handle {
  const event = events.find(({ name }) => name === 'accepted');
  if (event === undefined) throw new Error('the stack accepted no connection');
  return event.handle;
}

function nothing({ emitted }: Answer): void {
  if (emitted.length > 0) throw new Error(`expected silence, but the stack sent ${emitted.length} segments`);
}
