import { Fault } from "../../src/domain/fault";
import type { Card } from "../../src/domain/cell";
import { dataset } from "../../src/dataset/current";
import { call, callOne, functionById } from "./call";

const NA = (message: string) => ({ error: "#N/A", message: expect.stringContaining(message) as string });
const VALUE = (message: string) => ({ error: "#VALUE!", message: expect.stringContaining(message) as string });

describe("MINERAL.INFO", () => {
  test("takes the id, the label and the aliases of a property, in any spelling", () => {
    for (const property of ["net_import_reliance", "Net Import Reliance", "US net import reliance", "NIR", " nir "]) {
      expect(callOne("MINERAL.INFO", ["antimony", property])).toBe(0.91);
    }
  });
  test("a property that nobody knows lists those that are known, and the nearest", () => {
    expect(callOne("MINERAL.INFO", ["antimony", "simbol"])).toEqual(VALUE('property "simbol": use symbol, parent, forms'));
    expect(callOne("MINERAL.INFO", ["antimony", "simbol"])).toEqual(VALUE('Did you mean "symbol"?'));
  });
  test("a blank property is asked for; a range answers element by element", () => {
    expect(callOne("MINERAL.INFO", ["antimony", undefined])).toEqual(VALUE("property is blank"));
    expect(call("MINERAL.INFO", [[["antimony"], ["antimoney"], [null]], [["symbol", "eu_critical"]]])).toEqual([
      ["Sb", "yes"],
      [NA('Did you mean "antimony"?'), NA('Did you mean "antimony"?')],
      ["", ""],
    ]);
  });
  test("a share is shown as a percentage", () => {
    expect(functionById("MINERAL.INFO").evaluate([[["antimony"]], [["nir"]]], dataset())[0]![0]).toEqual({
      kind: "formatted",
      number: 0.91,
      format: "0.0%",
    });
  });
});

describe("MINERAL.LIST", () => {
  test("takes lists by id, name, property and alias", () => {
    for (const list of ["eu critical", "EU_critical", "EU critical raw materials (2024)", "eu critical 2024"]) {
      expect(call("MINERAL.LIST", [list])).toHaveLength(34);
    }
    expect(call("MINERAL.LIST", ["us critical", true])[0]).toEqual(["US critical minerals (2025)"]);
  });
  test("the names of a list are names that other functions take", () => {
    const names = call("MINERAL.LIST", ["eu critical"]).map(([name]) => [String(name)]);
    expect(
      call("MINERAL.INFO", [names, "eu_critical"])
        .flat()
        .every((answer) => String(answer).startsWith("yes")),
    ).toBe(true);
  });
  test("an unknown list names those that are held", () => {
    expect(callOne("MINERAL.LIST", ["eu critcal"])).toEqual(
      VALUE('use all, eu critical, eu strategic, us critical, us critical 2022 or us-ukraine. Did you mean "eu critical"?'),
    );
  });
});

describe("MINERAL.CONTROLS", () => {
  test("those in force come first, and headers name the columns", () => {
    const rows = call("MINERAL.CONTROLS", ["gallium", "China", "2026-02-06", true]);
    expect(rows.map((row) => row[4])).toEqual(["Status", "in force", "suspended"]);
    expect(rows[0]).toEqual([
      "Country",
      "Measure",
      "From",
      "Until",
      "Status",
      "Source",
      "Product",
      "Destination",
      "Note",
      "Link",
    ]);
  });
  test("a group answers for its members, the world is refused", () => {
    expect(new Set(call("MINERAL.CONTROLS", ["all", "Central Asia"]).map(([country]) => country))).toEqual(
      new Set(["Kyrgyzstan", "Tajikistan"]),
    );
    expect(callOne("MINERAL.CONTROLS", ["gallium", "World"])).toEqual(VALUE("leave it out"));
  });
  test("a day before the first control, and a mineral without any, say so", () => {
    expect(callOne("MINERAL.CONTROLS", ["gallium", "China", "2023-07-31"])).toEqual(
      NA("had been announced by 2023-07-31: the first that is held begins 2023-08-01"),
    );
    expect(callOne("MINERAL.CONTROLS", ["barite", "China"])).toEqual(NA("No export control of China on barite is held"));
  });
  test("the default day is that of the dataset", () => {
    expect(call("MINERAL.CONTROLS", ["gallium"])).toEqual(
      call("MINERAL.CONTROLS", ["gallium", undefined, dataset().file.released]),
    );
  });
  test("every row is rectangular and names its source", () => {
    for (const row of call("MINERAL.CONTROLS", ["all"])) {
      expect(row).toHaveLength(10);
      expect(row[5]).not.toBe("");
      expect(row[9]).toMatch(/^https?:/);
    }
  });
});

describe("MINERAL.IMPORTS", () => {
  test("the shares of a heading add up to the whole", () => {
    const rows = call("MINERAL.IMPORTS", ["barite"]);
    expect(rows.reduce((sum, [, share]) => sum + (share as number), 0)).toBeCloseTo(1, 10);
  });
  test("a country that is not named is not zero", () => {
    expect(callOne("MINERAL.IMPORTS", ["barite", "Kazakhstan"])).toEqual(NA("Kazakhstan is not a named source"));
  });
  test("without a total, each heading that names the country answers; a country in none is told the headings", () => {
    expect(call("MINERAL.IMPORTS", ["hafnium", "China"]).map((row) => row[3])).toEqual([
      "Hafnium, unwrought",
      "Hafnium, wrought",
    ]);
    expect(callOne("MINERAL.IMPORTS", ["hafnium", "Chad"])).toEqual(
      NA("No total is published; headings are Hafnium, unwrought and Hafnium, wrought."),
    );
  });
  test("a form without headings of its own points to what it is a form of", () => {
    expect(callOne("MINERAL.IMPORTS", ["ilmenite"])).toEqual(NA('They are held for "titanium mineral concentrates".'));
  });
});

describe("MINERAL.CLAIMS", () => {
  test("verdicts are those that are documented", () => {
    const verdicts = new Set(call("MINERAL.CLAIMS", ["all"]).map((row) => row[4]));
    expect([...verdicts].sort()).toEqual(["agrees", "contradicted", "disputed", "not verifiable", "outdated"]);
  });
  test("every claim is reached by all, and each row has every column", () => {
    const rows = call("MINERAL.CLAIMS", ["all"]);
    expect(rows).toHaveLength(dataset().file.claims.length);
    for (const row of rows) expect(row).toHaveLength(10);
  });
  test("a country without a claim says what claims are about", () => {
    expect(callOne("MINERAL.CLAIMS", ["antimony", "Chile"])).toEqual(
      NA("No claim about antimony and Chile is held. Claims are held about antimony, barite"),
    );
  });
});

describe("MINERAL.CARD", () => {
  const cardOf = (name: string): Card => {
    const result = functionById("MINERAL.CARD").evaluate([[[name]]], dataset())[0]![0]!;
    if (result instanceof Fault || typeof result !== "object" || result.kind !== "card") throw new Error(`no card for ${name}`);
    return result;
  };
  test("every mineral has a card with each label once and something on it", () => {
    for (const { name } of dataset().minerals) {
      const labels = cardOf(name).sections.flatMap(({ properties }) => properties.map(({ label }) => label));
      expect({ name, repeated: labels.filter((label, index) => labels.indexOf(label) !== index) }).toEqual({
        name,
        repeated: [],
      });
      expect(labels.length).toBeGreaterThan(0);
    }
  });
  test("every figure and every list on a card has its work and licence", () => {
    for (const { title, properties } of cardOf("antimony").sections.filter(({ title }) => title !== "Overview")) {
      for (const { attribution } of properties)
        expect({ title, licence: attribution?.licenseText }).toEqual({ title, licence: expect.stringMatching(/\w/) as string });
    }
  });
  test("shows the largest producers with unit and share", () => {
    const production = cardOf("chromium").sections.find(({ title }) => title === "Mine production, 2025")!;
    expect(production.properties[0]).toMatchObject({
      label: "1. South Africa, mine production",
      value: 23000,
      unit: "kt marketable ore",
    });
    expect(production.properties[1]).toMatchObject({
      label: "1. South Africa, share of mine production",
      value: { kind: "formatted", format: "0.0%" },
    });
  });
});
