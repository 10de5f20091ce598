import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainRequirement, explainScenario } from '../../report/explain';
import type { CatalogueEntry } from '../../report/explain';
import { scenario } from './fixture';
import { matchesGolden } from './golden';

const MUST_11: CatalogueEntry = {
  id: 'MUST-11',
  document: 'RFC 9293',
  section: '3.5',
  level: 'MUST',
  summary:
    'The endpoint remembers whether it came to SYN-RECEIVED through a passive or an active OPEN, because reset and SYN handling differ.',
  details: [
    ['observability', 'wire+api'],
    [
      'how',
      'Passive case: SYN, then RST with SEQ=RCV.NXT, then a new SYN must again draw a SYN,ACK and accept() must have reported nothing.',
    ],
  ],
  doubts: ['The classic text and RFC 5961 differ about a RST that is in the window but not at its edge.'],
  disposition: 'covered',
  reason: '',
};
const RULE = {
  name: 'rst.syn-received.passive',
  clause: '3.10.7.4',
  file: 'spec/tcp.pspec',
  line: 412,
  text: '| in SYN-RECEIVED & passive => -> LISTEN; stop',
};
const SCENARIO = scenario('3.10.7.4/rst-returns-to-listen', {
  title: 'A reset in SYN-RECEIVED after a passive OPEN returns to LISTEN',
  requirements: ['MUST-11', 'OWN-1'],
  needs: ['passiveOpen'],
});

test('a requirement: what it says and what covers it', () => {
  matchesGolden(explainRequirement({ entry: MUST_11, rules: [RULE], scenarios: [SCENARIO] }), 'explain-requirement.txt');
});

test('a requirement that nothing covers says why', () => {
  const entry: CatalogueEntry = { ...MUST_11, details: [], doubts: [], disposition: 'excluded', reason: 'cannot be seen from outside' };
  matchesGolden(explainRequirement({ entry, rules: [], scenarios: [] }), 'explain-excluded.txt');
});

test('a scenario: its text, what it asks for and what stands behind it', () => {
  const source = '  Scenario: A reset in SYN-RECEIVED returns to LISTEN\n    Given a listener\n\tWhen the peer sends <CTL=RST>\n';
  matchesGolden(explainScenario({ scenario: SCENARIO, source, requirements: [MUST_11], rules: [RULE] }), 'explain-scenario.txt');
});

test('a feature file can do nothing to a terminal', () => {
  const hostile = { ...SCENARIO, title: 'x\u001b[2J', id: 'x\u001b[2J', needs: ['\u001b'] };
  const text = explainScenario({ scenario: hostile, source: '\u001b[2J\r\n\u0007', requirements: [], rules: [] });
  assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
});
