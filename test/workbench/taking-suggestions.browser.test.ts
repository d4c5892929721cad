import { WorkbenchPage } from "../../workbench/driver";

/**
 * Taking suggested values by keyboard. Tab is let go before or after the page has drawn the value, and the next key comes at once: the
 * caret must stand behind what was taken, or that key goes into the middle of it.
 */
let workbench: WorkbenchPage;
let minerals: string[];
beforeAll(async () => {
  // A small window: drawing it again after each key is what takes time.
  workbench = await WorkbenchPage.open({ viewport: { width: 640, height: 400 } });
  await workbench.addSheet("Suggestions");
  minerals = await workbench.page.evaluate(async () => {
    const file = (await (await fetch("addin/functions.json")).json()) as {
      enums: { id: string; values: { name: string; stringValue?: string }[] }[];
    };
    const { values } = file.enums.find(({ id }) => id === "MINERAL")!;
    // Every other one, to save time.
    return values.filter((_, index) => index % 2 === 0).map(({ name, stringValue }) => stringValue ?? name);
  });
}, 60_000);
afterAll(() => workbench?.close());

/** How long Tab is held, in milliseconds: not at all, shorter and longer than a frame. */
const HOLDS = [0, 5, 12, 25];

test("whatever is taken with Tab, the next keys go behind it", async () => {
  expect(minerals.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  for (const [index, mineral] of minerals.entries()) {
    const hold = HOLDS[index % HOLDS.length]!;
    await workbench.select("B2");
    await workbench.typeFast("=MINERAL.UNI");
    await take("MINERAL.UNIT", hold);
    // All but the last letter, so that few other values are listed with it.
    await workbench.typeFast(`"${mineral.slice(0, -1)}`);
    await take(`"${mineral}"`, hold);
    await workbench.typeFast(")&1");
    await workbench.page.keyboard.press("Enter");
    const held = await workbench.readContent("B2");
    if (held !== `=MINERAL.UNIT("${mineral}")&1`) wrong.push(`${held} for ${mineral} with Tab held ${hold} ms`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** Takes a value from the list with Tab, going down to it if others are before it. */
async function take(value: string, hold: number): Promise<void> {
  const { page } = workbench;
  const listed = async () => {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return page.locator(".o-autocomplete-value").allInnerTexts();
  };
  let place = -1;
  for (let attempt = 0; attempt < 50 && place < 0; attempt++) place = (await listed()).indexOf(value);
  if (place < 0) throw new Error(`The list does not offer ${value}.`);
  for (let step = 0; step < place; step++) await workbench.press("ArrowDown");
  await page.keyboard.press("Tab", { delay: hold });
}
