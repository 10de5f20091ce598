/** `tcpspec explain ID`: a requirement, a cell, a seed's statement or a scenario; what it says and what covers it. */
import { readFileSync } from 'node:fs';
import { machine } from '../engine/generated/tcp';
import type { CoveringRule } from '../report/explain';
import { explainRequirement, explainScenario } from '../report/explain';
import { UsageError } from '../report/error';
import { discover } from '../runner/discover';
import { nearest } from '../scenario/nearest';
import type { ScenarioDescription } from '../scenario/verdict';
import { loadEntry, loadRequirements } from './catalogue';
import { print } from './print';

export function explain(id: string): number {
  const { scenarios } = discover([]);
  const requirements = loadRequirements(scenarios);
  const requirement = requirements.find((one) => one.id === id.toUpperCase());
  const scenario = scenarios.find((one) => one.id === id);
  if (requirement !== undefined) {
    const carrying = scenarios.filter((one) => one.requirements.includes(requirement.id));
    print(explainRequirement({ entry: loadEntry(requirement), rules: rulesFor([requirement.id]), scenarios: carrying }));
    return 0;
  }
  if (scenario === undefined) throw new UsageError(unknown(id, [...requirements.map((one) => one.id), ...scenarios.map((one) => one.id)]));
  const entries = requirements.filter((one) => scenario.requirements.includes(one.id)).map(loadEntry);
  print(explainScenario({ scenario, source: sourceOf(scenario), requirements: entries, rules: rulesFor(scenario.requirements) }));
  return 0;
}

function rulesFor(ids: readonly string[]): CoveringRule[] {
  return machine.description.rules
    .filter((rule) => rule.ids.some((id) => ids.includes(id)))
    .map(({ name, clauses, at }) => {
      const colon = at.lastIndexOf(':');
      return { name, clause: clauses.join(', '), file: at.slice(0, colon), line: Number(at.slice(colon + 1)) };
    });
}

/** From the tags of the scenario (or its outline) to the blank line behind it. */
function sourceOf(scenario: ScenarioDescription): string {
  const lines = readFileSync(scenario.uri, 'utf8').split('\n');
  let from = scenario.line - 1;
  while (from > 0 && !/^\s*Scenario/.test(lines[from] ?? '')) from--;
  while (from > 0 && /^\s*@/.test(lines[from - 1] ?? '')) from--;
  const end = lines.findIndex((line, index) => index > scenario.line - 1 && /^\s*(@|Scenario|Rule|Feature)/.test(line));
  return lines.slice(from, end < 0 ? undefined : end).join('\n');
}

function unknown(id: string, known: readonly string[]): string {
  const close = nearest(id, known);
  return `nothing is called ${id}${close === undefined ? '; `tcpspec list` lists the scenarios' : `; did you mean ${close}?`}`;
}
