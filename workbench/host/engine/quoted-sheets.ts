/**
 * Formulas that point at a sheet with an apostrophe in its name, `'It''s'!A1`. The engine, which lets nobody type such a name, looks for a sheet
 * that is called with the doubled apostrophe, and writes a single one, which nothing can read again.
 */
import { type Model, registries } from "@odoo/o-spreadsheet";

type Getters = Pick<Model["getters"], "getRangeString" | "tryGetSheetName">;
interface SheetsInside {
  getSheetIdByName(name: string | undefined): string | undefined;
}

const changed = new WeakSet<object>();

/** Models made from then on read and write the names as Excel does. */
export function registerQuotedSheets(): void {
  const { corePluginRegistry } = registries;
  const Sheets = corePluginRegistry.get("sheet") as unknown as new (config: { getters: Getters }) => SheetsInside;
  if (changed.has(Sheets)) return;
  class QuotedSheets extends Sheets {
    constructor(config: { getters: Getters }) {
      super(config);
      const { getters } = config;
      const write = getters.getRangeString;
      // Plugins have what the engine can be asked from this one object, and this plugin is made before any that reads a formula.
      getters.getRangeString = (range, ...rest) => doubled(write(range, ...rest), getters.tryGetSheetName(range?.sheetId));
    }

    override getSheetIdByName(name: string | undefined): string | undefined {
      return super.getSheetIdByName(name?.replaceAll("''", "'")) ?? super.getSheetIdByName(name);
    }
  }
  changed.add(QuotedSheets);
  corePluginRegistry.replace("sheet", QuotedSheets as never);
}

function doubled(reference: string, name: string | undefined): string {
  if (!name?.includes("'") || !reference.startsWith(`'${name}'!`)) return reference;
  return `'${name.replaceAll("'", "''")}'${reference.slice(name.length + 2)}`;
}
