// Generated from spec/abp.pspec by `npm run generate`. Do not edit.
import type { Effects, Machine, MachineDescription, Settings } from '../machine';
import { OctetStream } from '../octet-stream';
import { OctetQueue } from '../octet-queue';
import { HeldSegments } from '../held-segments';
import { drop, keep } from '../octets';
import { Segment, copySegment, BITS } from './abp-codec';

const { ANSWER: BIT_ANSWER, TURN: BIT_TURN } = BITS;

const DESCRIPTION: MachineDescription = {
  protocol: "ABP",
  states: ["OFF","READY","WAITING"],
  signals: [
    {"name":"arrived","text":"octets have arrived"},
  ],
  timers: ["repeat"],
  calls: ["BEGIN","GIVE","TAKE","END"],
  rules: [
    {"name":"BEGIN/OFF/begin","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:44"},
    {"name":"GIVE/ON/queue","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:47"},
    {"name":"TAKE/ON/none","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:50"},
    {"name":"TAKE/ON/some","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:51"},
    {"name":"END/ON/end","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:54"},
    {"name":"FRAME/ON/answer/right","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:63"},
    {"name":"FRAME/ON/answer/stale","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:65"},
    {"name":"FRAME/ON/body/fresh","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:68"},
    {"name":"FRAME/ON/body/again","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:69"},
    {"name":"timeout repeat/WAITING/resend","clauses":["timer"],"level":"must","ids":[],"at":"spec/abp.pspec:72"},
    {"name":"BEGIN/ON/error","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:45"},
    {"name":"GIVE/OFF/error","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:46"},
    {"name":"TAKE/OFF/error","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:48"},
    {"name":"END/OFF/error","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:53"},
    {"name":"FRAME/OFF/ignored","clauses":["receiver"],"level":"must","ids":[],"at":"spec/abp.pspec:60"},
    {"name":"timeout repeat/OFF+READY/impossible","clauses":["timer"],"level":"must","ids":[],"at":"spec/abp.pspec:73"},
    {"name":"emit/frame","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:56"},
    {"name":"never/unasked","clauses":["sender"],"level":"must","ids":[],"at":"spec/abp.pspec:75"},
    {"name":"invariant/bound","clauses":["frame"],"level":"must","ids":[],"at":"spec/abp.pspec:76"},
  ],
  choices: [

  ],
  profiles: {},
  flow: null,
  parameters: {"PATIENCE":200000000,"LARGEST":16},
};

/** Parameters and choices; times in nanoseconds. */
export class Config {
  PATIENCE: number = 200000000;
  LARGEST: number = 16;
}

/** One connection. */
export class Tcb {
  state = 0;
  timers = 0;
  owed = 0;
  sent: number = 0;
  OUTBOX: OctetStream = new OctetStream();
  INBOX: OctetQueue = new OctetQueue();
  pending: number = 0;
  out_turn: boolean = false;
  in_turn: boolean = false;
  readonly io: Effects<Tcb, Segment>;
  readonly config: Config;
  readonly hits: Uint32Array;
  constructor(io: Effects<Tcb, Segment>, config: Config, hits: Uint32Array) {
    this.io = io;
    this.config = config;
    this.hits = hits;
  }
}

function segment_ANSWER_TURN(): Segment {
  const o = new Segment();
  o.bits = BIT_ANSWER | BIT_TURN;
  return o;
}

function segment_ANSWER(): Segment {
  const o = new Segment();
  o.bits = BIT_ANSWER;
  return o;
}

function segment_TURN(t: Tcb): Segment {
  const o = new Segment();
  o.bits = BIT_TURN;
  o.BODY = t.OUTBOX.slice(t.sent, t.pending);
  return o;
}

function segment_none(t: Tcb): Segment {
  const o = new Segment();
  o.bits = 0;
  o.BODY = t.OUTBOX.slice(t.sent, t.pending);
  return o;
}

function hit(t: Tcb, rule: number): void {
  t.hits[rule]!++;
}
function send(t: Tcb, o: Segment): void {
  t.io.send(t, o);
}
function start(t: Tcb, timer: number, duration: number): void {
  t.timers |= 1 << timer;
  t.io.start(t, timer, duration);
}
function stop(t: Tcb, timer: number): void {
  if ((t.timers & (1 << timer)) === 0) return;
  t.timers &= ~(1 << timer);
  t.io.stop(t, timer);
}
function move(t: Tcb, state: number): void {
  const from = t.state;
  t.state = state;
  if (state === 0) {
    t.owed = 0;
    for (let timer = 0; timer < 1; timer++) stop(t, timer);
  }
  t.io.moved(t, from, state);
}
/** Sends what is owed, for the debts in the mask `due`. */
function pay(t: Tcb, due: number): void {
  t.owed &= ~due;
}

/** BEGIN in OFF (spec/abp.pspec:44). */
function on_BEGIN_0(t: Tcb): void {
  // begin: sender (line 44)
  hit(t, 0);
  t.io.reply(t, 'ok');
  move(t, 1); // -> READY
}

/** GIVE in READY, WAITING (spec/abp.pspec:47). */
function on_GIVE_0(t: Tcb, arg_octets: Uint8Array): void {
  // queue: sender (line 47)
  hit(t, 1);
  t.OUTBOX.append(arg_octets);
  t.io.reply(t, 'ok');
}

/** TAKE in READY, WAITING (spec/abp.pspec:49). */
function on_TAKE_0(t: Tcb, arg_most: number): void {
  if (t.INBOX.size === 0) { // none: receiver (line 50)
    hit(t, 2);
    t.io.reply(t, 'pending');
  } else if (t.INBOX.size > 0) { // some: receiver (line 51)
    hit(t, 3);
    t.io.give(t, t.INBOX.take(arg_most));
  }
}

/** END in READY, WAITING (spec/abp.pspec:54). */
function on_END_0(t: Tcb): void {
  // end: sender (line 54)
  hit(t, 4);
  t.io.reply(t, 'ok');
  move(t, 0); // -> OFF
}

/** FRAME in READY, WAITING (spec/abp.pspec:61). */
function on_FRAME_0(t: Tcb, s: Segment): void {
  // answer (line 62)
  if (((s.bits & BIT_ANSWER) !== 0)) {
    if ((t.state === 2) && (((s.bits & BIT_TURN) !== 0) === t.out_turn)) { // right: receiver (line 63)
      hit(t, 5);
      t.sent = (t.sent + t.pending) | 0;
      t.OUTBOX.below(t.sent);
      t.out_turn = !t.out_turn;
      stop(t, 0);
      move(t, 1); // -> READY
      return;
    } else { // stale: receiver (line 65)
      hit(t, 6);
      return;
    }
  }
  // body (line 67)
  if (((s.bits & BIT_TURN) !== 0) === t.in_turn) { // fresh: receiver (line 68)
    hit(t, 7);
    t.INBOX.append(s.BODY);
    t.in_turn = !t.in_turn;
    t.io.signal(t, 0); // arrived
    send(t, ((s.bits & BIT_TURN) !== 0) ? segment_ANSWER_TURN() : segment_ANSWER());
  } else if (((s.bits & BIT_TURN) !== 0) !== t.in_turn) { // again: receiver (line 69)
    hit(t, 8);
    send(t, ((s.bits & BIT_TURN) !== 0) ? segment_ANSWER_TURN() : segment_ANSWER());
  }
}

/** timeout repeat in WAITING (spec/abp.pspec:72). */
function on_timeout_repeat_0(t: Tcb): void {
  // resend: timer (line 72)
  hit(t, 9);
  send(t, t.out_turn ? segment_TURN(t) : segment_none(t));
  start(t, 0, t.config.PATIENCE);
}

/** Permitted: frame (sender, line 56). */
function standing_0(t: Tcb): boolean {
  const n = Math.min(t.OUTBOX.size, t.config.LARGEST);
  if (n < 1) return false;
  hit(t, 16);
  t.pending = n;
  send(t, t.out_turn ? segment_TURN(t) : segment_none(t));
  start(t, 0, t.config.PATIENCE);
  move(t, 2); // -> WAITING
  return true;
}
function settle(t: Tcb): void {
  while (
    (((2 >> t.state) & 1) !== 0 && (t.OUTBOX.size > 0) && standing_0(t))
  ) continue;
}

function broken(t: Tcb): string[] {
  const names: string[] = [];
  if (((4 >> t.state) & 1) !== 0 && !((1 <= t.pending) && (t.pending <= t.config.LARGEST))) names.push('bound');
  return names;
}
function forbidden(t: Tcb, o: Segment): string[] {
  const names: string[] = [];
  if (((1 >> t.state) & 1) !== 0 && o.BODY.length > 0) names.push('unasked');
  return names;
}

export function on_BEGIN(t: Tcb): void {
  switch (t.state) {
    case 0: // OFF
      on_BEGIN_0(t);
      return;
    case 1: // READY
    case 2: // WAITING
      hit(t, 10); // error
      t.io.refuse(t, "already on");
      return;
    default:
      return;
  }
}
export function on_GIVE(t: Tcb, arg_octets: Uint8Array): void {
  switch (t.state) {
    case 1: // READY
    case 2: // WAITING
      on_GIVE_0(t, arg_octets);
      return;
    case 0: // OFF
      hit(t, 11); // error
      t.io.refuse(t, "off");
      return;
    default:
      return;
  }
}
export function on_TAKE(t: Tcb, arg_most: number): void {
  switch (t.state) {
    case 1: // READY
    case 2: // WAITING
      on_TAKE_0(t, arg_most);
      return;
    case 0: // OFF
      hit(t, 12); // error
      t.io.refuse(t, "off");
      return;
    default:
      return;
  }
}
export function on_END(t: Tcb): void {
  switch (t.state) {
    case 1: // READY
    case 2: // WAITING
      on_END_0(t);
      return;
    case 0: // OFF
      hit(t, 13); // error
      t.io.refuse(t, "off");
      return;
    default:
      return;
  }
}
export function on_FRAME(t: Tcb, s: Segment): void {
  switch (t.state) {
    case 1: // READY
    case 2: // WAITING
      on_FRAME_0(t, s);
      return;
    case 0: // OFF
      hit(t, 14); // ignored
      return;
    default:
      return;
  }
}
export function on_timeout_repeat(t: Tcb): void {
  switch (t.state) {
    case 2: // WAITING
      on_timeout_repeat_0(t);
      return;
    case 0: // OFF
    case 1: // READY
      hit(t, 15); // impossible
      return;
    default:
      return;
  }
}
function timeout(t: Tcb, timer: number): void {
  if ((t.timers & (1 << timer)) === 0) return;
  t.timers &= ~(1 << timer);
  switch (timer) {
    case 0: // repeat
      on_timeout_repeat(t);
      return;
    default:
      return;
  }
}

export const machine: Machine<Tcb, Segment> = {
  description: DESCRIPTION,
  configure(settings: Settings, choices: Readonly<{ [choice: string]: number }>) {
    const config = new Config() as Config & { [field: string]: number | boolean };
    for (const [name, value] of Object.entries(settings)) config[name.replace(/[^A-Za-z0-9_]/g, '_')] = value;
    for (const [name, value] of Object.entries(choices)) config['choice_' + name.replace(/[^A-Za-z0-9_]/g, '_')] = value;
    return config;
  },
  create: (io, config, hits) => new Tcb(io, config as Config, hits),
  copy(t) {
    const copy = new Tcb(t.io, t.config, t.hits);
    copy.state = t.state;
    copy.owed = t.owed;
    copy.sent = t.sent;
    copy.OUTBOX = t.OUTBOX.copy();
    copy.INBOX = t.INBOX.copy();
    copy.pending = t.pending;
    copy.out_turn = t.out_turn;
    copy.in_turn = t.in_turn;
    return copy;
  },
  call(t, call, args) {
    switch (call) {
      case 0:
        on_BEGIN(t);
        return;
      case 1:
        on_GIVE(t, args[0] as Uint8Array);
        return;
      case 2:
        on_TAKE(t, args[0] as number);
        return;
      case 3:
        on_END(t);
        return;
      default:
        return;
    }
  },
  segment: on_FRAME,
  timeout,
  settle,
  broken,
  forbidden,
  snapshot: (t) => ({
    'sent': t.sent,
    'OUTBOX': t.OUTBOX.size,
    'INBOX': t.INBOX.size,
    'pending': t.pending,
    'out_turn': t.out_turn,
    'in_turn': t.in_turn,
  }),
};
