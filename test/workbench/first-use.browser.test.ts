/**
 * What somebody new does on a first day, step by step, with the keyboard alone, in a window of 320 px, on Microsoft's own Excel client:
 * find, look, insert, build, explain. The steps follow each other.
 */
import type { Frame, FrameLocator } from "playwright-core";
import { axeProblems } from "../taskpane/open-pane";
import { WorkbenchPage } from "../../workbench/driver";

jest.setTimeout(40_000);

/** Keys of shortcuts.json. */
const FIND = "Control+Alt+Shift+F";
const BUILD = "Control+Alt+Shift+B";
const EXPLAIN = "Control+Alt+Shift+H";

let workbench: WorkbenchPage;
let pane: FrameLocator;
let frame: Frame;
beforeAll(async () => {
  workbench = await WorkbenchPage.open({ viewport: { width: 320, height: 720 }, pane: "shown" });
  pane = workbench.pane;
  frame = await workbench.paneFrame();
  await workbench.addSheet("Notes");
}, 120_000);
afterAll(() => workbench?.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await workbench.press(key);
};
const type = (text: string) => workbench.page.keyboard.type(text, { delay: 5 });
const status = () => pane.getByRole("status", { name: "Message" });

/** What has the keyboard in the pane, as a screen reader names it. */
const focused = () =>
  frame.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return "";
    const labels = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const named = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return (element.getAttribute("aria-label") ?? (named || (element.textContent ?? ""))).trim();
  });

/** Goes on with Tab until what has the keyboard is called so. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 90; times += 1) {
    await workbench.page.keyboard.press("Tab");
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab does not lead to ${name}: it passes ${passed.join(" | ")}`);
}

/** From the pane to the sheet, as F6 goes round the parts of the window. */
async function toSheet(): Promise<void> {
  for (let times = 0; times < 8; times += 1) {
    await press("F6");
    if (await workbench.page.evaluate(() => document.activeElement?.closest(".o-grid") !== null)) return;
  }
  throw new Error("F6 does not lead to the sheet.");
}

test("the key for Find goes to the search; wolfram is tungsten, with its figure and source before anything is opened", async () => {
  await press(FIND);
  await pane.getByRole("search").getByRole("combobox").waitFor();
  await type("wolfram");
  const option = pane.getByRole("option", { selected: true });
  await option.getByText("wolfram: another name of tungsten").waitFor();
  expect(await option.textContent()).toMatch(/World mine production 2025: .* · largest China .* · USGS MCS 2026/);
  await press("Enter");
  await pane.getByRole("heading", { level: 2, name: "tungsten" }).waitFor();
  expect(await focused()).toBe("Tungsten");
});

test("who mines it stands there as a picture that says what it shows, and as a table with its source", async () => {
  const picture = pane.getByRole("img").first();
  await picture.waitFor();
  expect(await picture.evaluate((element) => [element.getAttribute("aria-label"), element.textContent].join(" "))).toMatch(
    /China/,
  );
  const table = pane.getByRole("table").first();
  const cells = await table
    .getByRole("row")
    .nth(1)
    .getByRole("cell")
    .or(table.getByRole("row").nth(1).getByRole("rowheader"))
    .allInnerTexts();
  expect(cells.join(" ")).toMatch(/China/);
  expect(await pane.getByText(/USGS MCS 2026/).count()).toBeGreaterThan(0);
  expect(await axeProblems(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("the table goes into the sheet with its source, and is selected", async () => {
  await tabTo(/^Insert as$/);
  await press("Enter");
  await pane.getByRole("menuitem", { name: "Table", exact: true }).waitFor();
  while ((await focused()) !== "Table") await press("ArrowDown");
  await press("Enter");
  await status()
    .getByText(/^Wrote MINERAL\.TOP as table/)
    .waitFor();
  const [table] = await workbench.readTables();
  expect(table!.name).toMatch(/^Orebook_/);
  expect(await workbench.readSelection()).toBe(`Notes!${table!.range}`);
  const rows = await workbench.readRange(table!.range);
  expect(rows[0]!.map(({ value }) => value)).toEqual(["Rank", "Country", "Value", "Share"]);
  expect(rows[1]!.slice(0, 2).map(({ value }) => value)).toEqual([1, "China"]);
  const [note] = await workbench.readComments();
  expect(note!.content).toMatch(/Mineral Commodity Summaries 2026.*Rows? \d+/);
});

test("a live formula goes where the person goes: beside the table", async () => {
  await toSheet();
  await press("Control+Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  expect(await workbench.readSelection()).toBe("Notes!G1");
  await press(FIND);
  await type("wolfram");
  await press("Control+Enter");
  await status()
    .getByText(/^Wrote MINERAL\.\w+ to Notes!G1/)
    .waitFor();
  expect(await workbench.readContent("G1")).toMatch(/^=MINERAL\.\w+\("tungsten"/);
});

test("a SHARE formula is built by pointing at two cells", async () => {
  await toSheet();
  await press("ArrowDown");
  await type("tungsten");
  await press("Enter");
  await type("China");
  await press("Enter");
  expect([await workbench.readContent("G2"), await workbench.readContent("G3")]).toEqual(["tungsten", "China"]);
  expect(await workbench.readSelection()).toBe("Notes!G4");
  await press(BUILD);
  await pane.getByRole("search").getByRole("combobox").waitFor();
  await type("MINERAL.SHARE");
  await press("Enter");
  await pane.getByRole("heading", { level: 2, name: /MINERAL\.SHARE/ }).waitFor();
  if (!(await pane.getByRole("heading", { name: "Build MINERAL.SHARE" }).isVisible())) {
    await tabTo(/^Build$/);
    await press("Enter");
  }
  await pane.getByRole("heading", { name: "Build MINERAL.SHARE" }).waitFor();
  await tabTo(/^Pick mineral from the sheet$/);
  await press("Enter");
  await toSheet();
  await press("ArrowUp", "ArrowUp");
  await pane.getByText("Notes!G2: tungsten").waitFor();
  await press("F6");
  await tabTo(/^Pick country from the sheet$/);
  await press("Enter");
  await toSheet();
  await press("ArrowUp");
  await pane.getByText("Notes!G3: China").waitFor();
  await press("F6");
  await tabTo(/^Insert$/);
  await pane.getByText("=MINERAL.SHARE(G2,G3)", { exact: true }).waitFor();
  const shown = await pane.getByRole("status", { name: "Result" }).innerText();
  await press("Enter");
  await status()
    .getByText(/MINERAL\.SHARE to Notes!G4/)
    .waitFor();
  expect(await workbench.readContent("G4")).toBe("=MINERAL.SHARE(G2,G3)");
  expect(shown).toContain((await workbench.readCell("G4")).formattedValue);
});

test("the key for Explain says what the number rests on and what other sources say", async () => {
  // In Excel on the web, keys of add-ins work while the keyboard is in the sheet.
  await toSheet();
  await press(EXPLAIN);
  const { formattedValue } = await workbench.readCell("G4");
  await pane.getByRole("heading", { name: `Notes!G4 shows ${formattedValue}` }).waitFor();
  const panel = pane.getByRole("tabpanel", { name: "Cell" });
  await panel.getByText(new RegExp(`^China has ${formattedValue} of the world's tungsten mine production`)).waitFor();
  const rests = pane.getByRole("list", { name: "What it rests on" });
  await rests
    .getByText(/^USGS MCS 2026, 2026-02-06, row \d+/)
    .first()
    .waitFor();
  expect(await panel.getByText(/MCS 2025/).count()).toBeGreaterThan(0);
  expect(await axeProblems(frame)).toEqual([]);
});
