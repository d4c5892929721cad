import {
  dealsMatching,
  eventsUpTo,
  firstStatusEvent,
  isInForce,
  statusEventOn,
  type Deal,
  type DealEvent,
} from "../../src/domain/deal";

function deal(timeline: Partial<DealEvent>[], more: Partial<Deal> = {}): Deal {
  return {
    id: "x",
    name: "X",
    aliases: [],
    kind: "agreement",
    parties: [],
    minerals: [],
    terms: {},
    timeline: timeline.map((event) => ({ date: "2020", event: "event", source: "s", ...event })),
    ...more,
  };
}

const history = deal([
  { date: "2020-03", status: "proposed" },
  { date: "2020-05-10", status: "signed" },
  { date: "2020-06-01" },
  { date: "2020-07-01", status: "in force" },
  { date: "2021", status: "ended" },
]);

describe("what held on a day", () => {
  test.each([
    ["2020-03-30", undefined],
    ["2020-03-31", "proposed"],
    ["2020-05-09", "proposed"],
    ["2020-05-10", "signed"],
    ["2020-06-15", "signed"],
    ["2020-07-01", "in force"],
    ["2021-12-30", "in force"],
    ["2021-12-31", "ended"],
    [undefined, "ended"],
  ])("on %s: %s", (day, status) => {
    expect(statusEventOn(history, day)?.status).toBe(status);
  });
  test("an event known by month or year counts from the last day of it", () => {
    expect(eventsUpTo(history, "2020-03-30")).toEqual([]);
    expect(eventsUpTo(history, "2021-06-01").map(({ date }) => date)).toEqual([
      "2020-03",
      "2020-05-10",
      "2020-06-01",
      "2020-07-01",
    ]);
  });
  test("in force means in force or operational, on that day", () => {
    expect(isInForce(history, "2020-06-30")).toBe(false);
    expect(isInForce(history, "2020-07-01")).toBe(true);
    expect(isInForce(history, undefined)).toBe(false);
    expect(isInForce(deal([{ date: "2020", status: "operational" }]), undefined)).toBe(true);
  });
  test("the first event with a status, not the first event", () => {
    expect(firstStatusEvent(deal([{ date: "2019" }, { date: "2020", status: "signed" }]))?.date).toBe("2020");
  });
});

describe("deals that match", () => {
  const first = deal([{ status: "signed" }], { id: "1", parties: [{ name: "A", country: "AAA", role: "party", source: "s" }] });
  const second = deal([{ status: "in force" }], {
    id: "2",
    parties: [
      { name: "A", country: "AAA", role: "party", source: "s" },
      { name: "Company", role: "lender", source: "s" },
    ],
    minerals: [{ name: "tin", mineral: "tin", source: "s" }],
  });
  const ids = (wanted: Parameters<typeof dealsMatching>[1]): string[] =>
    dealsMatching([first, second], wanted).map(({ id }) => id);
  test("every condition must hold, and a missing one matches all", () => {
    expect(ids({})).toEqual(["1", "2"]);
    expect(ids({ countries: ["AAA"] })).toEqual(["1", "2"]);
    expect(ids({ countries: ["BBB"] })).toEqual([]);
    expect(ids({ status: "signed" })).toEqual(["1"]);
    expect(ids({ minerals: ["lead", "tin"] })).toEqual(["2"]);
    expect(ids({ countries: ["AAA"], minerals: ["tin"], status: "signed" })).toEqual([]);
  });
});
