/** Several ranges as one object: on one worksheet, or over the workbook. */
import { type Area, cellCount, intersect, isEntireColumn, isEntireRow } from "../engine/area";
import { itemNotFound } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { addressOf, type Book } from "./book";
import { EachOf } from "./each-of";
import { HostObject, type Members } from "./object";
import { areaArgument, RangeObject } from "./range";
import { RangeFormatObject } from "./range-format";
import { RANGE_METHODS } from "./range-methods";
import { WorksheetObject } from "./worksheet";

export class RangeAreasObject extends HostObject {
  readonly members = RANGE_AREAS;

  /** @param areas at least one, all on one sheet. */
  constructor(
    readonly book: Book,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  get sheetId(): string {
    return this.areas[0]!.sheetId;
  }
}

const addresses = (book: Book, areas: readonly Area[]) => areas.map((area) => addressOf(book, area)).join(",");

const forEach = (method: "Calculate" | "Clear" | "SetDirty") => (self: RangeAreasObject, args: MemberArguments) => {
  for (const area of self.areas) RANGE_METHODS[method]!(new RangeObject(self.book, area), args);
};

function crossing(self: RangeAreasObject, args: MemberArguments): RangeAreasObject | null {
  const other = args.any(0);
  const others = other instanceof RangeAreasObject ? other.areas : [areaArgument(self.book, args, 0, self.sheetId)];
  const areas = self.areas.flatMap((area) =>
    others.flatMap((each) => {
      const both = each.sheetId === area.sheetId ? intersect(area, each) : undefined;
      return both ? [{ ...both, sheetId: area.sheetId }] : [];
    }),
  );
  return areas.length > 0 ? new RangeAreasObject(self.book, areas) : null;
}

const RANGE_AREAS: Members<RangeAreasObject> = {
  className: "RangeAreas",
  properties: {
    Address: { get: ({ book, areas }) => addresses(book, areas) },
    AddressLocal: { get: ({ book, areas }) => addresses(book, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  navigation: {
    Areas: ({ book, areas }) => new RangeCollectionObject(book, areas),
    Format: ({ book, areas }) => new EachOf(areas.map((area) => new RangeFormatObject({ book, area }))),
    Worksheet: ({ book, sheetId }) => new WorksheetObject(book, sheetId),
  },
  objects: {
    GetIntersection: (self, args) => {
      const areas = crossing(self, args);
      if (!areas) throw itemNotFound("The ranges do not intersect.");
      return areas;
    },
    GetIntersectionOrNullObject: crossing,
  },
  methods: { Calculate: forEach("Calculate"), Clear: forEach("Clear"), SetDirty: forEach("SetDirty") },
};

class RangeCollectionObject extends HostObject {
  readonly members = RANGE_COLLECTION;

  constructor(
    readonly book: Book,
    readonly areas: readonly Area[],
  ) {
    super();
  }
}

const RANGE_COLLECTION: Members<RangeCollectionObject> = {
  className: "RangeCollection",
  objects: { GetItemAt: (self, args) => itemAt(RANGE_COLLECTION.items!(self), args) },
  methods: { GetCount: ({ areas }) => areas.length },
  items: ({ book, areas }) => areas.map((area) => new RangeObject(book, area)),
};

export class WorkbookRangeAreasObject extends HostObject {
  readonly members = WORKBOOK_RANGE_AREAS;

  constructor(
    readonly book: Book,
    readonly areas: readonly Area[],
  ) {
    super();
  }

  /** One object for each worksheet, in the order in which they were found. */
  bySheet(): RangeAreasObject[] {
    const sheetIds = [...new Set(this.areas.map(({ sheetId }) => sheetId))];
    return sheetIds.map(
      (wanted) =>
        new RangeAreasObject(
          this.book,
          this.areas.filter(({ sheetId }) => sheetId === wanted),
        ),
    );
  }
}

function areasOn(self: WorkbookRangeAreasObject, args: MemberArguments): RangeAreasObject | null {
  const sheetId = self.book.spreadsheet.findSheet(args.key(0));
  return self.bySheet().find((areas) => areas.sheetId === sheetId) ?? null;
}

const WORKBOOK_RANGE_AREAS: Members<WorkbookRangeAreasObject> = {
  className: "WorkbookRangeAreas",
  properties: { Addresses: { get: (self) => self.bySheet().map(({ book, areas }) => addresses(book, areas)) } },
  navigation: {
    Areas: (self) => new RangeAreasCollectionObject(self.bySheet()),
    Ranges: ({ book, areas }) => new RangeCollectionObject(book, areas),
  },
  objects: {
    GetRangeAreasBySheet: (self, args) => {
      const areas = areasOn(self, args);
      if (!areas) throw itemNotFound("There is no range on the worksheet.");
      return areas;
    },
    GetRangeAreasOrNullObjectBySheet: areasOn,
  },
};

class RangeAreasCollectionObject extends HostObject {
  readonly members = RANGE_AREAS_COLLECTION;

  constructor(readonly list: RangeAreasObject[]) {
    super();
  }
}

const RANGE_AREAS_COLLECTION: Members<RangeAreasCollectionObject> = {
  className: "RangeAreasCollection",
  objects: { GetItemAt: ({ list }, args) => itemAt(list, args) },
  methods: { GetCount: ({ list }) => list.length },
  items: ({ list }) => list,
};

/** @throws HostError ItemNotFound for an index that the collection does not have. */
export function itemAt(items: readonly HostObject[], args: MemberArguments): HostObject {
  const item = items[args.integer(0)];
  if (!item) throw itemNotFound(`The collection has no item ${args.integer(0)}.`);
  return item;
}
