/** One result explained: what was expected, what came, which rule says so, the exchange, and how to see it again. */
import { join } from 'node:path';
import { decidingFrame } from './capture';
import { drawExchange } from './diagram';
import type { Paint } from './paint';
import { VERDICT_COLOUR } from './paint';
import type { ResultReport, RunReport, ScenarioReport } from './result';
import { labelled } from './text';

const MARGIN = '  ';
const LABEL = 11;

/** A scenario with its result on one stack. */
export interface Judged {
  readonly scenario: ScenarioReport;
  readonly stack: string;
  readonly result: ResultReport;
}
export interface Page {
  readonly report: RunReport;
  readonly width: number;
  /** Where the report is, for the paths of captures. */
  readonly directory?: string;
  readonly paint: Paint;
}

/** In full. */
export function drawFailure({ scenario, stack, result }: Judged, page: Page): string[] {
  const { paint, width } = page;
  const verdict = paint(VERDICT_COLOUR[result.verdict], result.verdict.toUpperCase());
  const diagram = drawExchange(result.exchange, stack, width - MARGIN.length, paint).map((line) => MARGIN + line);
  return [
    `${verdict}  ${stack}  ${paint('bold', scenario.id)}`,
    ...labelled('', scenario.title, width, MARGIN),
    '',
    ...drawFinding(result, width),
    ...drawSource(scenario, result, page),
    ...(result.exchange.length > 0 ? ['', ...diagram, ''] : []),
    ...drawPointers(scenario, result, page),
  ];
}

/** In a few lines. */
export function drawDeviation({ scenario, stack, result }: Judged, page: Page): string[] {
  const ids = scenario.requirements.length > 0 ? `  ${scenario.requirements.join(' ')}` : '';
  const finding = result.expected === undefined && result.observed === undefined ? field('why', result.reason, page.width) : [];
  return [
    `${page.paint('bold', scenario.id)}  ${stack}${ids}`,
    ...labelled('', scenario.title, page.width, MARGIN),
    ...field('expected', result.expected, page.width),
    ...field('observed', result.observed, page.width),
    ...finding,
    ...rerun(result),
  ];
}

function drawFinding(result: ResultReport, width: number): string[] {
  const settings = Object.entries(result.parameters).map(([name, value]) => `${name} = ${value}`);
  return [
    ...field('step', result.step, width),
    ...field('expected', result.expected, width),
    ...field('observed', result.observed, width),
    ...field('why', result.reason, width),
    ...field('settings', settings.join(', '), width),
  ];
}

/** The rule, its clause and level, and the sentence of each requirement. */
function drawSource(scenario: ScenarioReport, result: ResultReport, { report, width }: Page): string[] {
  const level = scenario.level.toUpperCase();
  const clause = [report.spec.name, result.clause ?? scenario.section].join(' ');
  const rule = [result.rule, clause, level].filter((part) => part !== undefined && part !== '').join(' · ');
  const requirements = report.requirements.filter(({ id }) => scenario.requirements.includes(id));
  return [
    ...field('rule', rule, width),
    ...requirements.flatMap(({ id, summary }) => labelled(`${id.padEnd(LABEL - 2)}  `, summary, width, MARGIN)),
  ];
}

function drawPointers(scenario: ScenarioReport, result: ResultReport, { directory, width }: Page): string[] {
  const pcap = result.pcap === undefined || directory === undefined ? result.pcap : join(directory, result.pcap);
  const frame = decidingFrame(result);
  const where = frame ? `, ${frame.after ? 'after ' : ''}frame ${frame.number}` : '';
  return [
    ...field('trace', pcap === undefined ? undefined : pcap + where, width),
    ...field('scenario', `${scenario.uri}:${scenario.line}`, width),
    ...rerun(result),
  ];
}

/** Never broken, so that it can be copied. */
function rerun({ rerun: command }: ResultReport): string[] {
  return [`${MARGIN}${'rerun'.padEnd(LABEL)}${command}`];
}

function field(name: string, text: string | undefined, width: number): string[] {
  return text === undefined || text === '' ? [] : labelled(name.padEnd(LABEL), text, width, MARGIN);
}
