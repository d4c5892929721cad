import { dataset } from "../../src/dataset/current";
import { assessment, claimsAbout, controlsOn, importsOf, placesMeet } from "../../src/dataset/mineral-records";
import { Dataset } from "../../src/dataset/dataset";
import { propertyAnswer } from "../../src/dataset/property-answer";
import { Fault } from "../../src/domain/fault";
import { fold } from "../../src/domain/name";
import type { DatasetFile, ObservationTuple } from "../../src/dataset/schema";

const held = dataset();
const mineral = (name: string) => held.findMineral(name);

describe("official lists", () => {
  test.each([
    ["eu critical", 34],
    ["eu strategic", 17],
    ["us critical", 60],
    ["us critical 2022", 50],
    ["us-ukraine", 57],
  ])("%s has %i lines", (id, lines) => expect(held.file.lists.find((list) => list.id === id)?.entries).toHaveLength(lines));

  test("every printed name is one that formulas take, for a mineral that the line covers", () => {
    for (const list of held.file.lists) {
      for (const entry of list.entries) expect(entry.minerals).toContain(mineral(entry.name).id);
    }
  });

  test("the list of 2025 keeps that of 2022 and adds ten", () => {
    const names = (id: string): string[] => held.file.lists.find((list) => list.id === id)!.entries.map(({ name }) => name);
    const [before, now] = [names("us critical 2022"), names("us critical")];
    expect(before.filter((name) => !now.includes(name))).toEqual([]);
    expect(now.filter((name) => !before.includes(name))).toEqual([
      "boron",
      "copper",
      "lead",
      "metallurgical coal",
      "phosphate rock",
      "potash",
      "rhenium",
      "silicon",
      "silver",
      "uranium",
    ]);
  });

  test("every strategic raw material is critical too", () => {
    const covered = (id: string): Set<string> =>
      new Set(held.file.lists.find((list) => list.id === id)!.entries.flatMap(({ minerals }) => minerals));
    const critical = covered("eu critical");
    expect([...covered("eu strategic")].filter((id) => !critical.has(id))).toEqual([]);
  });
});

describe("controls", () => {
  test("a control on rare earths concerns dysprosium, and one on dysprosium rare earths", () => {
    const countries = (name: string): string[] => controlsOn(held, mineral(name)).map(({ country }) => country);
    expect(countries("dysprosium")).toEqual(expect.arrayContaining(["MYS", "CHN"]));
    expect(controlsOn(held, mineral("rare earths")).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["cn-dysprosium", "my-rare-earths"]),
    );
    expect(controlsOn(held, mineral("dysprosium")).map(({ id }) => id)).not.toContain("cn-samarium");
  });
  test("goods of no single mineral are among all controls", () => {
    expect(controlsOn(held, undefined).map(({ id }) => id)).toContain("tj-scrap");
  });
});

describe("imports", () => {
  test("the heading that stands for the mineral comes first, forms after it", () => {
    expect(importsOf(held, mineral("chromium"))[0]?.heading).toBe("Total imports");
    expect(importsOf(held, mineral("silicon")).map(({ mineral }) => mineral)).toEqual([
      "silicon",
      "ferrosilicon",
      "silicon-metal",
    ]);
  });
  test("a mineral has at most one heading that stands for it, and its shares lie within 0 and 100", () => {
    const mains = held.file.imports.filter(({ main }) => main).map(({ mineral }) => mineral);
    expect(mains.filter((id, index) => mains.indexOf(id) !== index)).toEqual([]);
    for (const { shares } of held.file.imports) for (const { value } of shares) expect(value >= 0 && value <= 100).toBe(true);
  });
});

describe("shares by stage", () => {
  test("shares of one mineral and stage do not exceed the world, bounds apart", () => {
    for (const series of held.file.series.filter(({ edition }) => edition === "eucrm2023")) {
      const sum = series.observations.reduce(
        (total, [, , value, qualifiers]) => total + (qualifiers === "<" ? 0 : (value ?? 0)),
        0,
      );
      // Shares are rounded to a tenth, and some are left out of the published table.
      expect({ ...series, observations: undefined, within: sum > 85 && sum < 101.5 }).toMatchObject({ within: true });
    }
  });
  test("every averaged share says so", () => {
    for (const { observations } of held.file.series.filter(({ edition }) => edition === "eucrm2023")) {
      for (const [, year, , , , note] of observations)
        expect([year, held.file.notes[note]]).toEqual([2020, "Average of 2016 to 2020."]);
    }
  });
});

test("places meet where they are the same, or a group and its member", () => {
  const place = (name: string) => held.findPlace(name);
  expect(placesMeet(held, "KAZ", place("Kazakhstan"))).toBe(true);
  expect(placesMeet(held, "CENTRAL-ASIA", place("Kazakhstan"))).toBe(true);
  expect(placesMeet(held, "KAZ", place("Central Asia"))).toBe(true);
  expect(placesMeet(held, "KAZ", place("Uzbekistan"))).toBe(false);
  expect(placesMeet(held, "CENTRAL-ASIA", place("Georgia"))).toBe(false);
});

describe("claims", () => {
  const byId = (id: string, from: Dataset = held) =>
    assessment(
      from,
      from.file.claims.find((claim) => claim.id === id)!,
    );

  test("claims about a form are claims about the mineral; a compared mineral counts", () => {
    expect(claimsAbout(held, mineral("titanium"), undefined).length).toBeGreaterThan(1);
    expect(claimsAbout(held, mineral("ilmenite"), undefined).map(({ id }) => id)).toContain("kure-ukraine-titanium");
  });

  test("every claim that is judged by figures tells figures with their edition", () => {
    for (const claim of held.file.claims.filter(({ check }) => check?.kind === "rank" || check?.kind === "share")) {
      expect(assessment(held, claim)).toMatchObject({
        computed: true,
        dataSays: expect.stringMatching(/\d.*(USGS MCS|IEA|EU CRM)/) as string,
      });
    }
  });

  test("no verdict rests on a work of commentary", () => {
    const commentary = new Set(held.file.sources.filter(({ tier }) => tier === "commentary").map(({ id }) => id));
    expect(
      held.file.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)).filter((id) => commentary.has(id)),
    ).toEqual([]);
  });

  /** The dataset with one more USGS edition of antimony, in which Tajikistan produces this much. */
  function withNextEdition(tonnes: number): Dataset {
    const file: DatasetFile = held.file;
    const before = file.series.find(
      ({ edition, mineral, measure }) => edition === "mcs2026" && mineral === "antimony" && measure === "mine production",
    )!;
    const observations = before.observations.map(([country, , value, , locator]): ObservationTuple => [
      country,
      2026,
      country === "TJK" ? tonnes : value,
      "e",
      locator,
      -1,
    ]);
    const source = {
      ...file.sources.find(({ id }) => id === "mcs2026")!,
      id: "mcs2027",
      short: "USGS MCS 2027",
      published: "2027-01-31",
    };
    return new Dataset({
      ...file,
      sources: [...file.sources, source],
      series: [...file.series, { ...before, edition: "mcs2027", observations }],
    });
  }

  test("a new edition changes the verdict on antimony", () => {
    expect(byId("cpc-antimony-producer").verdict).toBe("outdated");
    expect(byId("cpc-antimony-producer", withNextEdition(39000))).toMatchObject({
      verdict: "agrees",
      dataSays: expect.stringContaining(
        "2nd with 39,000 t Sb content (antimony, mine production, 2026e, USGS MCS 2027)",
      ) as string,
    });
    expect(byId("cpc-antimony-producer", withNextEdition(100)).verdict).toBe("outdated");
  });
});

describe("properties", () => {
  test("every property is answered for every mineral, or says why not", () => {
    for (const property of held.file.properties) {
      let answered = 0;
      for (const one of held.minerals) {
        try {
          const { value } = propertyAnswer(held, one, property);
          expect(value === "" || value === undefined).toBe(false);
          answered += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
          expect((error as Fault).message).toMatch(/\.$/);
        }
      }
      expect({ property: property.id, answered: answered > 0 }).toEqual({ property: property.id, answered: true });
    }
  });

  test("names of properties are not names of two", () => {
    const names = held.file.properties.flatMap(({ id, label, aliases }) => [...new Set([id, label, ...aliases].map(fold))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("a property held for forms only says for which", () => {
    const risk = held.file.properties.find(({ id }) => id === "supply_risk")!;
    expect(() => propertyAnswer(held, mineral("rare earths"), risk)).toThrow(
      /It is held for "heavy rare earths" and "light rare earths"/,
    );
  });
});
