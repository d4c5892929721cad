import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alpha3ToAlpha2 } from "i18n-iso-countries";
import { buildDataset } from "../../pipeline/build/build";
import { type ReleaseFile, writtenForm } from "../../pipeline/build/release";
import { withForms } from "../../src/dataset/measure-forms";
import { type DatasetFile } from "../../src/dataset/schema";
import { readWrittenFile } from "../../src/dataset/written-file";

const root = join(__dirname, "../..");
const text = readFileSync(join(root, "src/dataset/dataset.json"), "utf8");
const dataset = readWrittenFile(JSON.parse(text)) as DatasetFile;

function figureOf(edition: string, mineral: string, measure: string, country: string, year: number) {
  const series = dataset.series.find((one) => one.edition === edition && one.mineral === mineral && one.measure === measure);
  return series?.observations.find(([place, when]) => place === country && when === year);
}

describe("the dataset in the repository", () => {
  test("is what data/ gives, and the same bytes each time", () => {
    const build = () => writtenForm(buildDataset(join(root, "data")), "dataset.json");
    const { dataset: once, release } = build();
    expect(build().dataset === once).toBe(true);
    expect(once === text ? "same" : "src/dataset/dataset.json differs from data/: run `npm run data`").toBe("same");
    const beside = readFileSync(join(root, "src/dataset/release.json"), "utf8");
    expect(release === beside ? "same" : "src/dataset/release.json differs: run `npm run data`").toBe("same");
  });

  test("has beside it the hash and the size of its bytes", () => {
    const { file, sha256, size } = JSON.parse(readFileSync(join(root, "src/dataset/release.json"), "utf8")) as ReleaseFile;
    const bytes = readFileSync(join(root, "src/dataset", file));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(bytes.length).toBe(size);
  });

  test("no country exceeds the world, and shares lie within 0 and 100%", () => {
    const signed = new Set(
      withForms(dataset.measures)
        .filter((measure) => measure.signed)
        .map(({ id }) => id),
    );
    for (const { edition, mineral, measure, unit, observations } of dataset.series) {
      for (const [country, year, value] of observations) {
        if (value === null) continue;
        const where = [edition, mineral, measure, country, year].join(", ");
        expect(value < 0 && !signed.has(measure) ? where : "").toBe("");
        if (unit === "%") expect(value > 100 ? where : "").toBe("");
        const world = observations.find(([place, when]) => place === "WORLD" && when === year);
        if (world?.[2] != null && !world[3].includes(">"))
          expect(value > world[2] * 1.005 ? `${where} is more than the world` : "").toBe("");
      }
    }
  });

  test("leading producers and their shares are those that the publisher names in another table", () => {
    const published = (mineral: string, property: string) =>
      dataset.propertyValues.find((one) => one.mineral === mineral && one.property === property);
    const names = new Map(dataset.countries.map(({ id, kind, name }) => [id, kind === "country" ? name : undefined]));
    let compared = 0;
    for (const { id, production } of dataset.minerals) {
      const leader = published(id, "top_producer");
      const share = published(id, "top_producer_share")?.value;
      const series = dataset.series.find(
        (one) => one.edition === leader?.source && one.mineral === id && one.measure === production,
      );
      const newest = series?.observations.filter(([, year]) => year === 2025 && leader?.note?.startsWith("2025"));
      const first = newest
        ?.filter(([place, , value]) => names.get(place) !== undefined && value !== null)
        .sort((a, b) => b[2]! - a[2]!)[0];
      if (!leader || !first) continue;
      compared += 1;
      expect([id, names.get(first[0])]).toEqual([id, leader.value]);
      const world = newest?.find(([place]) => place === "WORLD")?.[2];
      if (typeof share === "number" && world != null)
        expect([id, Math.abs((first[2]! / world) * 100 - share) <= 1]).toEqual([id, true]);
    }
    expect(compared).toBeGreaterThanOrEqual(33);
  });

  test("every figure is of a place that is named, and countries have ISO 3166 codes", () => {
    const places = new Map(dataset.countries.map((country) => [country.id, country]));
    for (const { observations } of dataset.series)
      for (const [country] of observations) expect(places.has(country) ? "" : country).toBe("");
    // Kosovo has a code that the standard leaves to its users.
    for (const { id, iso2, kind } of dataset.countries)
      if (kind === "country" && id !== "XKX") expect([id, iso2]).toEqual([id, alpha3ToAlpha2(id)]);
  });

  test("every figure has a locator, and none without a number is zero", () => {
    for (const { edition, observations } of dataset.series) {
      for (const [country, year, value, qualifiers, locator] of observations) {
        const where = [edition, country, year].join(", ");
        expect(locator === "" ? where : "").toBe("");
        const withoutNumber = /(^| )(W|NA|s|XX|E|range|text)( |$)/.test(qualifiers);
        expect((value === null) === withoutNumber ? "" : `${where}: ${String(value)} with "${qualifiers}"`).toBe("");
      }
    }
  });

  test("the words production, reserves and capacity mean a series that is there", () => {
    // No country figures of germanium are published; the word still has its meaning.
    const withoutFigures = new Set(["germanium, production"]);
    for (const mineral of dataset.minerals) {
      for (const kind of ["production", "reserves", "capacity"] as const) {
        const measure = mineral[kind];
        if (measure === undefined || withoutFigures.has(`${mineral.id}, ${kind}`)) continue;
        expect(
          dataset.series.some((one) => one.mineral === mineral.id && one.measure === measure) ? "" : `${mineral.id}, ${measure}`,
        ).toBe("");
      }
    }
  });

  test("every mineral with a series of production or reserves says what the word means", () => {
    const measures = new Map(withForms(dataset.measures).map((measure) => [measure.id, measure]));
    for (const { mineral, measure } of dataset.series) {
      const { kind, of } = measures.get(measure)!;
      if (of !== undefined || (kind !== "production" && kind !== "reserves" && kind !== "capacity")) continue;
      expect(
        dataset.minerals.find(({ id }) => id === mineral)?.[kind] === undefined
          ? `${mineral} has ${measure} but no "${kind}"`
          : "",
      ).toBe("");
    }
  });
});

/** Figures read from the published tables: [edition, mineral, measure, country, year, value, qualifiers]. */
const PUBLISHED: [string, string, string, string, number, number | null, string][] = [
  ["mcs2025", "antimony", "mine production", "CHN", 2023, 62300, "e"],
  ["mcs2025", "antimony", "mine production", "CHN", 2024, 60000, "e"],
  ["mcs2025", "antimony", "mine production", "TJK", 2024, 17000, "e"],
  ["mcs2025", "antimony", "mine production", "KGZ", 2024, 20, "e"],
  ["mcs2025", "antimony", "mine production", "WORLD", 2023, 106000, ""],
  ["mcs2025", "antimony", "reserves", "KGZ", 2024, 260000, ""],
  ["mcs2025", "antimony", "reserves", "WORLD", 2024, 2000000, ">"],
  ["mcs2026", "antimony", "mine production", "RUS", 2025, 32000, "e"],
  ["mcs2026", "antimony", "mine production", "TJK", 2025, 22000, "e"],
  ["mcs2026", "antimony", "mine production", "MMR", 2025, 4500, "e"],
  ["mcs2026", "antimony", "mine production", "AUS", 2024, 1270, ""],
  ["mcs2026", "antimony", "mine production", "WORLD", 2025, 110000, "e"],
  ["mcs2026", "antimony", "reserves", "TJK", 2025, 60000, ""],
  ["mcs2025", "chromium", "mine production", "KAZ", 2024, 6500, "e"],
  ["mcs2026", "chromium", "mine production", "KAZ", 2025, 7000, "e"],
  ["mcs2026", "chromium", "reserves", "KAZ", 2025, 230000, ""],
  ["mcs2026", "chromium", "reserves, Cr2O3 content", "KAZ", 2025, 100000, ""],
  ["mcs2025", "barite", "mine production", "KAZ", 2024, 650, "e"],
  ["mcs2025", "barite", "mine production", "USA", 2024, null, "W"],
  ["mcs2026", "barite", "mine production", "USA", 2024, null, "W"],
  ["mcs2026", "barite", "mine production", "KAZ", 2025, 700, "e"],
  ["mcs2026", "barite", "reserves", "KAZ", 2025, 85000, ""],
  ["wna2025", "uranium", "mine production", "KAZ", 2024, 23270, ""],
  ["wna2025", "uranium", "mine production", "UZB", 2024, 4000, "e"],
  ["wna2025", "uranium", "mine production", "WORLD", 2024, 60213, ""],
  ["mcs2026", "rare-earths", "mine production", "CHN", 2025, 270000, "e"],
  ["mcs2026", "rare-earths", "mine production", "USA", 2025, 51000, "e"],
  ["mcs2025", "gallium", "primary production", "CHN", 2024, 750000, "e"],
  ["mcs2026", "gallium", "primary production", "CHN", 2025, 900000, "e"],
  ["mcs2026", "manganese", "mine production", "ZAF", 2025, 7600, "e"],
  ["mcs2026", "lithium", "mine production", "AUS", 2025, 92000, "e"],
  ["mcs2025", "graphite", "mine production", "UKR", 2024, 1200, "e"],
  ["mcs2026", "graphite", "mine production", "UKR", 2025, 800, "e"],
  ["mcs2026", "graphite", "reserves", "UKR", 2025, null, "NA"],
  ["mcs2025", "ilmenite", "mine production", "UKR", 2024, 120, "e"],
  ["mcs2026", "ilmenite", "mine production", "UKR", 2024, 286, "e"],
  ["mcs2026", "ilmenite", "reserves", "UKR", 2025, 5900, ""],
  ["mcs2026", "rutile", "mine production", "UKR", 2025, 10, "e"],
  ["mcs2025", "titanium-sponge", "production", "KAZ", 2024, 14000, "e"],
  ["mcs2026", "titanium-sponge", "production", "KAZ", 2024, 19000, "e"],
  ["mcs2026", "titanium-sponge", "capacity", "KAZ", 2025, 26000, "e"],
  ["mcs2026", "titanium-sponge", "production", "UKR", 2025, 0, "-"],
  ["mcs2026", "tungsten", "mine production", "KAZ", 2024, 0, "-"],
  ["mcs2026", "tungsten", "mine production", "KAZ", 2025, 2400, "e"],
  ["mcs2025", "zeolites", "mine production", "GEO", 2024, 5000, "e"],
  ["mcs2026", "zeolites", "mine production", "GEO", 2024, 243000, ""],
  ["mcs2025", "mercury", "mine production", "TJK", 2024, 100, "e"],
  ["mcs2026", "iodine", "mine production", "TKM", 2025, 800, "e"],
  ["mcs2026", "molybdenum", "mine production", "ARM", 2024, 8200, "e"],
  ["mcs2026", "kaolin", "mine production", "UZB", 2025, 6000, "e"],
  ["mcs2026", "rhenium", "mine production", "UZB", 2025, 7000, "e"],
  ["mcs2026", "tellurium", "refinery production", "UZB", 2025, 18, "e"],
  ["mcs2026", "bismuth", "refinery production", "KAZ", 2025, 180, "e"],
  ["mcs2026", "asbestos", "mine production", "KAZ", 2025, 250000, "e"],
  // Declared corrections.
  ["mcs2025", "kaolin", "mine production", "WORLD", 2024, 44000, "e"],
  ["mcs2025", "indium", "refinery capacity", "CHN", 2024, 1100, ""],
  ["mcs2025", "helium", "production", "USA", 2024, 81, "e"],
];

test.each(PUBLISHED)("%s: %s, %s, %s, %i", (edition, mineral, measure, country, year, value, qualifiers) => {
  expect(figureOf(edition, mineral, measure, country, year)?.slice(2, 4)).toEqual([value, qualifiers]);
});

test("units that upstream mislabels are mended", () => {
  const unitOf = (edition: string, mineral: string, measure: string) =>
    dataset.series.find((one) => one.edition === edition && one.mineral === mineral && one.measure === measure)?.unit;
  expect(unitOf("mcs2025", "ilmenite", "mine production")).toBe("kt TiO2 content");
  expect(unitOf("mcs2025", "industrial-sand-and-gravel", "mine production")).toBe("kt");
  expect(unitOf("mcs2025", "molybdenum", "reserves")).toBe("kt Mo content");
  expect(unitOf("mcs2025", "vanadium", "reserves")).toBe("kt V content");
  expect(unitOf("mcs2026", "vanadium", "reserves")).toBe("kt V content");
  expect(unitOf("mcs2025", "strontium", "mine production")).toBe("t celestite");
  expect(unitOf("mcs2025", "magnesium-metal", "reserves")).toBeUndefined();
});
