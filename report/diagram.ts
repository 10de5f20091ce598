/** An exchange as a small sequence diagram: the user, the stack and the peer, time downwards. */
import type { ExchangeEntry } from '../scenario/verdict';
import type { Paint } from './paint';
import { columns, wrap } from './text';

const TIME = 11;
const USER = 28;
const NARROWEST_WIRE = 36;
/** Longer exchanges lose entries in the middle, never a marked one or its surroundings. */
const HEAD = 8;
const TAIL = 24;
const AROUND_MARK = 3;
const MARK = '✗';

/** What an entry puts left of the stack's lifeline, and right of it. */
interface Drawn {
  readonly user: string;
  readonly wire: string;
}

/** @param width of the whole diagram in columns */
export function drawExchange(exchange: readonly ExchangeEntry[], stack: string, width: number, paint: Paint): string[] {
  const wire = Math.max(NARROWEST_WIRE, width - 2 - TIME - 2 - USER - 2);
  const heading = `  ${'time'.padStart(TIME)}  ${'user'.padEnd(USER - Math.floor(stack.length / 2))}${stack}`;
  const lifeline = 2 + TIME + 2 + USER + 1 + wire;
  return [paint('dim', heading.padEnd(lifeline - 3) + 'peer'), ...visible(exchange).flatMap((each) => drawVisible(each, wire, paint))];
}

/** Entries to draw; a number stands for so many that are left out. */
function visible(exchange: readonly ExchangeEntry[]): (ExchangeEntry | number)[] {
  const marks = exchange.flatMap((entry, index) => (entry.marked === true ? [index] : []));
  const shown = (index: number): boolean =>
    index < HEAD || index >= exchange.length - TAIL || marks.some((mark) => Math.abs(mark - index) <= AROUND_MARK);
  const drawn: (ExchangeEntry | number)[] = [];
  for (const [index, entry] of exchange.entries()) {
    const last = drawn.at(-1);
    if (shown(index)) drawn.push(entry);
    else if (typeof last === 'number') drawn[drawn.length - 1] = last + 1;
    else drawn.push(1);
  }
  return drawn;
}

function drawVisible(entry: ExchangeEntry | number, wire: number, paint: Paint): string[] {
  if (typeof entry === 'number') return [paint('dim', `  ${'…'.padStart(TIME)}  (${entry} more, all in report.json)`)];
  return drawEntry(entry, wire, paint);
}

function drawEntry(entry: ExchangeEntry, wire: number, paint: Paint): string[] {
  const marked = entry.marked === true;
  const lines = cells(entry, wire).map(({ user, wire: right }, index) => {
    const margin = marked && index === 0 ? `${MARK} ` : '  ';
    const time = index === 0 ? seconds(entry.time) : '';
    return `${margin}${time.padStart(TIME)}  ${user}${right}`.trimEnd();
  });
  return marked ? lines.map((line) => paint('red', line)) : lines;
}

function cells({ kind, text }: ExchangeEntry, wire: number): Drawn[] {
  if (kind === 'time' || kind === 'note') return across(kind === 'time' ? `··· ${text} ···` : `(${text})`, wire);
  if (kind === 'call') return arrow(text, USER, '▶').map((user) => ({ user, wire: `│${' '.repeat(wire)}│` }));
  if (kind === 'event') return arrow(text, USER, '◀').map((user) => ({ user, wire: `│${' '.repeat(wire)}│` }));
  const head = kind === 'from-stack' ? '▶' : '◀';
  return arrow(text, wire, head).map((right) => ({ user: ' '.repeat(USER), wire: `│${right}│` }));
}

function across(text: string, wire: number): Drawn[] {
  return wrap(text, USER + wire).map((line) => ({ user: line, wire: '' }));
}

/** `── text ───▶` as wide as `width`; further lines of a long text have no arrow. */
function arrow(text: string, width: number, head: '▶' | '◀'): string[] {
  const [first = '', ...others] = wrap(text, width - 6);
  const shaft = '─'.repeat(Math.max(1, width - columns(first) - 5));
  const line = head === '▶' ? `── ${first} ${shaft}▶` : `◀── ${first} ${shaft}`;
  return [line, ...others.map((other) => pad(`   ${head === '◀' ? ' ' : ''}${other}`, width))];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Nanoseconds as seconds, to the microsecond begun. */
function seconds(time: number): string {
  const microseconds = String(Math.floor(time / 1000)).padStart(7, '0');
  return `${microseconds.slice(0, -6)}.${microseconds.slice(-6)}`;
}
