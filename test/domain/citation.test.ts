import { addressOf, cite, citeWork, workCitation, type CitedWork } from "../../src/domain/citation";

const work: CitedWork = {
  id: "yearbook-2030",
  title: "Mines & Metals",
  short: "Yearbook 2030",
  publisher: "Office of Mines",
  published: "2030-02",
  url: "https://example.org/yearbook",
  licence: { name: "CC BY 4.0" },
  edition: "second edition",
  file: "table_1.csv",
};
const cited = { work, statement: "Alphaland, fooite mine production, 2029: 150 t", locator: "row 7" };

test("short: work, date, place, statement", () => {
  expect(cite(cited, "short", "2030.1")).toBe("Yearbook 2030 (2030-02), row 7, Alphaland, fooite mine production, 2029: 150 t");
  expect(cite({ ...cited, locator: "" }, "short", "2030.1")).toBe(
    "Yearbook 2030 (2030-02), Alphaland, fooite mine production, 2029: 150 t",
  );
});

test("full: who, when, what, where, licence and dataset", () => {
  expect(cite(cited, "full", "2030.1")).toBe(
    "Office of Mines, 2030-02, Mines & Metals, second edition: https://example.org/yearbook. table_1.csv, row 7: Alphaland, fooite mine production, 2029: 150 t. Licence: CC BY 4.0. Orebook dataset 2030.1.",
  );
  expect(workCitation({ ...work, author: "Ada Miner", edition: undefined, doi: "10.1/abc" })).toBe(
    "Ada Miner, Office of Mines, 2030-02, Mines & Metals: https://doi.org/10.1/abc.",
  );
});

test("bibtex: fields escaped, no empty ones", () => {
  expect(cite(cited, "bibtex", "2030.1")).toBe(
    [
      "@misc{yearbook-2030,",
      "  author = {{Office of Mines}},",
      "  title = {{Mines \\& Metals}},",
      "  year = {2030},",
      "  month = {02},",
      "  edition = {second edition},",
      "  url = {https://example.org/yearbook},",
      "  note = {table\\_1.csv, row 7: Alphaland, fooite mine production, 2029: 150 t. Orebook dataset 2030.1}",
      "}",
    ].join("\n"),
  );
});

test("a DOI is the address before any other", () => {
  expect(addressOf({ doi: "10.1/x", url: "https://example.org" })).toBe("https://doi.org/10.1/x");
  expect(addressOf({ url: "https://example.org" })).toBe("https://example.org");
  expect(addressOf({})).toBeUndefined();
});

test("a date that the short name has is not said twice", () => {
  const named = { ...cited, work: { ...work, short: "Gazette 2030-02 (introduction)", published: "2030-02" } };
  expect(cite(named, "short", "2030.1")).toBe(
    "Gazette 2030-02 (introduction), row 7, Alphaland, fooite mine production, 2029: 150 t",
  );
});

test("a work as a whole is cited without a statement, and a full stop stands where one belongs", () => {
  expect(citeWork(work, "short", "2030.1")).toBe("Yearbook 2030 (2030-02)");
  expect(citeWork(work, "full", "2030.1")).toBe(
    "Office of Mines, 2030-02, Mines & Metals, second edition: https://example.org/yearbook. Licence: CC BY 4.0. Orebook dataset 2030.1.",
  );
  expect(citeWork(work, "bibtex", "2030.1")).toContain("  note = {table\\_1.csv. Orebook dataset 2030.1}\n}");
  expect(citeWork({ ...work, file: undefined }, "bibtex", "2030.1")).toContain("  note = {Orebook dataset 2030.1}\n}");
});
