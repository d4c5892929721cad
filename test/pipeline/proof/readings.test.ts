import { RawFolder } from "../../../pipeline/proof/raw-folder";
import { READINGS } from "../../../pipeline/proof/readings";
import { TemporaryFolder } from "./invented-edition";

let raw: TemporaryFolder;
beforeEach(() => {
  raw = new TemporaryFolder();
});
afterEach(() => raw.remove());

/** What a format's reading makes of the files: place, words, print and whether it is an estimate. */
function figures(format: string, edition: string): unknown[][] {
  const reading = READINGS.find((one) => one.format === format)!;
  return reading
    .read({ folder: new RawFolder(raw.path), edition, published: "2030-01-01" })
    .map(({ locator, commodity, statistic, detail, country, unit, year, scenario, printed, estimated }) => [
      locator,
      [commodity, statistic, detail, country, unit, year, scenario ?? ""].join(" | "),
      printed,
      ...(estimated ? ["estimated"] : []),
    ]);
}

test("shares of the EU study, with rows counted as a spreadsheet does and Windows-1252 read", () => {
  raw.write(
    "fact_GlobalSupplyShares&t.csv",
    Buffer.from("Material,Stage,Country,Share,t\nTin,E,C\u00f4te d\u2019Ivoire,<0.1%,1.0\nTin,P,China,31%,1.0\n").map(
      (byte) => byte,
    ),
  );
  raw.write("fact_EUSupplyShares&t.csv", "Material,Stage,Country,Share,t\nTin,E,Spain,7,0.8\n");
  raw.write(
    "fact_MaterialUseShares.csv",
    Buffer.from(
      'Material,Application,Share,NACE sector,VA in million \x80\nTin,"Solders\nand alloys",48%,C26 - Electronics,1\nTin,Chemicals,12,C20,1\n',
      "latin1",
    ),
  );
  raw.write("dimension_CRMsOverTime.csv", "Material,Year,SR,EI\nTin,2011,-,-\nTin,2020,0.9,4.2\n");
  expect(figures("eu-supply-shares", "eu2030")).toEqual([
    ["row 2", "Tin | Extraction |  | Côte d’Ivoire | percent |  | ", "<0.1"],
    ["row 3", "Tin | Processing |  | China | percent |  | ", "31"],
  ]);
  expect(figures("eu-sourcing", "eu2030")).toEqual([
    ["EU supply shares, row 2", "Tin | EU supply, extraction |  | Spain | percent |  | ", "7"],
  ]);
  expect(figures("eu-uses", "eu2030")).toEqual([
    ["Material use shares, row 2", "Tin | Application | Solders and alloys |  | percent |  | ", "48"],
    ["Material use shares, row 3", "Tin | Application | Chemicals |  |  |  | ", "12"],
  ]);
  expect(figures("eu-assessments", "eu2030")).toEqual([
    ["CRMs over time, row 3", "Tin | Supply risk |  |  | index | 2020 | ", "0.9"],
    ["CRMs over time, row 3", "Tin | Economic importance |  |  | index | 2020 | ", "4.2"],
  ]);
});

test("every number of the IEA's explorer but the shares that it works out", () => {
  raw.write(
    "iea_explorer.json",
    JSON.stringify({
      source: "IEA",
      totalDemand: {
        Tin: { sectors: { "Solar PV": { 2024: 1.5, STEPS: { 2030: 2.25, 2035: null } } }, totalDemand: { 2024: 9 } },
      },
      supply: { Tin: { mining: { countries: { China: { 2024: 70 } }, total: { 2024: 300 }, top3Share: { 2024: 0.5 } } } },
      cleantechByTech: { Tin: { sectors: { Wind: { 2024: 3 } } } },
    }),
  );
  expect(figures("iea-supply", "iea2030")).toEqual([
    ["totalDemand, Tin, sectors, Solar PV, 2024", "Tin | Demand | solar PV |  | thousand tonnes | 2024 | ", "1.5"],
    ["totalDemand, Tin, sectors, Solar PV, STEPS, 2030", "Tin | Demand | solar PV |  | thousand tonnes | 2030 | STEPS", "2.25"],
    ["totalDemand, Tin, totalDemand, 2024", "Tin | Demand | all |  | thousand tonnes | 2024 | ", "9"],
    ["supply, Tin, mining, China, 2024", "Tin | mining |  | China | thousand tonnes | 2024 | ", "70"],
    ["supply, Tin, mining, total, 2024", "Tin | mining |  | World total | thousand tonnes | 2024 | ", "300"],
    ["cleantechByTech, Tin, sectors, Wind, 2024", "Tin | Clean demand by technology | wind |  | thousand tonnes | 2024 | ", "3"],
  ]);
});

test("tables of critical minerals and of uranium", () => {
  raw.write("MCS2030_T6_Critical_Minerals_End_Use.csv", 'Critical_Mineral,Primary_Applications\nTin,"Cans, solder."\n');
  raw.write(
    "MCS2030_T7_Critical_Minerals_Salient.csv",
    "Year,Critical_mineral,Leading_source_country,Leading_source_precent_world\n2029_estimated,Tin,China,24\n2029,Tin,Peru,<1\n",
  );
  raw.write("uranium_wna_2030.csv", "country,2028,2029\nUzbekistan (est.),4000,\nWorld total,60000,61000\n");
  expect(figures("usgs-end-use", "mcs2030")).toEqual([["table 6, row 2", "Tin | Main uses |  |  |  |  | ", "Cans, solder"]]);
  expect(figures("usgs-salient", "mcs2030")).toEqual([
    ["table 7, row 2", "Tin | Leading producer |  | China |  |  | ", "China"],
    ["table 7, row 2", "Tin | Leading producer's share |  | China | percent |  | ", "24", "estimated"],
    ["table 7, row 3", "Tin | Leading producer |  | Peru |  |  | ", "Peru"],
    ["table 7, row 3", "Tin | Leading producer's share |  | Peru | percent |  | ", "<1"],
  ]);
  expect(figures("wna-table", "wna2030")).toEqual([
    ["row 2", "Uranium | Production | Production from mines | Uzbekistan | tonnes U | 2028 | ", "4000", "estimated"],
    ["row 3", "Uranium | Production | Production from mines | World total | tonnes U | 2028 | ", "60000"],
    ["row 3", "Uranium | Production | Production from mines | World total | tonnes U | 2029 | ", "61000"],
  ]);
});
