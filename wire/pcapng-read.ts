import { WireError } from './error';
import { BYTE_ORDER_MAGIC, DIRECTION, ENHANCED_PACKET, INTERFACE_DESCRIPTION, LINKTYPE_RAW, OPTION, SECTION_HEADER } from './pcapng';
import type { CapturedPacket, CaptureInfo } from './pcapng';

export interface Capture {
  readonly info: CaptureInfo;
  readonly packets: readonly CapturedPacket[];
}

interface Block {
  readonly type: number;
  readonly at: number;
  readonly body: DataView;
}

const UTF8 = new TextDecoder();

/**
 * Reads back what `encodePcapng` writes (little-endian, one interface of raw IP in nanoseconds); blocks of other
 * types are skipped.
 *
 * @throws WireError when the file is truncated or of another kind
 */
export function decodePcapng(file: Uint8Array): Capture {
  const blocks = splitBlocks(file);
  const [section] = blocks;
  if (section?.type !== SECTION_HEADER || section.body.getUint32(0, true) !== BYTE_ORDER_MAGIC) {
    throw new WireError('not a little-endian pcapng file: no section header at octet 0');
  }
  for (const block of blocks) if (block.type === INTERFACE_DESCRIPTION) checkInterface(block);
  const packets = blocks.filter((block) => block.type === ENHANCED_PACKET).map(readPacket);
  return { info: readInfo(section), packets };
}

function splitBlocks(file: Uint8Array): Block[] {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const blocks: Block[] = [];
  let at = 0;
  while (at < file.length) {
    const length = at + 12 <= file.length ? view.getUint32(at + 4, true) : 0;
    if (length < 12 || length % 4 !== 0 || at + length > file.length) {
      throw new WireError(`pcapng block at octet ${at} is truncated or has a bad length (${length})`);
    }
    if (view.getUint32(at + length - 4, true) !== length) {
      throw new WireError(`pcapng block at octet ${at}: its two lengths differ`);
    }
    const body = new DataView(file.buffer, file.byteOffset + at + 8, length - 12);
    blocks.push({ type: view.getUint32(at, true), at, body });
    at += length;
  }
  return blocks;
}

function checkInterface({ at, body }: Block): void {
  const linkType = body.getUint16(0, true);
  const resolution = readOptions(body, 8).get(OPTION.timeResolution)?.[0];
  if (linkType !== LINKTYPE_RAW) throw new WireError(`pcapng interface at octet ${at} has link type ${linkType}, not raw IP`);
  if (resolution !== 9) throw new WireError(`pcapng interface at octet ${at} does not count nanoseconds`);
}

function readPacket({ at, body }: Block): CapturedPacket {
  const length = body.getUint32(12, true);
  if (20 + length > body.byteLength) throw new WireError(`pcapng packet at octet ${at} is truncated`);
  const options = readOptions(body, 20 + ((length + 3) & ~3));
  const comment = options.get(OPTION.comment);
  return {
    time: body.getUint32(4, true) * 0x1_0000_0000 + body.getUint32(8, true),
    fromStack: ((options.get(OPTION.packetFlags)?.[0] ?? 0) & 3) === DIRECTION.outbound,
    packet: octets(body, 20, length),
    ...(comment && { comment: UTF8.decode(comment) }),
  };
}

function readInfo({ body }: Block): CaptureInfo {
  const options = readOptions(body, 16);
  const text = (code: number): string | undefined => {
    const value = options.get(code);
    return value && UTF8.decode(value);
  };
  const hardware = text(OPTION.hardware);
  const comment = text(OPTION.comment);
  const application = text(OPTION.application) ?? '';
  return { application, ...(hardware && { hardware }), ...(comment && { comment }) };
}

function readOptions(body: DataView, start: number): Map<number, Uint8Array> {
  const options = new Map<number, Uint8Array>();
  let at = start;
  while (at + 4 <= body.byteLength) {
    const code = body.getUint16(at, true);
    const length = body.getUint16(at + 2, true);
    if (code === OPTION.end) break;
    if (at + 4 + length > body.byteLength) throw new WireError(`pcapng option ${code} is truncated`);
    options.set(code, octets(body, at + 4, length));
    at += 4 + ((length + 3) & ~3);
  }
  return options;
}

function octets(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length).slice();
}
