import type { ListEntry, MineralList } from "./schema";

/**
 * How a list covers a mineral.
 * - `whole`: a line names the mineral without limiting it to a grade
 * - `grade`: a line names it, limited to a grade
 * - `part`: lines name forms of it, but not the mineral as such
 * - `none`: no line names it or a form of it
 */
export type Coverage =
  | { kind: "none" }
  | { kind: "whole"; entries: readonly ListEntry[] }
  | { kind: "grade"; entries: readonly ListEntry[] }
  | { kind: "part"; entries: readonly ListEntry[] };

/** What the scope of an entry says where the list limits it to no grade. */
export const NOT_LIMITED = "not limited";

/**
 * Whether and how a list covers a mineral.
 * @param mineral mineral id
 * @param forms ids of its forms, at any depth
 */
export function coverageOf(list: MineralList, mineral: string, forms: readonly string[]): Coverage {
  const direct = list.entries.filter((entry) => entry.minerals.includes(mineral));
  const ungraded = direct.filter((entry) => entry.grade === undefined);
  if (ungraded.length > 0) return { kind: "whole", entries: ungraded };
  if (direct.length > 0) return { kind: "grade", entries: direct };
  const partly = list.entries.filter((entry) => entry.minerals.some((id) => forms.includes(id)));
  return partly.length === 0 ? { kind: "none" } : { kind: "part", entries: partly };
}

/** Whether the mineral is on the list, in a word that a formula can compare with. */
export function membershipOf({ kind }: Coverage): "yes" | "no" | "in part" {
  switch (kind) {
    case "none":
      return "no";
    case "whole":
    case "grade":
      return "yes";
    case "part":
      return "in part";
  }
}

/** What qualifies the membership: `battery grade`, `in part: titanium metal`, `not limited`; undefined where there is none. */
export function scopeOf(coverage: Coverage): string | undefined {
  switch (coverage.kind) {
    case "none":
      return undefined;
    case "whole":
      return NOT_LIMITED;
    case "grade":
      return [...new Set(coverage.entries.map(({ grade }) => grade))].join(", ");
    case "part":
      return `in part: ${coverage.entries.map(({ name }) => name).join(", ")}`;
  }
}
