import { join } from "node:path";
import { isProved, type Proof } from "../../../pipeline/proof/edition-proof";
import { prove } from "../../../pipeline/proof/prove";
import { type DatasetFile, type ObservationTuple } from "../../../src/dataset/schema";
import {
  COMMODITIES,
  LINES,
  MONTHS,
  PRICES,
  provedFile,
  SALIENT,
  TemporaryFolder,
  workbook,
  WORLD,
  writeDeclared,
  writeRaw,
} from "./invented-edition";

let raw: TemporaryFolder;
let data: TemporaryFolder;
beforeEach(() => {
  raw = new TemporaryFolder();
  data = new TemporaryFolder();
  writeRaw(raw);
  writeDeclared(data);
});
afterEach(() => {
  raw.remove();
  data.remove();
});

/** The files with some lines put in the place of others; a line that becomes none is gone. */
function withLines(name: keyof typeof LINES, changes: Record<number, string | undefined>): void {
  const lines = LINES[name].flatMap((line, index) => (index + 1 in changes ? (changes[index + 1] ?? []) : line));
  raw.write(`below/${name}`, lines.join("\r\n"));
}

function proofOf(edition: string, dataset: DatasetFile = provedFile): Proof {
  return prove({ folder: raw.path, dataset, dataPath: data.path, editions: [edition] })[0]!;
}

/** The dataset with one observation changed, found by its place. */
function withObservation(
  edition: string,
  locator: string,
  change: (observation: ObservationTuple) => ObservationTuple | undefined,
): DatasetFile {
  return {
    ...provedFile,
    series: provedFile.series.map((one) => ({
      ...one,
      observations: one.observations.flatMap((each) => {
        const changed = one.edition === edition && each[4] === locator ? change(each) : each;
        return changed === undefined ? [] : [changed];
      }),
    })),
  };
}

/** What is declared, with one text in the place of another. */
function withDeclared(from: string, to: string): void {
  writeDeclared(data, (text) => text.replaceAll(from, to));
}

test("files that bear every figure out prove the dataset, with counts", () => {
  const proofs = prove({ folder: raw.path, dataset: provedFile, dataPath: data.path });
  expect(proofs.every(isProved)).toBe(true);
  expect(
    proofs.map(({ edition, compared, equal, corrected, leftOut }) => [edition, compared, equal, corrected, [...leftOut]]),
  ).toEqual([
    ["mcs2030", 14, 14, 1, []],
    ["mcs2031", 9, 9, 0, [["an index and no price", 1]]],
    ["worldbank2030-03", 2, 2, 0, [["no mineral", 3]]],
  ]);
});

describe("the proof notices in the files", () => {
  test("a changed value", () => {
    withLines(COMMODITIES, { 2: LINES[COMMODITIES][1]!.replace("1,300", "1,310") });
    const { differing, equal } = proofOf("mcs2031");
    expect(differing).toEqual([
      `${COMMODITIES}, row 2, series | copper | imports, refined | USA | 2030: value: the dataset has 1300, the file 1310`,
    ]);
    expect(equal).toBe(8);
  });

  test("a row that is gone, and those behind it that have moved", () => {
    withLines(COMMODITIES, { 3: undefined });
    const { unfounded, differing } = proofOf("mcs2031");
    expect(unfounded).toEqual(['series | copper | price | USA | 2030: 410.5 at "row 3"']);
    expect(differing).toHaveLength(7);
    expect(differing[0]).toContain('place: the dataset has "row 4", the file "row 3"');
  });

  test("a row that the dataset has not", () => {
    withLines(COMMODITIES, {
      11: `${LINES[COMMODITIES][10]!}\r\n${LINES[COMMODITIES][1]!.replace("Import,Imports", "Export,Exports")}`,
    });
    expect(proofOf("mcs2031").missing).toEqual([
      `${COMMODITIES}, row 11, Copper | United States: Export | Exports for consumption: Refined | United States | thousand metric tons | 2030 "1,300": nothing is declared about it`,
    ]);
  });

  test("another unit, in its column or in the name of the statistic", () => {
    withLines(COMMODITIES, {
      2: LINES[COMMODITIES][1]!.replace("thousand metric tons", "metric tons"),
      3: LINES[COMMODITIES][2]!.replace("average, cents per pound", "average, dollars per pound"),
    });
    expect(proofOf("mcs2031").differing).toEqual([
      expect.stringContaining('unit: the dataset has "kt", the file "metric tons"'),
      expect.stringContaining('unit: the dataset has "US cents/lb", the file " dollars per pound"'),
    ]);
  });

  test("a mark, a withheld figure that is printed, and a print that means nothing known", () => {
    withLines(COMMODITIES, {
      2: LINES[COMMODITIES][1]!.replace("Estimated.", ""),
      8: LINES[COMMODITIES][7]!.replace(",W,", ",2700,"),
      9: LINES[COMMODITIES][8]!.replace(">23,000", "?23,000"),
    });
    const { differing } = proofOf("mcs2031");
    expect(differing[0]).toContain('marks: the dataset has "e", the file ""');
    expect(differing[1]).toContain("value: the dataset has null, the file 2700");
    expect(differing[2]).toContain('"?23,000" means nothing that the proof knows');
    expect(differing).toHaveLength(3);
  });

  test("another country in a row", () => {
    withLines(COMMODITIES, { 8: LINES[COMMODITIES][7]!.replace("Peru", "Zambia") });
    const { missing, unfounded } = proofOf("mcs2031");
    expect(missing[0]).toContain('"Zambia" is no place of the dataset');
    expect(unfounded).toEqual(['series | copper | mine production | PER | 2030: null at "row 7"']);
  });

  test("a second figure about the same, unless the crosswalk declares that there are such and they agree", () => {
    withLines(COMMODITIES, { 11: LINES[COMMODITIES][1]! });
    expect(proofOf("mcs2031").differing).toEqual([expect.stringContaining('a second figure, "1,300"; the dataset has 1300')]);
    withDeclared('"edition":"mcs2031",', '"edition":"mcs2031","printsTwice":true,');
    const { differing, twice } = proofOf("mcs2031");
    expect([differing, twice]).toEqual([[], 1]);
    withLines(COMMODITIES, { 11: LINES[COMMODITIES][1]!.replace("1,300", "1,301") });
    expect(proofOf("mcs2031").differing).toEqual([expect.stringContaining('a second figure, "1,301"; the dataset has 1300')]);
  });

  test("a correction whose error the publisher has mended", () => {
    withLines(WORLD, { 3: LINES[WORLD][2]!.replace("30000", "31000") });
    expect(proofOf("mcs2030").differing).toEqual(['correction tin-of-peru: row 3 says "31000" as value, not "30000"']);
  });

  test("a column of a chapter's file that has moved", () => {
    raw.write(`below/${SALIENT}`, LINES[SALIENT].map((line) => line.replace(/^([^,]*,[^,]*,[^,]*),/, "$1,,")).join("\n"));
    const { differing } = proofOf("mcs2030");
    expect(differing[0]).toContain(`place: the dataset has "${SALIENT}, D2", the file "${SALIENT}, E2"`);
    expect(differing).toHaveLength(6);
  });

  test("a revised, a new and a lost price of a month", () => {
    raw.write(
      PRICES,
      workbook([
        ["2029M12", 9000.124, 0.5],
        ["2030M01", 9050, 0.5],
        ["2030M02", "…", 0.5],
      ]),
    );
    const { differing, missing, unfounded } = proofOf("worldbank2030-03");
    expect(differing).toEqual([expect.stringContaining("value: the dataset has 9000.13, the file 9000.12")]);
    expect(missing).toEqual([expect.stringContaining("2030-01 is not there")]);
    expect(unfounded).toEqual(['series | copper | price, World Bank |  | 2030-02: 9100 at "Monthly Prices, B9"']);
  });
});

describe("the proof notices in the dataset", () => {
  test.each<[string, (observation: ObservationTuple) => ObservationTuple | undefined, string]>([
    ["another value", ([a, b, , d, e, f]) => [a, b, 5601, d, e, f], "value: the dataset has 5601, the file 5600"],
    ["zero where the file has a number", ([a, b, , d, e, f]) => [a, b, 0, d, e, f], "value: the dataset has 0, the file 5600"],
    ["a lost mark", ([a, b, c, , e, f]) => [a, b, c, "", e, f], 'marks: the dataset has "", the file "e"'],
    ["a wrong row", ([a, b, c, d, , f]) => [a, b, c, d, "row 16", f], 'place: the dataset has "row 16", the file "row 6"'],
  ])("%s", (_what, change, expected) => {
    const { differing } = proofOf("mcs2031", withObservation("mcs2031", "row 6", change));
    expect(differing).toEqual([`${COMMODITIES}, row 6, series | copper | mine production | CHL | 2030: ${expected}`]);
  });

  test("a figure that it has lost, and one of another year", () => {
    const lost = proofOf(
      "mcs2031",
      withObservation("mcs2031", "row 6", () => undefined),
    );
    expect(lost.missing).toEqual([expect.stringContaining("series | copper | mine production | CHL | 2030 is not there")]);
    const moved = proofOf(
      "mcs2031",
      withObservation("mcs2031", "row 6", ([a, , ...rest]) => [a, 2029, ...rest]),
    );
    expect([moved.missing.length, moved.unfounded.length]).toEqual([1, 1]);
  });

  test("another unit", () => {
    const series = provedFile.series.map((one) => (one.measure === "mine production" ? { ...one, unit: "Mt Cu content" } : one));
    const { differing } = proofOf("mcs2031", { ...provedFile, series });
    // The withheld figure has no number that a unit could be of.
    expect(differing).toHaveLength(2);
    expect(differing[0]).toContain('unit: the dataset has "Mt Cu content", the file "thousand metric tons"');
  });

  test("another share, another property and another month", () => {
    const [heading] = provedFile.imports;
    const [property] = provedFile.propertyValues;
    const [prices] = provedFile.monthly;
    const dataset: DatasetFile = {
      ...provedFile,
      imports: [{ ...heading!, shares: [{ ...heading!.shares[0]!, value: 56 }] }],
      propertyValues: [{ ...property!, qualifier: "" }],
      monthly: [{ ...prices!, from: "2029-11" }],
    };
    expect(proofOf("mcs2031", dataset).differing).toEqual([
      expect.stringContaining("value: the dataset has 56, the file 65"),
      expect.stringContaining('marks: the dataset has "", the file "e"'),
    ]);
    expect(proofOf("worldbank2030-03", dataset).unfounded).toHaveLength(2);
  });
});

describe("the proof notices in what is declared", () => {
  const asMineral = (mineral: string): DatasetFile =>
    JSON.parse(JSON.stringify(provedFile).replaceAll('"mineral":"copper"', `"mineral":"${mineral}"`)) as DatasetFile;

  test("figures of one mineral that are given to another", () => {
    withDeclared('"mineral":"copper"', '"mineral":"lead"');
    expect(proofOf("mcs2031", asMineral("lead")).differing[0]).toContain(
      'mineral: the dataset has "lead", the file "Copper, Imports for consumption: Refined"',
    );
  });

  test("figures of one kind that are given to another", () => {
    withDeclared('"imports, refined"', '"exports, refined"');
    const dataset = JSON.parse(JSON.stringify(provedFile).replaceAll("imports, refined", "exports, refined")) as DatasetFile;
    expect(proofOf("mcs2031", dataset).differing).toEqual([
      expect.stringContaining('measure: the dataset has "exports, refined", the file "imports"'),
    ]);
    expect(proofOf("mcs2030", dataset).differing).toHaveLength(2);
  });

  test("a country that is taken for another", () => {
    const countries = provedFile.countries.map((each) => (each.id === "CHN" ? { ...each, aliases: ["Chile"] } : each));
    const dataset = withObservation("mcs2031", "row 6", ([, ...rest]) => ["CHN", ...rest]);
    expect(proofOf("mcs2031", { ...dataset, countries: countries.filter(({ id }) => id !== "CHL") }).differing[0]).toContain(
      'country: the dataset has "CHN", the file "Chile (CHL)"',
    );
  });
});

describe("what is not there is told", () => {
  const proving = (folder: string, editions?: string[]) => () =>
    prove({ folder, dataset: provedFile, dataPath: data.path, ...(editions && { editions }) });

  test("a folder", () => {
    expect(proving(join(raw.path, "none"))).toThrow(/There is no folder .*none\. Give the folder with the publishers' files/);
    expect(proving(join(raw.path, PRICES))).toThrow(/is a file\. Give the folder/);
  });

  test("a file, and one that is there twice", () => {
    const empty = new TemporaryFolder();
    expect(proving(empty.path, ["mcs2031"])).toThrow(`There is no ${COMMODITIES} in ${empty.path}`);
    empty.remove();
    raw.write(`copy/${COMMODITIES}`, "");
    expect(proving(raw.path, ["mcs2031"])).toThrow(`has 2 files that may be ${COMMODITIES}`);
  });

  test("the file of one chapter", () => {
    const others = new TemporaryFolder();
    others.write(WORLD, LINES[WORLD].join("\n"));
    others.write("mcs2030-zinc_salient.csv", LINES[SALIENT].join("\n"));
    expect(proving(others.path, ["mcs2030"])).toThrow(`The folder does not have ${SALIENT}, which figures of mcs2030 are from`);
    others.remove();
  });

  test("a release that was updated on another day, and a file that is no workbook", () => {
    raw.write(PRICES, workbook(MONTHS, "June 02, 2030"));
    expect(proving(raw.path, ["worldbank2030-03"])).toThrow(
      `There is no ${PRICES} that was updated on 2030-03-02; the folder has ${PRICES} of 2030-06-02`,
    );
    raw.write(PRICES, "no workbook");
    expect(proving(raw.path, ["worldbank2030-03"])).toThrow(`${PRICES} is no Excel workbook, or not whole`);
  });

  test("a column", () => {
    withLines(COMMODITIES, { 1: LINES[COMMODITIES][0]!.replace("Statistics_detail", "Detail") });
    expect(proving(raw.path, ["mcs2031"])).toThrow(`${COMMODITIES} has no column "Statistics_detail"; its columns are`);
  });

  test("an edition", () => {
    expect(proving(raw.path, ["mcs2029"])).toThrow(
      'The dataset has no figures of "mcs2029". It has: mcs2030, mcs2031, worldbank2030-03.',
    );
  });
});
