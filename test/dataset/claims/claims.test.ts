import { dataset } from "../../../src/dataset/current";
import type { Dataset } from "../../../src/dataset/dataset";
import type { ObservationTuple } from "../../../src/dataset/schema";
import { builtFile, builtWith } from "../built-file";

const { claims } = dataset();
const assessed = (id: string, from: Dataset = dataset()) => from.claims.assess(from.claims.all.find((claim) => claim.id === id)!);

test("claims about a form are claims about the mineral; a compared mineral counts", () => {
  const ids = (mineral: string): string[] => claims.about(dataset().findMineral(mineral)).map(({ id }) => id);
  expect(ids("titanium")).toEqual(
    expect.arrayContaining(["tuleshov-ukraine-titanium", "kure-ukraine-titanium", "vocal-use-titanium"]),
  );
  expect(ids("ilmenite")).toContain("kure-ukraine-titanium");
});

test("a place meets claims about it, about a group of it and about its members", () => {
  const ids = (place: string): string[] =>
    claims.about(dataset().findMineral("rare earths"), dataset().findPlace(place)).map(({ id }) => id);
  expect(ids("Uzbekistan")).toEqual([
    "cpc-ree-region",
    "cpc-ree-uzbekistan",
    "cpc-ree-initiatives",
    "tuleshov-uzbekistan-rare-earths",
  ]);
  expect(ids("Central Asia")).toEqual(expect.arrayContaining(["cpc-ree-kazakhstan", "cpc-ree-uzbekistan", "cpc-ree-region"]));
});

test("every claim that is judged by figures tells figures with their edition, and rests on them", () => {
  for (const claim of claims.all.filter(({ check }) => check?.kind === "rank" || check?.kind === "share")) {
    const assessment = claims.assess(claim);
    expect(assessment).toMatchObject({
      computed: true,
      dataSays: expect.stringMatching(/\d.*(USGS MCS|IEA|EU CRM)/) as string,
    });
    expect(assessment.evidence().map(({ part }) => part)).toContain(claim.check!.kind === "rank" ? "table" : "numerator");
  }
});

test("every claim rests on its own text first, and on each testimony", () => {
  for (const claim of claims.all) {
    const [first, ...rest] = claims.assess(claim).evidence();
    expect(first).toMatchObject({ part: "claim", work: { id: claim.source }, locator: claim.locator, says: claim.text });
    expect(rest.slice(0, claim.testimony.length).map(({ work, says }) => [work.id, says])).toEqual(
      claim.testimony.map(({ source, says }) => [source, says]),
    );
  }
});

test("each kind of check names what it rests on", () => {
  const says = (id: string): string[] =>
    assessed(id)
      .evidence()
      .slice(1)
      .map(({ part, says }) => `${part}: ${says}`);
  expect(says("cpc-barite-imports")).toContain("import share: India, barite, All imports, 2021–24: 39% of United States imports");
  expect(says("kure-eu-34")).toEqual(["list: EU critical raw materials (2024), in force from 2024-05-23: 34 entries"]);
  expect(says("cpc-ban-gallium")).toContain(
    "control: China: export ban on gallium to United States, suspended from 2025-11-09 until 2026-11-27",
  );
  expect(says("tuleshov-use-lithium")[0]).toMatch(/^property: Main uses of lithium: /);
  expect(says("cpc-not-ukraine-antimony")[0]).toMatch(/^table: antimony mine production, 2025/);
});

test("a claim is assessed once", () => {
  const [claim] = claims.all;
  expect(claims.assess(claim!)).toBe(claims.assess(claim!));
});

test("no verdict rests on a work of commentary", () => {
  const commentary = new Set(builtFile.sources.filter(({ tier }) => tier === "commentary").map(({ id }) => id));
  expect(
    builtFile.claims.flatMap(({ testimony }) => testimony.map(({ source }) => source)).filter((id) => commentary.has(id)),
  ).toEqual([]);
});

/** The dataset with one more USGS edition of antimony, in which Tajikistan produces this much. */
function withNextEdition(tonnes: number): Dataset {
  const before = builtFile.series.find(
    ({ edition, mineral, measure }) => edition === "mcs2026" && mineral === "antimony" && measure === "mine production",
  )!;
  const newest = before.observations.filter(([, year]) => year === 2025);
  const observations = newest.map(([country, , value, , locator]): ObservationTuple => [
    country,
    2026,
    country === "TJK" ? tonnes : value,
    "e",
    locator,
    -1,
  ]);
  const source = {
    ...builtFile.sources.find(({ id }) => id === "mcs2026")!,
    id: "mcs2027",
    short: "USGS MCS 2027",
    published: "2027-01-31",
  };
  return builtWith({
    sources: [...builtFile.sources, source],
    series: [...builtFile.series, { ...before, edition: "mcs2027", observations }],
  });
}

test("a new edition changes the verdict on antimony", () => {
  expect(assessed("cpc-antimony-producer").verdict).toBe("outdated");
  expect(assessed("cpc-antimony-producer", withNextEdition(39000))).toMatchObject({
    verdict: "agrees",
    dataSays: expect.stringContaining("2nd with 39,000 t Sb content (antimony, mine production, 2026e, USGS MCS 2027)") as string,
  });
  expect(assessed("cpc-antimony-producer", withNextEdition(100)).verdict).toBe("outdated");
});
