/** Connections by their four-tuple, listeners by their local port. Keys are numbers: addresses are interned. */
export interface Flow {
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
}

export class FlowTable<Entry> {
  private readonly addresses = new Map<string, number>();
  private readonly flows = new Map<number, Entry>();
  private readonly listeners = new Map<number, Entry>();

  find(flow: Flow): Entry | undefined {
    return this.flows.get(this.key(flow));
  }
  add(flow: Flow, entry: Entry): void {
    this.flows.set(this.key(flow), entry);
  }
  remove(flow: Flow, entry: Entry): void {
    const key = this.key(flow);
    if (this.flows.get(key) === entry) this.flows.delete(key);
  }
  listener(port: number): Entry | undefined {
    return this.listeners.get(port);
  }
  listen(port: number, entry: Entry): void {
    this.listeners.set(port, entry);
  }
  unlisten(port: number, entry: Entry): void {
    if (this.listeners.get(port) === entry) this.listeners.delete(port);
  }
  usesPort(port: number): boolean {
    if (this.listeners.has(port)) return true;
    for (const key of this.flows.keys()) if (key % PORTS === port) return true;
    return false;
  }

  /** (address, remote port, local port) in one exact number: 20 + 16 + 16 bits of the 53. */
  private key(flow: Flow): number {
    const pair = `${flow.localAddress} ${flow.remoteAddress}`;
    let id = this.addresses.get(pair);
    if (id === undefined) {
      id = this.addresses.size;
      this.addresses.set(pair, id);
    }
    return (id * PORTS + flow.remotePort) * PORTS + flow.localPort;
  }
}
const PORTS = 65536;
