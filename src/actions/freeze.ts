import { dataset } from "../dataset/current";
import { askForLooks, askForPlainCells, copySheet } from "../excel/copy-sheet";
import { readFormats } from "../excel/read-formats";
import { readFormulas } from "../excel/read-formulas";
import { readOutline } from "../excel/read-outline";
import { readFreezePlace, type FreezePlace } from "../excel/read-freeze-place";
import { readLooks } from "../excel/read-looks";
import { spillsIn } from "../excel/read-spills";
import { readWorkbook } from "../excel/read-workbook";
import { activateSheet } from "../excel/select-area";
import { StructureProtected } from "../excel/workbook-structure";
import { removeSheets, writeEdits } from "../excel/write-edits";
import { addressOfArea, type Area, type SheetReference } from "../workbook/area";
import { KnownCells } from "../workbook/cells/known-cells";
import type { Edit } from "../workbook/edits";
import {
  freezeInSteps,
  freezeQuestion,
  freezeReport,
  frozenCells,
  frozenTables,
  type FreezePlan,
  type FreezeRequest,
  type FreezeWords,
} from "../workbook/freeze";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { freeSheetName } from "../workbook/sheet-name";
import { ask } from "./messages";
import { inTurns } from "./next-turn";
import { oneAction } from "./one-action";
import { datasetsOfTables } from "./workbook-data/datasets-of-tables";

/** Makes a copy of the sheet in sight, or of the selection on a new sheet, that needs no add-in. */
export function freeze(what: "sheet" | "selection"): Promise<void> {
  return oneAction(() => frozen(what));
}

/** What is known before anything is written. */
interface Prepared extends FreezeWords {
  place: FreezePlace;
}

/** @returns what was made; undefined where the person did not agree */
async function frozen(what: "sheet" | "selection"): Promise<string | undefined> {
  const asked = await prepared(what);
  if (!asked.plan.isNeeded) return `${addressOfArea(asked.request.source)} has no formulas: it needs no add-in as it is.`;
  if (!(await ask(freezeQuestion(asked)))) return undefined;
  // Cells may have been changed while the question stood there, and something else be in sight: the place that was asked about counts.
  const now = await prepared(what, asked.place);
  const { request, plan } = now;
  const copy = request.copied === "sheet" ? await writeIntoCopy(request, plan) : await writeToNewSheet(request, plan, now.place);
  const checked = await readBack({ ...request, copy: { ...request.copy, sheet: copy } });
  await activateSheet(copy);
  return freezeReport(now, checked);
}

/** @throws Error where it cannot be frozen, with what to do */
async function prepared(what: "sheet" | "selection", again?: FreezePlace): Promise<Prepared> {
  const place = await readFreezePlace(what, again);
  const { sheet, source, isProtected, isStructureProtected, hasHidden, noted, canCopySheets } = place;
  if (isStructureProtected) throw new StructureProtected();
  if (!source)
    throw new Error(
      what === "sheet"
        ? `The sheet ${sheet.name} is empty: there is nothing to freeze.`
        : "The selected cells are empty. Select the cells to freeze, and try again.",
    );
  const { snapshot, sheets, tooLarge, tables, settings } = await readWorkbook();
  if (tooLarge.includes(sheet.name))
    throw new Error(
      `The sheet ${sheet.name} is too large to be frozen as it is: something stands in its last rows or columns. Delete what is below and beside your data, save, and try again.`,
    );
  const known = new KnownCells(snapshot);
  const own = sheets.find(({ sheet: { key } }) => key === sheet.key)?.used ?? source;
  const name = freeSheetName(
    sheet.name,
    " (values)",
    sheets.map((each) => each.sheet.name),
  );
  const copied = what === "sheet" && canCopySheets && !isProtected ? "sheet" : "empty";
  const [row, column] = what === "sheet" ? [source.row, source.column] : [0, 0];
  const request: FreezeRequest = {
    snapshot,
    source,
    copy: { sheet: { name, key: name }, row, column },
    copied,
    formats: await readFormats(source),
    spills: await spillsIn([own], (cell) => known.formulaOf(cell)),
    // A new sheet has no notes of the person's.
    noted: copied === "sheet" ? noted : [],
    ...frozenTables(source, settings.tables, tables, await datasetsOfTables(settings.tables)),
  };
  const plan = await inTurns(freezeInSteps(request, dataset()));
  if (plan.problem !== undefined) throw new Error(plan.problem);
  return { request, plan, hasHidden, isProtected, what, place };
}

/** Excel's own copy of the sheet, with values written over its formulas. It is gone again where that fails. */
async function writeIntoCopy({ source, copy }: FreezeRequest, { edits, bibliography }: FreezePlan): Promise<SheetReference> {
  const sheet = await copySheet(source.sheet, copy.sheet.name);
  const ofCopy = edits.map((edit) => onSheet(edit, sheet));
  try {
    await writeEdits(ofCopy, {
      first: (context) => bibliography && askForPlainCells(context, { ...bibliography, sheet }),
    });
  } catch (error) {
    await removeSheets([sheet.key]);
    throw error;
  }
  return sheet;
}

async function writeToNewSheet({ source, copy, formats }: FreezeRequest, { edits }: FreezePlan, { hasHidden }: FreezePlace) {
  const area: Area = { ...source, ...copy };
  const looks = await readLooks(source, hasHidden);
  // Looks come behind the values: what is written into a cell with the format of text would become text.
  const own: Edit = { kind: "format", area, format: formats.map((row) => [...row]) };
  const ofAnswers = edits.filter(({ kind }) => kind === "format");
  const others = edits.filter(({ kind }) => kind !== "format");
  await writeEdits([{ kind: "sheet", name: copy.sheet.name }, ...others], {
    then: (context) => askForLooks(context, source, area, looks, hasHidden ? [own, ...ofAnswers] : ofAnswers),
  });
  return copy.sheet;
}

function onSheet(edit: Edit, sheet: SheetReference): Edit {
  return "area" in edit ? { ...edit, area: { ...edit.area, sheet } } : edit;
}

/** @throws Error where a formula is left, after which the copy is gone again: it would need the add-in */
async function readBack(request: FreezeRequest) {
  const { key } = request.copy.sheet;
  const outline = await readOutline();
  const made = outline.sheets.find(({ sheet }) => sheet.key === key || sheet.name === key);
  const blocks: SheetBlock[] = [];
  if (made?.used) await readFormulas([made.used], (block) => blocks.push(block));
  const copy = { ...request.copy, sheet: made?.sheet ?? request.copy.sheet };
  const checked = frozenCells({ ...request, copy }, { blocks });
  if (checked.formulas.length > 0) {
    await removeSheets([copy.sheet.key]);
    throw new Error(
      `${checked.formulas.length} cells of the copy kept their formulas, so it was taken away again. They may belong to an array formula (Ctrl+Shift+Enter): select your cells, and freeze the selection.`,
    );
  }
  return checked;
}
