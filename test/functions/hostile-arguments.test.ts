import * as fc from "fast-check";
import type { Block, CellResult, CellValue } from "../../src/domain/cell";
import { Fault, faultsAsResults } from "../../src/domain/fault";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";
import { builtFile as file } from "../dataset/built-file";
import { callOne } from "./call";

const names = <T>(entries: readonly T[], nameOf: (entry: T) => string): string[] => entries.map(nameOf);

/** What a sheet can hold where something else belongs. */
const odd: CellValue[] = [
  ...[
    null,
    "",
    " ",
    "\u00a0",
    "\u200b",
    "\n",
    0,
    -0,
    1,
    -1,
    0.5,
    5,
    1900,
    2024,
    2100,
    45777.5,
    99_999,
    1e308,
    -1e308,
    NaN,
    Infinity,
  ],
  ...[
    true,
    false,
    "TRUE",
    "yes",
    "2024e",
    "5.0",
    "2025-02-30",
    "31/12/2025",
    "1 Jan 2025",
    "#N/A",
    "=1+1",
    "'",
    '"',
    "<b>",
    "all",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "x".repeat(5000), "World", "EU", "Other countries", "Sb", "KZ"],
];
/** Right values of each parameter, so that the calls come further than their first argument. */
const right: Record<string, CellValue[]> = {
  mineral: names(file.minerals, ({ name }) => name),
  country: names([...file.countries, ...file.groups], ({ name }) => name),
  measure: [
    ...names(file.measures, ({ id }) => id),
    ...["demand", "demand, wind, NZE", "demand, all", "supply_risk", "eu_critical", "export_controls", "symbol"],
    ...["uses", "uses, Batteries", "uses,", "price, World Bank", "price, "],
  ],
  year: [2015, 2020, 2023, 2024, 2025, "2024"],
  from: [2015, 2024],
  to: [2020, 2025, 2030],
  as_of: ["2023-03-15", "2023-03-16", "2025-01-30", "2025-01-31", "2025-12-31", "2026-02-05", "2026-02-06", 45_777],
  n: [1, 3, 100],
  headers: [true, false, 1],
  style: ["short", "full", "bibtex"],
  deal: names(file.deals, ({ id }) => id),
  deals: names(file.deals, ({ id }) => id),
  term: names(file.dealVocabulary.terms, ({ key }) => key),
  terms: names(file.dealVocabulary.terms, ({ key }) => key),
  party: ["Ukraine", "EU", "EIB"],
  status: names(file.dealVocabulary.dealStatuses, ({ id }) => id),
  property: [...names(file.properties, ({ id }) => id), "hash"],
  list: ["all", ...names(file.lists, ({ id }) => id)],
};

const cell = (parameter: string): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(right[parameter] ?? odd)) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const shape = fc.oneof(
  { weight: 4, arbitrary: fc.constant([1, 1] as const) },
  { weight: 1, arbitrary: fc.constantFrom([1, 3] as const, [3, 1] as const, [2, 2] as const) },
);
const block = (parameter: string): fc.Arbitrary<Block<CellValue> | undefined> =>
  fc.option(
    shape.chain(([rows, columns]) =>
      fc.array(fc.array(cell(parameter), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    ),
    { nil: undefined, freq: 4 },
  );

function expectMessage({ message }: Fault): void {
  expect(message).toMatch(/[.?]$/);
  expect(message).not.toMatch(/undefined|null|\[object|\.\.|\s\s/);
  // What a person reads at a cell: two or three lines.
  expect(message.length).toBeLessThan(400);
}

function expectCell(result: CellResult): void {
  if (result instanceof Fault) expectMessage(result);
  else if (typeof result === "number") expect(result).toBe(Number.isFinite(result) ? result : "a number");
  else if (typeof result === "string") expect(result.length).toBeLessThan(32_768);
  else if (typeof result === "object") {
    expect(["formatted", "card"]).toContain(result.kind);
    if (result.kind === "formatted") expect(Number.isFinite(result.number)).toBe(true);
  } else expect(typeof result).toBe("boolean");
}

test.each(worksheetFunctions.map((definition) => [definition.id, definition] as const))(
  "%s answers anything with a rectangle of plain cells and readable errors",
  (_, definition) => {
    fc.assert(
      fc.property(fc.tuple(...Object.keys(definition.parameters).map(block)), (blocks) => {
        const answer = faultsAsResults(() => definition.evaluate(blocks, dataset()));
        if (answer instanceof Fault) return expectMessage(answer);
        expect(answer.length).toBeGreaterThan(0);
        expect(answer[0]!.length).toBeGreaterThan(0);
        for (const row of answer) {
          expect(row).toHaveLength(answer[0]!.length);
          row.forEach(expectCell);
        }
      }),
      { numRuns: 150 },
    );
  },
);

describe("what came, what is allowed, what to do", () => {
  test.each([
    ["MINERAL.VALUE", [5, "China"], "mineral 5: use a name or symbol such as antimony or Sb."],
    ["MINERAL.VALUE", ["antimony", true], "country TRUE: use a name or code such as Kazakhstan or KZ."],
    [
      "MINERAL.VALUE",
      ["antimony", "China", 12],
      `measure "12": use production, reserves, extraction share, mine production or processing share; also apparent consumption, domestic production, exports, imports, net import reliance, price or secondary production.`,
    ],
    ["DEAL.TERM", [7, "signed"], "deal 7: use the id of a deal, such as US-Ukraine."],
    ["DEAL.LIST", [7], "party 7: use a country, a group or a company's name."],
    [
      "MINERAL.UNIT",
      ["oil", "prod"],
      `measure "prod": use production, reserves, capacity or a stage such as mine production or refinery production. Did you mean "production"?`,
    ],
    [
      "MINERAL.UNIT",
      ["chromium", "reserves Cr2O3"],
      `measure "reserves Cr2O3": use "production", "reserves", "extraction share", "mine production", "processing share" or "reserves, Cr2O3 content"; also apparent consumption, domestic production, exports, imports, net import reliance, price, reported consumption or another of the 10 that MINERAL.MEASURES lists. Did you mean "reserves, Cr2O3 content" or "reserves"?`,
    ],
    [
      "MINERAL.UNIT",
      ["copper", "smelting"],
      "The dataset has no smelter production figures for copper: use production, reserves, extraction share, mine production, processing share or refinery production; also apparent consumption, domestic production, employment, exports, imports, net import reliance, price, reported consumption or another of the 10 that MINERAL.MEASURES lists.",
    ],
    [
      "MINERAL.IMPORTS",
      ["magnesium", "Chad"],
      `Chad is not a named source of United States imports of magnesium. The publisher gives no total for all its forms: MINERAL.IMPORTS("magnesium") lists their sources.`,
    ],
    [
      "DEAL.TERM",
      ["US-Ukraine, EU-Kazakhstan", "signed"],
      `No deal "US-Ukraine, EU-Kazakhstan". These are several deals: give them as a range or as {"US-Ukraine";"EU-Kazakhstan"}.`,
    ],
    ["DEAL.LIST", ["Chad"], "The dataset has no deal with Chad as a party."],
    ["DEAL.LIST", ["Korea"], `country "Korea" is ambiguous: use South Korea or North Korea.`],
    [
      "DEAL.LIST",
      ["Rio"],
      `No deal in the dataset has a party "Rio". Use a country, a group, or part of the name of a company or body.`,
    ],
  ])("%s %j", (id, args, message) => {
    expect(callOne(id, args)).toEqual({ error: expect.stringMatching(/^#(N\/A|VALUE!)$/) as string, message });
  });
});

describe("an argument in another one's place: the call as it is meant", () => {
  test.each([
    ["MINERAL.RANK", ["Tajikistan", "antimony"], 'Write MINERAL.RANK("antimony","Tajikistan").'],
    ["MINERAL.RANK", ["antimony", "China", 2024, "reserves"], 'Write MINERAL.RANK("antimony","China","reserves",2024).'],
    [
      "MINERAL.RANK",
      ["antimony", "China", 2024],
      'measure 2024: this belongs in year. Write MINERAL.RANK("antimony","China",,2024).',
    ],
    ["MINERAL.SERIES", ["antimony", "China", 2020, 2024], 'Write MINERAL.SERIES("antimony","China",,2020,2024).'],
    ["MINERAL.TOP", ["antimony", "reserves"], 'Write MINERAL.TOP("antimony",,"reserves").'],
    ["MINERAL.TOP", ["antimony", 5, "production", 2025, true], 'Write MINERAL.TOP("antimony",5,"production",2025,,TRUE).'],
    ["MINERAL.CITE", ["antimony", "Tajikistan", "bibtex"], 'Write MINERAL.CITE("antimony","Tajikistan",,,,"bibtex").'],
    ["DEAL.CITE", ["US-Ukraine", "2025-05-10"], 'Write DEAL.CITE("US-Ukraine",,"2025-05-10").'],
    ["DEAL.LIST", ["Ukraine", "lithium"], 'Write DEAL.LIST("Ukraine",,"lithium").'],
  ])("%s %j", (id, args, message) => {
    expect(callOne(id, args)).toMatchObject({ message: expect.stringContaining(message) as string });
  });

  test.each([
    ["a day may stand for its year", "MINERAL.VALUE", ["antimony", "China", null, "2025-01-01"]],
    ["no argument takes the word", "MINERAL.TOP", ["antimony", "many"]],
    ["no argument takes a year", "MINERAL.UNIT", ["antimony", 2025]],
  ])("no call is guessed where %s", (_, id, args) => {
    expect(callOne(id, args)).toMatchObject({ message: expect.not.stringContaining("Write") as string });
  });
});

test("another word for production, reserves or capacity means what the mineral declares as such", () => {
  expect(callOne("MINERAL.VALUE", ["lithium", "Australia", "output"])).toBe(callOne("MINERAL.VALUE", ["lithium", "Australia"]));
  expect(callOne("MINERAL.VALUE", ["titanium sponge", "Kazakhstan", "plant capacity"])).toBe(
    callOne("MINERAL.VALUE", ["titanium sponge", "Kazakhstan", "capacity"]),
  );
});
