/** The rule of the spec behind a scenario: the first that cites what it judges. */
import { machine } from '../engine/generated/tcp';
import type { ScenarioDescription, ScenarioResult } from '../scenario/verdict';

const { rules } = machine.description;

export function addRule(id: string, result: ScenarioResult, scenarios: readonly ScenarioDescription[]): ScenarioResult {
  if (result.verdict === 'pass' || result.rule !== undefined) return result;
  const scenario = scenarios.find((one) => one.id === id);
  const rule = scenario?.requirements.flatMap((requirement) => rules.filter(({ ids }) => ids.includes(requirement)))[0];
  const clause = result.clause ?? rule?.clauses[0] ?? scenario?.section;
  return { ...result, ...(rule !== undefined && { rule: `${rule.name} (${rule.at})` }), ...(clause !== undefined && { clause }) };
}
