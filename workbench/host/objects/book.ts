import type { FormulaNames } from "../../workbook/stored-formula";
import { type Area, parseZone, quoteSheet, splitReference, WHOLE_SHEET, writeZone } from "../engine/area";
import type { Spreadsheet } from "../engine/spreadsheet";
import type { References } from "../references";
import { invalidArgument, itemNotFound } from "../wire/errors";

/** What all objects of a workbook share. */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly references: References;
  /** Reads formulas as Excel stores them. */
  readonly formulaNames: FormulaNames;
  /** The name that Excel shows in its title. */
  readonly name: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether the add-in is told of what happens in the workbook. */
  eventsEnabled: boolean;
}

/** `Sheet1!A1:B2` */
export function addressOf({ spreadsheet }: Book, area: Area): string {
  return `${quoteSheet(spreadsheet.sheetName(area.sheetId))}!${writeZone(area)}`;
}

/**
 * The area that an address or the name of a range gives.
 * @param sheetId the sheet meant where the address names none
 * @throws HostError InvalidArgument, ItemNotFound for a sheet that is not there
 */
export function readAddress(book: Book, reference: string, sheetId: string): Area {
  const { sheet, rest } = splitReference(reference.replace(/^=/, ""));
  const target = sheet === undefined ? sheetId : book.spreadsheet.findSheet(sheet);
  if (target === undefined) throw itemNotFound(`There is no worksheet ${sheet}.`);
  if (rest === "") return { sheetId: target, ...WHOLE_SHEET };
  const zone = parseZone(rest);
  if (zone) return { sheetId: target, ...zone };
  const named = book.spreadsheet.getters.getNamedRange(rest);
  if (!named) throw invalidArgument(`"${reference}" is no address and no name.`);
  return { ...named.range.zone, sheetId: named.range.sheetId };
}
