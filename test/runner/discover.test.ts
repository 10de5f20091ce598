import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { discover } from '../../runner/discover';
import { feature, featureFiles } from './feature-files';

const STEPS = 'Given a connection in CLOSED\nWhen the peer sends <CTL=SYN>\nThen the stack sends <CTL=RST,ACK>';
const REQUIREMENTS = new Set(['MUST-12', 'MUST-13', 'EP-CLOSED-SEG-1', 'S-004']);

function found(text: string) {
  const house = featureFiles({ 'a.feature': text });
  const { scenarios, problems } = discover([house], { house, requirements: REQUIREMENTS });
  return { scenarios, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}
function complains(text: string, ...problems: readonly string[]): void {
  const { problems: told } = found(text);
  for (const problem of problems)
    assert.ok(
      told.some((line) => line.includes(problem)),
      `"${problem}" is not in\n${told.join('\n')}`,
    );
}
const scenario = (tags: string, steps = STEPS, description = ''): string =>
  `Feature: x\n  ${tags}\n  Scenario: it does\n    ${description}\n${steps.replaceAll(/^\s*/gm, '    ')}\n`;

describe('a scenario', () => {
  test('is what its tags and steps say', () => {
    const { scenarios, problems } = found(
      '@must\nFeature: x\n  Rule: y\n    @id:3.5/one @MUST-12 @S-004 @needs-abort @ipv6\n    Scenario: It does this.\n' +
        '      Given a connection in FIN-WAIT-1, opened actively\n      Then the stack sends nothing',
    );
    assert.deepEqual(problems, []);
    const [{ uri, ...only } = { uri: '' }] = scenarios;
    assert.match(uri, /a\.feature$/);
    assert.deepEqual(only, {
      id: '3.5/one',
      title: 'It does this.',
      section: '3.5',
      level: 'must',
      requirements: ['MUST-12', 'S-004'],
      needs: ['abort', 'family-6', 'activeOpen', 'halfClose'],
      tags: ['@must', '@id:3.5/one', '@MUST-12', '@S-004', '@needs-abort', '@ipv6'],
      line: 5,
    });
  });
  test('of an outline is named by its row, which may add ids and change the level', () => {
    const { scenarios, problems } = found(`
      @must @MUST-12
      Feature: x
        @id:3.5/outline
        Scenario Outline: <reply>
          Given a connection in CLOSED
          When the peer sends <segment>
          Then the stack answers <reply>

          Examples:
            | id  | segment   | reply         | ids     | level  |
            | syn | <CTL=SYN> | <CTL=RST,ACK> | MUST-13 |        |
            | rst | <CTL=RST> | nothing       |         | should |`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      scenarios.map(({ id, level, requirements, line }) => [id, level, requirements, line]),
      [
        ['3.5/outline/syn', 'must', ['MUST-12', 'MUST-13'], 12],
        ['3.5/outline/rst', 'should', ['MUST-12'], 13],
      ],
    );
  });
});

describe('the house rules', () => {
  test('want an id, once', () => {
    complains(scenario('@must @MUST-12'), '3: no id: give it a tag @id:<section>/<slug>');
    complains(scenario('@id:3.5/a @id:3.5/b @must @MUST-12'), '3: two ids');
    complains(scenario('@id:lonely @must @MUST-12'), 'not of the form <section>/<slug>');
    complains(`${feature({ one: STEPS })}\n  @id:3.5/one @must @MUST-12\n  Scenario: two\n    ${STEPS}`, 'the id 3.5/one is taken: ');
  });
  test('want an id column in an outline', () =>
    complains(
      'Feature: x\n  @id:3.5/o @must @MUST-12\n  Scenario Outline: <n>\n    Given IRS is <n>\n    Examples:\n      | n |\n      | 1 |',
      '7: an outline needs a column id',
    ));
  test('want one level', () => {
    complains(scenario('@id:3.5/a @MUST-12'), '3: no level: tag it @must, @should or @may');
    complains(scenario('@id:3.5/a @must @may @MUST-12'), '3: 2 levels: @must and @may');
  });
  test('want a requirement that there is', () => {
    complains(scenario('@id:3.5/a @must'), '3: no requirement');
    complains(scenario('@id:3.5/a @must @MUST-999'), '3: there is no requirement MUST-999 in the catalogue');
  });
  test('want to know why an unlabelled rule counts as it does', () => {
    const tags = (level: string): string => `@id:3.5/a @${level} @EP-CLOSED-SEG-1 @S-004`;
    complains(scenario(tags('must')), 'needs a line "Substance: …"');
    complains(scenario(tags('should')), 'needs a line "Detail: …"');
    complains(scenario(tags('must'), STEPS, 'Detail: it is one'), 'says "Detail:", which makes it @should, not @must');
    assert.deepEqual(found(scenario(tags('must'), STEPS, 'Substance: a missing reset')).problems, []);
    assert.deepEqual(found(scenario(tags('should'), STEPS, 'Detail: which of two')).problems, []);
    assert.deepEqual(found(scenario(tags('may'))).problems, []);
    assert.deepEqual(found(scenario('@id:3.5/a @must @EP-CLOSED-SEG-1 @MUST-12')).problems, []);
  });
  test('know the capabilities', () => complains(scenario('@id:3.5/a @must @MUST-12 @needs-half'), 'there is no capability half: one of '));
  test('do not bind the features of others', () => {
    const elsewhere = featureFiles({ 'mine.feature': 'Feature: x\n  Scenario: My stack answers!\n    Given a connection in CLOSED' });
    const { scenarios, problems } = discover([join(elsewhere, 'mine.feature')], { requirements: REQUIREMENTS });
    assert.deepEqual(problems, []);
    assert.deepEqual([scenarios[0]?.id, scenarios[0]?.level], ['mine/my-stack-answers', 'must']);
  });
});

describe('a step', () => {
  const withStep = (step: string): string => scenario('@id:3.5/a @must @MUST-12', step);
  test('has to be of the vocabulary', () =>
    complains(withStep('Given a conection in CLOSED'), '5: undefined step "a conection in CLOSED"'));
  test('has to hold a segment that can be read, shown with its place and what was meant', () =>
    complains(
      withStep('Given a connection in CLOSED\nWhen the peer sends <SEQ=SND.NEXT>'),
      '6: bad segment in the step "the peer sends <SEQ=SND.NEXT>":\nsegment:1:6: there is no symbol SND.NEXT\n 1 | <SEQ=SND.NEXT>\n   |      ^^^^^^^^\n   = did you mean SND.NXT?',
    ));
  test('has to make sense', () => {
    complains(withStep('Given a connection in SYN-SENT, opened passively'), 'SYN-SENT cannot be reached by a connection opened passively');
    complains(withStep('Given a connection in CLOSED or LISTEN'), 'one state at a time');
    complains(withStep('Given IRS is 4294967296'), 'from 0 to 4294967295');
  });
  test('takes the table that it takes, and its segments are read too', () => {
    const table = (...rows: string[]): string => withStep(`Then the stack does one of\n${rows.join('\n')}`);
    complains(table('| choice | sends |', '| a | nothing |'), 'takes a table | choice | sends | clause |: clause missing');
    complains(table('| choice | sends | clause |', '| a | nothing | 1 |'), 'between two at least');
    complains(table('| choice | sends | clause |', '| a | nothing | 1 |', '| b | <CTL=RTS> | 2 |'), 'did you mean RST?');
    complains(withStep('Given a connection in CLOSED\n| a |'), 'takes no table');
  });
  test('of an outline is complained of once, where it stands', () => {
    const { problems } = found(`
      @must @MUST-12
      Feature: x
        @id:3.5/outline
        Scenario Outline: <id>
          Given no such thing

          Examples:
            | id |
            | a  |
            | b  |`);
    assert.deepEqual(problems, ['6: undefined step "no such thing": `tcpspec steps` lists the vocabulary']);
  });
});

describe('a file', () => {
  test('that is broken is told with its place', () => {
    const house = featureFiles({
      'a.feature': feature({ one: STEPS }),
      'b.feature': 'Feature: x\n  Scenario: y\n    Given a connection in CLOSED\n    Gven nothing\n',
    });
    const { scenarios, problems } = discover([house], { house });
    assert.deepEqual(scenarios, []);
    assert.match(problems[0]?.uri ?? '', /b\.feature$/);
    assert.equal(problems[0]?.line, 4);
    assert.match(problems[0].message, /expected: .* got 'Gven nothing'/);
  });
  test('or folder that does not exist is told of', () => {
    assert.deepEqual(discover(['no/such']).problems, [{ uri: 'no/such', line: 0, message: 'there is no such file or folder' }]);
  });
  test('may have a name that looks like a pattern', () => {
    const folder = featureFiles({ 'a [1] (b).feature': feature({ one: STEPS }), 'x.y/c.feature': feature({ two: STEPS }) });
    assert.deepEqual(
      discover([join(folder, 'a [1] (b).feature')]).scenarios.map(({ id }) => id),
      ['3.5/one'],
    );
    assert.deepEqual(
      discover([folder]).scenarios.map(({ id }) => id),
      ['3.5/one', '3.5/two'],
    );
    assert.deepEqual(
      discover([join(folder, 'x.y')]).scenarios.map(({ id }) => id),
      ['3.5/two'],
    );
  });
});
