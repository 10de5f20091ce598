/** The spec, cheap to compile over and over: only the declaration that a mutation touches is parsed anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpecFile } from '../../grammar/ast';
import type { Problem } from '../../grammar/problem';
import { SyntaxProblem } from '../../grammar/problem';
import { parseSpec } from '../../grammar/spec';
import { lower } from '../../compiler/lower';
import type { Table } from '../../compiler/table';
import type { Mutation } from './mutation';
import { BEGINNING, mutatedLine, placeOf, ROOT, SPEC } from './mutation';

interface Piece {
  /** 0-based. */
  readonly start: number;
  readonly lines: readonly string[];
  readonly tree: SpecFile;
}
interface Lowered {
  readonly table: Table | undefined;
  readonly problems: readonly Problem[];
}

export class MutableSpec {
  readonly lines: readonly string[];
  private readonly pieces: readonly Piece[];

  constructor(text = readFileSync(join(ROOT, SPEC), 'utf8')) {
    this.lines = text.split('\n');
    const starts = this.lines.flatMap((line, index) => (BEGINNING.test(line) ? [index] : []));
    this.pieces = starts.map((start, index) => {
      const lines = this.lines.slice(start, starts[index + 1]);
      return { start, lines, tree: parsePiece(start, lines) };
    });
  }

  /** Parsed and lowered; nothing is checked beyond that. Without a mutation, the spec as it is. */
  compile(mutation?: Mutation): Lowered {
    if (mutation === undefined) return lower(this.pieces.map(({ tree }) => tree));
    const place = placeOf(this.lines, mutation);
    try {
      return lower(
        this.pieces.map((piece) => (isInside(place.line, piece) ? mutated(piece, place.line, mutation, this.lines) : piece.tree)),
      );
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      return { table: undefined, problems: [error.problem] };
    }
  }

  /** The whole text with the mutation in it. */
  mutatedText(mutation: Mutation): string {
    const place = placeOf(this.lines, mutation);
    return this.lines.with(place.line, mutatedLine(this.lines[place.line] ?? '', place, mutation)).join('\n');
  }
}

function isInside(line: number, { start, lines }: Piece): boolean {
  return line >= start && line < start + lines.length;
}

function mutated({ start, lines }: Piece, line: number, mutation: Mutation, all: readonly string[]): SpecFile {
  const text = mutatedLine(lines[line - start] ?? '', placeOf(all, mutation), mutation);
  return parsePiece(start, lines.with(line - start, text));
}

/** Empty lines before it keep every place what it is in the file. */
function parsePiece(start: number, lines: readonly string[]): SpecFile {
  return parseSpec('\n'.repeat(start) + lines.join('\n'), SPEC);
}
