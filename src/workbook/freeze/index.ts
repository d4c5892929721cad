/** A copy with values in the place of formulas, for people without the add-in. */
export { freezeInSteps, planFreeze, type FreezePlan, type FreezeRequest } from "./freeze";
export { frozenTables, type FrozenTable } from "./frozen-tables";
export { freezeQuestion, freezeReport, frozenCells, type FreezeWords, type FrozenCells } from "./words";
