import { type Area, parseZone, writeZone } from "../engine/area";
import { HostError, invalidArgument, itemNotFound } from "../wire/errors";
import { flagOf, type MemberArguments, textOf } from "./arguments";
import { addressOf, type Book, readAddress } from "./book";
import { BookObject, HostObject, type Members } from "./object";
import { RangeObject } from "./range";

/** Names of the workbook. The engine calculates with those of ranges; names of other formulas are kept and told, no more. */
export class NamedItemCollectionObject extends BookObject {
  readonly members = NAMES;
}

/** Names that a sheet has for itself: the spreadsheet has none, and those of a file go back into it as they came. */
export class SheetNamesObject extends BookObject {
  readonly members = NO_NAMES;
}

class NamedItemObject extends HostObject {
  readonly members = NAMED_ITEM;

  /** @param name as it was given when the name was made */
  constructor(
    readonly book: Book,
    readonly name: string,
  ) {
    super();
  }

  override identity(): Record<string, string> {
    return { _Id: this.name };
  }

  get range() {
    return this.book.spreadsheet.getters.getNamedRange(this.name)?.range;
  }

  get stored() {
    return this.book.spreadsheet.state.names[this.name.toLowerCase()];
  }

  /** @throws HostError ItemNotFound for a name that is gone */
  get area(): Area | undefined {
    const { range } = this;
    if (!range && this.stored?.formula === undefined) throw itemNotFound(`There is no name ${this.name}.`);
    return range && { ...range.zone, sheetId: range.sheetId };
  }
}

/** `Sheet1!$A$1:$B$2` */
function fixedAddress(book: Book, area: Area): string {
  const sheet = addressOf(book, area).slice(0, -writeZone(area).length);
  return sheet + writeZone(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

function formulaOf(item: NamedItemObject): string {
  const { area } = item;
  return area ? `=${fixedAddress(item.book, area)}` : item.stored!.formula!;
}

function evaluate(item: NamedItemObject): unknown {
  const { getters } = item.book.spreadsheet;
  const value = getters.evaluateFormula(getters.getActiveSheetId(), item.stored!.formula!);
  return Array.isArray(value) ? (value[0]?.[0] ?? "") : value;
}

function typeOf(item: NamedItemObject): string {
  if (item.area) return "Range";
  const value = evaluate(item);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return String(value).startsWith("#") ? "Error" : "String";
}

const remember = ({ spreadsheet }: Book, name: string, entry: Partial<NamedItemObject["stored"] & object>): void => {
  const { names } = spreadsheet.state;
  const key = name.toLowerCase();
  spreadsheet.setState({ names: { ...names, [key]: { name, comment: "", visible: true, ...names[key], ...entry } } });
};

const LETTERS = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** @throws HostError InvalidArgument for what is no name, ItemAlreadyExists for one that is taken */
function add({ book }: NamedItemCollectionObject, args: MemberArguments): NamedItemObject {
  const { spreadsheet } = book;
  const name = args.text(0);
  const reference = args.any(1);
  if (!LETTERS.test(name)) throw invalidArgument(`"${name}" is no name: it begins with a letter and has no spaces.`);
  if (parseZone(name)) throw invalidArgument(`"${name}" reads as the address of a cell.`);
  if (find(book, name)) throw new HostError("ItemAlreadyExists", `A name ${name} exists.`);
  const area = reference instanceof RangeObject ? reference.area : areaOf(book, args.text(1));
  if (area) nameRange(book, name, area);
  remember(book, name, { name, comment: args.text(2, ""), visible: true, ...(area ? {} : { formula: args.text(1) }) });
  return new NamedItemObject(book, spreadsheet.getters.getNamedRange(name)?.name ?? name);
}

function nameRange({ spreadsheet }: Book, name: string, area: Area): void {
  spreadsheet.grow(area);
  const ranges = [spreadsheet.getters.getRangeDataFromZone(area.sheetId, area)];
  const { getters } = spreadsheet;
  if (getters.getNamedRange(name))
    return spreadsheet.run({ type: "UPDATE_NAMED_RANGE", oldRangeName: name, newRangeName: name, ranges });
  spreadsheet.run({ type: "CREATE_NAMED_RANGE", name, ranges });
}

/** The range that a formula refers to, and undefined for one that is no plain reference. */
function areaOf(book: Book, formula: string): Area | undefined {
  try {
    return readAddress(book, formula, book.spreadsheet.getters.getActiveSheetId());
  } catch (thrown) {
    if (!(thrown instanceof HostError) || !formula.startsWith("=")) throw thrown;
    return undefined;
  }
}

function setFormula(item: NamedItemObject, value: unknown): void {
  const { book, name } = item;
  const formula = textOf(value);
  const area = areaOf(book, formula);
  if (area) {
    nameRange(book, name, area);
    return remember(book, name, { formula: undefined });
  }
  if (item.range) book.spreadsheet.run({ type: "DELETE_NAMED_RANGE", name });
  remember(book, name, { formula });
}

function deleteItem({ book, name, range }: NamedItemObject): void {
  if (range) book.spreadsheet.run({ type: "DELETE_NAMED_RANGE", name });
  const { [name.toLowerCase()]: _gone, ...others } = book.spreadsheet.state.names;
  book.spreadsheet.setState({ names: others });
}

function list(book: Book): NamedItemObject[] {
  const { getters, state } = book.spreadsheet;
  const ranges = getters.getNamedRanges().map(({ name }) => name);
  const formulas = Object.values(state.names).flatMap(({ name, formula }) => (formula === undefined ? [] : [name]));
  return [...ranges, ...formulas]
    .sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    .map((name) => new NamedItemObject(book, name));
}

const find = (book: Book, name: string): NamedItemObject | null =>
  list(book).find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;

const rangeOf = (item: NamedItemObject): RangeObject | null => (item.area ? new RangeObject(item.book, item.area) : null);

const NAMES: Members<NamedItemCollectionObject> = {
  className: "NamedItemCollection",
  objects: {
    Add: add,
    GetItem: ({ book }, args) => {
      const item = find(book, args.key(0));
      if (!item) throw itemNotFound(`There is no name ${args.key(0)}.`);
      return item;
    },
    GetItemOrNullObject: ({ book }, args) => find(book, args.key(0)),
  },
  methods: { GetCount: ({ book }) => list(book).length },
  items: ({ book }) => list(book),
};

const NO_NAMES: Members<SheetNamesObject> = {
  className: "NamedItemCollection",
  objects: {
    GetItem: (_, args) => {
      throw itemNotFound(`There is no name ${args.key(0)}.`);
    },
    GetItemOrNullObject: () => null,
  },
  methods: { GetCount: () => 0 },
  items: () => [],
};

const NAMED_ITEM: Members<NamedItemObject> = {
  className: "NamedItem",
  properties: {
    Comment: {
      get: ({ stored }) => stored?.comment ?? "",
      set: ({ book, name }, value) => remember(book, name, { comment: textOf(value) }),
    },
    Formula: { get: formulaOf, set: setFormula },
    Name: { get: ({ name }) => name },
    Scope: { get: () => "Workbook" },
    Type: { get: typeOf },
    Value: { get: (item) => (item.area ? formulaOf(item).slice(1) : evaluate(item)) },
    Visible: {
      get: ({ stored }) => stored?.visible ?? true,
      set: ({ book, name }, value) => remember(book, name, { visible: flagOf(value) }),
    },
  },
  objects: {
    GetRange: (item) => {
      const range = rangeOf(item);
      if (!range) throw itemNotFound(`The name ${item.name} is not of a range.`);
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
  methods: { Delete: deleteItem },
};
