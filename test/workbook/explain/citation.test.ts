import { dataset } from "../../../src/dataset/current";
import { citationFormula, citations, explainCell, type CallNode } from "../../../src/workbook/explain";
import { answering, holding, snapshotOf } from "./snapshot";

const call = (formula: string) => explainCell(snapshotOf({ A1: answering(formula, 0) }, "A1"), dataset()).nodes[0] as CallNode;

describe("the formula that cites", () => {
  test.each([
    ['=MINERAL.RANK("antimony","Tajikistan",,2025)', '=MINERAL.CITE("antimony","Tajikistan",,2025)'],
    ['=MINERAL.PRODUCTION("antimony","China",2025,"2026-06-01")', '=MINERAL.CITE("antimony","China",,2025,"2026-06-01")'],
    ['=MINERAL.RESERVES("antimony","China")', '=MINERAL.CITE("antimony","China","reserves")'],
    ['=MINERAL.PRICE("copper")', '=MINERAL.CITE("copper",,"price")'],
    ['=MINERAL.PRICE("copper","2026-05",,"2026-06-30","USD/t")', '=MINERAL.CITE("copper",,"price","2026-05","2026-06-30")'],
    ['=MINERAL.PRICE("copper",2024,"LME cash")', '=MINERAL.CITE("copper",,"price, LME cash",2024)'],
    ['=MINERAL.PRICE("copper",2024,"price, COMEX")', '=MINERAL.CITE("copper",,"price, COMEX",2024)'],
    ['=MINERAL.DEMAND("lithium",2030)', '=MINERAL.CITE("lithium",,"demand",2030)'],
    ['=MINERAL.DEMAND("neodymium",2050,"NZE","wind")', '=MINERAL.CITE("neodymium",,"demand, wind, NZE",2050)'],
    ['=MINERAL.INFO("antimony","supply_risk",2011)', '=MINERAL.CITE("antimony",,"supply_risk",2011)'],
    ['=MINERAL.INFO("nickel","eu_critical")', '=MINERAL.CITE("nickel",,"eu_critical")'],
    ['=DEAL.TERM("US-Ukraine","revenue_share")', '=DEAL.CITE("US-Ukraine","revenue_share")'],
    ['=DEAL.STATUS("US-Ukraine","2025-06-01")', '=DEAL.CITE("US-Ukraine",,"2025-06-01")'],
  ])("%s", (formula, cited) => {
    const node = call(formula);
    expect(citationFormula(node)).toBe(cited);
    expect(call(cited).answer).toMatchObject({ kind: "answer", shown: expect.any(String) as string });
  });

  test("arguments that stand in cells stay there", () => {
    const cells = { B1: holding("wind"), C1: holding("NZE"), D1: holding("World Bank") };
    const cited = (formula: string) =>
      citationFormula(explainCell(snapshotOf({ ...cells, A1: answering(formula, 0) }, "A1"), dataset()).nodes[0] as CallNode);
    expect(cited('=MINERAL.DEMAND("neodymium",2050,C1,B1)')).toBe('=MINERAL.CITE("neodymium",,"demand"&", "&B1&", "&C1,2050)');
    expect(cited('=MINERAL.DEMAND("neodymium",2050,"NZE",B1)')).toBe(
      '=MINERAL.CITE("neodymium",,"demand"&", "&B1&", "&"NZE",2050)',
    );
    expect(cited('=MINERAL.PRICE("copper","2026-05",D1)')).toBe('=MINERAL.CITE("copper",,"price"&", "&D1,"2026-05")');
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
