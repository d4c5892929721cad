/** A dataset whose places and minerals are called like markup and formulas: found, inserted and explained as the text that they are. */
import { dataset, use } from "../../src/dataset/current";
import { checkedDataset } from "../../src/dataset/checked-dataset";
import { readCell } from "../../src/excel/read-cell";
import { catalogueOf } from "../../src/taskpane/find/search-catalogue";
import { groupsFor } from "../../src/taskpane/find/shown-groups";
import { explainCell, type CallNode } from "../../src/workbook/explain";
import { INVENTED_HASH, inventedFile } from "../dataset/invented-dataset";
import { workbookForEachTest } from "../excel/open-workbook";
import { callOf, inserted } from "./inserting";

const MARKUP = "<img src=x onerror=alert(1)>";
const FORMULA = "=1+1";

const book = workbookForEachTest();
const before = dataset();
afterEach(() => use(before));

test("names of markup and of formulas are found, inserted and explained as they are", async () => {
  const named = JSON.parse(
    JSON.stringify(inventedFile)
      .replaceAll('"Alphaland"', JSON.stringify(MARKUP))
      .replaceAll('"Betaland"', JSON.stringify(FORMULA)),
  ) as typeof inventedFile;
  use(checkedDataset(named, INVENTED_HASH));
  const found = groupsFor(catalogueOf(dataset()), "img src", undefined);
  expect(JSON.stringify(found)).toContain(JSON.stringify(MARKUP));

  const { done } = await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "fooite", headers: true }) });
  expect(done).toBe(true);
  const cells = (await book.current.formulas("A1:D4")).flat();
  expect(cells).toEqual(expect.arrayContaining([MARKUP]));
  expect((await book.current.values("A1:D4")).flat()).toEqual(expect.arrayContaining([MARKUP, FORMULA]));

  await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("H1").values = [[`'${FORMULA}`]];
    sheet.getRange("H2").formulas = [['=MINERAL.VALUE("fooite",H1)']];
    await context.sync();
  });
  await book.current.select("H2");
  const call = explainCell(await readCell(), dataset()).nodes[0] as CallNode;
  expect(call.words).toContain(FORMULA);
  expect(call.shown).toBe("50");
});
