/** One line of an official list of minerals. */
export interface ListEntry {
  /** Name as the list prints it. */
  name: string;
  /**
   * Ids of every mineral that the line covers, forms included: `bauxite/alumina/aluminium` covers three. A form that is not named
   * here is not covered: the law's `magnesium` is the metal, not magnesite.
   */
  minerals: string[];
  /** Grade or form that the line is limited to, such as `battery grade`. */
  grade?: string;
  /** Place in the list's text. */
  locator: string;
}

/** A list of minerals that a law, an agency or an agreement has set down. */
export interface MineralList {
  /** As typed in a formula: `eu critical`. */
  id: string;
  name: string;
  aliases: string[];
  /** Property of MINERAL.INFO that says whether a mineral is on the list: `eu_critical`. */
  property: string;
  /** Source id of the text that sets the list. */
  source: string;
  /** Day from which the list holds. */
  from: string;
  entries: ListEntry[];
}

/**
 * How a list covers a mineral.
 * - `whole`: a line covers the mineral
 * - `grade`: a line covers it, limited to a grade
 * - `part`: lines cover forms of it, but not the mineral as such
 */
export type Coverage =
  | { kind: "none" }
  | { kind: "whole"; entries: ListEntry[] }
  | { kind: "grade"; entries: ListEntry[] }
  | { kind: "part"; entries: ListEntry[] };

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

/** A coverage in words for one cell: `yes`, `no`, `yes: battery grade`, `in part: titanium sponge`. */
export function coverageText(coverage: Coverage): string {
  switch (coverage.kind) {
    case "none":
      return "no";
    case "whole":
      return "yes";
    case "grade":
      return `yes: ${[...new Set(coverage.entries.map((entry) => entry.grade))].join(", ")}`;
    case "part":
      return `in part: ${coverage.entries.map((entry) => entry.name).join(", ")}`;
  }
}
