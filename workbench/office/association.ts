/**
 * What an add-in has associated with names: the table that Microsoft's office.js sets up for functions and for actions before it loads
 * the client library, which reads `mappings` and listens to `onchange`.
 */
import type { Implementation } from "../bridge/custom-functions";

export class Association {
  readonly mappings: Record<string, Implementation> = {};
  private readonly listeners: (() => void)[] = [];

  /** @param owner `CustomFunctions` or `Office.actions`, for the messages. */
  constructor(private readonly owner: string) {}

  /**
   * Takes functions one by one or as a record, by name in any case. Office warns on its console of a name that is associated twice and
   * lets the last win; here it throws, so that nobody ships that.
   */
  readonly associate = (nameOrRecord: string | Record<string, unknown>, implementation?: unknown): void => {
    if (typeof nameOrRecord === "string") this.add(nameOrRecord, implementation);
    else for (const [name, each] of Object.entries(nameOrRecord)) this.add(name, each);
    this.listeners.forEach((listener) => listener());
  };

  onchange(listener: () => void): void {
    this.listeners.push(listener);
  }

  find(name: string): Implementation | undefined {
    const key = name.toUpperCase();
    return Object.hasOwn(this.mappings, key) ? this.mappings[key] : undefined;
  }

  private add(name: string, implementation: unknown): void {
    if (typeof implementation !== "function") throw new Error(`${this.owner}.associate: "${name}" was given no function.`);
    if (this.find(name)) throw new Error(`${this.owner}.associate: "${name}" is associated twice.`);
    this.mappings[name.toUpperCase()] = implementation as Implementation;
  }
}
