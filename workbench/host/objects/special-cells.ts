/** `getSpecialCells`: the cells of a range that are of a kind. */
import { intersect, WHOLE_SHEET } from "../engine/area";
import { usedZone } from "../engine/used-zone";
import { itemNotFound, lacks } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { rectangles } from "./find";
import { RangeAreasObject } from "./range-areas";
import type { RangeObject } from "./range";

type ValueType = "String" | "Double" | "Boolean" | "Error";

/** What `Excel.SpecialCellValueType` names. */
const VALUE_TYPES: Record<string, readonly ValueType[]> = {
  All: ["String", "Double", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

const ENGINE_TYPES: Record<string, ValueType> = { text: "String", number: "Double", boolean: "Boolean", error: "Error" };

export function specialCells({ book, area }: RangeObject, args: MemberArguments): RangeAreasObject | null {
  const kind = args.text(0);
  const types = VALUE_TYPES[args.oneOf(1, Object.keys(VALUE_TYPES), "All")]!;
  const { spreadsheet } = book;
  const { getters } = spreadsheet;
  const { sheetId } = area;
  // Excel looks no further than the cells that are used.
  const used = usedZone(spreadsheet, { sheetId, ...WHOLE_SHEET }, false);
  const places: { row: number; col: number }[] = [];
  const isWanted = wanted();
  const searched = used && intersect(area, used);
  if (searched)
    spreadsheet.eachCell({ ...searched, sheetId }, (row, col) => {
      if (isWanted(row, col)) places.push({ row, col });
    });
  return places.length > 0 ? new RangeAreasObject(book, rectangles(sheetId, places)) : null;

  function wanted(): (row: number, col: number) => boolean {
    const cellAt = (row: number, col: number) => getters.getCell({ sheetId, row, col });
    const typeAt = (row: number, col: number) => ENGINE_TYPES[getters.getEvaluatedCell({ sheetId, row, col }).type];
    const isOfType = (row: number, col: number) => types.includes(typeAt(row, col) ?? ("" as ValueType));
    switch (kind) {
      case "Formulas":
        return (row, col) => cellAt(row, col)?.isFormula === true && isOfType(row, col);
      case "Constants":
        return (row, col) => cellAt(row, col)?.isFormula === false && isOfType(row, col);
      case "Blanks":
        return (row, col) => typeAt(row, col) === undefined && !cellAt(row, col)?.isFormula;
      case "Visible":
        return (row, col) => !getters.isRowHidden(sheetId, row) && !getters.isColHidden(sheetId, col);
      default:
        throw lacks(`special cells of the kind ${kind}`);
    }
  }
}

export function existingSpecialCells(range: RangeObject, args: MemberArguments): RangeAreasObject {
  const found = specialCells(range, args);
  if (!found) throw itemNotFound("No cells of the kind were found.");
  return found;
}
