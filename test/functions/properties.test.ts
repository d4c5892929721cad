import * as fc from "fast-check";
import { lastDayOf } from "../../src/domain/date";
import { monthAfter } from "../../src/domain/month";
import { dataset } from "../../src/dataset/current";
import type { Dataset } from "../../src/dataset/dataset";
import type { Series } from "../../src/dataset/schema";
import { builtFile, builtWith } from "../dataset/built-file";
import { call, callOne, type Shown } from "./call";

const real = dataset();
const seriesList = builtFile.series;
const countryNames = builtFile.countries.filter(({ kind }) => kind === "country").map(({ name }) => name);

/** A series of the real dataset, with a year and a country that it mostly lists. */
const question = fc.constantFrom(...seriesList).chain((series) =>
  fc.record({
    series: fc.constant(series),
    year: fc.constantFrom(...new Set(series.observations.map(([, year]) => year))),
    country: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...series.observations.map(([country]) => real.placeName(country))) },
      { weight: 1, arbitrary: fc.constantFrom(...countryNames) },
    ),
  }),
);
const day = fc
  .date({ min: new Date("2024-06-01T00:00:00Z"), max: new Date("2027-06-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** An answer without the words of its message, which may name editions that came later. */
const withoutWords = (answer: Shown): unknown => (typeof answer === "object" ? answer.error : answer);

describe("as_of", () => {
  const functions = ["MINERAL.RANK", "MINERAL.VALUE", "MINERAL.SHARE"];

  test("an answer as of a day rests on nothing published later", () => {
    const known = new Map<string, Dataset>();
    const knownBy = (asOf: string): Dataset => {
      const ids = builtFile.sources.filter(({ published }) => lastDayOf(published) <= asOf).map(({ id }) => id);
      const key = ids.join();
      if (!known.has(key)) known.set(key, builtWith({ series: seriesList.filter(({ edition }) => ids.includes(edition)) }));
      return known.get(key)!;
    };
    fc.assert(
      fc.property(question, day, fc.boolean(), fc.constantFrom(...functions), ({ series, year, country }, asOf, withYear, id) => {
        const args = [real.mineral(series.mineral).name, country, series.measure, withYear ? year : null, asOf];
        expect(withoutWords(callOne(id, args, real))).toEqual(withoutWords(callOne(id, args, knownBy(asOf))));
      }),
      { numRuns: 400 },
    );
  });

  test("adding a later edition never changes it", () => {
    const observations = fc.array(
      fc.tuple(fc.constantFrom(...builtFile.countries.map(({ id }) => id)), fc.integer({ min: 0, max: 1_000_000 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(question, day, observations, fc.constantFrom(...functions), ({ series, country }, asOf, lines, id) => {
        const source = { ...real.source(series.edition), id: "later", short: "Later edition", published: "2027-06-02" };
        const added: Series = {
          ...series,
          edition: "later",
          observations: lines.map(([place, value], index) => [place, 2026, value, "", `row ${index}`, -1]),
        };
        const later = builtWith({ sources: [...builtFile.sources, source], series: [...seriesList, added] });
        const args = [real.mineral(series.mineral).name, country, series.measure, null, asOf];
        expect(callOne(id, args, later)).toEqual(callOne(id, args, real));
      }),
      { numRuns: 40 },
    );
  });
});

describe("prices as of a day", () => {
  const series = builtFile.monthly;
  const month = fc.constantFrom(...series).chain((each) =>
    fc.record({
      series: fc.constant(each),
      month: fc.integer({ min: -3, max: each.values.length + 2 }).map((index) => monthAfter(each.from, index)),
    }),
  );

  test("rest on nothing published later", () => {
    const isOut = (edition: string, asOf: string): boolean => lastDayOf(real.source(edition).published) <= asOf;
    fc.assert(
      fc.property(month, day, ({ series: { mineral }, month }, asOf) => {
        const known = builtWith({ monthly: series.filter(({ edition }) => isOut(edition, asOf)) });
        const args = [real.mineral(mineral).name, month, "World Bank"];
        const today = callOne("MINERAL.PRICE", [...args, asOf], real);
        // A name that nobody had published by then is one that is not known.
        if (!known.prices.isBasis("World Bank")) expect(today).toMatchObject({ error: "#N/A" });
        else expect(withoutWords(today)).toEqual(withoutWords(callOne("MINERAL.PRICE", args, known)));
      }),
      { numRuns: 60 },
    );
  });

  test("a later release never changes them", () => {
    fc.assert(
      fc.property(month, day, fc.double({ min: 0, max: 9, noNaN: true }), ({ series: each, month }, asOf, factor) => {
        const source = { ...real.source(each.edition), id: "later", short: "Later release", published: "2027-06-02" };
        const added = { ...each, edition: "later", values: each.values.map((value) => value && value * factor) };
        const later = builtWith({ sources: [...builtFile.sources, source], monthly: [...series, added] });
        const args = [real.mineral(each.mineral).name, month, "World Bank", asOf];
        expect(callOne("MINERAL.PRICE", args, later)).toEqual(callOne("MINERAL.PRICE", args, real));
      }),
      { numRuns: 40 },
    );
  });

  test("PRICES answers in each row what PRICE answers, in both units", () => {
    fc.assert(
      fc.property(month, fc.constantFrom("as published", "USD/t"), ({ series: { mineral }, month }, unit) => {
        const { name } = real.mineral(mineral);
        const [[first, second]] = call("MINERAL.PRICES", [name, month, month, "World Bank", null, null, unit], real) as [Shown[]];
        const price = callOne("MINERAL.PRICE", [name, month, "World Bank", null, unit], real);
        // A month outside the series has no row: then both say so.
        if (second === undefined) expect([first, price]).toMatchObject([{ error: "#N/A" }, { error: "#N/A" }]);
        else expect(second).toEqual(price);
      }),
      { numRuns: 60 },
    );
  });
});

describe("deal terms as of a day", () => {
  test("rest on no source published later", () => {
    const terms = builtFile.deals.flatMap((deal) => Object.keys(deal.terms).map((key) => ({ deal: deal.id, key })));
    const published = [...new Set(builtFile.sources.map((source) => lastDayOf(source.published)))].sort();
    const out = (source: string, asOf: string): boolean => lastDayOf(real.source(source).published) <= asOf;
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.constantFrom(...published), ({ deal, key }, asOf) => {
        const deals = builtFile.deals.map((entry) => ({
          ...entry,
          terms: Object.fromEntries(
            Object.entries(entry.terms).flatMap(([term, claims]) => {
              const known = claims.filter(({ source }) => out(source, asOf));
              return known.length > 0 ? [[term, known]] : [];
            }),
          ),
        }));
        const answer = callOne("DEAL.TERM", [deal, key, asOf], builtWith({ deals }));
        expect(withoutWords(callOne("DEAL.TERM", [deal, key, asOf], real))).toEqual(withoutWords(answer));
      }),
      { numRuns: 60 },
    );
  });
});

describe("ranks", () => {
  test("a rank is one more than the number of listed countries with a larger value", () => {
    fc.assert(
      fc.property(question, ({ series, year, country }) => {
        const asOf = lastDayOf(real.source(series.edition).published);
        const args = [real.mineral(series.mineral).name, country, series.measure, year, asOf];
        const rank = callOne("MINERAL.RANK", args);
        if (typeof rank !== "number") return;
        const own = callOne("MINERAL.VALUE", args) as number;
        const others = countryNames
          .map((name) => callOne("MINERAL.VALUE", [args[0]!, name, series.measure, year, asOf]))
          .filter((value): value is number => typeof value === "number");
        expect(rank).toBe(1 + others.filter((value) => value > own).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("shares", () => {
  test("a share is the value over one and the same total, and where one country has a share, every value has one", () => {
    fc.assert(
      fc.property(question, ({ series, year, country }) => {
        const args = [
          real.mineral(series.mineral).name,
          country,
          series.measure,
          year,
          lastDayOf(real.source(series.edition).published),
        ];
        const share = callOne("MINERAL.SHARE", args);
        const value = callOne("MINERAL.VALUE", args);
        const [, largest, most, mostShare] = call("MINERAL.TOP", [args[0]!, 1, series.measure, year, args[4]!])[0]!;
        if (typeof most !== "number" || typeof mostShare !== "number" || country === "World") return;
        expect(typeof share).toBe(typeof value);
        if (typeof share !== "number") return;
        expect(share * most).toBeCloseTo((value as number) * mostShare, 6);
        expect(largest).not.toBe("World");
      }),
      { numRuns: 300 },
    );
  });
});

describe("broadcasting", () => {
  test("a range of minerals by a range of countries is every single answer in its place", () => {
    const names = fc.array(fc.constantFrom(...real.minerals.map(({ name }) => name), "antimoney", ""), {
      minLength: 2,
      maxLength: 5,
    });
    const places = fc.array(fc.constantFrom(...countryNames, "World", "Central Asia", "Atlantis"), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        names,
        places,
        fc.constantFrom("MINERAL.VALUE", "MINERAL.RANK", "MINERAL.SHARE", "MINERAL.CITE"),
        (minerals, countries, id) => {
          const block = call(id, [minerals.map((name) => [name]), [countries]]);
          minerals.forEach((mineral, row) =>
            countries.forEach((country, column) => {
              // A blank inside a range stays blank; alone it is an error.
              const expected = mineral === "" ? "" : callOne(id, [mineral, country]);
              expect(block[row]![column]).toEqual(expected);
            }),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
