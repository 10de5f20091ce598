/** Why a conversation ends early. What each comes to as a verdict is decided in `outcome.ts`. */

/** What the stack did is not what a step expects of it. */
export class Discrepancy extends Error {
  override readonly name = 'Discrepancy';
  readonly expected: string | undefined;
  readonly observed: string | undefined;
  /** 1-based frame that decided; none when something is missing. */
  readonly frame: number | undefined;
  /** The set-up brought it about, though it came to light later. */
  readonly duringSetUp: boolean;
  constructor(reason: string, evidence: Evidence = {}) {
    super(reason);
    this.expected = evidence.expected;
    this.observed = evidence.observed;
    this.frame = evidence.frame;
    this.duringSetUp = evidence.duringSetUp ?? false;
  }
}
export interface Evidence {
  readonly expected?: string;
  readonly observed?: string;
  readonly frame?: number;
  readonly duringSetUp?: boolean;
}

/** The scenario asks for something that cannot be: its author's mistake, never counted against the stack. */
export class ScenarioMistake extends Error {
  override readonly name = 'ScenarioMistake';
}

/** What the set-up asks of the stack did not take effect. */
export class SetUpMissed extends Error {
  override readonly name = 'SetUpMissed';
}
