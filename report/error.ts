/** The user asked for something that cannot be done; the message says what and how to put it right (exit code 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
/** The suite itself broke; nothing is said about any stack (exit code 3). */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
}
