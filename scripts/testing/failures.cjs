/** A reporter for node:test that prints what failed, what was skipped and why, and the totals. */
'use strict';

const TOTALS = /^(?:tests|pass|fail|cancelled|skipped) \d+$/;

module.exports = async function* failures(source) {
  const skipped = new Map();
  const totals = [];
  for await (const { type, data } of source) {
    if (type === 'test:fail' && !onlyItsChildrenFailed(data)) yield describeFailure(data);
    if (type === 'test:pass' && typeof data.skip === 'string') skipped.set(data.skip, (skipped.get(data.skip) ?? 0) + 1);
    if (type === 'test:diagnostic' && data.nesting === 0 && TOTALS.test(data.message)) totals.push(data.message);
    if (type === 'test:stderr') yield data.message;
  }
  for (const [reason, count] of skipped) yield `skipped ${count}: ${reason}\n`;
  yield `${totals.join(', ')}\n`;
};

function onlyItsChildrenFailed(data) {
  return data.details.error.failureType === 'subtestsFailed';
}

function describeFailure({ name, file, line, details }) {
  const cause = details.error.cause ?? details.error;
  return `✖ ${name} (${file}:${line})\n${indent(cause.stack ?? String(cause))}\n`;
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}
