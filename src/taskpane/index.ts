// Entry of the task pane. It runs after functions.js and loads the user interface as a chunk of its own, so that no
// formula waits for it.
import { officeHost } from "../excel/office-host";

async function start(container: HTMLElement): Promise<void> {
  try {
    // Both at once: Office needs a moment of its own to answer.
    const [{ mount }] = await Promise.all([import(/* webpackChunkName: "pane" */ "./mount"), officeHost()]);
    mount(container);
  } catch (error) {
    const message = document.createElement("p");
    message.className = "loading";
    message.setAttribute("role", "alert");
    message.textContent = `The pane did not load. The functions work without it. ${error instanceof Error ? error.message : String(error)}`;
    container.replaceChildren(message);
  }
}

const container = document.getElementById("taskpane");
if (container) void start(container);
