import { isDarkColour, officeHost, officeThemeIsDark } from "../../src/excel/office-host";

const globals = globalThis as { Office?: unknown };
afterEach(() => {
  delete globals.Office;
});

test("a plain browser has no host and no theme", async () => {
  expect(await officeHost()).toBeNull();
  expect(officeThemeIsDark()).toBeUndefined();
});

test("Office outside an Office application answers no host", async () => {
  globals.Office = { onReady: async () => ({ host: null, platform: null }) };
  expect(await officeHost()).toBeNull();
  expect(officeThemeIsDark()).toBeUndefined();
});

test("in Excel the host is Excel", async () => {
  globals.Office = { onReady: async () => ({ host: "Excel" }) };
  expect(await officeHost()).toBe("Excel");
});

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, true],
  [{ isDarkTheme: false }, false],
  [{ bodyBackgroundColor: "#262626" }, true],
  [{ bodyBackgroundColor: "#F3F2F1" }, false],
  [{}, undefined],
])("theme %j is dark: %s", (officeTheme, dark) => {
  globals.Office = { context: { officeTheme } };
  expect(officeThemeIsDark()).toBe(dark);
});

test("green counts as lighter than blue", () => {
  expect(isDarkColour("#00ff00")).toBe(false);
  expect(isDarkColour("#0000ff")).toBe(true);
  expect(isDarkColour("green")).toBeUndefined();
});
