/** The lowered table against its published schema: a table that does not fit is a fault of the compiler, not of a spec. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Table } from '../table';

export const SCHEMA_FILE = join(__dirname, '..', 'table.schema.json');

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
  compiled ??= new Ajv({ discriminator: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema());
  return compiled;
}

function schema(): object {
  return JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
}

/** What is wrong with the form of a table, one line each; nothing when it fits. */
export function describeMisfits(table: unknown): string[] {
  const validate = validator();
  return validate(table) ? [] : (validate.errors ?? []).map(describe);
}

function describe(error: ErrorObject): string {
  const detail = Object.entries(error.params).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `table${error.instancePath}: ${error.message ?? 'does not fit'} (${detail.join(', ')})`;
}

/** Throws when the table does not fit. */
export function validateTable(table: Table): void {
  const misfits = describeMisfits(table);
  if (misfits.length > 0) throw new Error(`the compiler made a table that does not fit ${SCHEMA_FILE}:\n${misfits.join('\n')}`);
}
