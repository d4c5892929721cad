import type { DealEvent } from "../../../src/dataset/schema";
import { Timeline } from "../../../src/dataset/deals/timeline";

function timeline(...events: Partial<DealEvent>[]): Timeline {
  return new Timeline(events.map((event) => ({ date: "2020", event: "event", source: "s", ...event })));
}

const history = timeline(
  { date: "2020-03", status: "proposed" },
  { date: "2020-05-10", status: "signed" },
  { date: "2020-06-01" },
  { date: "2020-07-01", status: "in force" },
  { date: "2021", status: "ended" },
);

describe("the status on a day", () => {
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
    expect(history.statusEvent(day)?.status).toBe(status);
  });
  test("an event known by month or year counts from the last day of it", () => {
    expect(history.upTo("2020-03-30")).toEqual([]);
    expect(history.upTo("2021-06-01").map(({ date }) => date)).toEqual(["2020-03", "2020-05-10", "2020-06-01", "2020-07-01"]);
  });
  test("in force means in force or operational, on that day", () => {
    expect(history.isInForce("2020-06-30")).toBe(false);
    expect(history.isInForce("2020-07-01")).toBe(true);
    expect(history.isInForce(undefined)).toBe(false);
    expect(timeline({ date: "2020", status: "operational" }).isInForce(undefined)).toBe(true);
  });
  test("the first event with a status, not the first event", () => {
    expect(timeline({ date: "2019" }, { date: "2020", status: "signed" }).firstStatusEvent?.date).toBe("2020");
  });
});
