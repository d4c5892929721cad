/**
 * `npm test`: everything that has to pass before a change is taken. Style and types, the built dataset and the generated pages against
 * their sources, a production build, and all tests.
 */
import { runCommand } from "./command";
import { ALL_CHECKS } from "./lib/checks";
import { runSteps } from "./lib/steps";

runCommand(() => runSteps(ALL_CHECKS));
