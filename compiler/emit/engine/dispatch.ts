/** From an event to the handler for the present state, and the whole as one `Machine`. */
import type { Table, TableEvent } from '../../table';
import type { Emission } from './handler';
import { eventParameters, indent, isLooping } from './handler';
import { functionOf, identifier, stateIndex, timerIndex } from './names';

export function emitDispatch(table: Table, emission: Emission, types: boolean): string[] {
  return [
    ...table.events.flatMap((event) => emitEvent(table, event, emission, types)),
    ...emitTimeouts(table, emission),
    ...emitMachine(table, emission, types),
  ];
}

function emitEvent(table: Table, event: TableEvent, emission: Emission, types: boolean): string[] {
  const parameters = [`t${emission.type('Tcb')}`, ...eventParameters(table, event.name, emission)];
  const names = event.kind === 'segment' ? ['t', 's'] : ['t', ...event.parameters.map((p) => `arg_${identifier(p.name)}`)];
  const cases = [...handlerCases(table, event, names), ...dispositionCases(table, event)];
  return [
    `${types ? 'export ' : ''}function ${functionOf(event.name)}(${parameters.join(', ')})${emission.type('void')} {`,
    '  switch (t.state) {',
    ...indent(indent(cases)),
    '    default:',
    '      return;',
    '  }',
    '}',
  ];
}

function handlerCases(table: Table, event: TableEvent, names: readonly string[]): string[] {
  return table.handlers
    .filter((handler) => handler.event === event.name)
    .flatMap((handler, index) => {
      const args = isLooping(table, handler) ? [...names, '0'] : names;
      return [...labels(table, handler.states), `  ${functionOf(event.name)}_${String(index)}(${args.join(', ')});`, '  return;'];
    });
}

function dispositionCases(table: Table, event: TableEvent): string[] {
  return table.dispositions
    .filter((disposition) => disposition.event === event.name)
    .flatMap((disposition) => {
      const act = disposition.disposition === 'error' ? [`  t.io.refuse(t, ${JSON.stringify(disposition.message)});`] : [];
      return [
        ...labels(table, disposition.states),
        `  hit(t, ${String(disposition.rule)}); // ${disposition.disposition}`,
        ...act,
        '  return;',
      ];
    });
}

function labels(table: Table, states: readonly string[]): string[] {
  return states.map((state) => `case ${String(stateIndex(table, state))}: // ${state}`);
}

function emitTimeouts(table: Table, { type }: Emission): string[] {
  const cases = table.timers.flatMap((timer) => {
    const index = timerIndex(table, timer.name);
    const debts = table.debts.reduce((mask, debt, number) => (debt.timer === timer.name ? mask | (1 << number) : mask), 0);
    const act = timer.deadline ? `pay(t, ${String(debts)});` : `${functionOf(`timeout ${timer.name}`)}(t);`;
    return [`case ${String(index)}: // ${timer.name}`, `  ${act}`, '  return;'];
  });
  return [
    `function timeout(t${type('Tcb')}, timer${type('number')})${type('void')} {`,
    ...indent([
      'if ((t.timers & (1 << timer)) === 0) return;',
      't.timers &= ~(1 << timer);',
      'switch (timer) {',
      ...indent([...cases, 'default:', '  return;']),
      '}',
    ]),
    '}',
    '',
  ];
}

function emitCalls(table: Table, types: boolean): string[] {
  const calls = table.events.filter((event) => event.kind === 'call');
  const kinds: Record<string, string> = { bool: 'boolean', octets: 'Uint8Array' };
  return calls.flatMap((event, index) => {
    const args = event.parameters.map((p, at) => `args[${String(at)}]${types ? ` as ${kinds[p.type] ?? 'number'}` : ''}`);
    return [`case ${String(index)}:`, `  ${functionOf(event.name)}(${['t', ...args].join(', ')});`, '  return;'];
  });
}

/** Field by field: `Object.assign` takes ten times as long. No timer runs for a copy. */
function emitCopy(table: Table): string[] {
  const isDeep = (v: Table['variables'][number]): boolean => v.type === 'octets' || v.type === 'stream' || v.type === 'held';
  const variables = table.variables.map((v) => `copy.${identifier(v.name)} = t.${identifier(v.name)}${isDeep(v) ? '.copy()' : ''};`);
  return ['const copy = new Tcb(t.io, t.config, t.hits);', 'copy.state = t.state;', 'copy.owed = t.owed;', ...variables, 'return copy;'];
}

function emitMachine(table: Table, { type }: Emission, types: boolean): string[] {
  const sized = (v: Table['variables'][number]): string => {
    if (v.type === 'held') return `t.${identifier(v.name)}.count`;
    return v.type === 'octets' || v.type === 'stream' ? `t.${identifier(v.name)}.size` : `t.${identifier(v.name)}`;
  };
  return [
    `${types ? 'export ' : ''}const machine${type('Machine<Tcb, Segment>')} = {`,
    '  description: DESCRIPTION,',
    `  configure(settings${type('Settings')}, choices${type('Readonly<{ [choice: string]: number }>')}) {`,
    `    const config = new Config()${types ? ' as Config & { [field: string]: number | boolean }' : ''};`,
    "    for (const [name, value] of Object.entries(settings)) config[name.replace(/[^A-Za-z0-9_]/g, '_')] = value;",
    "    for (const [name, value] of Object.entries(choices)) config['choice_' + name.replace(/[^A-Za-z0-9_]/g, '_')] = value;",
    '    return config;',
    '  },',
    `  create: (io, config, hits) => new Tcb(io, config${types ? ' as Config' : ''}, hits),`,
    '  copy(t) {',
    ...indent(indent(emitCopy(table))),
    '  },',
    '  call(t, call, args) {',
    '    switch (call) {',
    ...indent(indent(indent([...emitCalls(table, types), 'default:', '  return;']))),
    '    }',
    '  },',
    `  segment: ${functionOf(table.header.name)},`,
    '  timeout,',
    '  settle,',
    '  broken,',
    '  forbidden,',
    '  snapshot: (t) => ({',
    ...table.variables.map((v) => `    '${v.name}': ${sized(v)},`),
    '  }),',
    '};',
    ...(types ? [] : ['exports.machine = machine; exports.Tcb = Tcb; exports.Config = Config;']),
  ];
}
