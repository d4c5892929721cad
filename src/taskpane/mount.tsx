import { createRoot } from "react-dom/client";
import { worksheetFunctions } from "../functions";
import { functionReference } from "../functions/reference";
import { Taskpane } from "./Taskpane";

/** Shows the pane in the page. */
export function mount(container: HTMLElement): void {
  createRoot(container).render(<Taskpane functions={worksheetFunctions.map(functionReference)} />);
}
