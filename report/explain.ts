/** `tcpspec explain`: what a requirement, a cell of the state x event table or a scenario says, and what covers it. */
import type { ScenarioDescription } from '../scenario/verdict';
import type { Disposition } from './result';
import { labelled, plural, printable } from './text';

const WIDTH = 100;
const LABEL = 14;

/** An entry of a requirement catalogue, whatever its kind. */
export interface CatalogueEntry {
  readonly id: string;
  /** Where it comes from (`RFC 9293`). */
  readonly document: string;
  readonly section: string;
  /** The keyword; empty where it has none. */
  readonly level: string;
  /** What it says. */
  readonly summary: string;
  /** More of the entry, in the order to print: `['state', 'CLOSED']`, `['observability', 'wire']`, `['how', …]`. */
  readonly details: readonly (readonly [name: string, text: string])[];
  /** Where the document contradicts itself about it. */
  readonly doubts: readonly string[];
  readonly disposition: Disposition;
  /** Why it is excluded or planned. */
  readonly reason: string;
}
export interface CoveringRule {
  readonly name: string;
  readonly clause: string;
  readonly file: string;
  readonly line: number;
  /** Its text in the spec, when that is at hand. */
  readonly text?: string;
}

export interface RequirementExplained {
  readonly entry: CatalogueEntry;
  /** Those that cite it. */
  readonly rules: readonly CoveringRule[];
  /** Those that carry it. */
  readonly scenarios: readonly ScenarioDescription[];
}
export function explainRequirement({ entry, rules, scenarios }: RequirementExplained): string {
  const disposition = entry.reason === '' ? entry.disposition : `${entry.disposition}: ${entry.reason}`;
  return page([
    heading(entry.id, entry.level, `${entry.document}, section ${entry.section}`),
    '',
    ...labelled('', printable(entry.summary), WIDTH, '  '),
    '',
    ...entry.details.flatMap(([name, text]) => field(name, text)),
    ...entry.doubts.flatMap((doubt) => field('doubt', doubt)),
    ...field('disposition', disposition),
    '',
    ...drawRules(rules),
    ...drawScenarios(scenarios),
  ]);
}

export interface ScenarioExplained {
  readonly scenario: ScenarioDescription;
  /** Its Gherkin text. */
  readonly source: string;
  /** Those of its requirements that a catalogue knows. */
  readonly requirements: readonly CatalogueEntry[];
  /** Those that cite one of its requirements. */
  readonly rules: readonly CoveringRule[];
}
export function explainScenario({ scenario, source, requirements, rules }: ScenarioExplained): string {
  const unknown = scenario.requirements.filter((id) => !requirements.some((entry) => entry.id === id));
  return page([
    heading(scenario.id, scenario.level.toUpperCase(), `section ${scenario.section}`),
    '',
    ...labelled('', printable(scenario.title), WIDTH, '  '),
    '',
    ...source
      .trimEnd()
      .split('\n')
      .map((line) => `  | ${printable(line.replaceAll('\t', '  '))}`.trimEnd()),
    '',
    ...field('needs', scenario.needs.join(', ')),
    ...field('file', `${scenario.uri}:${scenario.line}`),
    ...field('run it', `npx tcpspec run ${scenario.id}`),
    '',
    ...requirements.flatMap(({ id, level, summary }) => field(id, `${level} ${summary}`.trim())),
    ...unknown.flatMap((id) => field(id, 'in no catalogue')),
    ...(scenario.requirements.length > 0 ? [''] : []),
    ...drawRules(rules),
  ]);
}

function drawRules(rules: readonly CoveringRule[]): string[] {
  if (rules.length === 0) return ['  No rule of the spec cites it.'];
  const drawn = rules.flatMap(({ name, clause, file, line, text = '' }) => [
    `    ${printable(name)}  (${printable(clause)})  ${printable(file)}:${line}`,
    ...(text === ''
      ? []
      : text
          .trimEnd()
          .split('\n')
          .map((each) => `      ${printable(each)}`)),
  ]);
  return [`  ${plural(rules.length, 'rule')} of the spec:`, ...drawn];
}

function drawScenarios(scenarios: readonly ScenarioDescription[]): string[] {
  if (scenarios.length === 0) return ['  No scenario carries it.'];
  const column = Math.max(...scenarios.map(({ id }) => id.length));
  const drawn = scenarios.flatMap(({ id, title }) => labelled(`${id.padEnd(Math.min(column, 50))}  `, printable(title), WIDTH, '    '));
  return [`  ${plural(scenarios.length, 'scenario')}:`, ...drawn];
}

function heading(id: string, level: string, where: string): string {
  return [id, level, where]
    .filter((part) => part !== '')
    .map(printable)
    .join(' · ');
}

function field(name: string, text: string): string[] {
  return text === '' ? [] : labelled(`${printable(name)} `.padEnd(LABEL), printable(text), WIDTH, '  ');
}

function page(lines: readonly string[]): string {
  const single = lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
  return `${single.join('\n').trimEnd()}\n`;
}
