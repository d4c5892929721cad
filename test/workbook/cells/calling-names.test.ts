import { callingNames } from "../../../src/workbook/cells/calling-names";
import { orebookCells } from "../../../src/workbook/cells/orebook-cells";
import { sheetBlock } from "./sheet-block";

const VALUE = '=MINERAL.VALUE("fooite","Alphaland")';

function idsBehind(names: ReturnType<typeof callingNames>, name: string): string[] {
  return (names.get(name) ?? []).flatMap((calls) => calls.map(({ definition }) => definition.id));
}

test("a name calls Orebook itself, through another name, or not at all", () => {
  const names = callingNames([
    { name: "Own", formula: `${VALUE}*2` },
    { name: "Through", formula: "=own+1" },
    { name: "Stored", formula: '=_xldudf_MINERAL_RANK("fooite","Alphaland")' },
    { name: "Cells", formula: "=Sheet1!$A$1" },
    { name: "Text", formula: '="MINERAL.VALUE(1)"' },
  ]);
  expect([...names.keys()]).toEqual(["OWN", "THROUGH", "STORED"]);
  expect(idsBehind(names, "THROUGH")).toEqual(["MINERAL.VALUE"]);
  expect(idsBehind(names, "STORED")).toEqual(["MINERAL.RANK"]);
});

test("names that point at each other in a circle end", () => {
  const names = callingNames([
    { name: "One", formula: `=Two+${VALUE.slice(1)}` },
    { name: "Two", formula: "=One" },
  ]);
  expect(idsBehind(names, "TWO")).toEqual(["MINERAL.VALUE"]);
});

test("cells that use such a name are Orebook cells, in any case, also where it is called as a function", () => {
  const names = callingNames([
    { name: "My.Value", formula: VALUE },
    { name: "Twice", formula: '=LAMBDA(land,2*MINERAL.VALUE("fooite",land))' },
  ]);
  const formulas = ["=my.value", "=1+MY.VALUE", '=Twice("Alphaland")', '="My.Value"', "=MyXValue", "=Other!My.Value", "=SUM(A1)"];
  const block = sheetBlock(
    formulas.map((formula) => [formula]),
    formulas.map(() => [1]),
  );
  const cells = [...orebookCells({ blocks: [block], callingNames: names })];
  expect(cells.map(({ formula }) => formula)).toEqual(["=my.value", "=1+MY.VALUE", '=Twice("Alphaland")']);
  expect(cells.every(({ calls, behindNames }) => calls.length === 0 && behindNames.length === 1)).toBe(true);
  expect([...orebookCells({ blocks: [block] })]).toEqual([]);
});

test("text that reads like a formula with a name is none", () => {
  const names = callingNames([{ name: "MyValue", formula: VALUE }]);
  expect([...orebookCells({ blocks: [sheetBlock([["=MyValue"]])], callingNames: names })]).toEqual([]);
});
