import { worksheetFunctions } from "../functions";
import { customFunction } from "./custom-function";

// Entry of functions.js. Every function is associated while the script loads, before anything of the task pane is evaluated:
// a formula that calculates earlier would otherwise stay #NAME?. Where Microsoft's library did not load, there is nothing to
// associate with, and the pane that follows says so.
if (typeof CustomFunctions !== "undefined")
  for (const definition of worksheetFunctions) CustomFunctions.associate(definition.id, customFunction(definition));
