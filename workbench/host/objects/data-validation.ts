import type { Area } from "../engine/area";
import { invalidArgument, lacks } from "../wire/errors";
import { isRecord } from "./arguments";
import { addressOf, type Book, readAddress } from "./book";
import { HostObject, type Members } from "./object";

interface Validated {
  readonly book: Book;
  readonly area: Area;
}

/** What may be entered. The host has lists, which is what gives a cell its drop-down. */
export class DataValidationObject extends HostObject {
  readonly members = DATA_VALIDATION;

  constructor(readonly range: Validated) {
    super();
  }
}

function ruleOf({ book, area }: Validated) {
  return book.spreadsheet.getters.getValidationRuleForCell({ sheetId: area.sheetId, row: area.top, col: area.left });
}

/** Excel's rule: a list is its entries with commas between, or a reference that begins with `=`. */
function readRule(range: Validated): object {
  const rule = ruleOf(range);
  const { type, values = [] } = rule?.criterion ?? {};
  if (type === "isValueInList") return { list: { inCellDropDown: true, source: values.join(",") } };
  if (type === "isValueInRange") return { list: { inCellDropDown: true, source: `=${values[0]}` } };
  return {};
}

function setRule({ book, area }: Validated, value: unknown): void {
  const { spreadsheet } = book;
  const list = isRecord(value) ? value.list : undefined;
  if (!isRecord(list)) throw lacks("DataValidation.rule of another kind than list");
  if (typeof list.source !== "string")
    throw invalidArgument("The source of a list is text here: entries with commas, or =range.");
  spreadsheet.demandUnprotected(area.sheetId);
  spreadsheet.grow(area);
  const isReference = list.source.startsWith("=");
  const values = isReference
    ? [addressOf(book, readAddress(book, list.source, area.sheetId))]
    : list.source.split(",").map((entry) => entry.trim());
  spreadsheet.run({
    type: "ADD_DATA_VALIDATION_RULE",
    sheetId: area.sheetId,
    ranges: [spreadsheet.getters.getRangeDataFromZone(area.sheetId, area)],
    rule: {
      id: spreadsheet.newId(),
      isBlocking: true,
      criterion: {
        type: isReference ? "isValueInRange" : "isValueInList",
        values,
        displayStyle: list.inCellDropDown === false ? "plainText" : "arrow",
      },
    },
  });
}

function clear({ book, area }: Validated): void {
  const rule = ruleOf({ book, area });
  if (rule) book.spreadsheet.run({ type: "REMOVE_DATA_VALIDATION_RULE", sheetId: area.sheetId, id: rule.id });
}

const DATA_VALIDATION: Members<DataValidationObject> = {
  className: "DataValidation",
  properties: {
    Rule: { get: ({ range }) => readRule(range), set: ({ range }, value) => setRule(range, value) },
    Type: { get: ({ range }) => ("list" in readRule(range) ? "List" : "None") },
  },
  methods: { Clear: ({ range }) => clear(range) },
};
