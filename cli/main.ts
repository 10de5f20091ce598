#!/usr/bin/env node
/** The command line. Commands are loaded when they are called, so that each starts as quickly as it can. */
import { Command, CommanderError } from 'commander';
import { explainError } from './print';
import { version } from './root';
import type { RawRunOptions } from './run-options';

const USAGE = 2;

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

function selection(command: Command): Command {
  return command
    .option('--tags <expression>', 'scenarios whose tags fit, such as "@must and not @ipv6"')
    .option('--level <level>', 'must, should or may')
    .option('--shard <i/n>', 'the i-th of n parts');
}

function runCommand(program: Command, code: (code: number) => void): void {
  selection(program.command('run').description('judge stacks; without --stack the reference and every stack that can run here'))
    .argument('[which...]', 'scenario ids, sections, feature files or folders; all when left out')
    .option('--stack <name>', 'a stack by name; may be repeated', collect)
    .option('--all', 'every stack there is (those that cannot run here are named with the reason)')
    .option('--list', 'only list what would be run')
    .option('--out <dir>', 'where the report goes (default: conformance-report)')
    .option('--parallel <n>', 'processes side by side, for stacks on a real clock')
    .option('--repeat <n>', 'run each scenario n times; different verdicts are flaky')
    .option('--rerun', 'only what failed in the report of the last run')
    .option('--trace', 'a capture of every scenario, not only of failures')
    .option('--slow', 'also what needs more than --max-wait on a real clock')
    .option('--max-wait <time>', 'the longest a scenario may take on a real clock (default: 5s)')
    .option('--strict', 'a SHOULD that is not followed fails the run')
    .option('--baseline <file>', 'known deviations')
    .option('--seed <n>', 'for everything that is drawn (default: 1)')
    .action(async (which: string[], options: RawRunOptions) => {
      const { readRunOptions } = await import('./run-options');
      const { run } = await import('./run');
      code(await run(readRunOptions(which, options)));
    });
}

function listCommands(program: Command, code: (code: number) => void): void {
  selection(program.command('list').description('list scenarios'))
    .argument('[which...]', 'scenario ids, sections, feature files or folders')
    .action(async (which: string[], options: RawRunOptions) => {
      const { readRunOptions } = await import('./run-options');
      const { chooseScenarios } = await import('./run');
      const { printList } = await import('./list');
      printList(chooseScenarios(readRunOptions(which, options)));
      code(0);
    });
  program
    .command('explain')
    .description('what a requirement, cell or scenario says, and what covers it')
    .argument('<id>', 'such as MUST-13, EP-LISTEN-SEG-SYN-1, S-004 or a scenario id')
    .action(async (id: string) => {
      const { explain } = await import('./explain');
      code(explain(id));
    });
  program
    .command('steps')
    .description('the vocabulary of scenarios')
    .action(async () => {
      const { steps } = await import('./steps');
      code(steps());
    });
}

function specCommands(program: Command, code: (code: number) => void): void {
  program
    .command('check')
    .description('check spec files')
    .argument('<file...>')
    .action(async (files: string[]) => {
      const { check } = await import('./check');
      code(check(files, process.stdout));
    });
  program
    .command('table')
    .description('the state x event table of a spec')
    .argument('[file...]', 'spec files (default: the shipped TCP)')
    .option('--format <format>', 'text, md, json or html', 'text')
    .action(async (files: string[], options: { format: string }) => {
      const { table } = await import('./table');
      code(table(files, options, process.stdout));
    });
  program
    .command('diagram')
    .description('the state diagram of a spec')
    .argument('[file...]', 'spec files (default: the shipped TCP)')
    .option('--format <format>', 'dot, svg or mermaid', 'dot')
    .action(async (files: string[], options: { format: string }) => {
      const { diagram } = await import('./diagram');
      code(await diagram(files, options, process.stdout));
    });
}

async function main(): Promise<number> {
  let exit = 0;
  const program = new Command('tcpspec').description('Which clauses of RFC 9293 does a TCP stack keep, and which packets prove it.');
  program.version(version()).exitOverride().showHelpAfterError('(tcpspec --help lists the commands)');
  const code = (value: number): void => {
    exit = value;
  };
  runCommand(program, code);
  listCommands(program, code);
  specCommands(program, code);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync();
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    return explainError(error);
  }
}

void main().then((code) => {
  process.exitCode = code;
});
