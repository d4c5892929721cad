import { Fault } from "../../src/domain/fault";
import { fold } from "../../src/domain/name";
import { dataset } from "../../src/dataset/current";
import type { Dataset } from "../../src/dataset/dataset";
import type { MineralProperty } from "../../src/dataset/schema";
import { builtFile, builtWith } from "./built-file";

/** The value of a property, or the message of the fault. */
function answer(mineral: string, property: string, from: Dataset = dataset()): unknown {
  const result = from.properties.answer(from.findMineral(mineral), from.properties.get(property)!);
  if (result instanceof Fault) return result.toString();
  return typeof result.value === "object" ? result.value.number : result.value;
}

function evidence(mineral: string, property: string): string[][] {
  return dataset()
    .properties.evidence(dataset().findMineral(mineral), dataset().properties.get(property)!)
    .map(({ part, work, locator, says }) => [part, work.short, locator, says]);
}

test("every property is answered for some mineral, and says why not for the others", () => {
  const { properties, minerals } = dataset();
  for (const property of properties.all) {
    let answered = 0;
    for (const mineral of minerals) {
      const result = properties.answer(mineral, property);
      if (result instanceof Fault) {
        expect(result.message).toMatch(/\.$/);
        expect(result.message).not.toContain("newer add-in");
        continue;
      }
      expect(result.value === "" || result.value === undefined).toBe(false);
      answered += 1;
    }
    expect({ property: property.id, answered: answered > 0 }).toEqual({ property: property.id, answered: true });
  }
});

test("every answer but the dataset's own names, and that there is no control, rests on a work", () => {
  const { properties, minerals } = dataset();
  for (const property of properties.all) {
    for (const mineral of minerals) {
      const result = properties.answer(mineral, property);
      if (result instanceof Fault) continue;
      const none = property.origin === "mineral" || (property.id === "export_controls" && answer(mineral.id, property.id) === 0);
      expect({ mineral: mineral.id, property: property.id, works: result.evidence().length > 0 }).toEqual({
        mineral: mineral.id,
        property: property.id,
        works: !none,
      });
    }
  }
});

test("names of properties are not names of two", () => {
  const names = builtFile.properties.flatMap(({ id, label, aliases }) => [...new Set([id, label, ...aliases].map(fold))]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe("official lists", () => {
  test("membership is exactly yes, no or in part, and every list says its scope", () => {
    for (const { property } of builtFile.lists) {
      expect(builtFile.properties.find(({ id }) => id === `${property}_scope`)?.origin).toBe("list scope");
      for (const { name } of dataset().minerals) {
        const [is, scope] = [answer(name, property), String(answer(name, `${property}_scope`))];
        expect(["yes", "no", "in part"]).toContain(is);
        expect({ name, is, fault: scope.startsWith("#N/A") }).toEqual({ name, is, fault: is === "no" });
        expect({ name, is, part: scope.startsWith("in part: ") }).toEqual({ name, is, part: is === "in part" });
      }
    }
  });
  test("the line of the list is what it rests on", () => {
    expect(evidence("titanium", "eu_critical")).toEqual([
      [
        "list",
        "Regulation (EU) 2024/1252",
        "Annex II, section 1, point (af)",
        "EU critical raw materials (2024): titanium metal",
      ],
    ]);
  });
});

describe("published tables", () => {
  test("a property that only forms have says for which", () => {
    expect(answer("rare earths", "supply_risk")).toBe(
      '#N/A EU supply risk of rare earths: the dataset has none. It has one for "heavy rare earths" and "light rare earths".',
    );
  });
  test("a value rests on its line, with what the publisher adds", () => {
    expect(
      dataset().properties.evidence(dataset().findMineral("barite"), dataset().properties.get("net_import_reliance")!),
    ).toEqual([
      {
        part: "property",
        work: dataset().source("mcs2026"),
        locator: "row 628",
        says: "US net import reliance of barite: >75%",
        qualifier: "> e",
        note: expect.stringContaining("percentage of apparent consumption") as string,
      },
    ]);
  });
});

describe("the largest producers", () => {
  test("the share of three adds up those of the first three and rests on them and the total", () => {
    const known = dataset();
    const section = known.section(known.findMineral("antimony"), known.measureWords.production, undefined, undefined);
    const share = (country: string) => section.share(known.findPlace(country));
    expect(answer("antimony", "top_3_share")).toBeCloseTo(share("China") + share("Russia") + share("Tajikistan"), 12);
    expect(evidence("antimony", "top_3_share").map(([part]) => part)).toEqual(["numerator", "numerator", "numerator", "total"]);
  });
  test("is never more than all of the world", () => {
    for (const { name } of dataset().minerals) {
      const share = answer(name, "top_3_share");
      if (typeof share === "number") expect(share).toBeLessThanOrEqual(1);
    }
  });
  test("where fewer than three have a number, who the third is is not known", () => {
    expect(answer("krypton", "top_3_share")).toBe(
      "#N/A krypton production 2025 in USGS MCS 2026 lists fewer than 3 countries with a number above zero (1), so the share of the 3 largest is not known.",
    );
  });
});

describe("export controls", () => {
  test("counts those in force on the day of release, and names their countries", () => {
    expect([answer("gallium", "export_controls"), answer("gallium", "export_control_countries")]).toEqual([1, "China"]);
    expect([answer("nickel", "export_controls"), answer("nickel", "export_control_countries")]).toEqual([
      3,
      "Indonesia, Laos, Tanzania",
    ]);
  });
  test("a suspension that runs out puts a control back into the count", () => {
    expect(answer("gallium", "export_controls", builtWith({ released: "2026-11-28" }))).toBe(2);
  });
  test("none is zero in the count, and no country", () => {
    expect(answer("barite", "export_controls")).toBe(0);
    expect(answer("barite", "export_control_countries")).toBe(
      "#N/A The dataset has no export control on barite that is in force on 2026-11-21.",
    );
  });
  test("rests on the phase that puts each in force", () => {
    expect(evidence("gallium", "export_controls")).toEqual([
      [
        "control",
        "Bestao Consulting 2025",
        expect.any(String),
        "China: licensing requirement on gallium, in force from 2023-08-01",
      ],
    ]);
  });
});

describe("a property of a newer dataset", () => {
  const newer = (property: Partial<MineralProperty>): Dataset =>
    builtWith({
      properties: [
        ...builtFile.properties,
        {
          id: "carbon_footprint",
          label: "Carbon footprint",
          description: "New.",
          aliases: [],
          type: "number",
          origin: "table",
          ...property,
        },
      ],
    });
  test.each(["satellite", "toString", "mineral", "list", "list scope", "figures", "controls"])(
    "of origin %s that this add-in cannot answer says that a newer add-in is needed, and what to do",
    (origin) => {
      expect(answer("antimony", "carbon_footprint", newer({ origin }))).toMatch(
        /^#N\/A Carbon footprint \(carbon_footprint\) needs a newer add-in: .* Close Excel and open it again/,
      );
    },
  );
  test("of a table is answered from the table without a newer add-in", () => {
    expect(answer("antimony", "carbon_footprint", newer({ origin: "table" }))).toBe(
      "#N/A Carbon footprint of antimony: the dataset has none.",
    );
  });
});
