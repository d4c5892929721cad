import { worksheetFunctions } from "../functions";
import { customFunction } from "./custom-function";

// Entry of functions.js. Every function is associated while the script loads, before anything of the task pane is evaluated:
// a formula that calculates earlier would otherwise stay #NAME?.
for (const definition of worksheetFunctions) CustomFunctions.associate(definition.id, customFunction(definition));
