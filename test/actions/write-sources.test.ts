/** The sheet of sources, on Microsoft's Excel client. */
import { useFeed } from "../../src/actions/workbook-data/the-feed";
import { writeSources } from "../../src/actions/write-sources";
import { dataset } from "../../src/dataset/current";
import { workbookForEachTest } from "../excel/open-workbook";
import { aFeed } from "../feed/a-feed";
import { answering } from "./answering";
import { callOf, inserted } from "./inserting";

const book = workbookForEachTest();

const work = (batch: (workbook: Excel.Workbook) => void) =>
  book.current.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });

const rows = async (sheet = "Orebook sources") =>
  (await book.current.values(`'${sheet}'!A1:I20`)).filter((row) => row.some((cell) => cell !== ""));

async function workbookWithSources(): Promise<void> {
  await work(({ worksheets }) => {
    const sheet = worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").formulas = [
      ['=MINERAL.RANK("antimony","Tajikistan")', '=DEAL.TERM("US-Ukraine","signed")'],
      ['=MINERAL.RANK("antimony","China")', '=MINERAL.RANK(LOWER("ANTIMONY"),"China")'],
    ];
    sheet.getRange("A5").select();
  });
  const { message } = await inserted({ kind: "table", call: callOf("MINERAL.TOP", { mineral: "antimony", n: 3 }) });
  expect(message?.kind).toBe("done");
}

test("every work with its cells, tables included; written anew where it is ours; one Undo", async () => {
  await workbookWithSources();
  const first = await answering(writeSources, true);
  expect(first.questions[0]).toMatchObject({
    title: "Add the sheet Orebook sources?",
    text: expect.stringMatching(
      /^\d works that this workbook uses, .* No other sheet is changed\. Undo takes it back\.$/,
    ) as string,
    agree: "Add sheet",
  });
  expect(first.message?.text).toMatch(
    /^Wrote \d works to the sheet Orebook sources\. Of some cells only Excel can tell the sources/,
  );
  const written = await rows();
  expect(written.slice(0, 4).map((row) => row[0])).toEqual([
    "Orebook sources",
    `Orebook dataset ${dataset().version}, released ${dataset().released}; every work was retrieved by that day`,
    `SHA-256 ${dataset().hash}`,
    "No.",
  ]);
  const works = written.slice(4).filter((row) => row[0] !== "");
  expect(works.map((row) => row[0])).toEqual(works.map((_row, index) => index + 1));
  const usgs = works.find((row) => String(row[1]).startsWith("Mineral Commodity Summaries 2026"))!;
  expect(usgs[8]).toBe("Sheet1!A1:A2, A6:D8");
  expect(usgs.slice(2, 5)).toEqual(["U.S. Geological Survey", "2026-02-06", "2026, data release 1.3"]);
  for (const row of works) for (const cell of [row[1], row[2], row[3], row[7], row[8]]) expect(cell).not.toBe("");
  expect(written.at(-1)![8]).toBe("Sheet1!B2");
  const looks = await book.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Orebook sources");
    const title = sheet.getRange("A1").format.font.load("bold");
    const cell = sheet.getRange("B6").format.load("wrapText,columnWidth");
    await context.sync();
    return [title.bold, cell.wrapText, Math.round(cell.columnWidth)];
  });
  expect(looks).toEqual([true, true, 240]);
  book.current.model.dispatch("REQUEST_UNDO");
  expect(await book.current.sheetNames()).toEqual(["Sheet1"]);

  await answering(writeSources, true);
  await work(({ worksheets }) => worksheets.getItem("Sheet1").getRange("A2:B2").clear());
  await work(({ worksheets }) => (worksheets.getItem("Orebook sources").getRange("A19").values = [["left over"]]));
  const again = await answering(writeSources, true);
  expect(again.questions[0]).toMatchObject({ title: "Write the sheet Orebook sources anew?", agree: "Replace" });
  expect(await book.current.sheetNames()).toEqual(["Sheet1", "Orebook sources"]);
  const anew = await rows();
  expect(JSON.stringify(anew)).not.toContain("left over");
  expect(anew.find((row) => String(row[1]).startsWith("Mineral Commodity Summaries 2026"))![8]).toBe("Sheet1!A1, A6:D8");
});

test("a sheet of that name that is somebody's own stays, and so does a protected one", async () => {
  await workbookWithSources();
  await work(({ worksheets }) => {
    worksheets.add("Orebook sources").getRange("A1").values = [["my own list"]];
  });
  const { message } = await answering(writeSources, true);
  expect(message?.text).toMatch(/ to the sheet Orebook sources 2\./);
  expect(await book.current.values("'Orebook sources'!A1:A2")).toEqual([["my own list"], [""]]);
  await work(({ worksheets }) => worksheets.getItem("Orebook sources 2").protection.protect());
  await answering(writeSources, true);
  expect(await book.current.sheetNames()).toEqual(["Sheet1", "Orebook sources", "Orebook sources 2", "Orebook sources 3"]);
});

test("a sheet of ours that is hidden is written anew and stays hidden", async () => {
  await workbookWithSources();
  await answering(writeSources, true);
  await work(({ worksheets }) => {
    worksheets.getItem("Sheet1").activate();
    worksheets.getItem("Orebook sources").visibility = "Hidden";
  });
  const { message } = await answering(writeSources, true);
  expect(message?.kind).toBe("done");
  expect(await book.current.sheetNames()).toEqual(["Sheet1", "Orebook sources"]);
});

test("a table that holds figures of another dataset is named", async () => {
  await workbookWithSources();
  const { host } = book.current;
  host.settings = JSON.parse(
    JSON.stringify(host.settings).replaceAll(`"dataset":"${dataset().version}"`, '"dataset":"2025.1"'),
  ) as object as never;
  useFeed(aFeed("https://feed.test/data/latest.json", { inUse: dataset, bundled: dataset }));
  await answering(writeSources, true);
  const written = await rows();
  expect(written.at(-1)![1]).toMatch(
    /^Table Orebook_Top_antimony holds figures of dataset 2025\.1 in Sheet1!A6:D8: that dataset is not on this computer/,
  );
  // Formulas alone are cited: what the table rests on is not known.
  const usgs = written.find((row) => String(row[1]).startsWith("Mineral Commodity Summaries 2026"))!;
  expect(usgs[8]).toBe("Sheet1!A1:A2");
});

test("without Orebook cells nothing is asked and nothing written; without agreement neither", async () => {
  expect((await answering(writeSources)).message).toEqual({
    kind: "done",
    text: "This workbook has no Orebook formulas or tables, so there is no source to list.",
  });
  await workbookWithSources();
  await answering(writeSources, false);
  expect(await book.current.sheetNames()).toEqual(["Sheet1"]);
});

test("where no sheet can be added, the message says what to do", async () => {
  await workbookWithSources();
  await work(({ protection }) => protection.protect());
  const { message } = await answering(writeSources, true);
  expect(message).toMatchObject({ kind: "problem", text: expect.stringMatching(/Review, Protect Workbook/) as string });
});
