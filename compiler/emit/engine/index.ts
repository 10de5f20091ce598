/**
 * The engine: one function for each event, states as small integers, the connection record one monomorphic object.
 * The text is readable and names the rule and its line on every branch; it is committed and compared in CI.
 */
import type { Table, TableVariable } from '../../table';
import { emitDescription } from './description';
import { emitDispatch } from './dispatch';
import type { ExpressionContext } from './expression';
import { emitExpression } from './expression';
import type { Emission } from './handler';
import { emitHandler, indent } from './handler';
import { choiceField, debtsBy, identifier, timerIndex } from './names';
import { emitFits } from './segment';
import { SegmentBuilders } from './segment-builders';
import { emitStanding } from './standing';

export interface EngineOptions {
  /** TypeScript with annotations, or JavaScript for `new Function`. */
  readonly types: boolean;
  /** Module that exports the segment class and its codec. */
  readonly codec: string;
  /** Folder of the run-time primitives. */
  readonly primitives: string;
}

export function emitEngine(table: Table, options: EngineOptions): string {
  const type = (annotation: string): string => (options.types ? `: ${annotation}` : '');
  const emission: Emission = { type, segments: new SegmentBuilders(type) };
  const rules = [
    ...emitHelpers(table, emission),
    ...table.events.flatMap((event) =>
      table.handlers.filter((h) => h.event === event.name).flatMap((h, index) => emitHandler(table, h, index, emission)),
    ),
    ...emitStanding(table, emission),
  ];
  const lines = [
    `// Generated from ${table.files.join(', ')} by \`npm run generate\`. Do not edit.`,
    ...emitImports(table, options),
    '',
    ...emitDescription(table, options.types),
    ...emitConfig(table, options.types),
    ...emitTcb(table, options.types),
    ...emission.segments.emit(),
    ...rules,
    ...emitDispatch(table, emission, options.types),
  ];
  return `${lines.join('\n')}\n`;
}

function emitImports(table: Table, { types, codec, primitives }: EngineOptions): string[] {
  const bits = table.header.fields.flatMap((field) =>
    field.form.k === 'bits'
      ? field.form.names.map((name) => `${identifier(name) === name ? name : `'${name}'`}: BIT_${identifier(name)}`)
      : [],
  );
  const derived = table.header.derived.map((d) => `derive${identifier(d.name)}`);
  const fromCodec = ['Segment', 'copySegment', 'BITS', ...derived].join(', ');
  const load = (names: string, from: string): string =>
    types ? `import { ${names} } from '${from}';` : `const { ${names} } = require('${from}');`;
  return [
    ...(types ? [`import type { Effects, Machine, MachineDescription, Settings } from '${primitives}/machine';`] : []),
    load('OctetStream', `${primitives}/octet-stream`),
    load('OctetQueue', `${primitives}/octet-queue`),
    load('HeldSegments', `${primitives}/held-segments`),
    load('drop, keep', `${primitives}/octets`),
    load(fromCodec, codec),
    '',
    // Variables of this module: an imported one is read through a getter each time.
    `const { ${bits.join(', ')} } = BITS;`,
  ];
}

function emitConfig(table: Table, types: boolean): string[] {
  const parameters = table.parameters.map(
    (p) => `${identifier(p.name)}${types ? `: ${p.type === 'bool' ? 'boolean' : 'number'}` : ''} = ${String(p.value)};`,
  );
  const choices = table.choices.map(
    (choice) => `${choiceField(choice.name)}${types ? ': number' : ''} = 0; // ${choice.branches.join(' | ')}`,
  );
  return [
    '/** Parameters and choices; times in nanoseconds. */',
    `${types ? 'export ' : ''}class Config {`,
    ...indent([...parameters, ...choices]),
    '}',
    '',
  ];
}

function variableType(variable: TableVariable): string {
  const types: Partial<Record<TableVariable['type'], string>> = {
    bool: 'boolean',
    octets: 'OctetQueue',
    stream: 'OctetStream',
    held: 'HeldSegments<Segment>',
  };
  return types[variable.type] ?? 'number';
}

function emptyValue(variable: TableVariable, types: boolean): string {
  switch (variable.type) {
    case 'bool':
      return 'false';
    case 'octets':
      return 'new OctetQueue()';
    case 'stream':
      return 'new OctetStream()';
    case 'held':
      return types ? 'new HeldSegments<Segment>()' : 'new HeldSegments()';
    default:
      return '0';
  }
}

/** Initial values that come from parameters are set in the constructor's order of declaration. */
function emitTcb(table: Table, types: boolean): string[] {
  const context: ExpressionContext = { table, locals: new Map() };
  const fields = table.variables.map((v) => `${identifier(v.name)}${types ? `: ${variableType(v)}` : ''} = ${emptyValue(v, types)};`);
  const initial = table.variables.flatMap((v) =>
    v.initial === null ? [] : [`this.${identifier(v.name)} = ${emitExpression(context, v.initial).replaceAll('t.', 'this.')};`],
  );
  const declared = types ? ['readonly io: Effects<Tcb, Segment>;', 'readonly config: Config;', 'readonly hits: Uint32Array;'] : [];
  const parameters = types ? 'io: Effects<Tcb, Segment>, config: Config, hits: Uint32Array' : 'io, config, hits';
  return [
    '/** One connection. */',
    `${types ? 'export ' : ''}class Tcb {`,
    ...indent(['state = 0;', 'timers = 0;', 'owed = 0;', ...fields, ...declared]),
    `  constructor(${parameters}) {`,
    ...indent(indent(['this.io = io;', 'this.config = config;', 'this.hits = hits;', ...initial])),
    '  }',
    '}',
    '',
  ];
}

/** What every rule uses: sending pays the debts that the segment fits; entering the first state ends the record. */
function emitHelpers(table: Table, { type, segments }: Emission): string[] {
  const debts = table.debts.map((debt, index) => {
    const stops = `if ((t.owed & ${String(debtsBy(table, debt.timer))}) === 0) stop(t, ${String(timerIndex(table, debt.timer))});`;
    return `if ((t.owed & ${String(1 << index)}) !== 0 && ${emitFits(table, debt.segment)}) { t.owed &= ~${String(1 << index)}; ${stops} }`;
  });
  const paying = table.debts.map(
    (debt, index) =>
      `if ((t.owed & due & ${String(1 << index)}) !== 0) send(t, ${segments.call({ table, locals: new Map() }, debt.segment)});`,
  );
  return [
    `function hit(t${type('Tcb')}, rule${type('number')})${type('void')} {`,
    `  t.hits[rule]${type('') === '' ? '' : '!'}++;`,
    '}',
    `function send(t${type('Tcb')}, o${type('Segment')})${type('void')} {`,
    ...indent([...(debts.length > 0 ? [`if (t.owed !== 0) {`, ...indent(debts), '}'] : []), 't.io.send(t, o);']),
    '}',
    `function start(t${type('Tcb')}, timer${type('number')}, duration${type('number')})${type('void')} {`,
    ...indent(['t.timers |= 1 << timer;', 't.io.start(t, timer, duration);']),
    '}',
    `function stop(t${type('Tcb')}, timer${type('number')})${type('void')} {`,
    ...indent(['if ((t.timers & (1 << timer)) === 0) return;', 't.timers &= ~(1 << timer);', 't.io.stop(t, timer);']),
    '}',
    `function move(t${type('Tcb')}, state${type('number')})${type('void')} {`,
    ...indent([
      'const from = t.state;',
      't.state = state;',
      `if (state === 0) {`,
      '  t.owed = 0;',
      `  for (let timer = 0; timer < ${String(table.timers.length)}; timer++) stop(t, timer);`,
      '}',
      't.io.moved(t, from, state);',
    ]),
    '}',
    `/** Sends what is owed, for the debts in the mask \`due\`. */`,
    `function pay(t${type('Tcb')}, due${type('number')})${type('void')} {`,
    ...indent(paying.length > 0 ? paying : ['t.owed &= ~due;']),
    '}',
    '',
  ];
}
