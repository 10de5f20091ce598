/**
 * Plain `npx cucumber-js [path…]` runs the scenarios (below features/ unless told) from the sources, on one stack:
 * `--world-parameters '{"stack":"linux"}'` for another (see RunParameters in steps/session.ts).
 */
module.exports = {
  default: {
    requireModule: ['ts-node/register'],
    require: ['steps/cucumber.ts'],
    worldParameters: { stack: 'reference' },
  },
};
