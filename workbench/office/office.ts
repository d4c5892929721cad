/**
 * What the add-in's page finds at the address of Microsoft's office.js: the table for its functions, then Microsoft's own Excel client,
 * then `Office` over the workbench. As Microsoft's loader does, it writes the scripts that come next into the page while that is being
 * read, so that all of this is there before the add-in's own scripts run.
 */
import { Association } from "./association";
import { officeOutside } from "./office-object";
import { reportFailures } from "./load-failures";
import { findSurroundings } from "./find-surroundings";

const FOLDER = (document.currentScript as HTMLScriptElement).src.replace(/[^/]*$/, "");
/** The client as npm has it, and then what makes it the workbench's. */
const NEXT = ["../vendor/office-js/excel-web-16.00.js", "over-client.js"];

const association = new Association("CustomFunctions");
Object.assign(window, { CustomFunctions: { _association: association, associate: association.associate } });

const surroundings = findSurroundings();
if (surroundings) {
  reportFailures((failure) => surroundings.failed(failure));
  for (const script of NEXT) document.write(`<script src="${new URL(script, FOLDER).href}"></script>`);
} else {
  console.warn("Office.js is loaded outside of Office client");
  Object.assign(window, { Office: officeOutside() });
}
