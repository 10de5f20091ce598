/** The abstract syntax of a `.pspec` file. Every node has its place in the text. */

export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** 0-based octet offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Node {
  readonly at: Place;
}

/** A name where it is used; `text` as written (`TX.BASE`, `HALF-MADE`). */
export interface Name extends Node {
  readonly text: string;
}
