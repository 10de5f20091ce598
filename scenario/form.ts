/** What is wrong with the form of a segment, whatever it says (RFC 9293 sections 3.1 and 3.2). */
const LEAST_HEADER = 20;
const END = 0;
const NOP = 1;
/** Options that stand on a SYN alone: maximum segment size (MUST-65), window scale and SACK-permitted (RFC 7323, RFC 2018). */
const ON_SYN_ALONE: Readonly<Record<number, string>> = { 2: 'MSS', 3: 'window scale', 4: 'SACK-permitted' };
const SYN = 0x02;
const RESERVED = 0x0f;

/** In words, for a whole TCP header; empty when there is nothing to hold against it. */
export function formFaults(header: Uint8Array): string[] {
  const reserved = ((header[12] ?? 0) & RESERVED) === 0 ? [] : ['its reserved bits are not zero'];
  return [...reserved, ...optionFaults(header.subarray(LEAST_HEADER), ((header[13] ?? 0) & SYN) !== 0)];
}

function optionFaults(options: Uint8Array, syn: boolean): string[] {
  for (let at = 0; at < options.length;) {
    const kind = options[at] ?? END;
    if (kind === END)
      return options.subarray(at).some((octet) => octet !== 0) ? ['there are octets other than zero behind the end of its options'] : [];
    const name = ON_SYN_ALONE[kind];
    if (name !== undefined && !syn) return [`it carries the option ${name} without SYN`];
    const length = kind === NOP ? 1 : (options[at + 1] ?? 0);
    if (length < (kind === NOP ? 1 : 2) || at + length > options.length)
      return [`its option ${String(kind)} has the length ${String(length)}, which cannot be`];
    at += length;
  }
  return [];
}
