/** Formulas that Excel could not bind to the functions of the add-in, and what to enter again. */
export { planRepair, type BrokenCell, type HopelessCell, type RepairPlan } from "./repair";
