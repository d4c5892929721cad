/** Keys that objects have a meaning of their own for: a check of keys passes over them without a word. */
const UNSAFE: readonly string[] = ["__proto__", "constructor", "prototype"];

export function isUnsafeKey(key: string): boolean {
  return UNSAFE.includes(key);
}

/** The keys of a value, at any depth, that no data may have. */
export function unsafeKeys(value: unknown): string[] {
  const found = new Set<string>();
  // Without recursion: what comes from elsewhere may be nested deeper than calls can be.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    if (!Array.isArray(one)) for (const key of UNSAFE) if (Object.hasOwn(one, key)) found.add(key);
    for (const child of Object.values(one)) if (typeof child === "object" && child !== null) open.push(child);
  }
  return [...found];
}
