import { call, callOne } from "./call";

/** What is true of every ranking, whatever the figures are: asked of the functions as a sheet asks them. */
const minerals = call("MINERAL.LIST", []).map(([mineral]) => mineral as string);
const leaders = new Set(minerals.flatMap((mineral) => call("MINERAL.TOP", [mineral, 3]).map((row) => row[1] as string)));
const countries = [...leaders].filter((country) => country !== undefined);

test("there is something to rank", () => {
  expect(minerals.length).toBeGreaterThan(100);
  expect(countries.length).toBeGreaterThan(30);
});

describe("MINERAL.PROFILE", () => {
  const isNumber = (cell: unknown): cell is number => typeof cell === "number";

  test.each(["production", "reserves"])("%s: best rank first, equal ranks by name, what has no rank last", (measure) => {
    let compared = 0;
    for (const country of countries) {
      const rows = call("MINERAL.PROFILE", [country, measure]).filter((row) => row.length === 5);
      const order = rows.map(([mineral, , , rank]) => ({ mineral: mineral as string, rank: isNumber(rank) ? rank : Infinity }));
      const sorted = [...order].sort((a, b) =>
        a.rank === b.rank ? a.mineral.localeCompare(b.mineral, "en") : a.rank < b.rank ? -1 : 1,
      );
      expect({ country, order }).toEqual({ country, order: sorted });
      compared += rows.length;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe("MINERAL.PROFILE of what is published for one country alone", () => {
  test.each(["imports", "net import reliance", "price"])(
    "%s: in the order of the alphabet, without rank and share",
    (measure) => {
      const rows = call("MINERAL.PROFILE", ["United States", measure]);
      expect(rows.length).toBeGreaterThan(50);
      const numbers = rows.filter(([, value]) => typeof value === "number").map(([mineral]) => mineral as string);
      expect(numbers).toEqual([...numbers].sort((a, b) => a.localeCompare(b, "en")));
      const refusal = {
        error: "#N/A",
        message: expect.stringMatching(/^No (rank|share): .* is published for United States alone/) as string,
      };
      for (const [mineral, value, unit, rank, share] of rows)
        if (typeof value === "number")
          expect({ mineral, unit, rank, share }).toEqual({ mineral, unit, rank: refusal, share: refusal });
    },
  );
});

describe("MINERAL.TOP", () => {
  test("answers the ten largest where it is not told how many", () => {
    const tables = minerals.map((mineral) => [call("MINERAL.TOP", [mineral]), call("MINERAL.TOP", [mineral, 10])] as const);
    for (const [left, ten] of tables) expect(left).toEqual(ten);
    expect(Math.max(...tables.map(([table]) => table.length))).toBeGreaterThanOrEqual(10);
  });
});

describe("MINERAL.HHI", () => {
  test.each(["production", "reserves", "extraction share", "processing share"])("%s: from 0 to 10000", (measure) => {
    const indexes = minerals
      .map((mineral) => callOne("MINERAL.HHI", [mineral, measure]))
      .filter((index) => typeof index === "number");
    expect(indexes.length).toBeGreaterThan(20);
    expect(indexes.filter((index) => index < 0 || index > 10_000)).toEqual([]);
  });
});
