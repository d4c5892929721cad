import { functionById } from "../../../src/functions";
import { bibliography, filledTables, sourcesSheet } from "../../../src/workbook/bibliography";
import { callingNames } from "../../../src/workbook/cells/calling-names";
import { mergedRanges } from "../../../src/workbook/rectangles";
import { next } from "../../dataset/invented-release";
import { invented, INVENTED_HASH } from "../../dataset/invented-dataset";
import { sheet, sheetBlock } from "../cells/sheet-block";

const value = '=MINERAL.VALUE("fooite","Alphaland")';
const other = '=MINERAL.VALUE("child","Alphaland")';
const second = { name: "My sheet", key: "2" };

test("every work once, numbered, with its cells in ranges, tables included", () => {
  const blocks = [
    sheetBlock(
      [
        [value, value],
        [value, value],
        [`${value}+${other.slice(1)}`, 1],
        ["=MINERAL.VALUE(1&A1,2&B1)", 1],
      ],
      [[1, 1], [1, 1], [1], [1]],
    ),
    sheetBlock([[other]], [[1]], { sheet: second, row: 4, column: 2 }),
  ];
  const table = {
    area: { sheet, row: 9, column: 0, rows: 3, columns: 2 },
    call: { definition: functionById("MINERAL.TOP")!, given: { mineral: "barium blue" } },
  };
  const used = bibliography({ blocks }, [table], invented);
  expect(used.works.map(({ number, work, cells, locator }) => [number, work.short, cells, locator])).toEqual([
    [1, "New 2030", "Data!A1:A3, A10:B12, B1:B2", expect.stringContaining("3")],
    [2, "Other 2030", "Data!A3; 'My sheet'!C5", "table 2"],
  ]);
  expect(used.unknown).toBe("Data!A4");
});

test("the sheet has the dataset with its hash, and text as text", () => {
  const written = sourcesSheet(bibliography({ blocks: [sheetBlock([[value]], [[150]])] }, [], invented), invented, []);
  const values = written.edits.find((edit) => edit.kind === "values")!.values;
  expect(values.map((row) => row[0])).toEqual([
    "Orebook sources",
    "'Orebook dataset 2030.1, released 2030-07-01; every work was retrieved by that day",
    `'SHA-256 ${INVENTED_HASH}`,
    "",
    "No.",
    1,
  ]);
  expect(values[5]).toEqual([
    1,
    "New Yearbook",
    "U.S. Geological Survey",
    "'2030-02-06",
    "first",
    "'row 3",
    "'https://doi.org/10.9999/new",
    "'CC0 1.0",
    "'Data!A1",
  ]);
  expect(written.area).toMatchObject({ row: 0, column: 0, rows: 6, columns: 9 });
  const looks = written.edits.flatMap((edit) => (edit.kind === "look" ? [edit] : []));
  expect(looks.filter(({ look }) => look.bold).map(({ area }) => [area.row, area.columns])).toEqual([
    [0, 1],
    [4, 9],
  ]);
  expect(looks.filter(({ look }) => look.columnWidth !== undefined)).toHaveLength(9);
});

describe("Orebook tables", () => {
  const snapshot = {
    name: "Orebook_Top",
    sheet,
    isProtected: false,
    area: { sheet, row: 4, column: 1, rows: 4, columns: 4 },
    headers: ["Rank", "My notes", "Country", "Value"],
    showsHeaders: true,
    formulas: [],
    values: [],
    types: [],
  };
  const remembered = (more: object = {}) => ({
    version: 1,
    tables: [
      {
        name: "Orebook_Top",
        function: "MINERAL.TOP",
        given: { mineral: "barium blue" },
        columns: ["Rank", "Country", "Value"],
        keys: ["Country"],
        dataset: "2030.1",
        ...more,
      },
    ],
  });

  test("their own columns are cited, without headers and without what a person has added", () => {
    const { filled, remarks } = filledTables(remembered(), [snapshot], "2030.1");
    expect(filled.map(({ area, call }) => [area.row, area.column, area.rows, area.columns, call.definition.id])).toEqual([
      [5, 1, 3, 1, "MINERAL.TOP"],
      [5, 3, 3, 2, "MINERAL.TOP"],
    ]);
    expect(remarks).toEqual([]);
  });

  test("one that stayed behind is cited as its own dataset has the works, beside another edition of the same work", () => {
    const fooite = { given: { mineral: "fooite" }, dataset: "2030.1" };
    const { filled, remarks } = filledTables(remembered(fooite), [snapshot], "2031.1", new Map([["2030.1", invented]]));
    const formula = sheetBlock([[value]], [[175]], { row: 20 });
    const used = bibliography({ blocks: [formula] }, filled, next);
    expect(used.works.map(({ work, cells }) => [work.short, cells])).toEqual([
      ["Next 2031", "Data!A21"],
      ["New 2030", "Data!B6:B8, D6:E8"],
    ]);
    expect(remarks).toEqual([
      `Table Orebook_Top holds figures of dataset 2030.1 in Data!B6:B8, Data!D6:E8: its works are cited as that dataset has them (released 2030-07-01, SHA-256 ${INVENTED_HASH}). Refresh it to bring it to 2031.1.`,
    ]);
  });

  test("a column that stayed behind is cited to its own dataset, and a row that the data no longer have to none", () => {
    const status = {
      ...snapshot,
      headers: ["Rank", "Missing", "Country", "Value"],
      values: [
        [1, "", "Alphaland", 30],
        [2, "No longer in the data (2031.1)", "Betaland", 10],
        [3, "", "Gammaland", 5],
      ],
    };
    const setting = remembered({ dataset: "2031.1", reasons: "Missing", behind: { Value: "2030.1" } });
    const { filled, remarks } = filledTables(setting, [status], "2031.1", new Map([["2030.1", invented]]));
    expect(filled.map(({ area, dataset }) => [area.row, area.column, area.rows, dataset?.version])).toEqual([
      [5, 1, 1, undefined],
      [7, 1, 1, undefined],
      [5, 3, 1, undefined],
      [7, 3, 1, undefined],
      [5, 4, 1, "2030.1"],
      [7, 4, 1, "2030.1"],
    ]);
    expect(remarks[1]).toBe(
      "Table Orebook_Top has rows that the data no longer have, in Data!B7:E7: they hold figures of an older dataset, whose works are not in this list.",
    );
  });

  test("one that is gone is not cited, one of another dataset is named, and a setting that cannot be read is said", () => {
    expect(filledTables(remembered(), [], "2030.1")).toEqual({ filled: [], remarks: [] });
    expect(filledTables(remembered({ dataset: "2029.1" }), [snapshot], "2030.1")).toEqual({
      filled: [],
      remarks: [
        "Table Orebook_Top holds figures of dataset 2029.1 in Data!B6:B8, Data!D6:E8: that dataset is not on this computer, and only it can tell on which works they rest: they are not in this list. Refresh it to bring it to 2030.1.",
      ],
    });
    expect(filledTables({ version: 99 }, [snapshot], "2030.1")).toEqual({
      filled: [],
      remarks: [expect.stringMatching(/^Orebook tables are not in this list\. What this workbook remembers/)],
    });
  });
});

test("neighbours are united, and a cell that is given twice counts once", () => {
  const cells = (text: string) =>
    text.split(" ").map((cell) => ({ column: cell.charCodeAt(0) - 65, row: Number(cell.slice(1)) - 1 }));
  expect(mergedRanges(cells("A1 A2 B1 B2 A2 D4"))).toBe("A1:B2, D4");
  expect(mergedRanges(cells("A1 A3 B3"))).toBe("A1, A3:B3");
  expect(mergedRanges(cells("A1 C1 C2"))).toBe("A1, C1:C2");
  expect(mergedRanges(cells("A1 C1"))).toBe("A1, C1");
});

test("the works behind a defined name are those of the cells that use it", () => {
  const snapshot = {
    blocks: [sheetBlock([["=Mine/2"]], [[75]])],
    callingNames: callingNames([{ name: "mine", formula: value }]),
  };
  expect(bibliography(snapshot, [], invented).works.map(({ work, cells }) => [work.short, cells])).toEqual([
    ["New 2030", "Data!A1"],
  ]);
});
