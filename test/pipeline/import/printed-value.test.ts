import fc from "fast-check";
import { readPrintedValue } from "../../../pipeline/import/printed-value";

test.each([
  ["62,300", { value: "62300", qualifier: "" }],
  ["5900000", { value: "5900000", qualifier: "" }],
  ["20.6", { value: "20.6", qualifier: "" }],
  [">2,000,000", { value: "2000000", qualifier: ">" }],
  ["<200,000", { value: "200000", qualifier: "<" }],
  ["—", { value: "0", qualifier: "-" }],
  ["–", { value: "0", qualifier: "-" }],
  ["0", { value: "0", qualifier: "" }],
  ["−88", { value: "-88", qualifier: "" }],
  ["-7", { value: "-7", qualifier: "" }],
  ["E", { value: "", qualifier: "E" }],
  ["W", { value: "", qualifier: "W" }],
  ["NA", { value: "", qualifier: "NA" }],
  ["XX", { value: "", qualifier: "XX" }],
  ["Large", { value: "", qualifier: "text", note: 'Printed as "Large".' }],
  ["Moderate to large", { value: "", qualifier: "text", note: 'Printed as "Moderate to large".' }],
  ["Very small", { value: "", qualifier: "text", note: 'Printed as "Very small".' }],
  ["330 - 390", { value: "", qualifier: "range", note: 'Printed as "330 - 390".' }],
  ["10,000 - 15,000", { value: "", qualifier: "range", note: 'Printed as "10,000 - 15,000".' }],
])("%s", (printed, expected) => {
  expect(readPrintedValue(printed, [])).toEqual(expected);
});

test("an s is less than half a unit only where a footnote says so; elsewhere the quantity is counted with another", () => {
  expect(readPrintedValue("s", ["Less than ½ unit."])).toEqual({ value: "", qualifier: "s" });
  expect(readPrintedValue("s", ["Less than ½unit."])).toEqual({ value: "", qualifier: "s" });
  expect(readPrintedValue("s", ["Less than 1/2 unit"])).toEqual({ value: "", qualifier: "s" });
  expect(readPrintedValue("s", ["Less than 500 carats."])).toEqual({ value: "", qualifier: "s" });
  expect(readPrintedValue("s", ["Less than 100,000 tons."])).toEqual({ value: "", qualifier: "s" });
  expect(readPrintedValue("s", ["Less than the imports of 2023."])).toEqual({ value: "", qualifier: "NA" });
  expect(readPrintedValue("s", ["Included in “World total.”"])).toEqual({ value: "", qualifier: "NA" });
});

test.each(["", "1,30", "12,34,567", "about 5", "1.2.3", "- 5", "?5", "w", "N/A", "5 t", "e"])("%j is not read", (printed) => {
  expect(readPrintedValue(printed, [])).toBeUndefined();
});

test("any number printed with or without commas is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.boolean(), fc.constantFrom("", ">", "<"), (number, commas, bound) => {
      const printed = bound + (commas ? number.toLocaleString("en-US") : String(number));
      expect(readPrintedValue(printed, [])).toEqual({ value: String(number), qualifier: bound });
    }),
  );
});
