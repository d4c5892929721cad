import { enterFormulas } from "../excel/enter-formulas";
import { focusGrid } from "../excel/focus-grid";
import { readFormulas } from "../excel/read-formulas";
import { spillsIn } from "../excel/read-spills";
import { readWorkbook, type WorkbookReading } from "../excel/read-workbook";
import { KnownCells } from "../workbook/cells/known-cells";
import {
  brokenNames,
  nothingToRepair,
  repairOutcome,
  repairQuestion,
  repairReport,
  RepairSearch,
  type NotRepaired,
  type RepairOutcome,
  type RepairPlan,
} from "../workbook/repair";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import { ask } from "./messages";
import { inTurns, nextTurn } from "./next-turn";
import { oneAction } from "./one-action";

/** How long it is waited for what Excel calculates, in milliseconds between two looks. */
const LOOKS = [0, 100, 200, 400, 800, 1_500, 3_000, 5_000, 5_000, 5_000];

/** Enters formulas again that Excel could not bind to Orebook's functions, after asking. */
export function repair(): Promise<void> {
  return oneAction(repaired);
}

/** @returns the report; undefined where the person did not agree */
async function repaired(): Promise<string | undefined> {
  let found = await planned();
  let agreedTo = 0;
  while (found.plan.cells.length > agreedTo) {
    if (!(await ask(repairQuestion(found.plan)))) return undefined;
    agreedTo = found.plan.cells.length;
    // Cells may have been changed while the question stood there: what stands in them now counts.
    found = await planned();
  }
  const { plan, ...left } = found;
  const notRepaired = { ...left, hopeless: plan.hopeless };
  if (plan.cells.length === 0) {
    const words = nothingToRepair(notRepaired);
    if (plan.hopeless.length + left.names.length > 0) throw new Error(words);
    return words;
  }
  const refused = await enterFormulas(plan.edits);
  const outcome = await readBack(plan, refused);
  await focusGrid();
  return repairReport(outcome, notRepaired);
}

async function planned(): Promise<{ plan: RepairPlan } & Omit<NotRepaired, "hopeless">> {
  const reading = await readWorkbook();
  const search = new RepairSearch();
  for (const block of reading.snapshot.blocks) await inTurns(search.steps(block));
  const sheets = new Set(search.found().map(({ sheet }) => sheet.key));
  const protectedSheets = new Set(reading.sheets.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet.key));
  const plan = search.plan({ protectedSheets, spills: await spillsOf(reading, sheets) });
  return { plan, names: brokenNames(reading.names), tooLarge: reading.tooLarge };
}

function spillsOf({ sheets, snapshot }: WorkbookReading, keys: ReadonlySet<string>) {
  const known = new KnownCells(snapshot);
  const areas = sheets.flatMap(({ sheet, used }) => (used && keys.has(sheet.key) ? [used] : []));
  return spillsIn(areas, (cell) => known.formulaOf(cell));
}

/** What the cells show, as soon as Excel has calculated them all, or when it has been waited for long enough. */
async function readBack(plan: RepairPlan, refused: Parameters<typeof repairOutcome>[2]): Promise<RepairOutcome> {
  const areas = plan.edits.map(({ area }) => area);
  for (const [look, wait] of LOOKS.entries()) {
    await nextTurn(wait);
    const blocks: SheetBlock[] = [];
    await readFormulas(areas, (block) => blocks.push(block));
    const outcome = repairOutcome(plan.cells, blocks, refused);
    if (outcome.waiting.length === 0 || look === LOOKS.length - 1) return outcome;
  }
  throw new Error("There is no look at the cells.");
}
