/**
 * The engine forgets with the page what its tables are filtered by, and takes no filter back. Here filters belong to the workbook: they are
 * saved, opened and undone with it.
 */
import { registries } from "@odoo/o-spreadsheet";
import { setState, type StoredFilter, type StoredState } from "./stored-state";

const NAME = "evaluation_filter";
let isRegistered = false;

interface Position {
  sheetId: string;
  col: number;
  row: number;
}

/** The engine's plugin, whose inside its types do not describe. */
interface FilterInside {
  filterValues: Record<string, Record<string, EngineFilter>>;
  isEvaluationDirty: boolean;
  getters: {
    getOfficeState(): StoredState;
    getFilterId(position: Position): string | undefined;
    getSheetIds(): string[];
    getEvaluatedCell(position: Position): { formattedValue: string };
    getFilters(sheetId: string): {
      id: string;
      col: number;
      filteredRange?: { zone: { top: number; bottom: number } };
      rangeWithHeaders: { sheetId: string; zone: { top: number; bottom: number; left: number; right: number } };
    }[];
    getRangeFromZone(sheetId: string, zone: object): StoredFilter["range"];
  };
  handle(command: { type: string }): void;
  finalize(): void;
  dispatch(type: string, payload: object): unknown;
}
type EngineFilter = { filterType: "values"; hiddenValues: string[] } | { filterType: "criterion" };

/** Models made from then on keep their filters. */
export function registerKeptFilters(): void {
  if (isRegistered) return;
  isRegistered = true;
  const Filters = registries.statefulUIPluginRegistry.get(NAME) as unknown as new (...args: never[]) => FilterInside;

  class KeptFilters extends Filters {
    private isRestoring = false;

    override handle(command: { type: string }): void {
      super.handle(command);
      if (["START", "UNDO", "REDO", "UPDATE_TABLE"].includes(command.type)) this.isRestoring = this.isEvaluationDirty = true;
      else if (command.type === "UPDATE_FILTER") {
        const { type, ...payload } = setState({ filters: this.collect() });
        this.dispatch(type, payload);
      }
    }

    override finalize(): void {
      if (this.isRestoring) this.restore();
      this.isRestoring = false;
      super.finalize();
    }

    private collect(): StoredFilter[] {
      const { getters } = this;
      const filters = getters.getSheetIds().flatMap((sheetId) =>
        getters.getFilters(sheetId).flatMap(({ id, rangeWithHeaders: { zone } }) => {
          const value = this.filterValues[sheetId]?.[id];
          if (!value || (value.filterType === "values" && value.hiddenValues.length === 0)) return [];
          return [{ range: getters.getRangeFromZone(sheetId, { ...zone, bottom: zone.top }), value }];
        }),
      );
      const isHere = ({ range }: StoredFilter) =>
        filters.some(
          (each) =>
            each.range.sheetId === range.sheetId &&
            each.range.zone.left === range.zone.left &&
            each.range.zone.top === range.zone.top,
        );
      // What the engine has no filter for stays as it came.
      return [...filters, ...getters.getOfficeState().filters.filter((each) => each.criterion !== undefined && !isHere(each))];
    }

    private restore(): void {
      const { getters } = this;
      this.filterValues = Object.fromEntries(getters.getSheetIds().map((sheetId) => [sheetId, {}]));
      for (const { range, value, shown } of getters.getOfficeState().filters) {
        const { sheetId, zone } = range;
        const id = getters.getFilterId({ sheetId, col: zone.left, row: zone.top });
        const found = id === undefined ? undefined : ((value as EngineFilter | undefined) ?? this.hideAllBut(sheetId, id, shown));
        if (id !== undefined && found) this.filterValues[sheetId]![id] = found;
      }
    }

    private hideAllBut(sheetId: string, id: string, shown: readonly string[] | undefined): EngineFilter | undefined {
      const filter = this.getters.getFilters(sheetId).find((each) => each.id === id);
      if (!shown || !filter?.filteredRange) return undefined;
      const wanted = new Set(shown.map((text) => text.trim().toLowerCase()));
      const texts = new Set<string>();
      const { top, bottom } = filter.filteredRange.zone;
      for (let row = top; row <= bottom; row++)
        texts.add(this.getters.getEvaluatedCell({ sheetId, col: filter.col, row }).formattedValue.trim());
      return { filterType: "values", hiddenValues: [...texts].filter((text) => !wanted.has(text.toLowerCase())) };
    }
  }
  registries.statefulUIPluginRegistry.replace(NAME, KeptFilters as never);
}
