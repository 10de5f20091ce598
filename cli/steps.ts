/** `tcpspec steps`: the vocabulary of scenarios, from the code that runs it. */
import '../steps/set-up';
import '../steps/stimuli';
import '../steps/tolerances';
import '../steps/user-checks';
import '../steps/wire-checks';
import type { PhraseKind } from '../steps/vocabulary';
import { vocabulary } from '../steps/vocabulary';
import { print } from './print';

const HEADINGS: readonly (readonly [PhraseKind, string])[] = [
  ['set-up', 'Given (what is not reached here makes a scenario inconclusive)'],
  ['stimulus', 'When'],
  ['check', 'Then'],
];

export function steps(): number {
  const phrases = vocabulary();
  const lines = HEADINGS.flatMap(([kind, heading]) => [
    heading,
    ...phrases
      .filter((phrase) => phrase.kind === kind)
      .flatMap((phrase) => [`  ${phrase.pattern}${tableOf(phrase.columns)}`, `      ${phrase.meaning}${needsOf(phrase.needs)}`]),
    '',
  ]);
  print(lines.join('\n').trimEnd());
  return 0;
}

function tableOf(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `   | ${columns.join(' | ')} |`;
}
function needsOf(needs: unknown): string {
  return Array.isArray(needs) && needs.length > 0 ? ` (needs ${needs.join(', ')})` : '';
}
