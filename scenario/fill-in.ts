/** What a notation leaves out of a segment that the peer sends is filled in as a well-behaved peer would. */
import { seqDiff } from '../wire/sequence';
import type { NotedFields } from './notation';
import { namedOption } from './options';
import type { Peer } from './peer';
import type { Segment } from './segment';

/** What the peer's books do not say. */
export interface Sender {
  readonly localPort: number;
  readonly window: number;
  readonly checksumOk: boolean;
}

const MSS = 1460;
/** An ACK number for a stack that has sent nothing which it could acknowledge. */
const STRAY_ACK = 0x5eed_5eed;

export function fillIn(peer: Peer, noted: NotedFields, { localPort, window, checksumOk }: Sender): Segment {
  const { lookup, awaitsSyn } = peer.books;
  const flags = noted.flags ?? new Set(['ACK'] as const);
  const isSyn = flags.has('SYN');
  const seq = noted.seq ?? lookup(isSyn && awaitsSyn ? 'IRS' : 'RCV.NXT') ?? 0;
  const data = noted.data ?? 0;
  const initial = isSyn && awaitsSyn ? seq : peer.books.initial.irs;
  const offset = seqDiff(seq + (isSyn ? 1 : 0), initial + 1);
  return {
    sourcePort: peer.port,
    destinationPort: localPort,
    seq,
    ack: noted.ack ?? (flags.has('ACK') ? (lookup('SND.NXT') ?? STRAY_ACK) : 0),
    flags,
    window: noted.window ?? window,
    urgentPointer: noted.urgentPointer ?? 0,
    options: noted.options ?? (isSyn ? [namedOption('MSS', [MSS])] : []),
    data: typeof data === 'number' ? peer.stream.octets(offset, data) : data,
    checksumOk,
  };
}
