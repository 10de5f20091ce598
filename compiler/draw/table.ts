/** The state x event table in every format. */
import type { Table } from '../table';
import { matrixOf } from './matrix';
import { tableHtml } from './table-html';
import { tableMarkdown } from './table-markdown';
import { tableText } from './table-text';

export { tableHtml, tableMarkdown, tableText };

/** The matrix as data; the rule table itself is in `compiler/table.ts`. */
export function tableJson(table: Table): string {
  return `${JSON.stringify(matrixOf(table), null, 2)}\n`;
}

export const TABLE_FORMATS = { text: tableText, md: tableMarkdown, json: tableJson, html: tableHtml } as const;
