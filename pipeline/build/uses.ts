import { type MineralUses, mineralUsesSchema } from "../../src/dataset/schema/uses";
import { type Part, rowsOf, vocabulariesOf } from "./part";

export const USES_COLUMNS = ["mineral", "source", "application", "share", "qualifier", "sector", "locator"] as const;

/** What minerals are used for: one record for each application. */
export const uses: Part = (input) => {
  if (!input.folder.has("uses.csv")) return { uses: [] };
  const known = vocabulariesOf(input.draft);
  const built = new Map<string, MineralUses>();
  for (const row of rowsOf(input, "uses.csv", USES_COLUMNS)) {
    const mineral = row.id("mineral", known.minerals);
    const source = row.id("source", known.sources);
    const into = built.get(`${mineral}\n${source}`) ?? { mineral, source, applications: [] };
    built.set(`${mineral}\n${source}`, into);
    const application = {
      application: row.text("application"),
      share: row.number("share"),
      qualifier: row.text("qualifier"),
      ...(row.optional("sector") === undefined ? {} : { sector: row.text("sector") }),
      locator: row.text("locator"),
    } as MineralUses["applications"][number];
    row.checked(mineralUsesSchema, { mineral, source, applications: [application] });
    into.applications.push(application);
  }
  return { uses: [...built.values()] };
};
