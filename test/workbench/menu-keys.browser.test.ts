import { WorkbenchPage } from "../../workbench/driver";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

/** The menus without a pointer. */
let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE });
  await workbench.addSheet("Menus");
}, 60_000);
afterAll(() => workbench?.close());

const focused = () =>
  workbench.page.evaluate(() => {
    const { className, textContent, role } = document.activeElement as HTMLElement;
    return { className, role, text: textContent ?? "" };
  });
const focusedText = async () => (await focused()).text;

/** Presses a key until the focus is on that name. */
async function pressUntil(key: string, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if ((await focusedText()).startsWith(name)) return;
    await workbench.press(key);
  }
  throw new Error(`${key} does not lead to ${name}.`);
}

async function focusComesTo(className: string): Promise<void> {
  await workbench.page.waitForFunction((name) => document.activeElement?.classList.contains(name), className, { timeout: 5000 });
}

test("F10 goes to the menu bar, the arrow keys walk it, and Escape goes back to the sheet", async () => {
  await workbench.press("F10");
  expect(await focused()).toMatchObject({ role: "menuitem", text: "File" });
  await workbench.press("ArrowRight");
  expect(await focusedText()).toBe("Edit");
  await workbench.press("ArrowDown");
  await focusComesTo("o-menu-item");
  expect(await focused()).toMatchObject({ role: "menuitem" });
  expect(await workbench.page.getByRole("menubar").getByRole("menuitem", { name: "Edit" }).getAttribute("aria-expanded")).toBe(
    "true",
  );
  await workbench.press("Escape");
  await focusComesTo("o-composer");
  await workbench.press("F10");
  await workbench.press("Escape");
  await focusComesTo("o-composer");
});

test("a chart is inserted by the keyboard alone", async () => {
  await workbench.press("F10");
  await pressUntil("ArrowRight", "Insert");
  await workbench.press("Enter");
  await focusComesTo("o-menu-item");
  await pressUntil("ArrowDown", "Chart");
  await workbench.press("Enter");
  await workbench.page.locator(".o-figure").waitFor({ timeout: 5000 });
});

test("on a narrow page the menus are found by their name, opened by F10, and left by Escape", async () => {
  const { page } = workbench;
  await page.setViewportSize({ width: 700, height: 600 });
  const toggler = page.getByRole("button", { name: "Menus" });
  await toggler.waitFor();
  await workbench.press("F10");
  await focusComesTo("ribbon-toggler");
  await workbench.press("Enter");
  await focusComesTo("o-menu-item");
  await pressUntil("ArrowDown", "Insert");
  await workbench.press("Enter");
  await page.getByRole("button", { name: "Go to previous menu" }).waitFor();
  await workbench.press("Escape");
  await page.getByRole("button", { name: "Close menu bar" }).waitFor();
  await workbench.press("Escape");
  await toggler.waitFor();
});
