/** What the pane keeps for the person on this machine, such as pinned entries. Nothing of it leaves the machine, and nothing depends on it. */

/** @returns undefined where nothing is kept, where it cannot be read, and where a web view forbids storage */
export function keptForUser(name: string): unknown {
  try {
    const text = localStorage.getItem(keyOf(name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept: storage may be forbidden or full */
export function keepForUser(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Office on the web shares storage between documents of several owners: this key keeps them apart. Undefined elsewhere. */
export function partitionKey(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
}

function keyOf(name: string): string {
  return `${partitionKey() ?? ""}orebook.${name}`;
}
