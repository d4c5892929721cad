import { createRoot } from "react-dom/client";
import { dataset } from "../dataset/current";
import { loadFunctionReference } from "./function-reference";
import { Taskpane } from "./Taskpane";

/** Shows the pane in the page. */
export function mount(container: HTMLElement): void {
  createRoot(container).render(<Taskpane dataset={dataset()} functionReference={loadFunctionReference()} />);
}
