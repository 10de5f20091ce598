/** Parameters of a scenario (`MSL` = `30 s`, `profile` = `linux`, `choice.NAME` = `BRANCH`) for the reference engine. */
import type { MachineDescription } from '../../engine/machine';
import { AdapterError } from '../contract';

export interface EngineSettings {
  readonly settings: Record<string, number | boolean>;
  readonly choices: Record<string, number>;
}

const UNITS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9, min: 60e9, h: 3600e9 };
/** What other stacks need to be told; this one neither limits nor delays acknowledgments by default. */
const NOT_NEEDED = new Set(['ackRateLimit', 'delayedAck']);

export function readSettings(description: MachineDescription, parameters: Readonly<Record<string, string>>): EngineSettings {
  const settings: Record<string, number | boolean> = {};
  const choices: Record<string, number> = {};
  for (const [name, text] of Object.entries(parameters)) {
    if (name === 'profile') Object.assign(settings, profileOf(description, text));
    else if (name.startsWith('choice.')) choices[name.slice(7)] = branchOf(description, name.slice(7), text);
    else if (!NOT_NEEDED.has(name)) settings[name] = readValue(name, text, description.parameters[name]);
  }
  return { settings, choices };
}

function profileOf(description: MachineDescription, name: string): Readonly<Record<string, number | boolean>> {
  const profile = description.profiles[name];
  if (profile !== undefined) return profile;
  throw new AdapterError(`the spec has no profile ${name}; it has ${Object.keys(description.profiles).join(', ')}`);
}

function branchOf(description: MachineDescription, name: string, branch: string): number {
  const choice = description.choices.find((one) => one.name === name);
  const index = choice?.branches.indexOf(branch) ?? -1;
  if (index >= 0) return index;
  const known = choice === undefined ? description.choices.map((one) => one.name) : choice.branches;
  throw new AdapterError(`no choice ${name} = ${branch}; there is ${known.join(', ')}`);
}

function readValue(name: string, text: string, declared: number | boolean | undefined): number | boolean {
  if (declared === undefined) throw new AdapterError(`the spec has no parameter ${name}`);
  if (typeof declared === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw new AdapterError(`parameter ${name} is true or false, not ${text}`);
  }
  const match = /^(\d+(?:\.\d+)?)\s*(ns|us|ms|s|min|h)?$/.exec(text.trim());
  if (match === null) throw new AdapterError(`parameter ${name} is a number or a time such as 30 s, not ${text}`);
  return Math.round(Number(match[1]) * (match[2] === undefined ? 1 : (UNITS[match[2]] ?? 1)));
}
