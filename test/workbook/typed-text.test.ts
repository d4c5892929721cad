import { typedText } from "../../src/workbook/typed-text";

test.each(["antimony", "United States", "Côte d'Ivoire", "Über", "agreed, not in force", ""])(
  "%j is written as it is",
  (text) => {
    expect(typedText(text)).toBe(text);
  },
);

test.each(["=1+1", "+5", "-", "@A1", "'quoted", "2024", "May 5", "true", "FALSE", "#N/A", " =1", "(5)", "$5", "\t=1", "1,000 t"])(
  "%j gets an apostrophe",
  (text) => expect(typedText(text)).toBe(`'${text}`),
);

test("what is longer than a cell holds is cut, and says so", () => {
  const text = typedText("x".repeat(40_000));
  expect(text).toHaveLength(32_767);
  expect(text).toMatch(/cut: a cell holds no more\)$/);
});
