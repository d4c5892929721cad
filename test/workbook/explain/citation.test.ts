import { dataset } from "../../../src/dataset/current";
import { citationFormula, citations, explainCell, type CallNode } from "../../../src/workbook/explain";
import { answering, snapshotOf } from "./snapshot";

const call = (formula: string) => explainCell(snapshotOf({ A1: answering(formula, 0) }, "A1"), dataset()).nodes[0] as CallNode;

describe("the formula that cites", () => {
  test.each([
    ['=MINERAL.RANK("antimony","Tajikistan",,2025)', '=MINERAL.CITE("antimony","Tajikistan",,2025)'],
    ['=MINERAL.PRODUCTION("antimony","China",2025,"2026-06-01")', '=MINERAL.CITE("antimony","China",,2025,"2026-06-01")'],
    ['=MINERAL.RESERVES("antimony","China")', '=MINERAL.CITE("antimony","China","reserves")'],
    ['=DEAL.TERM("US-Ukraine","revenue_share")', '=DEAL.CITE("US-Ukraine","revenue_share")'],
    ['=DEAL.STATUS("US-Ukraine","2025-06-01")', '=DEAL.CITE("US-Ukraine",,"2025-06-01")'],
  ])("%s", (formula, cited) => {
    const node = call(formula);
    expect(citationFormula(node)).toBe(cited);
    expect(call(cited).answer).toMatchObject({ kind: "answer", shown: expect.any(String) as string });
  });

  test.each([
    ['=MINERAL.CITE("antimony","China")'],
    ['=MINERAL.HHI("antimony")'],
    ['=MINERAL.TOP("antimony")'],
    ['=MINERAL.VALUE("antimony","Germany")'],
    ['=MINERAL.VALUE(LOWER("ANTIMONY"),"China")'],
  ])("%s has none", (formula) => expect(citationFormula(call(formula))).toBeUndefined());
});

describe("sources to copy", () => {
  const { evidence } = call('=MINERAL.RANK("antimony","Tajikistan")');
  const copied = (form: Parameters<typeof citations>[1]) => citations(evidence, form, dataset().version);

  test("as text, a statement a line", () => {
    expect(copied("text").split("\n")).toHaveLength(evidence.length);
    expect(copied("text")).toMatch(/^U\.S\. Geological Survey.*row 446: Tajikistan, antimony mine production/);
  });

  test("as Markdown, with the work as a link", () =>
    expect(copied("Markdown").split("\n")[0]).toMatch(
      /^- Tajikistan, .*\. \[.*\]\(<https:\/\/doi\.org\/.*>\), U\.S\. Geological Survey, 2026-02-06, row 446$/,
    ));

  test("marks of Markdown in the data stay text", () => {
    const [first] = evidence;
    expect(citations([{ ...first!, says: "<b>*x*</b> [y]" }], "Markdown", "1")).toMatch(
      /^- \\<b\\>\\\*x\\\*\\<\/b\\> \\\[y\\\]\./,
    );
  });

  test("as BibTeX, a work an entry", () => {
    expect(copied("BibTeX").match(/^@misc\{/gm)).toHaveLength(1);
    expect(copied("BibTeX")).toMatch(/rows 432 to 448/);
  });
});
