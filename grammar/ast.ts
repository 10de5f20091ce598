/** The abstract syntax of a `.pspec` file. Every node has its place in the text. */
export type * from './ast/node';
export type * from './ast/expression';
export type * from './ast/segment';
export type * from './ast/declaration';
export type * from './ast/action';
