/**
 * Plain `npx cucumber-js [path…]` runs the scenarios from the sources, on one stack:
 * `--world-parameters '{"stack":"linux"}'` for another (see RunParameters in steps/session.ts).
 */
module.exports = {
  default: {
    requireModule: ['ts-node/register'],
    require: ['steps/cucumber.ts'],
    paths: ['features/**/*.feature'],
    worldParameters: { stack: 'reference' },
  },
};
