import { dataset } from "../../src/dataset/current";
import { call, callOne, functionById } from "./call";
import { NA, VALUE } from "./errors";

test("takes the id, the label and the aliases of a property, in any spelling", () => {
  for (const property of ["net_import_reliance", "Net Import Reliance", "US net import reliance", "NIR", " nir "]) {
    expect(callOne("MINERAL.INFO", ["antimony", property])).toBe(0.91);
  }
});

test("a property that nobody knows lists those that are known, and the nearest", () => {
  expect(callOne("MINERAL.INFO", ["antimony", "simbol"])).toEqual(VALUE('property "simbol": use symbol, parent, forms'));
  expect(callOne("MINERAL.INFO", ["antimony", "simbol"])).toEqual(VALUE('Did you mean "symbol"?'));
  expect(callOne("MINERAL.INFO", ["antimony", "simbol"])).toEqual(
    VALUE("top_3_share, unit, stages, editions or a list with _scope."),
  );
});

test("a blank property is asked for; a range answers element by element", () => {
  expect(callOne("MINERAL.INFO", ["antimony", undefined])).toEqual(VALUE("property is blank"));
  expect(call("MINERAL.INFO", [[["antimony"], ["antimoney"], [null]], [["symbol", "eu_critical"]]])).toEqual([
    ["Sb", "yes"],
    [NA('Did you mean "antimony"?'), NA('Did you mean "antimony"?')],
    ["", ""],
  ]);
});

test("one formula over a range of minerals answers membership, controls and shares", () => {
  const answers = call("MINERAL.INFO", [
    [["antimony"], ["nickel"], ["titanium"], ["barite"]],
    [["eu_critical", "eu_critical_scope", "export_controls", "export_control_countries"]],
  ]);
  expect(answers).toEqual([
    ["yes", "not limited", 1, "China"],
    ["yes", "battery grade", 3, "Indonesia, Laos, Tanzania"],
    ["in part", "in part: titanium metal", 1, "Vietnam"],
    ["yes", "not limited", 0, NA("no export control on barite")],
  ]);
});

test.each([
  ["nir", 0.91, "0.0%"],
  ["supply_risk", 1.8, "#,##0.0"],
  ["export_controls", 1, "#,##0"],
])("%s is shown in its format", (property, number, format) => {
  expect(functionById("MINERAL.INFO").evaluate([[["antimony"]], [[property]]], dataset())[0]![0]).toEqual({
    kind: "formatted",
    number,
    format,
  });
});

test("rests on the published value; what has no answer has no evidence", () => {
  const { evidence } = functionById("MINERAL.INFO");
  expect(evidence(["antimony", "nir"], dataset()).map(({ part, locator, says }) => [part, locator, says])).toEqual([
    ["property", "row 395", "US net import reliance of antimony: 91%"],
  ]);
  expect(evidence(["antimony", "symbol"], dataset())).toEqual([]);
  expect(() => evidence(["antimony", "parent"], dataset())).toThrow(
    expect.objectContaining({ message: "antimony: not counted as a form of another mineral." }),
  );
});
