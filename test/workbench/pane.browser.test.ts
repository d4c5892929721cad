/** The task pane's page in the workbench: scripts run in its frame as a person types them into its console. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { WorkbenchPage } from "../../workbench/driver";
import { KEYS_MARK } from "../../scripts/release/key-pair";
import { withWorkbenchKey } from "../../workbench/feed/serve-feed";
import { ADDIN } from "../../workbench/paths";
import { OFFICE_ADDRESS, OWN_OFFICE_ADDRESS } from "../../workbench/server";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

jest.setTimeout(20_000);

let workbench: WorkbenchPage;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ addin: ADDIN_FIXTURE });
  page = workbench.page;
  frame = await workbench.paneFrame();
  await workbench.addSheet("Pane");
}, 60_000);
afterAll(() => workbench?.close());

/** Writes a value into a cell of the sheet that is shown, through the client in the frame. */
const write = (cell: string, value: unknown) =>
  frame.evaluate(
    ([address, content]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[content]];
        await context.sync();
      }),
    [cell, value] as const,
  );

/** What a script in the frame throws. */
const failure = (script: string) =>
  frame.evaluate(
    `(async () => { ${script} })().then(() => "nothing", (error) => (error.code ? error.code + ": " : "") + error.message)`,
  );

test("the client in the frame reads and writes cells, and formulas call the functions of the frame", async () => {
  const answer = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const range = sheet.getRange("A1:B1");
      range.formulas = [['=SAMPLE.RANK("antimony")', "=A1*2"]];
      range.load("values,address");
      await context.sync();
      return [sheet.name, range.address, range.values];
    }),
  );
  expect(answer).toEqual(["Pane", "Pane!A1:B1", [[3, 6]]]);
  expect((await workbench.readRange("A1:B1")).flat().map(({ value }) => value)).toEqual([3, 6]);
});

test("what is undone in the sheet is what the frame wrote, in one step", async () => {
  await write("C1", "first");
  await write("C1", "second");
  await workbench.undo();
  expect((await workbench.readCell("C1")).value).toBe("first");
});

test("selecting and typing in the sheet is told to the frame", async () => {
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      context.workbook.onSelectionChanged.add(async () => void told.push("selection"));
      context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
    }),
  );
  await workbench.typeFormula("D4", "=1+1");
  await workbench.selectRange("B2:C3");
  await frame.waitForFunction(() => {
    const { told } = globalThis as unknown as { told: string[] };
    return told.includes("D4") && told.includes("selection");
  });
  const selected = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe("Pane!B2:C3");
});

test("while a cell is open for writing, requests are refused, or wait where they may", async () => {
  await workbench.select("E5");
  await workbench.typeFast("=1+");
  await page.waitForFunction(() => (window as unknown as { workbench: { host: { editing: boolean } } }).workbench.host.editing);
  expect(
    await failure(
      `await Excel.run((context) => context.sync().then(() => { context.workbook.load("name"); return context.sync(); }))`,
    ),
  ).toContain("InvalidOperationInCellEditMode");
  await expect(write("E6", "refused")).rejects.toThrow("InvalidOperationInCellEditMode");
  const waiting = frame.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("E5").load("values");
      await context.sync();
      return cell.values;
    }),
  );
  await workbench.typeFast("2");
  await page.keyboard.press("Enter");
  expect(await waiting).toEqual([[3]]);
  expect((await workbench.readCell("E6")).value).toBeNull();
});

describe("Office", () => {
  test("is Excel on the web, with the requirement sets of its library", async () => {
    const answer = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, diagnostics, document } = Office.context;
      const sets = [
        ["ExcelApi", "1.15"],
        ["ExcelApi", "1.16"],
        ["CustomFunctionsRuntime", "1.4"],
        ["SharedRuntime", "1.2"],
      ];
      const supported = sets.map(([name, version]) => requirements.isSetSupported(name!, version));
      return {
        host,
        platform,
        supported,
        diagnostics: diagnostics.host,
        mode: document.mode,
        enumeration: Office.HostType.Excel,
      };
    });
    expect(answer).toEqual({
      host: "Excel",
      platform: "OfficeOnline",
      supported: [true, false, true, true],
      diagnostics: "Excel",
      mode: "readWrite",
      enumeration: "Excel",
    });
  });

  test.each([
    ["Office.context.auth.getAccessToken()", "The workbench lacks Office.context.auth."],
    ["Office.devicePermission", "The workbench lacks Office.devicePermission."],
    ["await Office.context.document.getFilePropertiesAsync()", "lacks Office.context.document.getFilePropertiesAsync."],
    [
      "await Excel.run((c) => { c.workbook.pivotTables.load('items'); return c.sync(); })",
      "NotImplemented: The workbench's host lacks Workbook.pivotTables",
    ],
    ["Office.context.ui.openBrowserWindow('javascript:alert(1)')", "takes an address that begins with http or https"],
  ])("%s says that it is lacking, or wrong", async (script, message) => expect(await failure(script)).toContain(message));

  test("asking whether a member is there is answered without an error", async () => {
    expect(await frame.evaluate(() => ["auth" in Office.context, "ui" in Office.context, Office.context.mailbox])).toEqual([
      false,
      true,
      undefined,
    ]);
  });

  test("wears the colours of the page", async () => {
    const isDark = () => frame.evaluate(() => (Office.context.officeTheme as unknown as { isDarkTheme: boolean }).isDarkTheme);
    await page.selectOption("#color-scheme", "dark");
    expect(await isDark()).toBe(true);
    await page.selectOption("#color-scheme", "light");
    expect(await isDark()).toBe(false);
  });

  test("an action is run as by a button of the ribbon, and is counted under its name", async () => {
    await frame.evaluate(() =>
      Office.actions.associate("Mark", (event: Office.AddinCommands.Event) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("F1").values = [["marked"]];
          await context.sync();
        }).then(() => event.completed()),
      ),
    );
    await workbench.runAction("mark");
    expect((await workbench.readCell("F1")).value).toBe("marked");
    await expect(workbench.runAction("Other")).rejects.toThrow(
      "No action Other is associated with Office.actions. There are: MARK.",
    );
  });

  test("hides and shows the pane, and tells of it", async () => {
    await frame.evaluate(async () => {
      const modes: string[] = [];
      Object.assign(globalThis, { modes });
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
      await Office.addin.hide();
    });
    expect(await page.locator("#pane").isVisible()).toBe(false);
    const toggle = page.getByRole("button", { name: "Task pane" });
    expect(await toggle.getAttribute("aria-pressed")).toBe("false");
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#pane").isVisible()).toBe(true);
    expect(await frame.evaluate(() => (globalThis as unknown as { modes: string[] }).modes)).toEqual(["Hidden", "Taskpane"]);
  });
});

test("the edge of the pane is moved by keyboard and by pointer, and the pane never gets too narrow", async () => {
  const edge = page.getByRole("separator", { name: "Width of the task pane" });
  const width = async () => Math.round((await page.locator("#pane").boundingBox())!.width);
  expect(await width()).toBe(350);
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(366);
  expect(await edge.getAttribute("aria-valuenow")).toBe("366");
  await page.keyboard.press("Home");
  expect(await width()).toBe(320);
  await page.keyboard.press("ArrowRight");
  expect(await width()).toBe(320);
  const { x, y, height } = (await edge.boundingBox())!;
  await page.mouse.move(x + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + height / 2, { steps: 4 });
  // Back over the frame, which must not take the pointer.
  await page.mouse.move(x - 28, y + height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBe(350);
});

test("F6 leads out of the pane too", async () => {
  await workbench.pane.getByLabel("Note").focus();
  await page.keyboard.press("F6");
  await page.waitForFunction(() => document.activeElement!.className.includes("o-composer"));
  await page.keyboard.press("Shift+F6");
  expect(await frame.evaluate(() => document.activeElement!.tagName)).toBe("INPUT");
  await page.keyboard.press("F6");
});

test("the drawer lists round trips with what they did, and their totals", async () => {
  await page.getByRole("button", { name: "Developer" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  const count = await workbench.countRoundTrips(async () => {
    await write("G1", 1);
    await failure(`await Excel.run((c) => { c.workbook.worksheets.getItem("none").load("name"); return c.sync(); })`);
  });
  // The client gives back the range of the first at its end.
  expect(count.roundTrips).toBe(3);
  const rows = page.getByRole("group", { name: "Round trips" }).locator("tbody tr");
  expect(await rows.count()).toBe(3);
  expect(await rows.first().innerText()).toContain("getRange, values =");
  expect(await rows.nth(1).innerText()).toMatch(/^\s*removeReference/);
  expect(await rows.last().innerText()).toContain("ItemNotFound");
  const totals = await page.locator("#developer .totals").innerText();
  const number = (value: number) => value.toLocaleString("en");
  expect(totals).toContain(`3 round trips, ${number(count.requestBytes)} bytes out, ${number(count.replyBytes)} bytes in`);
  await page.getByRole("button", { name: "Clear" }).click();
  expect(await rows.count()).toBe(0);
  await page.getByRole("button", { name: "Developer" }).click();
  expect(await page.locator("#developer").isVisible()).toBe(false);
});

test("settings are kept with the workbook: Office's and Excel's are the same, and a reload brings them back", async () => {
  await frame.evaluate(
    () =>
      new Promise<void>((done) => {
        Office.context.document.settings.set("pinned", { minerals: ["antimony"] });
        Office.context.document.settings.saveAsync(() => done());
      }),
  );
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.settings.add("other", 7);
      await context.sync();
    }),
  );
  await frame.evaluate(() => Office.addin.setStartupBehavior(Office.StartupBehavior.load));
  await page.waitForFunction(() => document.getElementById("workbook-title")!.textContent!.includes("not saved"));
  // A moment after a change it is kept.
  await page.waitForTimeout(1500);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.waitForFunction(() => "workbench" in window);
  frame = await workbench.paneFrame();
  const kept = await frame.evaluate(async () => {
    await Office.onReady();
    const { settings } = Office.context.document;
    return [settings.get("pinned"), settings.get("other"), settings.get("none"), await Office.addin.getStartupBehavior()];
  });
  expect(kept).toEqual([{ minerals: ["antimony"] }, 7, null, "Load"]);
});

test("another workbook has a runtime of its own, as in Excel: the page in the frame begins anew, and knows its settings", async () => {
  await frame.evaluate(() => Object.assign(globalThis, { isBefore: true }));
  await page.getByRole("button", { name: "Task pane" }).click();
  await page.locator(".o-topbar-menu", { hasText: "File" }).click();
  await page.locator(".o-menu-item", { hasText: "Example sheets" }).click();
  await page.getByRole("button", { name: "Go on without saving" }).click();
  await page.waitForFunction(() => !document.getElementById("workbook-title")!.textContent!.includes("not saved"));
  expect(await page.locator("#pane").isVisible()).toBe(false);
  expect(await frame.evaluate(() => "isBefore" in globalThis)).toBe(false);
  await workbench.addSheet("Second");
  await write("A1", "here");
  expect((await workbench.readCell("A1")).value).toBe("here");
  const kept = await frame.evaluate(async () => {
    await Office.onReady();
    return [Office.context.document.settings.get("pinned"), await Office.addin.getStartupBehavior()];
  });
  expect(kept).toEqual([null, "None"]);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      context.workbook.worksheets.onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
    }),
  );
  await workbench.typeFormula("D4", '=SAMPLE.RANK("antimony")');
  await frame.waitForFunction(() => (globalThis as unknown as { told: string[] }).told.includes("D4"));
  expect((await workbench.readCell("D4")).value).toBe(3);
  await page.getByRole("button", { name: "Task pane" }).click();
});

test("a page of the frame that is loaded again gives formulas its own functions", async () => {
  await write("B1", '=SAMPLE.RANK("cobalt")');
  const loaded = page.waitForEvent("framenavigated");
  await frame.evaluate(() => location.reload());
  await loaded;
  await frame.waitForLoadState();
  await write("B2", '=SAMPLE.RANK("none")');
  expect(await workbench.readCell("B1")).toMatchObject({ value: 7 });
  expect(await workbench.readCell("B2")).toMatchObject({ value: "#N/A", message: expect.stringContaining("No mineral") });
});

test("nothing of all that left an error on the console", () => expect(workbench.consoleErrors).toEqual([]));

describe("the built add-in", () => {
  let built: WorkbenchPage;
  beforeAll(async () => {
    built = await WorkbenchPage.open({ viewport: { width: 320, height: 640 } });
  }, 60_000);
  afterAll(() => built?.close());

  test("is served byte for byte; the pane's page differs in the address of office.js, and the script with the keys in one key", async () => {
    const files = readdirSync(ADDIN, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    const withKeys: string[] = [];
    for (const { parentPath, name } of files) {
      const file = path.join(parentPath, name);
      const served = await built.page.request.get(
        `${built.page.url()}addin/${path.relative(ADDIN, file).replaceAll(path.sep, "/")}`,
      );
      let content = readFileSync(file);
      if (name === "taskpane.html") {
        expect(content.toString().split(OFFICE_ADDRESS)).toHaveLength(2);
        content = Buffer.from(content.toString().replace(OFFICE_ADDRESS, OWN_OFFICE_ADDRESS));
      }
      if (content.includes(KEYS_MARK)) {
        withKeys.push(name);
        content = Buffer.from(withWorkbenchKey(content.toString()));
      }
      expect([name, (await served.body()).equals(content)]).toEqual([name, true]);
    }
    expect(withKeys).toHaveLength(1);
  });

  test("on a narrow page the pane is below the sheet when it is asked for, and nothing scrolls sideways", async () => {
    expect(await built.page.locator("#pane").isVisible()).toBe(false);
    await built.page.getByRole("button", { name: "Task pane" }).click();
    await built.pane.getByRole("heading", { name: "Orebook" }).waitFor();
    const sheet = (await built.page.locator("#grid").boundingBox())!;
    const pane = (await built.page.locator("#pane").boundingBox())!;
    expect(pane.y).toBeGreaterThanOrEqual(sheet.y + sheet.height);
    expect([pane.width, pane.height >= 378, sheet.height >= 300]).toEqual([320, true, true]);
    expect(await built.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(built.consoleErrors).toEqual([]);
  });
});
