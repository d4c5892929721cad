import { ADDIN_FIXTURE } from "./spreadsheet-engine";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(40_000);

/** Scripts that make the browser refuse what a browser may refuse to a page. */
const refused = (owner: string, name: string, getter: string) =>
  `Object.defineProperty(${owner}, "${name}", { get() { ${getter} } });`;
const denied = `throw new DOMException("Access is denied.", "SecurityError");`;
const NO_LOCAL_STORAGE = refused("window", "localStorage", denied);

test.each<[string, string]>([
  ["all storage", NO_LOCAL_STORAGE + refused("window", "indexedDB", denied) + refused("navigator", "locks", denied)],
  ["databases", `IDBFactory.prototype.open = () => { ${denied} };`],
  ["databases without an answer", `IDBFactory.prototype.open = () => ({});`],
  ["reading", `IDBObjectStore.prototype.get = () => { ${denied} };`],
  ["locks", `LockManager.prototype.request = () => Promise.reject(new DOMException("Denied.", "SecurityError"));`],
  ["locks, which are not there", refused("navigator", "locks", "return undefined;")],
])("a browser that refuses %s: the page opens and says that nothing is kept", async (_, before) => {
  const workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, before });
  try {
    const { page } = workbench;
    expect(await page.locator("#notice").innerText()).toMatch(/^This browser keeps nothing .* Save your workbook to a file\.$/);
    await workbench.typeFormula("H20", "=1+1");
    expect(await workbench.readCell("H20")).toMatchObject({ value: 2 });
    await page.selectOption("#color-scheme", "dark");
    expect(await page.evaluate(() => document.documentElement.dataset.colorScheme)).toBe("dark");
    expect(await page.locator("#workbook-title").innerText()).toBe(
      "Orebook examples (not saved; not kept: this browser keeps nothing)",
    );
    expect(workbench.consoleErrors).toEqual([]);
  } finally {
    await workbench.close();
  }
});

test("a browser that refuses only to remember the colours keeps the workbook", async () => {
  const workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, before: NO_LOCAL_STORAGE });
  expect(await workbench.page.locator("#workbook-title").innerText()).toBe("Orebook examples");
  await workbench.close();
});

test("a browser that has no room left says why, in sentences", async () => {
  const before = `IDBObjectStore.prototype.put = () => { throw new DOMException("Quota exceeded", "QuotaExceededError"); };`;
  const workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE, before });
  await workbench.typeFormula("H20", "=1+1");
  await workbench.page.waitForSelector("#problems:not([hidden])");
  expect(await workbench.page.locator("#problems .text").innerText()).toBe(
    "The workbook could not be kept in this browser: Quota exceeded. Save it to keep your changes.",
  );
  await workbench.close();
});
