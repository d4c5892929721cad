/** The real pane in the workbench's frame at 320 px in each look, with what opens over it, and the frame's own rules. */
import type { Frame, FrameLocator } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { axeProblems } from "../taskpane/open-pane";

jest.setTimeout(60_000);

let workbench: WorkbenchPage;
let pane: FrameLocator;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ viewport: { width: 320, height: 720 }, pane: "shown" });
  pane = workbench.pane;
  frame = await workbench.paneFrame();
  await workbench.addSheet("Looks");
  // Narrow, the page shows the pane when it is asked for.
  await workbench.press("Control+Alt+Shift+F");
  await pane.getByRole("combobox", { name: /^Find a mineral/ }).waitFor();
}, 120_000);
afterAll(() => workbench?.close());

async function check(where: string, within?: string): Promise<void> {
  // What fades in is pale until it is there.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  expect([where, await axeProblems(frame, within)]).toEqual([where, []]);
}
const tab = (name: string) => pane.getByRole("tab", { name, exact: true });

test.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }],
] as const)("axe finds nothing in a page, its menu, its question and message, and the tabs: %s", async (_, look) => {
  await workbench.page.emulateMedia(look);
  await workbench.selectRange("A1");
  await tab("Find").click();
  const search = pane.getByRole("combobox", { name: /^Find a mineral/ });
  if (!(await pane.getByRole("article").isVisible())) {
    await search.fill("antimony");
    await pane.getByRole("option").first().waitFor();
    await search.press("Enter");
  }
  await pane.getByRole("article").waitFor();
  await check("page");
  await pane.getByRole("button", { name: "Insert as" }).first().click();
  await pane.getByRole("menuitem").first().waitFor();
  // The menu alone: what opens over a page stands outside of its landmarks.
  await check("menu", "[role=menu]");
  await workbench.press("Escape");
  const insert = pane.getByRole("button", { name: "Insert", exact: true }).first();
  const question = pane.getByRole("alertdialog");
  const message = pane.getByRole("status", { name: "Message" }).getByText(/^Wrote /);
  await insert.click();
  await question.or(message).first().waitFor();
  if (!(await question.isVisible())) {
    await check("message");
    await insert.click();
    await question.waitFor();
  }
  await check("question");
  await question.getByRole("button", { name: "Overwrite" }).click();
  await message.waitFor();
  await check("message after it");
  for (const name of ["Cell", "Workbook", "Help"]) {
    await tab(name).click();
    await pane.getByRole("tabpanel", { name }).locator("> *").first().waitFor();
    await check(name);
  }
});

test("until here nothing went against the frame's rules; what does is seen", async () => {
  expect(workbench.consoleErrors).toEqual([]);
  await frame.evaluate(() => {
    const inText = document.createElement("script");
    inText.text = "globalThis.ran = true";
    document.body.append(inText);
  });
  await workbench.page.waitForTimeout(200);
  expect(await frame.evaluate(() => "ran" in globalThis)).toBe(false);
  expect(workbench.consoleErrors).toEqual([expect.stringMatching(/Content Security Policy/)]);
});
