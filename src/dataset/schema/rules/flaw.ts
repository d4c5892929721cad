export type Path = readonly (string | number)[];

/** What a rule finds wrong, and where in what it was given. */
export interface Flaw {
  path: Path;
  /** A sentence: what is there, what is allowed, what to do. */
  reason: string;
}

/** A place as messages name it: `deals[3].terms.revenue_share[0].source`. */
export function placeText(path: Path): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  return text.replace(/^\./, "");
}

/** Flaws of a part, seen from the whole that the part stands in. */
export function within(path: Path, flaws: readonly Flaw[]): Flaw[] {
  return flaws.map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] }));
}

/** Entries under an id that an entry before them has. */
export function repeatedIds(kind: string, entries: readonly { id: string }[]): Flaw[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [{ path: [index, "id"], reason: `${kind} "${id}" is there twice. Give each its own id.` }] : [];
  });
}
