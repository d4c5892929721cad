/** The form that builds a call of a function: what its fields hold, what they mean, the formula and its answer. */
export { fieldOf, readField, typedValue, type FieldReading } from "./field";
export {
  fieldsOfCall,
  fieldsOfPieces,
  fillForm,
  SHOWN_ROWS,
  type FieldTexts,
  type FilledField,
  type FilledForm,
  type FormAnswer,
} from "./form";
export { qualified, sheetPrefix } from "./qualify";
export { suggestions } from "./suggestions";
