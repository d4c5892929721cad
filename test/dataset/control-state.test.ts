import { aimsAt, daysOfChange, stateOn } from "../../src/dataset/control-state";
import type { ControlPhase, ExportControl } from "../../src/dataset/schema";
import { builtFile } from "./built-file";

function control(phases: Partial<ControlPhase>[], more: Partial<ExportControl> = {}): ExportControl {
  return {
    id: "c",
    country: "CHN",
    product: "gallium",
    minerals: ["gallium"],
    measure: "export ban",
    phases: phases.map((phase) => ({ status: "in force", from: "2024-12-03", source: "s", locator: "l", ...phase })),
    ...more,
  };
}

const suspended = control([{}, { status: "suspended", from: "2025-11-09", until: "2026-11-27" }]);

test("a control has no state before its first date", () => {
  expect(stateOn(suspended, "2024-12-02")).toBeUndefined();
  expect(stateOn(suspended, "2024-12-03")?.status).toBe("in force");
});

test("a suspension lasts from its first to its last day, and keeps the date of the measure", () => {
  for (const day of ["2025-11-09", "2026-11-27"]) {
    expect(stateOn(suspended, day)).toMatchObject({ status: "suspended", from: "2024-12-03", until: undefined });
  }
  expect(stateOn(suspended, "2025-11-08")?.status).toBe("in force");
  expect(stateOn(suspended, "2026-01-01")?.note).toBe("Suspended from 2025-11-09 until 2026-11-27.");
});

test("a suspension that has run out puts back the status before it, and says what is not known", () => {
  const state = stateOn(suspended, "2026-11-28");
  expect(state).toMatchObject({ status: "in force", from: "2024-12-03" });
  expect(state?.phase.from).toBe("2024-12-03");
  expect(state?.note).toContain(
    "after it the measure stands as before (in force), and no source in the dataset says that it was prolonged",
  );
});

test("a suspension before the measure took effect puts back the announcement", () => {
  const announced = control([
    { status: "announced", from: "2025-10-09" },
    { status: "suspended", from: "2025-11", until: "2026-11" },
  ]);
  expect(stateOn(announced, "2025-11-29")?.status).toBe("announced");
  expect(stateOn(announced, "2025-11-30")?.status).toBe("suspended");
  expect(stateOn(announced, "2026-12-01")?.status).toBe("announced");
});

test("an announced measure is in force from its own date", () => {
  const graphite = control([
    { status: "announced", from: "2023-10-20" },
    { status: "in force", from: "2023-12-01" },
  ]);
  expect(stateOn(graphite, "2023-11-30")).toMatchObject({ status: "announced", from: "2023-10-20" });
  expect(stateOn(graphite, "2023-12-01")).toMatchObject({ status: "in force", from: "2023-12-01" });
});

test("a date of a year or month counts from its last day", () => {
  const yearly = control([{ from: "2024" }]);
  expect(stateOn(yearly, "2024-12-30")).toBeUndefined();
  expect(stateOn(yearly, "2024-12-31")?.status).toBe("in force");
});

test("a measure set for a time has ended after it", () => {
  const quota = control([{ from: "2025-01-01", until: "2025-06-30" }]);
  expect(stateOn(quota, "2025-06-30")).toMatchObject({ status: "in force", until: "2025-06-30" });
  expect(stateOn(quota, "2025-07-01")).toMatchObject({ status: "ended", until: "2025-06-30" });
  expect(stateOn(quota, "2025-07-01")?.note).toContain("Set until 2025-06-30");
});

test("a control without destination is aimed at every country", () => {
  expect(aimsAt(control([{}]), "USA")).toBe(true);
  expect(aimsAt(control([{}], { destination: "USA" }), "USA")).toBe(true);
  expect(aimsAt(control([{}], { destination: "USA" }), "DEU")).toBe(false);
});

test("between the days of change, and before the first of them, nothing changes", () => {
  for (const one of [
    suspended,
    control([{ from: "2024" }]),
    control([{ from: "2025-01-01", until: "2025-06-30" }]),
    ...builtFile.controls,
  ]) {
    const changes = daysOfChange(one);
    for (const day of [
      "2011-12-30",
      "2012-12-31",
      "2024-12-30",
      "2024-12-31",
      "2025-06-30",
      "2025-07-01",
      "2026-11-27",
      "2026-12-01",
    ]) {
      const since = changes.filter((change) => change <= day).pop();
      expect({ id: one.id, day, state: stateOn(one, day) }).toEqual({
        id: one.id,
        day,
        state: since === undefined ? undefined : stateOn(one, since),
      });
    }
  }
});

test("the days of change are those on which a phase begins, and those after one ends", () => {
  expect(daysOfChange(suspended)).toEqual(["2024-12-03", "2025-11-09", "2026-11-28"]);
  expect(daysOfChange(control([{ from: "2024", until: "2025-02" }]))).toEqual(["2024-12-31", "2025-03-01"]);
});
