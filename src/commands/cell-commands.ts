// Commands that read the selected cell. A chunk of their own: they bring the reading of formulas with them, for which no page load waits.
export { build } from "../actions/build";
export { cite } from "../actions/cite";
export { explain } from "../actions/explain";
