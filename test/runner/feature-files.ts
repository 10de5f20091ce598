/** Feature files for one test, in a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes the files and says where; paths relative to the folder. */
export function featureFiles(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tcpspec-test-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A feature of scenarios that keep the house rules: slug by steps. */
export function feature(scenarios: Readonly<Record<string, string>>, tags: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(scenarios).map(
    ([slug, steps]) => `  @id:3.5/${slug} ${tags[slug] ?? '@must @MUST-12'}\n  Scenario: ${slug}\n${steps.replaceAll(/^\s*/gm, '    ')}\n`,
  );
  return `Feature: of a test\n\n${written.join('\n')}`;
}
