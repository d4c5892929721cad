/** Formulas that Excel could not bind to the functions of the add-in, and what to enter again. */
export { brokenNames, type BrokenName } from "./names";
export { planRepair, RepairSearch, type BrokenCell, type HopelessCell, type RepairLimits, type RepairPlan } from "./repair";
export { nothingToRepair, repairOutcome, repairQuestion, repairReport, type NotRepaired, type RepairOutcome } from "./words";
