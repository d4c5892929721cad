import { dataset } from "../../src/dataset/current";
import { builtFile } from "./built-file";

const { imports } = dataset();
const headings = (name: string) => imports.of(dataset().findMineral(name)).map(({ heading }) => heading);

test("the heading that stands for the mineral comes first, forms after it", () => {
  expect(headings("chromium")[0]?.heading).toBe("Total imports");
  expect(headings("silicon").map(({ mineral }) => mineral)).toEqual(["silicon", "ferrosilicon", "silicon-metal"]);
});

test("every heading of the file is found under its mineral", () => {
  for (const heading of builtFile.imports)
    expect(imports.of(dataset().mineral(heading.mineral), heading.importer).map((sources) => sources.heading)).toContainEqual(
      heading,
    );
});

test("the total is the mineral's own, never that of a form", () => {
  expect(imports.total(dataset().findMineral("chromium"))?.heading.heading).toBe("Total imports");
  expect(imports.total(dataset().findMineral("hafnium"))).toBeUndefined();
});

test("countries that are named come largest first, the others apart", () => {
  const sources = imports.total(dataset().findMineral("barite"))!;
  expect(sources.named.map(({ country }) => country)).toEqual(["IND", "CHN", "MAR", "MEX"]);
  expect(sources.other?.value).toBe(7);
});

test("a mineral has at most one heading that stands for it", () => {
  const totals = builtFile.imports.filter(({ main }) => main).map(({ mineral }) => mineral);
  expect(totals.filter((id, index) => totals.indexOf(id) !== index)).toEqual([]);
});

test("a share rests on its line", () => {
  const sources = imports.total(dataset().findMineral("phosphate rock"))!;
  expect(imports.evidence(sources, sources.named[0]!)).toMatchObject({
    part: "import share",
    work: { id: "mcs2026" },
    locator: "row 5476",
    says: expect.stringMatching(/^Peru, .*: >99% of United States imports$/) as string,
    qualifier: ">",
  });
});
