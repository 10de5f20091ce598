/** The suite's check of its own output: no report leaves it that does not keep the published schema. */
import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { HarnessError } from './error';
import type { RunReport } from './result';
import schema from './schema.json';

/** More than these only repeat themselves. */
const MOST_PROBLEMS = 5;

let compiled: ValidateFunction<RunReport> | undefined;

/** @throws HarnessError that names the JSON path of each problem */
export function validateReport(report: unknown): asserts report is RunReport {
  compiled ??= new Ajv({ allErrors: true, verbose: true }).compile<RunReport>(schema);
  if (compiled(report)) return;
  const problems = describeProblems(compiled.errors ?? []);
  throw new HarnessError(`the report does not keep its own schema (report/schema.json):\n  ${problems.join('\n  ')}`);
}

/** `/scenarios/0/level: must be equal to one of the allowed values (must, should, may), is "shall"`, the first few. */
export function describeProblems(errors: readonly ErrorObject[]): string[] {
  const told = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'propertyNames');
  const problems = [...new Set((told.length > 0 ? told : errors).map(describeProblem))];
  const rest = problems.length - MOST_PROBLEMS;
  return rest > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${rest} more`] : problems;
}

export function describeProblem({ instancePath, keyword, message = 'is wrong', params, data }: ErrorObject): string {
  const path = instancePath === '' ? '/' : instancePath;
  const given = params as Record<string, unknown>;
  if (keyword === 'additionalProperties') return `${path}: must not have a ${JSON.stringify(given['additionalProperty'])}`;
  if (keyword === 'required') return `${path}: ${message}`;
  const allowed = given['allowedValues'] ?? given['allowedValue'];
  const choices = allowed === undefined ? '' : ` (${[allowed].flat().map(String).join(', ')})`;
  return `${path}: ${message}${choices}, is ${excerpt(data)}`;
}

function excerpt(data: unknown): string {
  const text = data === undefined ? 'undefined' : JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
