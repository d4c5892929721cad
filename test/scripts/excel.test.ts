import { readExcelAction } from "../../scripts/excel";

test.each(["win32", "darwin"] as const)("opens desktop Excel on %s", (platform) => {
  expect(readExcelAction(["start"], platform)).toEqual({ kind: "start", appType: "desktop" });
});

test("opens a given workbook in Excel on the web, on every system", () => {
  const document = "https://contoso-my.sharepoint.com/personal/book.xlsx";
  expect(readExcelAction(["start", "--document", document], "linux")).toEqual({ kind: "start", appType: "web", document });
  expect(readExcelAction(["start", "--document", document], "win32")).toEqual({ kind: "start", appType: "web", document });
});

test("says how to go on where there is no desktop Excel", () => {
  const action = readExcelAction(["start"], "linux");
  expect(action.kind).toBe("explain");
  expect(action.kind === "explain" && action.lines.join("\n")).toMatch(
    /this is linux[\s\S]*Upload My Add-in: choose manifest\.xml/,
  );
});

test("stops on every system", () => {
  expect(readExcelAction(["stop"], "linux")).toEqual({ kind: "stop" });
});

test.each([
  [[], /use npm run excel/],
  [["restart"], /"restart": use npm run excel/],
  [["start", "--document", "book.xlsx"], /--document "book\.xlsx": give the https address/],
  [["start", "--doc", "x"], /--doc/],
])("refuses %j", (args, reason) => {
  expect(() => readExcelAction(args, "win32")).toThrow(reason);
});
