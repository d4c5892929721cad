import { createRoot } from "react-dom/client";
import { Taskpane } from "./Taskpane";

/** Shows the pane in the page. */
export function mount(container: HTMLElement): void {
  createRoot(container).render(<Taskpane />);
}
