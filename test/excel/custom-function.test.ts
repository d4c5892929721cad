import type { WorksheetFunction } from "../../src/functions/definition";
import { notAvailable, invalidValue } from "../../src/domain/fault";
import type { Block, CellResult, CellValue } from "../../src/domain/cell";
import { customFunction } from "../../src/excel/custom-function";

/** Office's own error class, as far as functions use it. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

beforeEach(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Office");
});

function withDataTypes(supported: boolean): void {
  const isSetSupported = (set: string, version: string): boolean =>
    supported && set === "CustomFunctionsRuntime" && version === "1.4";
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

/** A worksheet function that answers what it is told, and keeps what it was called with. */
function answering(answer: () => Block<CellResult>): {
  seen: (Block<CellValue> | undefined)[][];
  fn: (...args: unknown[]) => unknown;
} {
  const seen: (Block<CellValue> | undefined)[][] = [];
  const definition = {
    parameters: {},
    evaluate(blocks: (Block<CellValue> | undefined)[]) {
      seen.push(blocks);
      return answer();
    },
  } as unknown as WorksheetFunction;
  return { seen, fn: customFunction(definition) };
}

test("matrices, single values and left-out arguments all arrive as blocks; the invocation does not", () => {
  const { seen, fn } = answering(() => [[1]]);
  const invocation = { address: "Sheet1!A1" };
  fn(
    [["antimony"]],
    [
      [1, null],
      ["", true],
    ],
    null,
    "single",
    undefined,
    invocation,
  );
  expect(seen[0]).toEqual([
    [["antimony"]],
    [
      [1, null],
      ["", true],
    ],
    undefined,
    [["single"]],
    undefined,
  ]);
});

test("metadata of an older version may hand over fewer arguments", () => {
  const { seen, fn } = answering(() => [[1]]);
  fn([["antimony"]], {});
  expect(seen[0]).toEqual([[["antimony"]]]);
});

test("a cell with a data type counts with its plain value, a card with its text", () => {
  const { seen, fn } = answering(() => [[1]]);
  fn(
    [[{ type: "Entity", text: "antimony", basicValue: "#VALUE!", properties: {} }]],
    [
      [
        { type: "FormattedNumber", basicValue: 45777, numberFormat: "yyyy-mm-dd" },
        { type: "Empty", basicValue: "" },
      ],
    ],
    [[{ type: "Unheard" }]],
    { address: "Sheet1!A1" },
  );
  expect(seen[0]).toEqual([[["antimony"]], [[45777, ""]], [[null]]]);
});

test("a data type that arrives as an argument of its own is read like one in a range", () => {
  const { seen, fn } = answering(() => [[1]]);
  fn({ type: "String", basicValue: "antimony" }, { type: "Double", basicValue: 2025 }, { address: "Sheet1!A1" });
  expect(seen[0]).toEqual([[["antimony"]], [[2025]]]);
});

test("one error is thrown with its message; an error among others stays in its cell", () => {
  expect(() => answering(() => [[notAvailable("No mineral.")]]).fn()).toThrow(
    expect.objectContaining({ code: "#N/A", message: "No mineral." }),
  );
  expect(answering(() => [[1, invalidValue("year: use a year.")]]).fn()).toEqual([
    [1, new ExcelError("#VALUE!", "year: use a year.")],
  ]);
});

test("a call that fails as a whole throws an Excel error; a bug in the program is not dressed up as one", () => {
  const whole = answering(() => {
    throw invalidValue("ranges do not fit");
  });
  expect(() => whole.fn()).toThrow(expect.objectContaining({ code: "#VALUE!", message: "ranges do not fit" }));
  const bug = answering(() => {
    throw new TypeError("bug");
  });
  expect(() => bug.fn()).toThrow(TypeError);
});

describe("data types", () => {
  const result: CellResult[][] = [
    [
      { kind: "formatted", number: 0.25, format: "0.0%" },
      {
        kind: "card",
        text: "antimony",
        provider: { description: "Orebook 2026.1", address: "https://example.org" },
        sections: [
          {
            title: "Production",
            properties: [
              {
                label: "World",
                value: 110000,
                unit: "t",
                attribution: { sourceText: "USGS", sourceAddress: "https://example.org/usgs", licenseText: "Public domain" },
              },
              { label: "Symbol", value: "Sb" },
              { label: "Share", value: { kind: "formatted", number: 0.2, format: "0.0%" } },
            ],
          },
        ],
      },
    ],
  ];

  test("without CustomFunctionsRuntime 1.4, and outside Office, plain numbers and text", () => {
    expect(answering(() => result).fn()).toEqual([[0.25, "antimony"]]);
    withDataTypes(false);
    expect(answering(() => result).fn()).toEqual([[0.25, "antimony"]]);
  });

  test("with it, formatted numbers and entities in the list layout with attribution", () => {
    withDataTypes(true);
    expect(answering(() => result).fn()).toEqual([
      [
        { type: "FormattedNumber", basicValue: 0.25, numberFormat: "0.0%" },
        {
          type: "Entity",
          text: "antimony",
          properties: {
            World: {
              type: "Double",
              basicValue: 110000,
              propertyMetadata: {
                sublabel: "t",
                attribution: [{ sourceText: "USGS", sourceAddress: "https://example.org/usgs", licenseText: "Public domain" }],
              },
            },
            Symbol: { type: "String", basicValue: "Sb" },
            Share: { type: "FormattedNumber", basicValue: 0.2, numberFormat: "0.0%" },
          },
          layouts: {
            compact: { icon: "Cube" },
            card: {
              title: "antimony",
              sections: [{ layout: "List", title: "Production", properties: ["World", "Symbol", "Share"] }],
            },
          },
          provider: { description: "Orebook 2026.1", logoTargetAddress: "https://example.org" },
        },
      ],
    ]);
  });
});
