/** A small run that has every verdict, two stacks that run here and one that does not. */
import type { Capabilities, StackDescription } from '../../adapters/contract';
import { buildReport } from '../../report/build';
import type { Outcome, ReportInput, RequirementInput, RunReport, StackInput } from '../../report/result';
import type { CapturedPacket, ExchangeEntry, ScenarioDescription, ScenarioResult } from '../../scenario/verdict';

export const CLOCK_OF_THE_TEST = '2026-01-02T03:04:05Z';

const CAPABILITIES: Capabilities = {
  clock: { kind: 'virtual', granularity: 1000, lateness: 0 },
  introspection: 'tcb',
  families: [4, 6],
  isn: 'chosen',
  features: ['activeOpen', 'passiveOpen', 'halfClose'],
};

export function description(name: string, over: Partial<StackDescription> = {}): StackDescription {
  return { name, version: '0.1.0', build: '', contract: 1, capabilities: CAPABILITIES, changed: [], ...over };
}

export const STACKS: readonly StackInput[] = [
  { name: 'reference', availability: { available: true }, description: description('reference') },
  {
    name: 'linux',
    availability: { available: true },
    description: description('linux', {
      version: '6.1.0-18-amd64',
      build: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1',
      capabilities: { ...CAPABILITIES, clock: { kind: 'real', granularity: 4_000_000, lateness: 0.05 }, isn: 'free' },
      changed: ['net.ipv4.tcp_invalid_ratelimit = 0: challenge ACKs would be left out at random'],
    }),
  },
  {
    name: 'lwip',
    availability: { available: false, reason: 'adapters/lwip/build/adapter is not there', remedy: 'npm run build:lwip (needs gcc)' },
  },
];

export function scenario(id: string, over: Partial<ScenarioDescription> = {}): ScenarioDescription {
  const [section = '', slug = ''] = id.split('/');
  return {
    id,
    title: slug.replaceAll('-', ' '),
    section,
    level: 'must',
    requirements: [],
    needs: [],
    tags: [],
    uri: `features/${section}/${slug}.feature`,
    line: 12,
    ...over,
  };
}

export function result(over: Partial<ScenarioResult> = {}): ScenarioResult {
  return { verdict: 'pass', reason: '', exchange: [], packets: [], parameters: {}, realMs: 1, virtualMs: 20, ...over };
}

export function outcome(scenarioId: string, stack: string, over: Partial<ScenarioResult> = {}): Outcome {
  return { scenario: scenarioId, stack, result: result(over) };
}

/** One octet of payload a packet: enough to be told apart. */
export function packets(count: number): CapturedPacket[] {
  return Array.from({ length: count }, (_, index) => ({
    time: index * 1_000_000,
    fromStack: index % 2 === 1,
    packet: Uint8Array.of(0x45, index),
  }));
}

const HALF_OPEN: readonly ExchangeEntry[] = [
  { time: 0, kind: 'note', text: 'IPv4, 192.0.2.1 and 192.0.2.2' },
  { time: 0, kind: 'call', text: 'OPEN passive, port 7' },
  { time: 1_000, kind: 'to-stack', text: '<SEQ=100><CTL=SYN><WND=65535><MSS=1460>', frame: 1 },
  {
    time: 12_345,
    kind: 'from-stack',
    text: '<SEQ=2937401822><ACK=101><CTL=SYN,ACK><WND=64240><MSS=1460><SACK-permitted><TS=831,0>',
    frame: 2,
  },
  { time: 20_000, kind: 'to-stack', text: '<SEQ=101><ACK=2937401823><CTL=ACK>', frame: 3 },
  { time: 20_500, kind: 'event', text: 'accepted 2' },
  { time: 1_000_020_500, kind: 'time', text: '1 s passes' },
  { time: 1_000_021_000, kind: 'to-stack', text: '<SEQ=102><CTL=SYN>', frame: 4 },
  { time: 1_000_030_000, kind: 'from-stack', text: '<SEQ=0><ACK=103><CTL=RST,ACK>', frame: 5, marked: true },
  { time: 1_000_031_000, kind: 'event', text: 'reset 2 (ECONNRESET)' },
];

export const FAIL: Partial<ScenarioResult> = {
  verdict: 'fail',
  reason: 'the stack answered a SYN inside the window with a reset',
  rule: 'segment-arrives.syn-in-window',
  clause: '3.10.7.4',
  expected: '<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> within 200 ms',
  observed: '<SEQ=0><ACK=103><CTL=RST,ACK> after 9 µs',
  step: 'Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>',
  exchange: HALF_OPEN,
  packets: packets(5),
  frame: 5,
};

const SILENCE: Partial<ScenarioResult> = {
  verdict: 'inconclusive',
  reason: 'ESTABLISHED was not reached (judged by 3.5/three-way-handshake)',
  expected: '<CTL=SYN,ACK> within 1 s',
  observed: 'nothing',
  step: 'Given a connection in ESTABLISHED',
  exchange: [
    { time: 0, kind: 'call', text: 'OPEN passive, port 7' },
    { time: 1_000, kind: 'to-stack', text: '<SEQ=100><CTL=SYN>', frame: 1 },
    { time: 1_000_001_000, kind: 'note', text: 'nothing within 1 s', marked: true },
  ],
  packets: packets(1),
};

const CRASH: Partial<ScenarioResult> = {
  verdict: 'crashed',
  reason: 'the stack died with signal 11 after frame 1',
  exchange: [{ time: 0, kind: 'to-stack', text: '<SEQ=100><CTL=SYN,FIN>', frame: 1, marked: true }],
  packets: packets(1),
  parameters: { 'net.ipv4.tcp_syncookies': '0' },
};

const DEVIATION: Partial<ScenarioResult> = {
  verdict: 'deviation',
  reason: 'the stack acknowledges every segment by itself',
  rule: 'delayed-ack',
  clause: '3.8.6.3',
  expected: 'at most one <CTL=ACK> for two segments',
  observed: 'two <CTL=ACK>',
  packets: packets(3),
};

export const SCENARIOS: readonly ScenarioDescription[] = [
  scenario('3.5/three-way-handshake', { requirements: ['MUST-10'] }),
  scenario('3.10.7.4/syn-in-window/established', {
    title: 'A SYN inside the window draws a challenge ACK, not a reset',
    requirements: ['EP-ESTABLISHED-SYN-1', 'MUST-11'],
    uri: 'features/3.10.7.4/syn.feature',
    line: 31,
  }),
  scenario('3.10.7.4/ack-of-nothing', { requirements: ['MUST-10'] }),
  scenario('3.10.7.2/syn-fin'),
  scenario('3.8.6.3/every-second-segment', { level: 'should', requirements: ['SHLD-18'] }),
  scenario('3.8.1/jitter', { level: 'should' }),
  scenario('3.10.7.4/old-duplicate', { level: 'may' }),
  scenario('3.8.3/r2-for-syn', { needs: ['virtual-clock'] }),
  scenario('3.8.5/urgent-mark', { needs: ['urgent'] }),
  scenario('3.9.2/icmp-hard-error'),
];

export const OUTCOMES: readonly Outcome[] = [
  ...SCENARIOS.filter(({ id }) => id !== '3.10.7.4/old-duplicate' && id !== '3.8.5/urgent-mark').map(({ id }) =>
    outcome(id, 'reference', { packets: packets(2) }),
  ),
  outcome('3.10.7.4/old-duplicate', 'reference', { verdict: 'choice', choice: 'answers with an ACK (3.10.7.4, first check)' }),
  outcome('3.8.5/urgent-mark', 'reference', { verdict: 'not-applicable', reason: 'does not declare urgent' }),
  outcome('3.5/three-way-handshake', 'linux', { choice: 'SYN,ACK carries no data' }),
  outcome('3.10.7.4/syn-in-window/established', 'linux', FAIL),
  outcome('3.10.7.4/ack-of-nothing', 'linux', SILENCE),
  outcome('3.10.7.2/syn-fin', 'linux', CRASH),
  outcome('3.8.6.3/every-second-segment', 'linux', DEVIATION),
  outcome('3.8.1/jitter', 'linux', { verdict: 'flaky', reason: 'pass, fail, pass in 3 repeats' }),
  outcome('3.10.7.4/old-duplicate', 'linux', { verdict: 'choice', choice: 'answers with an ACK (3.10.7.4, first check)' }),
  outcome('3.8.3/r2-for-syn', 'linux', { verdict: 'not-run', reason: 'needs 63 s on a real clock: --slow' }),
  outcome('3.8.5/urgent-mark', 'linux', { verdict: 'not-applicable', reason: 'does not declare urgent' }),
  outcome('3.9.2/icmp-hard-error', 'linux', { verdict: 'harness-error', reason: 'the TUN device was taken down by somebody else' }),
];

const covered = { disposition: 'covered', reason: '' } as const;
export const REQUIREMENTS: readonly RequirementInput[] = [
  {
    id: 'MUST-10',
    level: 'MUST',
    section: '3.5',
    summary: 'Two endpoints whose SYNs cross on the way end up with one working connection.',
    rules: ['open.simultaneous'],
    ...covered,
  },
  {
    id: 'MUST-11',
    level: 'MUST',
    section: '3.5',
    summary:
      'The endpoint remembers whether it came to SYN-RECEIVED through a passive or an active OPEN, because reset and SYN handling differ.',
    rules: [],
    ...covered,
  },
  {
    id: 'EP-ESTABLISHED-SYN-1',
    level: '',
    section: '3.10.7.4',
    summary: 'SYN inside the window: a challenge ACK.',
    rules: ['segment-arrives.syn-in-window'],
    ...covered,
  },
  { id: 'SHLD-18', level: 'SHOULD', section: '3.8.6.3', summary: 'Delayed acknowledgments are used.', rules: ['delayed-ack'], ...covered },
  {
    id: 'MUST-9',
    level: 'MUST NOT',
    section: '3.4.1',
    summary: 'The keyed function cannot be evaluated by an outsider.',
    rules: [],
    disposition: 'excluded',
    reason: 'unpredictability cannot be proven from outside',
  },
];

export function input(over: Partial<ReportInput> = {}): ReportInput {
  return {
    tool: { name: 'tcpspec', version: '0.1.0' },
    spec: { name: 'RFC 9293', files: ['spec/tcp.pspec'], requirements: 'spec/requirements/rfc9293.yaml' },
    run: { seed: 1, strict: false, options: { 'max-wait': '10s' }, interrupted: false },
    stacks: STACKS,
    scenarios: SCENARIOS,
    outcomes: OUTCOMES,
    requirements: REQUIREMENTS,
    trace: false,
    ...over,
  };
}

/** The report of one scenario on one stack, `linux`, with this result. */
export function reportOf(over: Partial<ScenarioResult>, run: Partial<ReportInput['run']> = {}): RunReport {
  const base = input();
  return buildReport({
    ...base,
    run: { ...base.run, ...run },
    stacks: STACKS.slice(1, 2),
    scenarios: [scenario('3.5/a')],
    outcomes: [outcome('3.5/a', 'linux', over)],
  });
}
