/** The package's `exports` name this entry; TypeScript's node10 resolution reads only files. */
declare module '@cucumber/cucumber/api' {
  export * from '@cucumber/cucumber/lib/api/index';
}
