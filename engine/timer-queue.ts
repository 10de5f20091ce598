/** Timers in the order in which they fire; those of one instant in the order in which they were started. */
export interface Alarm<Owner> {
  readonly at: number;
  readonly owner: Owner;
  readonly timer: number;
  cancelled: boolean;
}

interface Entry<Owner> extends Alarm<Owner> {
  readonly order: number;
}

/** A binary heap; a cancelled alarm stays until its turn comes. */
export class TimerQueue<Owner> {
  private readonly heap: Entry<Owner>[] = [];
  private order = 0;

  /** `at` in nanoseconds. */
  add(at: number, owner: Owner, timer: number): Alarm<Owner> {
    const entry = { at, owner, timer, cancelled: false, order: this.order++ };
    let index = this.heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfEarlier(index, parent)) break;
      index = parent;
    }
    return entry;
  }

  /** The next alarm that is not cancelled, left in place. */
  peek(): Alarm<Owner> | undefined {
    while (this.heap[0]?.cancelled === true) this.removeFirst();
    return this.heap[0];
  }

  removeFirst(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    let index = 0;
    for (;;) {
      const child = this.earlierChild(index);
      if (child === undefined || !this.swapIfEarlier(child, index)) return;
      index = child;
    }
  }

  private earlierChild(index: number): number | undefined {
    const left = 2 * index + 1;
    if (left >= this.heap.length) return undefined;
    const right = left + 1;
    return right < this.heap.length && this.isEarlier(right, left) ? right : left;
  }

  private swapIfEarlier(a: number, b: number): boolean {
    if (!this.isEarlier(a, b)) return false;
    const [x, y] = [this.heap[a], this.heap[b]];
    if (x !== undefined && y !== undefined) [this.heap[a], this.heap[b]] = [y, x];
    return true;
  }

  private isEarlier(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (x === undefined || y === undefined) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }
}
