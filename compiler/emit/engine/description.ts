/** What the engine says of itself: states, rules with their clauses, choices, parameters. */
import type { Table } from '../../table';

export function emitDescription(table: Table, types: boolean): string[] {
  const description = {
    protocol: table.protocol,
    states: table.states,
    signals: table.signals,
    timers: table.timers.map((timer) => timer.name),
    calls: table.events.filter((event) => event.kind === 'call').map((event) => event.name),
    rules: table.rules.map((rule) => ({
      name: rule.name,
      clauses: rule.clauses,
      level: rule.level,
      ids: rule.ids,
      at: `${rule.at.file}:${String(rule.at.line)}`,
    })),
    choices: table.choices,
    profiles: Object.fromEntries(table.profiles.map((profile) => [profile.name, profile.settings])),
    flow: flowOf(table),
    parameters: Object.fromEntries(table.parameters.map((p) => [p.name, p.value])),
  };
  const parts = Object.entries(description).map(([name, value]) => `  ${name}: ${emitValue(value)},`);
  return [`const DESCRIPTION${types ? ': MachineDescription' : ''} = {`, ...parts, '};', ''];
}

/** Long lists stand one entry a line, so that a change of the spec is a readable change of this file. */
function emitValue(value: unknown): string {
  if (!Array.isArray(value) || typeof value[0] === 'string') return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)},`).join('\n')}\n  ]`;
}

/** The header fields that name the two ends of a connection, where the protocol has such. */
function flowOf(table: Table): { source: string; target: string } | null {
  const source = table.header.fields.find((field) => field.flow === 'source');
  const target = table.header.fields.find((field) => field.flow === 'target');
  return source === undefined || target === undefined ? null : { source: source.name, target: target.name };
}
