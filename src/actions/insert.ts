import { dataset } from "../dataset/current";
import { focusGrid } from "../excel/focus-grid";
import { isBeyondSheet, readFirstCell, readTarget } from "../excel/read-target";
import { fromWorkbook } from "../excel/workbook";
import { write } from "../excel/write";
import type { Area } from "../workbook/area";
import { overwriteQuestion, planInsert, type PlannedInsert } from "../workbook/insert/plan";
import { prepareInsert } from "../workbook/insert/prepare";
import type { InsertTarget, PreparedInsert } from "../workbook/insert/prepared";
import { reportOf } from "../workbook/insert/report";
import type { InsertRequest } from "../workbook/insert/request";
import { rememberedWithFigures } from "../workbook/pin";
import { ask, carryOut } from "./messages";
import { createStore } from "./store";
import { noteRemembered } from "./workbook-data/state";

/** Whether something is being inserted, its question included: one at a time, so that no two write to the same place. */
export const isInserting = createStore(false);

/** Puts something at the selection, and tells what was written. Filled cells are overwritten only after asking. @returns whether it was written */
export async function insert(request: InsertRequest): Promise<boolean> {
  if (isInserting.get()) return false;
  isInserting.set(true);
  try {
    return await carryOut(() => inserted(request));
  } finally {
    isInserting.set(false);
  }
}

/** @returns the report; undefined where the person did not agree to what would be replaced */
async function inserted(request: InsertRequest): Promise<string | undefined> {
  const plan = await agreedPlan(prepareInsert(request, dataset()));
  if (!plan) return undefined;
  const readBack = await write(plan);
  noteRemembered(plan.edits);
  await focusGrid();
  return reportOf(plan.report, plan.area, plan.missing, readBack);
}

/** What will be written, after the person has agreed to what it replaces; undefined where they have not. */
async function agreedPlan(prepared: PreparedInsert): Promise<PlannedInsert | undefined> {
  let plan = planned(prepared, await read(prepared, prepared.at));
  let agreedTo = 0;
  while (plan.overwrites > agreedTo) {
    if (!(await ask(overwriteQuestion(plan)))) return undefined;
    agreedTo = plan.overwrites;
    // The sheet may have changed while the question stood there, and the selection with it: the place that was asked about counts.
    plan = planned(prepared, await read(prepared, { ...plan.area, rows: 1, columns: 1 }));
  }
  return plan;
}

/** With its first figure a workbook remembers the dataset that the figure is from. */
function planned(prepared: PreparedInsert, target: InsertTarget): PlannedInsert {
  const plan = planInsert(prepared, target);
  return { ...plan, edits: [...plan.edits, ...rememberedWithFigures(target.data, dataset())] };
}

async function read({ size, alsoRead }: PreparedInsert, at: string | Area | undefined): Promise<InsertTarget> {
  try {
    return await fromWorkbook((context) => readTarget(context, { at, size, alsoRead }));
  } catch (error) {
    if (!isBeyondSheet(error)) throw error;
    return fromWorkbook((context) => readFirstCell(context, at));
  }
}
