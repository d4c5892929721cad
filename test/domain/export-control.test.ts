import { aimsAt, standingOn, type ControlPhase, type ExportControl } from "../../src/domain/export-control";

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

test("a control has no standing before its first date", () => {
  expect(standingOn(suspended, "2024-12-02")).toBeUndefined();
  expect(standingOn(suspended, "2024-12-03")?.status).toBe("in force");
});

test("a suspension holds from its first to its last day, and keeps the date of the measure", () => {
  for (const day of ["2025-11-09", "2026-11-27"]) {
    expect(standingOn(suspended, day)).toMatchObject({ status: "suspended", from: "2024-12-03", until: undefined });
  }
  expect(standingOn(suspended, "2025-11-08")?.status).toBe("in force");
  expect(standingOn(suspended, "2026-01-01")?.note).toBe("Suspended from 2025-11-09 until 2026-11-27.");
});

test("a suspension that has run out puts back what held, and says what is not known", () => {
  const standing = standingOn(suspended, "2026-11-28");
  expect(standing).toMatchObject({ status: "in force", from: "2024-12-03" });
  expect(standing?.phase.from).toBe("2024-12-03");
  expect(standing?.note).toContain("no source held says that it was prolonged");
});

test("a suspension before the measure took effect puts back the announcement", () => {
  const announced = control([
    { status: "announced", from: "2025-10-09" },
    { status: "suspended", from: "2025-11", until: "2026-11" },
  ]);
  expect(standingOn(announced, "2025-11-29")?.status).toBe("announced");
  expect(standingOn(announced, "2025-11-30")?.status).toBe("suspended");
  expect(standingOn(announced, "2026-12-01")?.status).toBe("announced");
});

test("an announced measure is in force from its own date", () => {
  const graphite = control([
    { status: "announced", from: "2023-10-20" },
    { status: "in force", from: "2023-12-01" },
  ]);
  expect(standingOn(graphite, "2023-11-30")).toMatchObject({ status: "announced", from: "2023-10-20" });
  expect(standingOn(graphite, "2023-12-01")).toMatchObject({ status: "in force", from: "2023-12-01" });
});

test("a date of a year or month counts from its last day", () => {
  const yearly = control([{ from: "2024" }]);
  expect(standingOn(yearly, "2024-12-30")).toBeUndefined();
  expect(standingOn(yearly, "2024-12-31")?.status).toBe("in force");
});

test("a measure set for a time has ended after it", () => {
  const quota = control([{ from: "2025-01-01", until: "2025-06-30" }]);
  expect(standingOn(quota, "2025-06-30")).toMatchObject({ status: "in force", until: "2025-06-30" });
  expect(standingOn(quota, "2025-07-01")).toMatchObject({ status: "ended", until: "2025-06-30" });
  expect(standingOn(quota, "2025-07-01")?.note).toContain("Set until 2025-06-30");
});

test("a control without destination is aimed at every country", () => {
  expect(aimsAt(control([{}]), "USA")).toBe(true);
  expect(aimsAt(control([{}], { destination: "USA" }), "USA")).toBe(true);
  expect(aimsAt(control([{}], { destination: "USA" }), "DEU")).toBe(false);
});
