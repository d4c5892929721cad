/** What this browser remembers of how the page was left. Where it forbids a page to store anything, the page forgets with the next reload. */
const PREFIX = "orebook-workbench-";

export const remembered = (name: string): string | undefined => ifAllowed(() => localStorage.getItem(PREFIX + name)) ?? undefined;

export const remember = (name: string, value: string): void => ifAllowed(() => localStorage.setItem(PREFIX + name, value));

/** Already naming the storage throws where it is forbidden. */
function ifAllowed<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
