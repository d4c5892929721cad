import { Version } from "../../../src/dataset/deals/term-version";
import type { Source, Term, TermType, TermVersion } from "../../../src/dataset/schema";

const PUBLISHED: Record<string, [string, Source["tier"]]> = {
  text: ["2025-05-02", "primary text"],
  minister: ["2025-05-01", "official statement"],
  agency: ["2025-07-11", "official statement"],
  paper: ["2025-05-23", "professional or press"],
  month: ["2025-05", "professional or press"],
  year: ["2025", "professional or press"],
  essay: ["2025-04-01", "commentary"],
};

/** Ids of invented works, of every tier and with every form of date. */
export const WORKS = Object.keys(PUBLISHED);

export function work(id: string): Source {
  const [published, tier] = PUBLISHED[id]!;
  return { id, title: id, short: id, publisher: id, published, tier, licence: { name: "CC0 1.0" } };
}

export function termOf(type: TermType, unit: string, key = "k"): Term {
  return { key, label: key, group: "other", type, unit, description: "d", aliases: [] };
}

const TEXT = termOf("text", "text");

/** What a work says; by default a value of its own that is agreed. */
export function version(id: string, said: Partial<TermVersion> = {}, term = TEXT): Version {
  const agreed = { status: "agreed", source: id };
  switch (said.kind) {
    case "words":
      return new Version(term, { ...agreed, says: id, ...said, kind: said.kind }, work(id));
    case undefined:
    case "value":
      return new Version(term, { ...agreed, value: id, ...said, kind: "value" }, work(id));
    default:
      return new Version(term, { ...agreed, ...said, kind: said.kind }, work(id));
  }
}
