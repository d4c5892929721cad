import { isPercentage, productFormat, quotientFormat } from "../../workbench/bridge/result-formats";
import { startEngine, type Engine } from "./spreadsheet-engine";

let engine: Engine;
beforeAll(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  engine = startEngine();
  engine.enter("K1", "440000");
  engine.enter("K2", "6%");
  engine.enter("K3", "0");
  engine.model.dispatch("SET_FORMATTING", {
    sheetId: "sheet",
    target: [{ left: 11, right: 11, top: 0, bottom: 0 }],
    format: "#,##0",
  });
  engine.enter("L1", "22000");
  engine.enter("L2", "=L1");
});
afterAll(() => jest.restoreAllMocks());

// SAMPLE.SHARE() is 0.2, formatted as 0.0%; K1 a plain number, K2 a typed percentage, L2 a number formatted with thousands.
test.each([
  ["=SAMPLE.SHARE()", "20.0%"],
  ["=SAMPLE.SHARE()+SAMPLE.SHARE()", "40.0%"],
  ["=1-SAMPLE.SHARE()", "80.0%"],
  ["=-SAMPLE.SHARE()", "-20.0%"],
  ["=SUM(SAMPLE.SHARE(),SAMPLE.SHARE())", "40.0%"],
  ["=AVERAGE(SAMPLE.SHARE(),0.4)", "30.0%"],
  ["=K1*SAMPLE.SHARE()", "88000"],
  ["=SAMPLE.SHARE()*K1", "88000"],
  ["=100*6%*SAMPLE.SHARE()", "1.2"],
  ["=100*K2*SAMPLE.SHARE()", "1.2"],
  ["=K2*SAMPLE.SHARE()", "1%"],
  ["=L2*SAMPLE.SHARE()", "4,400"],
  ["=SAMPLE.SHARE()*L2", "4,400"],
  ["=PRODUCT(SAMPLE.SHARE(),K1)", "88000"],
  ["=SAMPLE.SHARE()/2", "10.0%"],
  ["=SAMPLE.SHARE()/SAMPLE.SHARE()", "1"],
  ["=K1/SAMPLE.SHARE()", "2200000"],
  ["=L2/SAMPLE.SHARE()", "110,000"],
  ["=L2/L1", "1"],
  ["=L2/2", "11,000"],
  ["=L2/1000000", "0.022"],
  ["=SAMPLE.SHARE()^2", "0.04"],
  ["=SAMPLE.SHARE()/K3", "#DIV/0!"],
  ['=SAMPLE.SHARE()*"many"', "#ERROR"],
])("%s shows %s", (formula, shown) => {
  engine.enter("A1", formula);
  expect(engine.read("A1").formattedValue).toBe(shown);
});

test("an error says its reason as before", () => {
  engine.enter("A1", "=1/K3");
  expect(engine.read("A1").message).toContain("The divisor must be different from zero");
  engine.enter("A1", '=K1*SAMPLE.RANK("antimoney")');
  expect(engine.read("A1")).toMatchObject({ value: "#N/A", message: expect.stringContaining('Did you mean "antimony"') });
});

test("a product of ranges is calculated cell by cell", () => {
  engine.enter("A1", "=K1:K2*K1:K2");
  expect([engine.read("A1").value, engine.read("A2").formattedValue]).toEqual([440000 ** 2, "0%"]);
});

test("a per cent sign that is only text makes no percentage", () => {
  expect(["0.0%", "0%;-0%", '0.0" %"', "0\\%", "[$%]0", undefined].map(isPercentage)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(productFormat(["0%", "0.0"])).toBe("0.0");
  expect(quotientFormat(["0%", undefined])).toBe("0%");
});
