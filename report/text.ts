/** Plain text for people: untrusted text made safe, lines that fit. */

/**
 * Text as one line that cannot do anything to a terminal or a reader: line breaks and tabs become blanks; control
 * characters, bidirectional and invisible marks and lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '\ufffd');
}

/** The same value with every text in it (keys too) made printable. */
export function printableAll<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [printable(key), clean(each)]));
}

/** Lines of at most `width` characters, broken at blanks, else after `>` or `,`, else anywhere. Never empty. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > width) {
    const at = breakBefore(rest, width);
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

function breakBefore(text: string, width: number): number {
  const blank = text.lastIndexOf(' ', width);
  if (blank > width / 3) return blank;
  const mark = Math.max(text.lastIndexOf('>', width - 1), text.lastIndexOf(',', width - 1));
  if (mark > 0) return mark + 1;
  return isHighSurrogate(text.charCodeAt(width - 1)) ? width - 1 : width;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** How many columns a text takes, wide characters apart. */
export function columns(text: string): number {
  return Array.from(text).length;
}

/** `label` in front of the first line of a wrapped text, the others hanging below it. */
export function labelled(label: string, text: string, width: number, margin = ''): string[] {
  const hanging = margin + ' '.repeat(label.length);
  return wrap(text, Math.max(20, width - hanging.length)).map((line, index) => (index === 0 ? margin + label : hanging) + line);
}

/** `1 scenario`, `2 scenarios`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The first few of a list, and how many there are besides. */
export function firstFew(items: readonly string[], most = 4): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${rest} more` : items.join(', ');
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
