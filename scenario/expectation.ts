/** Does a segment agree with a notation? What the notation does not give does not matter. */
import { COUNTED, symbolic } from './books';
import type { Books } from './books';
import { flagsKey } from './describe';
import type { NotedFields, NotedOption } from './notation';
import type { FlagName, Segment } from './segment';
import { sameOctets } from './streams';

/** What the comparison needs beside the segment. */
export interface Background {
  readonly initial: Books['initial'];
  /** The octets that the user sent from this sequence number on, as many as there are up to `count`. */
  readonly userOctets: (seq: number, count: number) => Uint8Array;
}

/** Every field in which the segment differs, in words; empty when it agrees. */
export function differences(expected: NotedFields, segment: Segment, background: Background): string[] {
  const number = (name: string, wanted: number | undefined, got: number, show = (value: number) => String(value)): string | undefined =>
    wanted === undefined || wanted === got ? undefined : `${name} is ${show(got)}, not ${show(wanted)}`;
  return [
    segment.checksumOk ? undefined : 'its checksum is wrong',
    ...(segment.faults ?? []),
    flagsDifference(expected.flags, segment.flags),
    number('SEQ', expected.seq, segment.seq, (value) => symbolic(value, background.initial, 'ISS')),
    ackDifference(expected.ack, segment, background),
    number('WND', expected.window, segment.window),
    number('UP', expected.urgentPointer, segment.urgentPointer),
    dataDifference(expected.data, segment, background),
    ...(expected.options === undefined ? [] : optionDifferences(expected.options, segment)),
  ].filter((difference) => difference !== undefined);
}

/** PSH, ECE and CWR may accompany any segment, so they matter only where they are named. */
function flagsDifference(expected: ReadonlySet<FlagName> | undefined, got: ReadonlySet<FlagName>): string | undefined {
  if (expected === undefined) return undefined;
  const [wanted, has] = [flagsKey(expected, COUNTED), flagsKey(got, COUNTED)];
  const missing = [...expected].filter((flag) => !got.has(flag));
  if (wanted === has && missing.length === 0) return undefined;
  return `CTL is ${has || 'none'}, not ${[...expected].join(',') || 'none'}`;
}

function ackDifference(wanted: number | undefined, { ack, flags }: Segment, { initial }: Background): string | undefined {
  if (wanted === undefined) return undefined;
  if (!flags.has('ACK')) return 'it carries no ACK';
  return wanted === ack ? undefined : `ACK is ${symbolic(ack, initial, 'IRS')}, not ${symbolic(wanted, initial, 'IRS')}`;
}

function dataDifference(wanted: number | Uint8Array | undefined, segment: Segment, background: Background): string | undefined {
  if (wanted === undefined) return undefined;
  const { data, seq, flags } = segment;
  const count = typeof wanted === 'number' ? wanted : wanted.length;
  if (data.length !== count) return `it has ${data.length} octets of data, not ${count}`;
  const octets = typeof wanted === 'number' ? background.userOctets(seq + (flags.has('SYN') ? 1 : 0), count) : wanted;
  return sameOctets(data, octets) ? undefined : 'its data are not the octets that the user sent there';
}

function optionDifferences(expected: readonly NotedOption[], { options }: Segment): string[] {
  if (expected.length === 0) return options.length === 0 ? [] : [`it has options (${options.map((option) => option.name).join(', ')})`];
  return expected.flatMap((wanted) => {
    const got = options.find((option) => option.kind === wanted.kind);
    if (wanted.absent === true) return got === undefined ? [] : [`it has the option ${wanted.name}`];
    if (got === undefined) return [`it has no option ${wanted.name === 'OPT' ? `of kind ${wanted.kind}` : wanted.name}`];
    return sameOctets(got.raw, wanted.raw)
      ? []
      : [`${wanted.name} is ${got.values.join(',') || 'otherwise'}, not ${wanted.values.join(',')}`];
  });
}
