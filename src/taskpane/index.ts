// Entry of the task pane. It runs after functions.js and loads the user interface as a chunk of its own, so that no
// formula waits for it.
import { officeHost } from "../excel/office-host";

async function start(container: HTMLElement): Promise<void> {
  const office = officeHost();
  void followData(office);
  try {
    // Both at once: Office needs a moment of its own to answer.
    const [{ mount }] = await Promise.all([import(/* webpackChunkName: "pane" */ "./mount"), office]);
    mount(container);
  } catch (error) {
    const message = document.createElement("p");
    message.className = "loading";
    message.setAttribute("role", "alert");
    message.textContent = `The pane did not load. The functions work without it. ${error instanceof Error ? error.message : String(error)}`;
    container.replaceChildren(message);
  }
}

/** The workbook may keep to another dataset than the built one. Without this part, and without Office, functions answer from the built one. */
async function followData(office: Promise<unknown>): Promise<void> {
  try {
    const [{ startData }] = await Promise.all([
      import(/* webpackChunkName: "data" */ "../actions/workbook-data/start-data"),
      office,
    ]);
    await startData();
  } catch {
    // The Workbook tab, which needs the same part, says so.
  }
}

const container = document.getElementById("taskpane");
if (container) void start(container);
