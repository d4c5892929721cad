import type { Area } from "../engine/area";
import { itemNotFound } from "../wire/errors";
import { flagOf, textOf } from "./arguments";
import type { Book } from "./book";
import { clearFilters, TableAutoFilterObject } from "./filter";
import { HostObject, type Members } from "./object";
import { areaArgument, RangeObject } from "./range";
import { readFields, sortRows } from "./sort";
import { TableColumnCollectionObject } from "./table-columns";
import { addTotals, removeTotals } from "./table-totals";
import {
  bodyZone,
  headerZone,
  rememberSorted,
  removeTable,
  renameTable,
  resizeTable,
  tableById,
  type TableEntry,
  updateConfig,
} from "./table-model";
import { TableRowCollectionObject } from "./table-rows";
import { WorksheetObject } from "./worksheet";

export class TableObject extends HostObject {
  readonly members = TABLE;

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { Id: tableById(this.book, this.id).id };
  }

  /** As it is now. @throws HostError ItemNotFound for a table that is gone */
  get entry(): TableEntry {
    return tableById(this.book, this.id);
  }
}

type Config = TableEntry["config"];
type Flag = { [K in keyof Config]-?: Config[K] extends boolean ? K : never }[keyof Config];

const configured = (key: Flag) => ({
  get: ({ entry }: TableObject) => entry.config[key],
  set: ({ book, entry }: TableObject, value: unknown) => updateConfig(book, entry, { [key]: flagOf(value) }),
});

const rangeOf = ({ book }: TableObject, area: Area) => new RangeObject(book, area);

function removeWithCells({ book, entry }: TableObject): void {
  const { spreadsheet } = book;
  const { sheetId, zone } = entry;
  spreadsheet.demandUnprotected(sheetId);
  removeTable(book, entry);
  spreadsheet.eachCell({ ...zone, sheetId }, (row, col) => {
    if (spreadsheet.model.getters.getCell({ sheetId, row, col }))
      spreadsheet.change(sheetId, row, col, { content: "", format: "", style: null });
  });
}

const TABLE: Members<TableObject> = {
  className: "Table",
  properties: {
    HighlightFirstColumn: configured("firstColumn"),
    HighlightLastColumn: configured("lastColumn"),
    Id: { get: ({ id }) => id },
    Name: { get: ({ entry }) => entry.name, set: ({ book, id }, value) => renameTable(book, id, textOf(value)) },
    ShowBandedColumns: configured("bandedColumns"),
    ShowBandedRows: configured("bandedRows"),
    ShowFilterButton: configured("hasFilters"),
    ShowHeaders: { get: ({ entry }) => entry.config.numberOfHeaders > 0 },
    ShowTotals: {
      get: ({ entry }) => entry.config.totalRow,
      set: ({ book, entry }, value) => (flagOf(value) ? addTotals(book, entry) : removeTotals(book, entry)),
    },
    Style: {
      get: ({ entry }) => entry.config.styleId,
      set: ({ book, entry }, value) => updateConfig(book, entry, { styleId: textOf(value) }),
    },
  },
  navigation: {
    AutoFilter: (table) => new TableAutoFilterObject(table),
    Columns: (table) => new TableColumnCollectionObject(table),
    Rows: (table) => new TableRowCollectionObject(table),
    Sort: (table) => new TableSortObject(table),
    Worksheet: ({ book, entry }) => new WorksheetObject(book, entry.sheetId),
  },
  objects: {
    ConvertToRange: ({ book, entry }) => {
      removeTable(book, entry);
      return new RangeObject(book, { ...entry.zone, sheetId: entry.sheetId });
    },
    GetDataBodyRange: (table) => rangeOf(table, bodyZone(table.entry)),
    GetHeaderRowRange: (table) => {
      if (table.entry.config.numberOfHeaders === 0) throw itemNotFound("The table shows no headers.");
      return rangeOf(table, headerZone(table.entry));
    },
    GetRange: (table) => rangeOf(table, { ...table.entry.zone, sheetId: table.entry.sheetId }),
    GetTotalRowRange: (table) => {
      const { config, sheetId, zone } = table.entry;
      if (!config.totalRow) throw itemNotFound("The table shows no totals.");
      return rangeOf(table, { ...zone, sheetId, top: zone.bottom });
    },
  },
  methods: {
    ClearFilters: ({ book, entry }) => clearFilters(book, entry),
    Delete: removeWithCells,
    // The engine filters again whenever something changes.
    ReapplyFilters: () => undefined,
    Resize: ({ book, entry }, args) => resizeTable(book, entry, areaArgument(book, args, 0, entry.sheetId)),
  },
  events: ["DataChanged"],
};

class TableSortObject extends HostObject {
  readonly members = TABLE_SORT;

  constructor(readonly table: TableObject) {
    super();
  }
}

const TABLE_SORT: Members<TableSortObject> = {
  className: "TableSort",
  methods: {
    Apply: ({ table: { book, entry } }, args) => {
      const body = bodyZone(entry);
      const fields = readFields(args.list(0), body);
      sortRows(book, body, fields, args.flag(1));
      rememberSorted(
        book,
        entry,
        fields.map(({ key, ascending }) => ({ column: key, isDescending: !ascending })),
      );
    },
  },
};
