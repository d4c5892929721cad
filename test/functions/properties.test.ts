import * as fc from "fast-check";
import type { CellValue } from "../../src/domain/cell";
import { lastDayOf, serialOf } from "../../src/domain/date";
import { Fault } from "../../src/domain/fault";
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

  test("a later edition of annual prices never changes them, and none rests on one", () => {
    const annual = seriesList.filter(({ measure }) => measure.startsWith("price"));
    const isOut = (edition: string, asOf: string): boolean => lastDayOf(real.source(edition).published) <= asOf;
    const known = new Map<string, Dataset>();
    fc.assert(
      fc.property(fc.constantFrom(...annual), day, fc.integer({ min: 2018, max: 2027 }), (series, asOf, year) => {
        const out = seriesList.filter(({ edition }) => isOut(edition, asOf));
        const key = [...new Set(out.map(({ edition }) => edition))].join();
        if (!known.has(key)) known.set(key, builtWith({ series: out }));
        const { name } = real.mineral(series.mineral);
        const today = callOne("MINERAL.PRICE", [name, year, series.measure, asOf], real);
        const then = callOne("MINERAL.PRICE", [name, year, series.measure], known.get(key)!);
        if (typeof today === "number" || typeof then === "number") expect(today).toEqual(then);
        const block = call("MINERAL.PRICES", [name, year, year + 3, series.measure, asOf], real);
        const blockThen = call("MINERAL.PRICES", [name, year, year + 3, series.measure], known.get(key)!);
        const prices = (rows: typeof block): unknown[] =>
          rows.flatMap(([period, price]) => (typeof price === "number" ? [[period, price]] : []));
        expect(prices(block)).toEqual(prices(blockThen));
      }),
      { numRuns: 100 },
    );
  });
});

describe("prices", () => {
  /** A basis of a mineral, with a span of its periods that may reach beyond it. */
  const span = fc
    .constantFrom(...real.minerals.flatMap((mineral) => real.prices.bases(mineral).map((basis) => ({ mineral, basis }))))
    .chain(({ mineral, basis }) => {
      const { periods } = real.prices.series(mineral, basis, undefined);
      const at = (index: number): number | string => {
        const [first] = periods as [(typeof periods)[number]];
        return "year" in first ? first.year + index : monthAfter(first.month, index);
      };
      return fc.record({
        mineral: fc.constant(mineral.name),
        basis: fc.constant(basis.measure.id),
        kind: fc.constant(basis.kind),
        from: fc.integer({ min: -3, max: periods.length + 2 }),
        length: fc.integer({ min: 1, max: 8 }),
        unit: fc.constantFrom("as published", "USD/t"),
        asOf: fc.option(day),
        at: fc.constant(at),
      });
    });

  test("PRICES has a row for each period that is asked for, and in it what PRICE answers", () => {
    fc.assert(
      fc.property(span, ({ mineral, basis, kind, from, length, unit, asOf, at }) => {
        const asked = Array.from({ length }, (_, index) => at(from + index));
        // No function takes an earlier year.
        fc.pre(String(asked[0]) >= "1900");
        const single = asked.map((period) => callOne("MINERAL.PRICE", [mineral, period, basis, asOf, unit], real));
        const rows = call("MINERAL.PRICES", [mineral, asked[0]!, asked.at(-1)!, basis, asOf, null, unit], real);
        // Where there is none, that is told once.
        if (rows[0]!.length === 1) {
          expect(rows).toMatchObject([[{ error: "#N/A" }]]);
          expect(single.filter((price) => typeof price !== "object")).toEqual([]);
          return;
        }
        expect(rows.map(([, price]) => price)).toEqual(single);
        expect(rows.map(([period]) => period)).toEqual(
          asked.map((period) => (kind === "annual" ? period : serialOf(`${period}-01`))),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("without from and to, all periods stand there, in order and each once", () => {
    for (const mineral of real.minerals)
      for (const basis of real.prices.bases(mineral)) {
        const { periods } = real.prices.series(mineral, basis, undefined);
        const rows = call("MINERAL.PRICES", [mineral.name, null, null, basis.measure.id], real);
        expect(rows.map(([period]) => period)).toEqual(
          periods.map((period) => ("year" in period ? period.year : serialOf(`${period.month}-01`))),
        );
      }
  });

  test("a price for a metric ton is the price as published, there and back, in the unit beside it", () => {
    const grams: Readonly<Record<string, number>> = {
      t: 1e6,
      kg: 1e3,
      g: 1,
      ct: 0.2,
      lb: 453.59237,
      "short ton": 2000 * 453.59237,
      "troy oz": 480 * 0.06479891,
      "dmtu WO3": 1e4,
      "mtu Mn content": 1e4,
    };
    fc.assert(
      fc.property(span, ({ mineral, basis, from, length, at }) => {
        const args = [mineral, at(from), at(from + length - 1), basis, null, null];
        const published = call("MINERAL.PRICES", args, real);
        const converted = call("MINERAL.PRICES", [...args, "USD/t"], real);
        expect(converted).toHaveLength(published.length);
        published.forEach(([period, price, unit], index) => {
          const [samePeriod, forTon, unitForTon] = converted[index]!;
          if (typeof price !== "number" || typeof unit !== "string") return;
          const [, currency, weighed] = /^(USD|US cents)\/(.+)$/.exec(unit)!;
          const weight = Object.keys(grams)
            .filter((each) => weighed === each || weighed!.startsWith(`${each} `))
            .at(-1);
          expect(samePeriod).toBe(period);
          if (weight === undefined) expect([unit, forTon]).toEqual(["USD/dmtu", expect.objectContaining({ error: "#N/A" })]);
          else {
            const back = ((forTon as number) * grams[weight]!) / 1e6 / (currency === "USD" ? 1 : 0.01);
            expect(Math.abs(back / price - 1)).toBeLessThan(1e-12);
            expect(unitForTon).toMatch(/^USD\/t($| )/);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test("ranges answer cell by cell what single cells answer", () => {
    const names = fc.array(fc.constantFrom("copper", "lithium", "gold", "iron ore", "antimoney", ""), {
      minLength: 2,
      maxLength: 4,
    });
    const periods = fc.array(fc.constantFrom<CellValue>(2020, 2024, "2026-05", 46157, "May 2026", 1975), {
      minLength: 1,
      maxLength: 4,
    });
    const bases = fc.constantFrom<CellValue>(null, "World Bank", "LME", "price");
    fc.assert(
      fc.property(names, periods, bases, fc.constantFrom("as published", "USD/t"), (minerals, asked, basis, unit) => {
        const block = call("MINERAL.PRICE", [minerals.map((name) => [name]), [asked], basis, null, unit], real);
        minerals.forEach((mineral, row) =>
          asked.forEach((period, column) =>
            expect(block[row]![column]).toEqual(
              mineral === "" ? "" : callOne("MINERAL.PRICE", [mineral, period, basis, null, unit], real),
            ),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("every price cites itself: the citation and the sources have what PRICE answers", () => {
    fc.assert(
      fc.property(span, ({ mineral, basis, from, asOf, at }) => {
        const price = callOne("MINERAL.PRICE", [mineral, at(from), basis, asOf], real);
        const citation = callOne("MINERAL.CITE", [mineral, null, basis, at(from), asOf], real);
        expect(typeof citation === "string").toBe(typeof price === "number");
        if (typeof price !== "number" || asOf !== null) return;
        expect(citation).toContain(price.toLocaleString("en-US", { maximumFractionDigits: 20 }));
        expect(callOne("MINERAL.SOURCES", [mineral, null, basis, at(from)], real)).toBe(price);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is of no country", () => {
  test("every demand cites itself, with its work and the figure", () => {
    const outlook = fc.constantFrom(...real.demand.all);
    fc.assert(
      fc.property(
        outlook,
        fc.constantFrom("STEPS", "APS", "NZE"),
        fc.integer({ min: 2024, max: 2050 }),
        (each, scenario, year) => {
          const { name } = real.mineral(each.mineral);
          const years = [each.year, ...each.years];
          const asked = years[year % years.length]!;
          const demand = callOne("MINERAL.DEMAND", [name, asked, scenario, each.use], real);
          const measure = `demand, ${each.use}, ${scenario}`;
          const citation = callOne("MINERAL.CITE", [name, null, measure, asked], real);
          if (typeof demand !== "number") return expect(citation).toMatchObject({ error: "#N/A" });
          expect(citation).toContain(real.source(each.source).short);
          expect(citation).toContain(demand.toLocaleString("en-US", { maximumFractionDigits: 20 }));
          expect(callOne("MINERAL.SOURCES", [name, null, measure, asked], real)).toBe(demand);
          expect(callOne("MINERAL.UNIT", [name, measure], real)).toBe(each.unit);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("every property that a work gives cites it, and its sources begin with what INFO answers", () => {
    for (const mineral of real.minerals)
      for (const property of real.properties.all) {
        const args = [mineral.name, property.id];
        const answer = callOne("MINERAL.INFO", args, real);
        const citation = callOne("MINERAL.CITE", [mineral.name, null, property.id], real);
        const evidence = typeof answer === "object" ? [] : real.properties.evidence(mineral, property);
        if (evidence.length === 0) expect(citation).toMatchObject({ error: "#N/A" });
        else {
          for (const { work } of evidence) expect(citation).toContain(work.short);
          expect(callOne("MINERAL.SOURCES", [mineral.name, null, property.id], real)).toBe(answer);
        }
      }
  });

  test("a property as of a day rests on nothing published later", () => {
    fc.assert(
      fc.property(fc.constantFrom(...real.minerals), fc.constantFrom(...real.properties.all), day, (mineral, property, asOf) => {
        const answer = real.properties.answer(mineral, property, { asOf });
        // What controls were in force on a day is known from works that look back.
        if (answer instanceof Fault || property.origin === "controls") return;
        for (const { work } of answer.evidence()) expect(lastDayOf(work.published) <= asOf).toBe(true);
      }),
      { numRuns: 300 },
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
