/** Feature files read by Cucumber's own parser. Cucumber itself is not needed for that, and takes long to load. */
import { readFileSync } from 'node:fs';
import { generateMessages } from '@cucumber/gherkin';
import type { GherkinDocument, Pickle } from '../steps/description';

export interface ReadFile {
  readonly document?: GherkinDocument;
  readonly pickles: readonly Pickle[];
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

type Envelope = ReturnType<typeof generateMessages>[number];
const MEDIA_TYPE = 'text/x.cucumber.gherkin+plain' as Parameters<typeof generateMessages>[2];

export function readFeature(uri: string): ReadFile {
  let ids = 0;
  const newId = (): string => String((ids += 1));
  const options = { newId, includeSource: false, includeGherkinDocument: true, includePickles: true };
  const messages = generateMessages(readFileSync(uri, 'utf8'), uri, MEDIA_TYPE, options);
  const document = messages.find((message) => message.gherkinDocument !== undefined)?.gherkinDocument;
  return {
    ...(document && { document }),
    pickles: messages.flatMap(({ pickle }) => pickle ?? []),
    errors: messages.flatMap(({ parseError }) => parseError ?? []).map(readError),
  };
}

/** The parser puts the place into the message, where it is in nobody's way but ours. */
function readError({ source, message }: NonNullable<Envelope['parseError']>): { line: number; message: string } {
  return { line: source.location?.line ?? 0, message: message.replace(/^\(\d+:\d+\): /, '') };
}
