/** Counts what an action costs: a round trip of a real Excel takes tens of milliseconds, and more on the web. */

export interface RoundTrip {
  /** Name of the action that was going on, if one was. */
  action?: string;
  /** Members that the batch calls, sets and loads, in the order of their first use: `getRange, values =, load`. */
  what: string;
  actions: number;
  /** Bytes of the messages in UTF-8. */
  requestBytes: number;
  replyBytes: number;
  /** Time that the host took, in milliseconds. */
  milliseconds: number;
  /** Code of the error that ended the batch. */
  error?: string;
}

export interface Count {
  roundTrips: number;
  requestBytes: number;
  replyBytes: number;
  milliseconds: number;
}

export class RoundTripCounter {
  readonly roundTrips: RoundTrip[] = [];
  private current: string | undefined;
  private readonly listeners = new Set<(roundTrip: RoundTrip) => void>();

  /** Counts under a name what follows, until the function that it returns is called; that gives what was counted since. */
  begin(action: string): () => Count {
    const before = this.current;
    const from = this.roundTrips.length;
    this.current = action;
    return () => {
      this.current = before;
      return countOf(this.roundTrips.slice(from));
    };
  }

  add(roundTrip: Omit<RoundTrip, "action">): void {
    const counted = this.current === undefined ? roundTrip : { action: this.current, ...roundTrip };
    this.roundTrips.push(counted);
    this.listeners.forEach((listener) => listener(counted));
  }

  clear(): void {
    this.roundTrips.length = 0;
  }

  total(): Count {
    return countOf(this.roundTrips);
  }

  byAction(): Map<string, Count> {
    const names = new Set(this.roundTrips.map(({ action }) => action));
    return new Map(
      [...names]
        .filter((name) => name !== undefined)
        .map((name) => [name, countOf(this.roundTrips.filter(({ action }) => action === name))]),
    );
  }

  /** @returns a function that ends it. */
  subscribe(listener: (roundTrip: RoundTrip) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function countOf(roundTrips: readonly RoundTrip[]): Count {
  const sum = (read: (roundTrip: RoundTrip) => number) => roundTrips.reduce((total, each) => total + read(each), 0);
  return {
    roundTrips: roundTrips.length,
    requestBytes: sum(({ requestBytes }) => requestBytes),
    replyBytes: sum(({ replyBytes }) => replyBytes),
    milliseconds: sum(({ milliseconds }) => milliseconds),
  };
}
