// throw-away: candidates
import { readFileSync, writeFileSync } from 'node:fs';
import { compileFiles } from '../../compiler/compile';
const text = readFileSync('spec/tcp.pspec', 'utf8');
const lines = text.split('\n');
const table = compileFiles(['spec/tcp.pspec']).table!;
const STATES = table.states;
const rules = table.rules.filter((r) => !/^(never|invariant)/.test(r.name));
type Cand = { line: number; col: number; len: number; replace: string; kind: string; what: string; rule: string };
const out: Cand[] = [];
// declaration at line
let decl = ''; let section: string[] = []; let block = '';
const declOf: string[] = [];
lines.forEach((l, i) => {
  const m = /^(param|option|header|tcb|free|timer|signal|pred|segment|procedure|states|group|event|profile|type|never|invariant|excluded|planned|protocol|requirements|on|emit)\s+([\w.\-]+)?/.exec(l);
  if (m) decl = m[1] === 'header' ? 'header SEG' : m[1] === 'tcb' ? 'tcb' : `${m[1]} ${m[2]}`;
  declOf[i] = decl;
  if (decl === 'header SEG' || decl === 'option Opt' || decl === 'tcb') {
    const f = decl === 'header SEG' ? /^\s+(?:let )?([\w]+)\s*[:=]/.exec(l) : decl === 'option Opt' ? /^\s+[\d*]+ (\w+)/.exec(l) : undefined;
    if (f) declOf[i] = `${decl} ${f[1]}`;
  }
});
function ruleAt(line: number, col: number): string {
  const d = declOf[line]!;
  if (!/^(on|emit)/.test(d)) return d;
  let best: any;
  for (const r of rules) { const a = r.at as any; if (a.line - 1 > line || (a.line - 1 === line && a.column - 1 > col)) continue; if (best === undefined || a.line > best.at.line || (a.line === best.at.line && a.column >= best.at.column)) best = r; }
  // step conditions before first case
  const l = lines[line]!;
  if (/^\s+step /.test(l) ) {
    const bar = l.indexOf('| ');
    if (bar < 0 || col < bar) {
      // the next case
      let nx: any; for (const r of rules) { const a = r.at as any; if (a.line - 1 < line || (a.line - 1 === line && a.column - 1 < col)) continue; if (!nx || a.line < nx.at.line || (a.line === nx.at.line && a.column < nx.at.column)) nx = r; }
      return nx.name;
    }
  }
  if (/^on .*\{ \|/.test(l) && col < l.indexOf('| ')) return best?.name ?? d;
  return best?.name ?? d;
}
function add(line: number, col: number, len: number, replace: string, kind: string, what: string) {
  out.push({ line, col, len, replace, kind, what, rule: ruleAt(line, col) });
}
const ERR = ['connection closing', 'connection does not exist', 'connection already exists', 'insufficient resources', 'remote socket unspecified'];
lines.forEach((raw, i) => {
  const d = declOf[i]!;
  if (/^(never|invariant|excluded|planned|protocol|requirements|profile|event|type|states)/.test(d)) return;
  // mask
  let l = raw.replace(/\/\/.*$/, (m) => ' '.repeat(m.length)).replace(/ref( "[^"]*")+/g, (m) => '\u0001'.repeat(m.length)).replace(/\[[A-Z*]+-[^\]]*\]?/g, (m) => '\u0001'.repeat(m.length));
  if (/^\s+(EP-|\[EP)/.test(raw) || /^\s+[A-Z0-9*-]+-\d+[\] ]/.test(raw)) return;
  const each = (re: RegExp, f: (m: RegExpExecArray) => void) => { for (const m of l.matchAll(re)) f(m as RegExpExecArray); };
  const isRule = /^(on|emit|procedure|pred)/.test(d);
  if (isRule || d === 'segment') {
    each(/=</g, (m) => { add(i, m.index, 2, '<', 'comparison', 'strict'); });
    each(/ < /g, (m) => add(i, m.index, 3, ' =< ', 'comparison', 'or-equal'));
    each(/ > /g, (m) => { add(i, m.index, 3, ' >= ', 'comparison', 'or-equal'); add(i, m.index, 3, ' < ', 'comparison', 'turned'); });
    each(/ >= /g, (m) => { add(i, m.index, 4, ' > ', 'comparison', 'strict'); });
    each(/ != /g, (m) => add(i, m.index, 4, ' = ', 'comparison', 'turned'));
    if (!/^segment/.test(d)) each(/(?<![:=<>!]) = (?!now|ticks)/g, (m) => { if (!/^pred|n = unsent|procedure/.test(raw.trim()) || /: /.test(raw)) add(i, m.index, 3, ' != ', 'comparison', 'turned'); });
    // next state
    each(/-> ([A-Z][A-Z0-9-]+)/g, (m) => {
      const cur = STATES.indexOf(m[1]!);
      for (const s of [STATES[(cur + 1) % 11]!, STATES[(cur + 10) % 11]!, 'CLOSED', 'ESTABLISHED'].filter((x, k, a) => x !== m[1] && a.indexOf(x) === k).slice(0, 3)) add(i, m.index, m[0].length, `-> ${s}`, 'next-state', `to-${s.toLowerCase()}`);
    });
    each(/=>(?= {6,}(\u0001|$)| *$| \u0001)/g, (m) => { if (/^\s*\|/.test(raw) && !/^\s+(either|SEG|append|timing|IRS|when|send)/.test((lines[i + 1] ?? ''))) { add(i, m.index, 2, '=> stop', 'extra-act', 'stops'); add(i, m.index, 2, '=> send EMPTY-ACK', 'extra-act', 'answers'); add(i, m.index, 2, '=> do set-send-window', 'extra-act', 'sets-window'); } });
    // drop acts
    each(/(?:(?<=[;{>|] *)|(?<=^ +))(send [^;{}]+|owe [^;{}]+?by delack|signal \w+|start \w+|stop \w+|restart \w+|backoff \w+|do [\w-]+|fork|-> [A-Z][\w-]*|discard [^;{}]+|append [^;{}]+|hold in HELD by SEG\.SEQ|release [^;{}]+|[A-Za-z.]+ (?::=|\+=|-=) [^;{}]+?|continue at \w+|may send EMPTY-ACK|stop)(?= *[;}\u0001]| *$| {2,})/g, (m) => {
      let start = m.index, len = m[0].length;
      const after = /^ *; */.exec(l.slice(start + len));
      const act = m[0];
      const what = `no-${act.replace(/[<(].*/, 'segment').replace(/:=.*/, '').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase().replace(/-+$/, '').replace(/^-+/, '')}`.slice(0, 34);
      const kind = /^(send|owe|may send)/.test(act) ? 'missing-reply' : /^signal/.test(act) ? 'missing-signal' : /^(start|stop \w|restart|backoff)/.test(act) ? 'timer' : /^->/.test(act) ? 'next-state' : /^(stop|continue)/.test(act) ? 'goes-on' : 'dropped-act';
      if (after) len += after[0].length;
      else { const before = /; *$/.exec(l.slice(0, start)); if (before) { start -= before[0].length; len += before[0].length; } }
      add(i, start, len, '', kind, what);
    });
    each(/signal (\w+)/g, (m) => { const s = m[1] === 'reset' ? 'timedOut' : 'reset'; if (!/^signal/.test(d)) add(i, m.index, m[0].length, `signal ${s}`, 'wrong-signal', `signal-${s.toLowerCase()}`); });
    each(/restart (\w+)/g, (m) => add(i, m.index, m[0].length, `stop ${m[1]}`, 'timer', `stop-${m[1]}`));
    each(/reply ok/g, (m) => { add(i, m.index, 8, 'reply pending', 'wrong-reply', 'pending'); add(i, m.index, 8, 'reply error "connection does not exist"', 'wrong-reply', 'refused'); });
    each(/reply pending/g, (m) => { add(i, m.index, 13, 'reply ok', 'wrong-reply', 'ok'); add(i, m.index, 13, 'reply error "connection closing"', 'wrong-reply', 'refused'); });
    each(/reply state/g, (m) => { add(i, m.index, 11, 'reply error "connection does not exist"', 'wrong-reply', 'refused'); });
    each(/error "([^"]+)"/g, (m) => { const e = ERR.find((x) => x !== m[1])!; add(i, m.index, m[0].length, `error "${e}"`, 'wrong-error', 'error'); if (/reply /.test(l)) add(i, m.index - 6, m[0].length + 6, 'reply ok', 'wrong-error', 'ok'); });
    if (/^on .* error "/.test(raw)) { const m = /error "[^"]+"/.exec(raw)!; add(i, m.index, m[0].length, 'ignored', 'missing-reply', 'ignored'); }
    // guards
    each(/\| ([\w-]+) *: ([^=]|=(?!>))*=>/g, (m) => {
      const g = /: *(.*?) *=>/.exec(m[0])!; const guard = g[1]!;
      const s = m.index + m[0].indexOf(':') + 1;
      const span = m[0].slice(m[0].indexOf(':') + 1, m[0].length - 2);
      if (guard !== '' && guard !== 'else' && !guard.startsWith('else')) add(i, s, span.length, ` (${guard}) & false `, 'dropped-case', 'never');
      if (guard.startsWith('else & ')) add(i, s, span.length, ` else & false `, 'dropped-case', 'never');
      if (guard === '') add(i, s, span.length, ' false ', 'dropped-case', 'never');
    });
    each(/(?<= & )([^&|=\n{}]+?)(?= & | *=>| or | *\{)/g, (m) => add(i, m.index - 3, m[0].length + 3, '', 'dropped-check', `without-${m[0].replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}`.slice(0, 30)));
    each(/(?<=(: |if |when ))([^&|=\n{}]+?) & /g, (m) => add(i, m.index, m[0].length, '', 'dropped-check', `without-${m[2]!.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}`.slice(0, 30)));
    each(/!(?=[a-z(])/g, (m) => add(i, m.index, 1, '', 'condition', 'negated'));
    each(/!(?=[A-Z])/g, (m) => add(i, m.index, 1, '', 'condition', 'negated'));
    each(/(?<=(: |& |if |when |or ))(fin_queued|fin_acked|fin_sent|passive|named|syn_lost|timing|measured|active|specified|new_ack|acceptable|running \w+|ACK|RST|SYN|FIN|reopened|rfc5961|in [A-Z-]+)(?= )/g, (m) => add(i, m.index, m[0].length, `!(${m[0]})`, 'condition', `not-${m[0].replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}`));
    each(/step ([\w]+) if ([^{]+) \{/g, (m) => { const at = m.index + m[0].indexOf(' if ') ; add(i, at, m[0].length - 2 - m[0].indexOf(' if '), ' if false', 'dropped-check', 'never-checked'); });
    each(/(?<=(: |& |if |when |or |not )[^;=]*)in ((?:[A-Z][A-Z0-9-]+ )+)/g, (m) => { const names = m[2]!.trim().split(' '); if (names.length > 1) for (const n of names) add(i, m.index, m[0].length, `in ${names.filter((x) => x !== n).join(' ')} `, 'state-left-out', `not-in-${n.toLowerCase()}`); });
    each(/ & (?=[A-Z!a-z(])/g, (m) => add(i, m.index, 3, ' or ', 'condition', 'or'));
    each(/ or (?=[A-Z!a-z(])/g, (m) => { if (!/either|\}/.test(l.slice(Math.max(0, m.index - 30), m.index))) add(i, m.index, 4, ' & ', 'condition', 'and'); });
    each(/:= (true|false)/g, (m) => add(i, m.index, m[0].length, `:= ${m[1] === 'true' ? 'false' : 'true'}`, 'wrong-value', `${m[1]}-turned`));
    // segments
    each(/<CTL=([A-Z,]+)>/g, (m) => {
      const f = m[1]!.split(',');
      if (f.length > 1) for (const x of f) add(i, m.index, m[0].length, `<CTL=${f.filter((y) => y !== x).join(',')}>`, 'wrong-flag', `without-${x.toLowerCase()}`);
      else add(i, m.index, m[0].length, `<CTL=${m[1] === 'ACK' ? 'PSH,ACK' : 'ACK'}>`, 'wrong-flag', 'flag');
      if (!f.includes('FIN')) add(i, m.index, m[0].length, `<CTL=${f.join(',')},FIN>`, 'wrong-flag', 'with-fin');
    });
    each(/<SEQ=([^>]+)>/g, (m) => { add(i, m.index, m[0].length, `<SEQ=${m[1]} + 1>`, 'wrong-number', 'seq-plus-1'); });
    each(/<ACK=([^>]+)>/g, (m) => { add(i, m.index, m[0].length, `<ACK=${m[1]} + 1>`, 'wrong-number', 'ack-plus-1'); });
    each(/<MSS=([^>]+)>/g, (m) => { add(i, m.index, m[0].length, '', 'option', 'no-mss'); add(i, m.index, m[0].length, '<MSS=DEFAULT_MSS>', 'option', 'default-mss'); });
    each(/<WND=0>/g, (m) => add(i, m.index, m[0].length, '<WND=1>', 'wrong-number', 'wnd-1'));
    each(/(?<=send )(SYN-SEGMENT|SYN-ACK|EMPTY-ACK|FIN-SEGMENT|RESET)/g, (m) => { const o: any = { 'SYN-SEGMENT': 'EMPTY-ACK', 'SYN-ACK': 'EMPTY-ACK', 'EMPTY-ACK': 'RESET', 'FIN-SEGMENT': 'EMPTY-ACK', RESET: 'EMPTY-ACK' }; add(i, m.index, m[0].length, o[m[1]!], 'wrong-segment', `sends-${o[m[1]!].toLowerCase()}`); });
    // arithmetic
    each(/(:=|\+=|-=) ([A-Za-z.]+)( \+ 1)?(?= *[;}\u0001]| *$)/g, (m) => {
      if (/true|false/.test(m[2]!)) return;
      add(i, m.index, m[0].length, m[3] ? `${m[1]} ${m[2]}` : `${m[1]} ${m[2]} + 1`, 'wrong-value', m[3] ? 'one-less' : 'one-more');
    });
    each(/\+= 1/g, (m) => { add(i, m.index, 4, '+= 2', 'wrong-value', 'two'); });
    each(/(?<!\+|=) - 1\b/g, (m) => add(i, m.index, 4, '', 'off-by-one', 'no-minus-1'));
    each(/\b(RCV\.WND|SND\.WND|MAX\.SND\.WND|SND\.MSS|SEG\.LEN|size\(SEG\.DATA\)|SND_BUFFER|RCV_BUFFER)(?= *[)&;=}\]]| *$| =>)/g, (m) => { if (!/:=|\+=/.test(l.slice(m.index, m.index + m[0].length + 4))) add(i, m.index, m[0].length, `${m[0]} + 1`, 'off-by-one', `${m[0].replace(/[^A-Za-z]+/g, '-').toLowerCase().replace(/-$/, '')}-plus-1`); });
    each(/\bmin\(/g, (m) => add(i, m.index, 4, 'max(', 'wrong-function', 'max'));
    each(/\bmax\(/g, (m) => add(i, m.index, 4, 'min(', 'wrong-function', 'min'));
    each(/\b(\d+) s\b/g, (m) => { if (m[1] !== '0') add(i, m.index, m[0].length, `${Number(m[1]) * 2} s`, 'wrong-number', 'doubled'); else add(i, m.index, m[0].length, '1 s', 'wrong-number', 'one'); });
    each(/\b([3478]|2) \*/g, (m) => add(i, m.index, m[0].length, `${Number(m[1]) + 1} *`, 'wrong-number', 'factor'));
    each(/\/ (\d)/g, (m) => add(i, m.index, m[0].length, `/ ${Number(m[1]) * 2}`, 'wrong-number', 'divisor'));
    each(/: (no|false|[A-Za-z_.]+\([^)]*\)|SEG\.SEQ = RCV\.NXT)$/g, () => undefined);
    each(/continue at (\w+)/g, (m) => { const o: any = { text: 'FIN', ACK: 'text', RST: 'SYN', held: 'FIN' }; add(i, m.index, m[0].length, `continue at ${o[m[1]!] ?? 'text'}`, 'goes-on', `at-${(o[m[1]!] ?? 'text').toLowerCase()}`); });
    each(/\bR2_SYN\b/g, (m) => add(i, m.index, 6, 'R2', 'wrong-limit', 'r2'));
    each(/(?<!\w)R2(?!\w)/g, (m) => add(i, m.index, 2, 'R2_SYN', 'wrong-limit', 'r2-syn'));
    each(/(?<!\w)R1(?!\w)/g, (m) => add(i, m.index, 2, 'R1 + R1', 'wrong-limit', 'twice-r1'));
  }
  if (/^emit/.test(raw)) { const m = /in ([A-Z0-9 -]+) when/.exec(raw); if (m) { const names = m[1]!.split(' '); for (const n of names) add(i, m.index, m[0].length, `in ${names.filter((x) => x !== n).join(' ')} when`, 'state-left-out', `not-in-${n.toLowerCase()}`); } }
  if (/^on (SEND|OPEN|CLOSE|ABORT|RECEIVE|STATUS|timeout)/.test(raw)) { const m = /^on (?:timeout )?\w+ in ([A-Z0-9 -]+?) ref/.exec(raw); }
  if (/^pred/.test(d)) {
    each(/^  (no|yes) +(no|yes) +: (.+)$/g, (m) => { const col = l.indexOf(': ') + 2; add(i, col, m[3]!.length, m[3] === 'false' ? 'true' : 'false', 'wrong-table', 'turned'); });
    each(/=< SND\.NXT/g, (m) => add(i, m.index, m[0].length, '=< SND.NXT + 1', 'off-by-one', 'nxt-plus-1'));
    each(/RCV\.NXT =</g, (m) => add(i, m.index, m[0].length, 'RCV.NXT - 1 =<', 'off-by-one', 'nxt-minus-1'));
    each(/end\(OUT\)/g, (m) => add(i, m.index, m[0].length, 'end(OUT) - 1', 'off-by-one', 'end-minus-1'));
  }
  if (/^param/.test(raw)) {
    each(/= (\d+)( \w+)?/g, (m) => { const n = Number(m[1]); add(i, m.index, m[0].length, `= ${n === 0 ? '600' : n * 2}${n === 0 ? ' ms' : m[2] ?? ''}`, 'parameter', 'doubled'); add(i, m.index, m[0].length, `= ${n === 0 ? '2' : Math.max(1, Math.round(n / 2))}${m[2] ?? ''}`, 'parameter', 'halved'); if (!m[2]) add(i, m.index, m[0].length, `= ${n - 1}`, 'parameter', 'one-less'); });
    each(/= true/g, (m) => add(i, m.index, m[0].length, '= false', 'parameter', 'classic'));
  }
  if (/^timer/.test(raw)) {
    each(/= ([A-Z_]+|2 \* MSL|patience)/g, (m) => { add(i, m.index, m[0].length, m[1] === '2 * MSL' ? '= MSL' : `= 2 * ${m[1]}`, 'timer', m[1] === '2 * MSL' ? 'one-msl' : 'doubled'); if (m[1] === '2 * MSL') add(i, m.index, m[0].length, '= 3 * MSL', 'timer', 'three-msl'); });
    each(/min\(2 \* RTO, RTO_MAX\)/g, (m) => { add(i, m.index, m[0].length, 'min(3 * RTO, RTO_MAX)', 'timer', 'trebled'); add(i, m.index, m[0].length, 'min(RTO, RTO_MAX)', 'timer', 'not-backed-off'); add(i, m.index, m[0].length, '2 * RTO', 'timer', 'without-limit'); });
  }
  if (/^free/.test(raw)) { each(/ticks\(4 us\) \+ flow_hash\(\)/g, (m) => { add(i, m.index, m[0].length, 'ticks(4 us)', 'initial-value', 'no-hash'); add(i, m.index, m[0].length, 'flow_hash()', 'initial-value', 'no-clock'); add(i, m.index, m[0].length, 'ticks(4 us) + ticks(4 us) + flow_hash()', 'initial-value', 'fast-clock'); add(i, m.index, m[0].length, 'ticks(4 ms) + flow_hash()', 'initial-value', 'slow-clock'); }); }
  if (/^header SEG|^option/.test(d)) {
    each(/ reject if (bad|doff < 5)/g, (m) => { add(i, m.index, m[0].length, '', 'dropped-check', 'accepted'); });
    each(/reject if doff < 5/g, (m) => { add(i, m.index, m[0].length, 'reject if doff < 6', 'comparison', 'six'); add(i, m.index, m[0].length, 'reject if doff < 4', 'comparison', 'four'); });
    each(/ only if SYN/g, (m) => { add(i, m.index, m[0].length, '', 'dropped-check', 'without-syn'); });
    each(/min\(RCV\.WND, 65535\)/g, (m) => { add(i, m.index, m[0].length, '65535', 'wrong-number', 'always-65535'); add(i, m.index, m[0].length, 'min(RCV.WND, 32767)', 'wrong-number', 'halved'); add(i, m.index, m[0].length, 'min(SND.WND, 65535)', 'wrong-number', 'snd-wnd'); });
    each(/ send SND\.NXT/g, (m) => { add(i, m.index, m[0].length, ' send SND.UNA', 'wrong-number', 'snd-una'); });
    each(/5 \+ size/g, (m) => add(i, m.index, 1, '6', 'wrong-number', 'six'));
    each(/doff - 5/g, (m) => add(i, m.index, m[0].length, 'doff - 6', 'wrong-number', 'six'));
    each(/size\(SEG\.DATA\) \+ SYN \+ FIN/g, (m) => { add(i, m.index, m[0].length, 'size(SEG.DATA) + SYN', 'wrong-number', 'without-fin'); add(i, m.index, m[0].length, 'size(SEG.DATA) + FIN', 'wrong-number', 'without-syn'); });
    each(/^  (\d+) (\w+)/g, (m) => { const n = Number(m[1]); add(i, 2, m[1]!.length, String(n + 20), 'wrong-number', 'other-kind'); });
    each(/ single( ends)?/g, (m) => { add(i, m.index, m[0].length, m[1] ? ' single' : ' single ends', 'option', m[1] ? 'not-the-end' : 'the-end'); });
    each(/u8 >= 2/g, (m) => { add(i, m.index, m[0].length, 'u8 >= 0', 'comparison', 'any-length'); add(i, m.index, m[0].length, 'u8 >= 3', 'comparison', 'three'); });
    each(/u16 \}/g, (m) => add(i, m.index, 3, 'u8', 'wrong-number', 'octet'));
    each(/pad 0/g, (m) => add(i, m.index, 5, 'pad 1', 'wrong-number', 'pad-1'));
    each(/UP {7}: u16/g, () => undefined);
    each(/sport    : u16 flow source/g, (m) => add(i, m.index, m[0].length, 'sport    : u16 flow target', 'header', 'target'));
  }
  if (d === 'tcb') {
    each(/= (RCV_BUFFER|DEFAULT_MSS|RTO_INITIAL)/g, (m) => { add(i, m.index, m[0].length, `= ${m[1] === 'RTO_INITIAL' ? 'RTO_MAX' : m[1] === 'DEFAULT_MSS' ? 'LOCAL_MSS' : 'RCV_BUFFER - 1'}`, 'initial-value', 'other'); });
  }
  if (/^signal/.test(raw)) each(/= "([^"]+)"/g, () => undefined);
  if (/^group/.test(raw)) { const m = /= ([A-Z0-9 -]+?)(?= *$| {3,})/.exec(l); if (m) { const names = m[1]!.trim().split(' '); for (const n of names) add(i, m.index, m[0].length, `= ${names.filter((x) => x !== n).join(' ')}`, 'state-left-out', `not-in-${n.toLowerCase()}`); } }
});
// dedupe
const seen = new Set<string>();
const uniq = out.filter((c) => { const t = lines[c.line]!; const n = `${c.line}:${t.slice(0, c.col) + c.replace + t.slice(c.col + c.len)}`; if (seen.has(n) || t === n.slice(String(c.line).length + 1)) return false; seen.add(n); return true; });
// find text
const cands = uniq.map((c) => {
  const t = lines[c.line]!;
  let s = c.col, e = c.col + c.len;
  // widen to words
  const grow = () => { const f = t.slice(s, e); return t.split(f).length - 1 > 1 || f.trim().length < 4; };
  while (e < t.length && /[\w.]/.test(t[e - 1] ?? '') && /[\w.]/.test(t[e]!)) e++;
  let k = 0;
  while (grow() && k++ < 200) {
    if (s > 0 && (k % 2 === 1 || e >= t.length)) { s--; while (s > 0 && /[\w.)-]/.test(t[s]!) && /[\w.-]/.test(t[s - 1]!)) s--; }
    else if (e < t.length) { e++; while (e < t.length && /[\w.-]/.test(t[e - 1]!) && /[\w.-]/.test(t[e]!)) e++; }
  }
  while (s < c.col && t[s] === ' ') s++;
  while (e > c.col + c.len && t[e - 1] === ' ' ) e--;
  let find = t.slice(s, e); if (t.split(find).length - 1 !== 1) { s = Math.max(0, s - 1); find = t.slice(s, e); }
  const replace = t.slice(s, c.col) + c.replace + t.slice(c.col + c.len, e);
  const inText = lines.filter((x) => x.includes(find)).length;
  let marker: string | undefined;
  if (inText !== 1) {
    const body = t.trim();
    const opts: string[] = [];
    const cs = /\| [\w-]+ *: [^=]*=>/.exec(body); if (cs) { opts.push(/\| [\w-]+ *:/.exec(cs[0])![0]); opts.push(cs[0]); }
    const on = /^on .*? ref/.exec(body); if (on) opts.push(on[0]);
    const ids = /\[([A-Z*]+-[^\] ]*)/.exec(body); if (ids) opts.push(ids[1]!);
    for (let n = 12; n <= body.length; n += 6) opts.push(body.slice(0, n));
    opts.push(body);
    const first = [...lines.keys()].filter((k) => k <= c.line && /^[a-z]/.test(lines[k]!)).at(-1)!;
    (c as any).within = undefined;
    marker = opts.find((o) => lines.filter((x) => x.includes(o) && x.includes(find)).length === 1);
  }
  let within: string | undefined;
  if (inText !== 1 && marker === undefined) {
    const firstOf = (k: number) => { while (!/^[a-z]/.test(lines[k]!)) k--; return lines[k]!; };
    const head = firstOf(c.line).replace(/ (ref|\{|when).*/, '');
    const body = t.trim();
    const opts = [''];
    const cs = /\| [\w-]+ *:/.exec(body); if (cs) opts.push(cs[0]);
    for (let n = 12; n <= body.length; n += 6) opts.push(body.slice(0, n));
    opts.push(body);
    const o = opts.find((o) => lines.filter((x, k) => x.includes(o) && x.includes(find) && /\S/.test(x) && k > 10 && firstOf(k).includes(head)).length === 1);
    if (o !== undefined) { within = head; marker = o === '' ? undefined : o; }
  }
  return { ...c, find, replace, marker, within };
});
const bad = cands.filter((c) => { const ls = lines.filter((x, k) => x.includes(c.find) && (!c.marker || x.includes(c.marker)) && (!c.within || (() => { let j = k; while (j > 0 && !/^[a-z]/.test(lines[j]!)) j--; return lines[j]!.includes(c.within); })())); return ls.length !== 1 || ls[0]!.split(c.find).length !== 2; });
console.log('candidates', cands.length, 'bad', bad.length);
for (const b of bad.slice(0, 5)) console.log(b);
const good = cands.filter((c) => !bad.includes(c));
const counts = new Map<string, number>(); for (const c of good) counts.set(c.rule, (counts.get(c.rule) ?? 0) + 1);
for (const r of rules) if (!counts.has(r.name)) console.log('no candidate', r.name);
writeFileSync('/tmp/candidates.json', JSON.stringify(good, null, 1));
