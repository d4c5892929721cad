/** `npm run check`: style, types and unit tests, in less than a minute. `npm test` runs everything. */
import { runCommand } from "./command";
import { QUICK_CHECKS } from "./lib/checks";
import { runSteps } from "./lib/steps";

runCommand(() => runSteps(QUICK_CHECKS));
