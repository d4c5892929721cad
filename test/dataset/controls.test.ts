import { stateOn } from "../../src/dataset/control-state";
import { dataset } from "../../src/dataset/current";

const { controls } = dataset();
const mineral = (name: string) => dataset().findMineral(name);
const ids = (name: string): string[] => controls.on(mineral(name)).map(({ id }) => id);

test("a control on rare earths concerns dysprosium, and one on dysprosium rare earths", () => {
  expect(ids("dysprosium")).toEqual(expect.arrayContaining(["cn-dysprosium", "my-rare-earths"]));
  expect(ids("rare earths")).toEqual(expect.arrayContaining(["cn-dysprosium", "my-rare-earths"]));
  expect(ids("dysprosium")).not.toContain("cn-samarium");
});

test("goods of no single mineral are among all controls", () => {
  expect(controls.on(undefined).map(({ id }) => id)).toContain("tj-scrap");
});

test("a place restricts where it is the country, or the country is its member", () => {
  const of = (place: string) => controls.on(undefined, dataset().findPlace(place)).map(({ id }) => id);
  expect(of("Central Asia")).toEqual(["kg-catalysts", "kg-ferrous", "tj-scrap"]);
  expect(of("Tajikistan")).toEqual(["tj-scrap"]);
});

test("every control stands on every day as its phases say", () => {
  for (const day of ["2012-12-31", "2023-11-01", "2024-12-03", "2025-06-04", "2026-02-06", "2026-11-28", "2026-12-01"]) {
    const states = controls.states(controls.all, day);
    expect(new Map(states.map((state) => [state.control.id, state]))).toEqual(
      new Map(
        controls.all.flatMap((control) => {
          const state = stateOn(control, day);
          return state ? [[control.id, state]] : [];
        }),
      ),
    );
  }
});

test("those in force are shown first, then by country and goods", () => {
  const shown = controls
    .states(controls.on(mineral("graphite")), "2025-06-04")
    .map(({ control, status }) => `${status} ${control.country} ${control.product}`);
  expect(shown).toEqual([
    "in force CHN graphite",
    "in force CHN some graphite products",
    "in force NAM ores and concentrates of graphite",
  ]);
});

test("a state rests on every phase that had begun", () => {
  const ban = controls.on(mineral("gallium")).find(({ measure }) => measure === "export ban")!;
  expect(controls.evidence(ban, "2025-06-04").map(({ says }) => says)).toEqual([
    "China: export ban on gallium to United States, in force from 2024-12-03",
  ]);
  expect(controls.evidence(ban, "2026-02-06").map(({ part, says }) => [part, says])).toEqual([
    ["control", "China: export ban on gallium to United States, in force from 2024-12-03"],
    ["control", "China: export ban on gallium to United States, suspended from 2025-11-09 until 2026-11-27"],
  ]);
});
