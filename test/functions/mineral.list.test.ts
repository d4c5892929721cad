import { dataset } from "../../src/dataset/current";
import { call, callOne, functionById } from "./call";
import { VALUE } from "./errors";

test("takes lists by id, name, property and alias", () => {
  for (const list of ["eu critical", "EU_critical", "EU critical raw materials (2024)", "eu critical 2024"]) {
    expect(call("MINERAL.LIST", [list])).toHaveLength(34);
  }
  expect(call("MINERAL.LIST", ["us critical", true])[0]).toEqual(["US critical minerals (2025)"]);
});

test("the names of a list are names that other functions take", () => {
  const names = call("MINERAL.LIST", ["eu critical"]).map(([name]) => [String(name)]);
  expect([...new Set(call("MINERAL.INFO", [names, "eu_critical"]).flat())]).toEqual(["yes"]);
});

test("all minerals come in alphabetical order", () => {
  const names = call("MINERAL.LIST", ["all"]).map(([name]) => String(name));
  expect(names).toHaveLength(dataset().minerals.length);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test("an unknown list names those of the dataset", () => {
  expect(callOne("MINERAL.LIST", ["eu critcal"])).toEqual(
    VALUE('use all, eu critical, eu strategic, us critical, us critical 2022 or us-ukraine. Did you mean "eu critical"?'),
  );
});

test("offers every list and all", () => {
  const { choices } = functionById("MINERAL.LIST").parameters.list!;
  expect(choices!.list(dataset()).map(({ value }) => value)).toEqual([
    "all",
    "eu critical",
    "eu strategic",
    "us critical",
    "us critical 2022",
    "us-ukraine",
  ]);
});

test("rests on the text that sets the list; all minerals rest on nothing published", () => {
  const { evidence } = functionById("MINERAL.LIST");
  expect(evidence(["eu critical"], dataset()).map(({ part, work }) => [part, work.id])).toEqual([["list", "eu-2024-1252"]]);
  expect(evidence(["all"], dataset())).toEqual([]);
});
