/**
 * The commands of a Markdown document: every line of its `sh` blocks.
 *
 * `<!-- not run: REASON -->` directly before a block exempts it; a line that ends with `# exit N` has to exit with N.
 */
export interface DocumentedCommand {
  /** 1-based, in the document. */
  readonly line: number;
  readonly command: string;
  readonly exit: number;
}

const BLOCK = /(?:^<!-- not run: *(?<reason>.*?) *-->\n+)?^ *```sh\n(?<body>[^]*?)^ *```$/gm;

export function commandsOf(markdown: string): DocumentedCommand[] {
  const blocks = [...markdown.matchAll(BLOCK)].filter((block) => !block.groups?.['reason']);
  return blocks.flatMap((block) => {
    const body = block.groups?.['body'] ?? '';
    const begin = block.index + block[0].indexOf(body);
    return linesOf(body, markdown.slice(0, begin).split('\n').length);
  });
}

function linesOf(body: string, first: number): DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  let continued = '';
  for (const [index, text] of body.split('\n').entries()) {
    const line = continued + text.trim();
    continued = line.endsWith('\\') ? line.slice(0, -1) : '';
    if (continued === '' && line !== '' && !line.startsWith('#')) commands.push(commandOf(line, first + index));
  }
  return commands;
}

function commandOf(text: string, line: number): DocumentedCommand {
  const { command = text, exit = '0' } = /^(?<command>.*?)\s*# exit (?<exit>\d+)$/.exec(text)?.groups ?? {};
  return { line, command, exit: Number(exit) };
}
