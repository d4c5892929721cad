/**
 * Tables that stay as they are when an add-in writes beside or below them: in Excel that is a correction made while a person types. The engine
 * widens a table at every command that fills a cell next to it.
 */
import { registries } from "@odoo/o-spreadsheet";

interface TablesInside {
  canUpdateCellCmdExtendTable(command: Partial<typeof WRITTEN>, table: object): "none" | "down" | "right";
}

/** What tells a command of the host from one of a person. It is part of the command, which the engine runs again for a redo. */
export const WRITTEN = { isWritten: true } as const;

const changed = new WeakSet<object>();

/** Models made from then on widen tables for what is typed alone. */
export function registerStillTables(): void {
  const { corePluginRegistry } = registries;
  const Tables = corePluginRegistry.get("tables") as unknown as new (...args: never[]) => TablesInside;
  if (changed.has(Tables)) return;
  class StillTables extends Tables {
    override canUpdateCellCmdExtendTable(command: Partial<typeof WRITTEN>, table: object): "none" | "down" | "right" {
      return command.isWritten ? "none" : super.canUpdateCellCmdExtendTable(command, table);
    }
  }
  changed.add(StillTables);
  corePluginRegistry.replace("tables", StillTables as never);
}
