/** The names that LET and LAMBDA have given where a formula is being read, in any case. */
export class Variables {
  /** How often each is given, one within the other. */
  private readonly given = new Map<string, number>();

  has(name: string): boolean {
    return (this.given.get(name.toUpperCase()) ?? 0) > 0;
  }

  add(name: string): void {
    this.count(name, 1);
  }

  forget(names: readonly string[]): void {
    for (const name of names) this.count(name, -1);
  }

  private count(name: string, more: number): void {
    const key = name.toUpperCase();
    this.given.set(key, (this.given.get(key) ?? 0) + more);
  }
}
