import { WireError } from './error';

const ZERO = 0x30;
const DOT = 0x2e;
const HEX_GROUP = /^[0-9a-f]{1,4}$/i;

/**
 * The octets of an address: 4 for IPv4 (dotted quad without leading zeros, the strict form of RFC 6943 section 3.1.1), 16 for
 * IPv6 (RFC 4291 section 2.2, all three text forms; no zone).
 *
 * @throws WireError when the text is no address
 */
export function parseAddress(text: string): Uint8Array {
  const octets = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  if (octets === undefined) throw new WireError(`"${text}" is not an IPv4 or IPv6 address`);
  return octets;
}

/** By hand, for speed: this runs for every packet that is built. */
function parseIpv4(text: string): Uint8Array | undefined {
  const octets = new Uint8Array(4);
  let part = 0;
  let digits = 0;
  let value = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? DOT : text.charCodeAt(at);
    if (code === DOT) {
      if (digits === 0 || part === 4) return undefined;
      octets[part] = value;
      part += 1;
      digits = 0;
      value = 0;
    } else {
      const leadingZero = digits > 0 && value === 0;
      value = value * 10 + code - ZERO;
      digits += 1;
      if (code < ZERO || code > ZERO + 9 || leadingZero || value > 255) return undefined;
    }
  }
  return part === 4 ? octets : undefined;
}

function parseIpv6(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] ?? '', halves.length === 1);
  const tail = parseGroups(halves[1] ?? '', true);
  if (head === undefined || tail === undefined) return undefined;
  const gap = 16 - head.length - tail.length;
  // "::" stands for one group of zeros or more (RFC 4291); without it all eight groups must be there.
  if (halves.length === 2 ? gap < 2 : gap !== 0) return undefined;
  return Uint8Array.from([...head, ...new Array<number>(gap).fill(0), ...tail]);
}

/** Octets of colon-separated groups; a dotted quad may stand for the last two when `mayEndInIpv4`. */
function parseGroups(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const octets: number[] = [];
  for (const [index, group] of groups.entries()) {
    const quad = mayEndInIpv4 && index === groups.length - 1 ? parseIpv4(group) : undefined;
    if (quad !== undefined) octets.push(...quad);
    else if (HEX_GROUP.test(group)) octets.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff);
    else return undefined;
  }
  return octets;
}

/**
 * The canonical text of 4 or 16 octets; IPv6 as RFC 5952 has it (lower case, the first longest run of zero groups
 * shortened, IPv4-mapped addresses in mixed notation).
 *
 * @throws WireError for any other number of octets
 */
export function formatAddress(octets: Uint8Array): string {
  if (octets.length === 4) return `${octets[0]!}.${octets[1]!}.${octets[2]!}.${octets[3]!}`;
  if (octets.length === 16) return formatIpv6(octets);
  throw new WireError(`an address has 4 or 16 octets, not ${octets.length}`);
}

function formatIpv6(octets: Uint8Array): string {
  const view = new DataView(octets.buffer, octets.byteOffset, 16);
  const groups = Array.from({ length: 8 }, (_, index) => view.getUint16(index * 2));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return `::ffff:${octets.subarray(12).join('.')}`;
  }
  const run = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (run.length < 2) return hex.join(':');
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= groups.length; at += 1) {
    if (groups[at] === 0) continue;
    if (at - start > best.length) best = { start, length: at - start };
    start = at + 1;
  }
  return best;
}

/** 224.0.0.0/4 (RFC 5771) or ff00::/8 (RFC 4291 section 2.7). */
export function isMulticast(address: string): boolean {
  const octets = parseAddress(address);
  const first = octets[0] ?? 0;
  return octets.length === 4 ? first >> 4 === 0xe : first === 0xff;
}

/** The limited broadcast address 255.255.255.255 (RFC 919); a subnet's own cannot be told without its prefix. */
export function isBroadcast(address: string): boolean {
  return address === '255.255.255.255';
}
