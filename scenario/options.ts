/** TCP options on the tester's side (RFC 9293 section 3.2, RFC 7323, RFC 2018). */

export interface SegmentOption {
  readonly kind: number;
  /** As the segment notation names it; `OPT` for a kind it has no name for. */
  readonly name: string;
  /** The option's numbers in order; empty for `OPT`. */
  readonly values: readonly number[];
  /** The whole option, kind and length included. */
  readonly raw: Uint8Array;
}

interface OptionForm {
  readonly kind: number;
  readonly name: string;
  /** Octets of each value; the last repeats where `many`. */
  readonly widths: readonly number[];
  readonly many?: boolean;
}

const END = 0;
const NOP = 1;
const FORMS: readonly OptionForm[] = [
  { kind: 2, name: 'MSS', widths: [2] },
  { kind: 3, name: 'WS', widths: [1] },
  { kind: 4, name: 'SACKOK', widths: [] },
  { kind: 5, name: 'SACK', widths: [4, 4], many: true },
  { kind: 8, name: 'TS', widths: [4, 4] },
];
const LONGEST = 40;

/** The options that have a name of their own in the notation. */
export const OPTION_NAMES: readonly string[] = FORMS.map((form) => form.name);

/** How many numbers an option takes; undefined where it may be several. */
export function optionArity(name: string): number | undefined {
  const form = FORMS.find((candidate) => candidate.name === name);
  return form?.many === true ? undefined : (form?.widths.length ?? 0);
}

/** An option by its name in the notation. */
export function namedOption(name: string, values: readonly number[]): SegmentOption {
  const form = FORMS.find((candidate) => candidate.name === name);
  if (form === undefined) throw new Error(`there is no option named ${name}`);
  const widths = values.map((_, index) => form.widths[index % form.widths.length] ?? 0);
  const raw = new Uint8Array(2 + widths.reduce((sum, width) => sum + width, 0));
  raw.set([form.kind, raw.length]);
  let at = 2;
  for (const [index, width] of widths.entries()) {
    for (let octet = 0; octet < width; octet += 1) raw[at + octet] = (values[index] ?? 0) >>> (8 * (width - 1 - octet));
    at += width;
  }
  return { kind: form.kind, name, values, raw };
}

/** Option octets exactly as given, right or wrong. */
export function rawOption(raw: Uint8Array): SegmentOption {
  return { kind: raw[0] ?? 0, name: 'OPT', values: [], raw };
}

/** Padded with zeros to a multiple of four octets. */
export function encodeOptions(options: readonly SegmentOption[]): Uint8Array {
  const length = options.reduce((sum, option) => sum + option.raw.length, 0);
  if (length > LONGEST) throw new Error(`a TCP header has room for ${LONGEST} octets of options, not ${length}`);
  const octets = new Uint8Array((length + 3) & ~3);
  let at = 0;
  for (const { raw } of options) {
    octets.set(raw, at);
    at += raw.length;
  }
  return octets;
}

/** Padding is left out; what cannot be read is one last `OPT` with the rest of the octets. */
export function decodeOptions(octets: Uint8Array): SegmentOption[] {
  const options: SegmentOption[] = [];
  let at = 0;
  while (at < octets.length && octets[at] !== END) {
    if (octets[at] === NOP) {
      at += 1;
      continue;
    }
    const length = octets[at + 1] ?? 0;
    const whole = length >= 2 && at + length <= octets.length;
    options.push(whole ? decodeOption(octets.slice(at, at + length)) : rawOption(octets.slice(at)));
    at += whole ? length : octets.length;
  }
  return options;
}

function decodeOption(raw: Uint8Array): SegmentOption {
  const form = FORMS.find((candidate) => candidate.kind === raw[0]);
  const group = form?.widths.reduce((sum, width) => sum + width, 0) ?? 0;
  const content = raw.length - 2;
  const fits = form?.many === true ? content > 0 && content % group === 0 : content === group;
  return form !== undefined && fits ? { kind: form.kind, name: form.name, values: readValues(raw, form), raw } : rawOption(raw);
}

function readValues(raw: Uint8Array, form: OptionForm): number[] {
  const values: number[] = [];
  for (let at = 2; at < raw.length;) {
    const width = form.widths[values.length % form.widths.length] ?? 1;
    values.push(raw.subarray(at, at + width).reduce((value, octet) => value * 256 + octet, 0));
    at += width;
  }
  return values;
}
