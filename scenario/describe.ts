/** Segments in words: the notation with symbolic numbers, so that the same conversation reads the same in every run. */
import { symbolic } from './books';
import type { Books } from './books';
import type { NotedFields, NotedOption } from './notation';
import { FLAG_NAMES } from './segment';
import type { FlagName, Segment } from './segment';
import type { SegmentOption } from './options';

export type Sender = 'stack' | 'peer';
/** Flags in the order in which RFC 9293 writes them. */
const SPOKEN: readonly FlagName[] = ['SYN', 'FIN', 'RST', 'ACK', 'URG', 'PSH', 'ECE', 'CWR'];
const LONGEST_TEXT = 32;

/** `<SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK><WND=65535><MSS=1460>`. */
export function describeSegment(segment: Segment, initial: Books['initial'], sender: Sender): string {
  const [own, other] = sender === 'stack' ? (['ISS', 'IRS'] as const) : (['IRS', 'ISS'] as const);
  const fields = [`<SEQ=${symbolic(segment.seq, initial, own)}>`];
  if (segment.flags.has('ACK')) fields.push(`<ACK=${symbolic(segment.ack, initial, other)}>`);
  fields.push(`<CTL=${flagList(segment.flags)}>`, `<WND=${segment.window}>`);
  if (segment.flags.has('URG')) fields.push(`<UP=${segment.urgentPointer}>`);
  fields.push(...segment.options.map(describeOption));
  if (segment.data.length > 0) fields.push(`<DATA=${describeData(segment.data)}>`);
  return fields.join('') + (segment.checksumOk ? '' : ' with a bad checksum');
}

/** The numbers behind the symbols: `SEQ 1000, ACK 4001`. */
export function absoluteNumbers({ seq, ack, flags }: Segment): string {
  return flags.has('ACK') ? `SEQ ${seq}, ACK ${ack}` : `SEQ ${seq}`;
}

/** An expectation with its symbols worked out, so that it stands beside what came. */
export function describeFields(fields: NotedFields, initial: Books['initial']): string {
  const parts: string[] = [];
  if (fields.seq !== undefined) parts.push(`<SEQ=${symbolic(fields.seq, initial, 'ISS')}>`);
  if (fields.ack !== undefined) parts.push(`<ACK=${symbolic(fields.ack, initial, 'IRS')}>`);
  if (fields.flags !== undefined) parts.push(`<CTL=${flagList(fields.flags)}>`);
  if (fields.window !== undefined) parts.push(`<WND=${fields.window}>`);
  if (fields.urgentPointer !== undefined) parts.push(`<UP=${fields.urgentPointer}>`);
  if (fields.options !== undefined) parts.push(fields.options.length === 0 ? '<OPT=none>' : fields.options.map(describeOption).join(''));
  if (fields.data !== undefined) parts.push(`<DATA=${typeof fields.data === 'number' ? fields.data : describeData(fields.data)}>`);
  return parts.join('');
}

function flagList(flags: ReadonlySet<FlagName>): string {
  return flags.size === 0 ? 'none' : SPOKEN.filter((flag) => flags.has(flag)).join(',');
}

function describeOption(option: SegmentOption | NotedOption): string {
  if ('absent' in option && option.absent) return `<${option.name}=0>`;
  if (option.name === 'OPT') return `<OPT=0x${Buffer.from(option.raw).toString('hex')}>`;
  return `<${option.name}=${option.name === 'SACKOK' ? 1 : option.values.join(',')}>`;
}

/** Text where it is text, else how many octets. */
function describeData(data: Uint8Array): string {
  const readable = data.length <= LONGEST_TEXT && data.every((octet) => octet >= 0x20 && octet < 0x7f && octet !== 0x22);
  return readable ? `"${Buffer.from(data).toString('latin1')}"` : String(data.length);
}

/** The control bits in a fixed order, for comparing. */
export function flagsKey(flags: ReadonlySet<FlagName>, counted: readonly FlagName[]): string {
  return FLAG_NAMES.filter((flag) => counted.includes(flag) && flags.has(flag)).join(',');
}
