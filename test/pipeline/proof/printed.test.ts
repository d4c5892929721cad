import { readPrinted } from "../../../pipeline/proof/printed";

test.each<[string, string[], number | null, string]>([
  ["1,300", [], 1300, ""],
  ["0.079", [], 0.079, ""],
  ["0", [], 0, ""],
  ["—", [], 0, "-"],
  ["-4", [], -4, ""],
  ["−88", [], -88, ""],
  ["<50", [], 50, "<"],
  [">2,000,000", [], 2000000, ">"],
  ["W", [], null, "W"],
  ["NA", [], null, "NA"],
  ["E", [], null, "E"],
  ["XX", [], null, "XX"],
  ["s", ["Less than ½ unit."], null, "s"],
  ["s", ["Less than 500 tons."], null, "s"],
  ["s", ["Included with zircon."], null, "NA"],
  ["Moderate to large", [], null, "text"],
  ["500–17,000", [], null, "range"],
  ["10,000 - 50,000", [], null, "range"],
])('"%s" with %j is %s, %s', (printed, notes, value, mark) => {
  expect(readPrinted(printed, notes)).toEqual({ value, marks: mark === "" ? [] : [mark] });
});

test.each(["", "1.", ".5", "1,30", "12,3456", "1.2.3", "?5", "e5", "W 5", "<", "5 tons", "1e3", "—5—"])(
  'nothing is made of "%s"',
  (printed) => {
    expect(readPrinted(printed, [])).toBeUndefined();
  },
);
