/** From a header to the module that reads and writes its segments. */
import type { Table } from '../table';
import { emitDecode, emitRejections } from './codec-decode';
import { emitDecodeOptions } from './codec-decode-options';
import type { CodecOptions } from './codec-dialect';
import { annotator, asCommonJs, emitImport } from './codec-dialect';
import { emitEncode } from './codec-encode';
import { emitEncodeOptions } from './codec-encode-options';
import { layOut } from './codec-layout';
import { codecProblems } from './codec-limits';
import { checksumOf, rejectionsOf } from './codec-rejections';
import { emitBits, emitCopy, emitDerived, emitSegmentClass } from './codec-segment';

export type { CodecOptions } from './codec-dialect';

/**
 * The source of the codec module: TypeScript to be committed below engine/generated/, or (`types: false`) CommonJS that
 * asks its `require` for '../../wire/checksum' when the header has a checksum.
 *
 * @throws Error when `codecProblems` has something to say about the table
 */
export function emitCodec(table: Table, options: CodecOptions): string {
  const [problem] = codecProblems(table);
  if (problem !== undefined) throw new Error(`${problem.at.file}:${problem.at.line}: ${problem.message}`);
  const { header } = table;
  const layout = layOut(header);
  const rejections = rejectionsOf(table, layout);
  const t = annotator(options);
  const sections = [
    `// Generated from ${table.files.join(', ')} by \`npm run generate\`. Do not edit.`,
    emitImports(table, options),
    emitBits(header, t),
    emitSegmentClass(header, t),
    emitCopy(header, t),
    emitDerived(header, t),
    emitRejections(rejections, t),
    emitDecode(header, layout, rejections, t),
    emitDecodeOptions(header, layout, t),
    emitEncode(header, layout, t),
    emitEncodeOptions(header, layout, t),
  ];
  const module = `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  return options.types ? module : asCommonJs(module);
}

function emitImports({ header }: Table, options: CodecOptions): string {
  if (checksumOf(layOut(header)) === undefined) return '';
  const checked = header.fields.some((field) => field.reject?.k === 'bad');
  return emitImport(['internetChecksum', ...(checked ? ['onesComplementSum'] : [])], '../../wire/checksum', options);
}
