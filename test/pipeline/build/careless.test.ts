import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildParts } from "../../../pipeline/build/build";
import { countries } from "../../../pipeline/build/countries";
import { measures } from "../../../pipeline/build/measures";
import { minerals } from "../../../pipeline/build/minerals";
import { release } from "../../../pipeline/build/release";
import { series } from "../../../pipeline/build/series";
import { sources } from "../../../pipeline/build/sources";
import { units } from "../../../pipeline/build/units";
import { DataFolder } from "../../../pipeline/read/folder";
import { Problems, problemText } from "../../../pipeline/read/problems";

/** What an editor's programs and slips do to data/: each must be told with the file, the line and what to do, or do no harm. */

const GOOD = join(__dirname, "fixtures/good");
const SERIES = "series/demo2020.csv";

type Edit = (text: string) => string | Uint8Array | undefined;

/** Problems after a file of the good folder was changed; `undefined` removes it. */
function problemsAfter(file: string, edit: Edit): string[] {
  const root = mkdtempSync(join(tmpdir(), "orebook-"));
  try {
    const data = join(root, "data");
    cpSync(GOOD, data, { recursive: true });
    const before = readFileSync(join(data, file), "utf8");
    const after = edit(before);
    if (after === undefined) rmSync(join(data, file));
    else writeFileSync(join(data, file), after);
    expect(after).not.toEqual(before);
    const problems = new Problems();
    const folder = new DataFolder(data, problems);
    buildParts([release, sources, units, measures, minerals, countries, series], folder, problems);
    folder.reportUnread();
    return problems.list.map(problemText);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const put =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);
/** The third line of the series, China's figure of 2019, with another value. */
const value = (text: string): Edit => put("62300", text);

const EDITS: [name: string, file: string, edit: Edit, expected: RegExp][] = [
  // Numbers
  [
    "a comma in a number without quotation marks",
    SERIES,
    value("62,300"),
    /^data\/series\/demo2020\.csv:5: the record has 11 cells, the header 10 .*A cell with a comma needs quotation marks/,
  ],
  ["a comma in a number", SERIES, value('"62,300"'), /:5: the value is "62,300"; it must be a number: digits with a point/],
  ["a decimal comma", SERIES, value('"62,3"'), /:5: the value is "62,3"; it must be a number/],
  [
    "a no-break space in a number",
    SERIES,
    value("62\u00a0300"),
    /:5: value "62<no-break space>300" holds a no-break space\. Take it out/,
  ],
  ["a plain space in a number", SERIES, value("62 300"), /:5: the value is "62 300"; it must be a number/],
  ["a negative tonnage", SERIES, value("-62300"), /:5: the value -62300 is negative/],
  ["a number with an exponent", SERIES, value("6.23e4"), /:5: the value is "6\.23e4"; it must be a number/],
  [
    "a number of 400 digits",
    SERIES,
    value("9".repeat(400)),
    /:5: the value is "9{80}…"; a number may have 15 digits before its point/,
  ],
  ["a zero before a number", SERIES, value("062300"), /:5: the value is "062300"; a number has no zero before its first digit/],
  ["the letter O for a zero", SERIES, value("623O0"), /:5: the value is "623O0"; it must be a number/],
  ["no value", SERIES, value(""), /:5: no value and no qualifier that says why/],
  // Years and dates
  [
    "the year 9999",
    SERIES,
    put("CHN,2019,62300", "CHN,9999,62300"),
    /:5: the year is "9999"; it must be a year from 1800 to 2100, in four digits/,
  ],
  ["the year 0019", SERIES, put("CHN,2019,62300", "CHN,0019,62300"), /:5: the year is "0019"/],
  [
    "a year after the edition",
    SERIES,
    put("CHN,2019,62300", "CHN,2021,62300"),
    /:5: the year is 2021, but the edition was published in 2020/,
  ],
  [
    "a month that does not exist",
    "sources/demo.json",
    put(/"published": "2020[^"]*"/, '"published": "2026-13-45"'),
    /^data\/sources\/demo\.json:\d+: "demo20\d\d": \[\d\]\.published is "2026-13-45"; it must be a day, month or year that exists/,
  ],
  [
    "a day that does not exist",
    "sources/demo.json",
    put(/"published": "2020[^"]*"/, '"published": "2020-02-30"'),
    /published is "2020-02-30"; it must be/,
  ],
  [
    "a work of the future",
    "sources/demo.json",
    put(/"published": "2020[^"]*"/, '"published": "2031-01-01"'),
    /:\d+: source "demo20\d\d" is published on 2031-01-01, after the dataset's own release on 2020-06-01/,
  ],
  [
    "a release on no day",
    "release.json",
    put("2020-06-01", "2020-06-31"),
    /^data\/release\.json:\d+: released is "2020-06-31"; it must be a day that exists/,
  ],
  // Ids
  [
    "an unknown mineral",
    SERIES,
    put("antimony,mine production,CHN,2019", "antimoney,mine production,CHN,2019"),
    /:5: unknown mineral "antimoney"\. Did you mean "antimony"\?/,
  ],
  ["an unknown country", SERIES, put("CHN,2019,62300", "CNH,2019,62300"), /:5: unknown country "CNH"/],
  ["an unknown unit", SERIES, put("62300,t Sb content", "62300,t Sb"), /:5: unknown unit "t Sb"/],
  [
    "a blank around an id",
    SERIES,
    put("CHN,2019,62300", "CHN ,2019,62300"),
    /:5: country "CHN " has blanks around it\. Take them out/,
  ],
  [
    "a letter that cannot be seen",
    SERIES,
    put("CHN,2019,62300", "CHN\u200b,2019,62300"),
    /:5: country "CHN<zero-width space>" holds a zero-width space/,
  ],
  [
    "a measure of a mineral that is unknown",
    "minerals.json",
    put('"mine production"', '"mining"'),
    /^data\/minerals\.json:\d+: mineral ".*" gives "production" the unknown measure "mining"/,
  ],
  [
    "a unit declared twice",
    "units.json",
    put("[", '[{ "id": "kt", "base": "t", "factor": 1000 },'),
    /^data\/units\.json:\d+: unit "kt" is there twice/,
  ],
  // CSV as a file
  [
    "tabs for commas",
    SERIES,
    (text) => text.replaceAll(",", "\t"),
    /^data\/series\/demo2020\.csv:1: cells are separated by tabs/,
  ],
  [
    "semicolons for commas",
    SERIES,
    (text) => text.replaceAll(",", ";"),
    /:1: cells are separated by semicolons\. Save the file with commas/,
  ],
  [
    "a line break in a cell",
    SERIES,
    put('"Reported, in part."', '"Reported,\nin part."'),
    /:3: note "Reported,<line break>in part\." holds a line break/,
  ],
  [
    "a quotation mark that is not closed",
    SERIES,
    put('"Reported, in part."', '"Reported, in part.'),
    /^data\/series\/demo2020\.csv:\d+: (not valid CSV|the record has)/,
  ],
  [
    "a quotation mark inside a cell",
    SERIES,
    put("row 8", 'row "8"'),
    /:2: not valid CSV: .*Put quotation marks around a cell that holds one/,
  ],
  ["a record cut off", SERIES, put(/,62300.*/, ""), /:5: the record has 4 cells, the header 10/],
  ["a comma at the end of a record", SERIES, put(/(,62300.*)/, "$1,"), /:5: the record has 11 cells/],
  ["a column renamed", SERIES, put("locator", "place"), /:1: the header is ".*"; it must be "mineral,measure/],
  [
    "a record twice",
    SERIES,
    put(/(.*,62300.*\n)/, "$1$1"),
    /:6: a second figure for antimony, mine production, CHN, 2019; the first is on line 5/,
  ],
  ["an empty table", SERIES, () => "", /^data\/series\/demo2020\.csv: the file is empty/],
  [
    "a table in Windows-1252",
    SERIES,
    (text) => Buffer.from(text.replace("Reported", "Report\u00e9d"), "latin1"),
    /^data\/series\/demo2020\.csv:3: the text is not in UTF-8\. Save the file as UTF-8/,
  ],
  [
    "a table in UTF-16",
    SERIES,
    (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    /^data\/series\/demo2020\.csv:1: the text is not in UTF-8/,
  ],
  // JSON as a file
  [
    "a comma too many",
    "units.json",
    put(/\}\s*\]/, "},]"),
    /^data\/units\.json:\d+: not valid JSON: a value is expected before "\]"\. Is there a comma too many\?/,
  ],
  ["a comma missing", "units.json", put(/\},/, "}"), /^data\/units\.json:\d+: not valid JSON: a comma is expected before "\{"/],
  [
    "a key twice",
    "release.json",
    put("{", '{ "version": "2019.1",'),
    /^data\/release\.json:\d+: the key "version" stands twice in one entry\. Remove one/,
  ],
  ["a comment", "units.json", put("[", "[ // units"), /^data\/units\.json:1: not valid JSON: JSON has no comments/],
  [
    "a text without its end",
    "release.json",
    put('"2020.1"', '"2020.1'),
    /^data\/release\.json:\d+: not valid JSON: "r" is not expected here\. Is a quotation mark missing/,
  ],
  [
    "a text that goes on to the next line",
    "minerals.json",
    put('"reserves": "reserves"', '"reserves": "reserves'),
    /^data\/minerals\.json:\d+: not valid JSON: a text has no closing quotation mark/,
  ],
  ["an empty file", "minerals.json", () => "", /^data\/minerals\.json: the file is empty\. It must hold JSON/],
  [
    "a mistyped key",
    "minerals.json",
    put('"aliases"', '"alias"'),
    /^data\/minerals\.json:\d+: ".*": minerals\[0\]\.(alias is a key that is not known here|aliases is missing)/,
  ],
  [
    "a number as text",
    "units.json",
    put(/"factor": ([\d.]+)/, '"factor": "$1"'),
    /^data\/units\.json:\d+: ".*": \[0\]\.factor is "[\d.]+"; it must be a number/,
  ],
  [
    "a name of blanks",
    "minerals.json",
    put('"name": "antimony"', '"name": "antimony "'),
    /^data\/minerals\.json:\d+: "antimony " has blanks around it/,
  ],
  [
    "a JSON file in Windows-1252",
    "minerals.json",
    (text) => Buffer.from(text.replace("antimony", "antim\u00f3ny"), "latin1"),
    /^data\/minerals\.json:\d+: the text is not in UTF-8/,
  ],
  // Files
  ["a missing file", "countries.json", () => undefined, /^data\/countries\.json: the file is missing/],
  ["no series at all", SERIES, () => undefined, /^data\/series: no series was found/],
];

test.each(EDITS)("%s", (_name, file, edit, expected) => {
  expect(problemsAfter(file, edit).join("\n")).toMatch(new RegExp(expected, "m"));
});

test("a vocabulary that cannot be read is told alone: what names its entries is not called wrong", () => {
  for (const file of ["sources/demo.json", "minerals.json", "measures.json", "countries.json", "units.json"])
    expect(problemsAfter(file, (text) => text.slice(0, -3))).toEqual([expect.stringContaining(`data/${file}:`)]);
});

test("a file under a name that nothing reads", () => {
  const root = mkdtempSync(join(tmpdir(), "orebook-"));
  cpSync(GOOD, join(root, "data"), { recursive: true });
  writeFileSync(join(root, "data/series/demo2021.CSV"), "");
  writeFileSync(join(root, "data/series/README.md"), "");
  const problems = new Problems();
  const folder = new DataFolder(join(root, "data"), problems);
  buildParts([release, sources, units, measures, minerals, countries, series], folder, problems);
  folder.reportUnread();
  expect(problems.list.map(problemText)).toEqual([
    "data/series/demo2021.CSV: no part of the dataset reads this file. Give it the name that data/README.md says, or remove it.",
  ]);
  rmSync(root, { recursive: true });
});
