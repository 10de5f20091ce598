/** Ctrl-C ends a run after the scenario under way; a second one ends it at once. */
export interface Interruptible {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back its usual meaning. */
  end(): void;
}

export function interruptible(): Interruptible {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\ntcpspec: stopping after this scenario; the report of what has finished follows\n');
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
