/**
 * Runs the table as it stands, one act after the other: the plain reading against which the emitted engine is held,
 * event for event. Slow and simple on purpose.
 */
import type { HeldSegments } from '../../engine/held-segments';
import type { OctetQueue } from '../../engine/octet-queue';
import type { OctetStream } from '../../engine/octet-stream';
import type { Act, Handler, Table, TableCase, TableStep, Target } from '../table';
import type { Value } from './evaluate';
import { evaluate } from './evaluate';
import type { InterpretedRecord, NamedSegment } from './record';
import { Scope } from './scope';
import { build, fits } from './template';

/** What a list of acts came to: go on, be done, or go on at a step. */
type Outcome = 'on' | 'done' | { readonly step: string };

export class Interpreter {
  private readonly table: Table;
  private readonly empty: () => NamedSegment;
  private readonly copySegment: (segment: NamedSegment) => NamedSegment;
  readonly bits: ReadonlyMap<string, number>;

  constructor(
    table: Table,
    bits: ReadonlyMap<string, number>,
    empty: () => NamedSegment,
    copySegment: (segment: NamedSegment) => NamedSegment,
  ) {
    this.table = table;
    this.bits = bits;
    this.empty = empty;
    this.copySegment = copySegment;
  }

  scope(record: InterpretedRecord, segment?: NamedSegment, args: ReadonlyMap<string, Value> = new Map()): Scope {
    return new Scope(this.table, this.bits, record, segment, args);
  }

  event(name: string, scope: Scope): void {
    const state = scope.state();
    const disposition = this.table.dispositions.find((one) => one.event === name && one.states.includes(state));
    if (disposition !== undefined) {
      hit(scope.record, disposition.rule);
      if (disposition.disposition === 'error') scope.record.io.refuse(scope.record, disposition.message ?? '');
      return;
    }
    const handler = this.table.handlers.find((one) => one.event === name && one.states.includes(state));
    if (handler !== undefined) this.handle(handler, 0, scope);
  }

  private handle(handler: Handler, from: number, scope: Scope): void {
    for (let at = from; at < handler.steps.length; at++) {
      const step = handler.steps[at];
      const outcome = step === undefined ? 'on' : this.step(step, scope);
      if (outcome === 'done') return;
      if (outcome === 'on') continue;
      const here = handler.steps.findIndex((one) => one.name === outcome.step);
      if (here < 0) {
        this.elsewhere(handler.event, outcome.step, scope);
        return;
      }
      at = here - 1;
    }
  }

  private elsewhere(event: string, step: string, scope: Scope): void {
    const handler = this.table.handlers.find((one) => one.event === event && one.steps.some((s) => s.name === step));
    if (handler === undefined) throw new Error(`lowering found the step ${step}`);
    this.handle(
      handler,
      handler.steps.findIndex((one) => one.name === step),
      scope,
    );
  }

  private step(step: TableStep, scope: Scope): Outcome {
    if (step.condition !== null && evaluate(step.condition, scope) !== true) return 'on';
    const chosen = step.cases.find((one) => this.applies(one, scope));
    if (chosen === undefined) return 'on';
    hit(scope.record, chosen.rule);
    scope.locals.clear();
    return this.acts(chosen.acts, scope);
  }

  /** Cases are disjoint, so the first that applies is the one; `otherwise` cases stand last. */
  private applies(one: TableCase, scope: Scope): boolean {
    return one.guard === null || evaluate(one.guard, scope) === true;
  }

  acts(acts: readonly Act[], scope: Scope): Outcome {
    for (const act of acts) {
      const outcome = this.act(act, scope);
      if (outcome !== 'on') return outcome;
    }
    return 'on';
  }

  private act(act: Act, scope: Scope): Outcome {
    switch (act.k) {
      case 'done':
        return 'done';
      case 'continue':
        return { step: act.step };
      case 'release':
        return this.release(act, scope);
      case 'when':
        return this.acts(evaluate(act.c, scope) === true ? act.a : act.b, scope);
      case 'either':
        return this.either(act, scope);
      default:
        this.effect(act, scope);
        return 'on';
    }
  }

  private release(act: Extract<Act, { k: 'release' }>, scope: Scope): Outcome {
    const next = (scope.variable(act.queue) as HeldSegments<NamedSegment>).release(evaluate(act.key, scope) as number);
    if (next === undefined) return 'on';
    scope.segment = next;
    return { step: act.step };
  }

  private either(act: Extract<Act, { k: 'either' }>, scope: Scope): Outcome {
    const branch = act.branches[scope.record.choices.get(act.choice) ?? 0];
    if (branch === undefined) return 'on';
    hit(scope.record, branch.rule);
    return this.acts(branch.acts, scope);
  }

  private effect(act: Exclude<Act, { k: 'done' | 'continue' | 'release' | 'when' | 'either' }>, scope: Scope): void {
    const { record } = scope;
    switch (act.k) {
      case 'set':
        this.set(act.target, evaluate(act.value, scope), scope);
        return;
      case 'draw':
        record.values.set(act.variable, (evaluate(act.value, scope) as number) | 0);
        return;
      case 'let':
        scope.locals.set(act.name, evaluate(act.value, scope));
        return;
      case 'send':
        this.send(scope, build(scope, act.segment, this.empty));
        return;
      case 'may-send':
        if ((record.choices.get(act.choice) ?? 0) === 0) this.send(scope, build(scope, act.segment, this.empty));
        return;
      case 'owe':
        record.owed |= 1 << act.debt;
        return;
      case 'start':
        this.start(scope, act.timer);
        return;
      case 'stop':
        this.stop(record, this.timerIndex(act.timer));
        return;
      case 'move':
        this.move(record, this.table.states.indexOf(act.state));
        return;
      default:
        this.userEffect(act, scope);
    }
  }

  private userEffect(
    act: Extract<Act, { k: 'signal' | 'reply' | 'refuse' | 'give' | 'append' | 'discard' | 'hold' | 'fork' }>,
    scope: Scope,
  ): void {
    const { record } = scope;
    switch (act.k) {
      case 'signal':
        record.io.signal(
          record,
          this.table.signals.findIndex((one) => one.name === act.signal),
        );
        return;
      case 'reply':
        record.io.reply(record, act.reply);
        return;
      case 'refuse':
        record.io.refuse(record, act.message);
        return;
      case 'give':
        record.io.give(record, (scope.variable(act.queue) as OctetQueue).take(evaluate(act.most, scope) as number));
        return;
      case 'append':
        (scope.variable(act.queue) as OctetQueue).append(evaluate(act.value, scope) as Uint8Array);
        return;
      case 'discard':
        this.discard(act, scope);
        return;
      case 'hold':
        if (scope.segment !== undefined)
          (scope.variable(act.queue) as HeldSegments<NamedSegment>).hold(
            evaluate(act.key, scope) as number,
            this.copySegment(scope.segment),
          );
        return;
      case 'fork':
        scope.record = record.io.fork(record);
    }
  }

  private discard(act: Extract<Act, { k: 'discard' }>, scope: Scope): void {
    const queue = scope.variable(act.queue) as OctetStream;
    if (act.value === undefined) queue.clear();
    else if (act.mode === 'from') queue.from(evaluate(act.value, scope) as number);
    else queue.below(evaluate(act.value, scope) as number);
  }

  private set(target: Target, value: Value, scope: Scope): void {
    if (target.k === 'var') scope.record.values.set(target.name, value);
    else if (scope.segment === undefined) throw new Error(`there is no segment to set ${target.name} in`);
    else if (target.k === 'field') (scope.segment as Record<string, Value>)[target.name] = value;
    else if (value === true) scope.segment.bits |= scope.bitOf(target.name);
    else scope.segment.bits &= ~scope.bitOf(target.name);
  }

  private timerIndex(name: string): number {
    return this.table.timers.findIndex((one) => one.name === name);
  }

  private start(scope: Scope, name: string): void {
    const timer = this.table.timers[this.timerIndex(name)];
    if (timer === undefined) return;
    scope.record.timers |= 1 << this.timerIndex(name);
    scope.record.io.start(scope.record, this.timerIndex(name), evaluate(timer.duration, scope) as number);
  }

  private stop(record: InterpretedRecord, timer: number): void {
    if ((record.timers & (1 << timer)) === 0) return;
    record.timers &= ~(1 << timer);
    record.io.stop(record, timer);
  }

  private move(record: InterpretedRecord, state: number): void {
    const from = record.state;
    record.state = state;
    if (state === 0) {
      record.owed = 0;
      this.table.timers.forEach((_timer, index) => {
        this.stop(record, index);
      });
    }
    record.io.moved(record, from, state);
  }

  /** Sending pays the debts that the segment fits. */
  private send(scope: Scope, segment: NamedSegment): void {
    const { record } = scope;
    this.table.debts.forEach((debt, index) => {
      if ((record.owed & (1 << index)) === 0 || !fits(scope, debt.segment, segment)) return;
      record.owed &= ~(1 << index);
      const others = this.table.debts.some((other, number) => other.timer === debt.timer && (record.owed & (1 << number)) !== 0);
      if (!others) this.stop(record, this.timerIndex(debt.timer));
    });
    record.io.send(record, segment);
  }

  settle(record: InterpretedRecord): void {
    while (this.table.standing.some((_rule, index) => this.stand(record, index))) continue;
    for (const [index, timer] of this.table.timers.entries()) {
      const owed = this.table.debts.some((debt, number) => debt.timer === timer.name && (record.owed & (1 << number)) !== 0);
      if (!timer.deadline || !owed) continue;
      const scope = this.scope(record);
      if (evaluate(timer.duration, scope) === 0) this.pay(record, timer.name);
      else if ((record.timers & (1 << index)) === 0) this.start(scope, timer.name);
    }
  }

  private stand(record: InterpretedRecord, index: number): boolean {
    const rule = this.table.standing[index];
    const scope = this.scope(record);
    if (rule?.states.includes(scope.state()) !== true || evaluate(rule.when, scope) !== true) return false;
    if (rule.range !== null) {
      const most = evaluate(rule.range.most, scope) as number;
      scope.locals.set(rule.range.name, most);
      if (most < (evaluate(rule.range.least, scope) as number)) return false;
    }
    hit(record, rule.rule);
    this.acts(rule.acts, scope);
    return true;
  }

  pay(record: InterpretedRecord, timer: string): void {
    this.table.debts.forEach((debt, index) => {
      if (debt.timer !== timer || (record.owed & (1 << index)) === 0) return;
      const scope = this.scope(record);
      this.send(scope, build(scope, debt.segment, this.empty));
    });
  }
}

function hit(record: InterpretedRecord, rule: number): void {
  record.hits[rule] = (record.hits[rule] ?? 0) + 1;
}
