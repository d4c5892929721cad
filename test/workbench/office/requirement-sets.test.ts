import { compareVersions, createRequirementSets, parseRuntimeVersion } from "../../../workbench/office/requirement-sets";

test.each<[string, string, string | number | undefined, boolean]>([
  ["1.4", "CustomFunctionsRuntime", "1.4", true],
  ["1.4", "customfunctionsruntime", undefined, true],
  ["1.4", "CustomFunctionsRuntime", "1.5", false],
  ["1.1", "CustomFunctionsRuntime", "1.4", false],
  ["1.10", "CustomFunctionsRuntime", "1.9", true],
  ["1.4", "ExcelApi", "1.15", true],
  ["1.4", "ExcelApi", "1.16", false],
  ["1.4", "ExcelApi", 1.9, true],
  ["1.4", "SharedRuntime", "1.2", true],
  ["1.4", "SharedRuntime", "1.3", false],
  ["1.4", "RibbonApi", "1.2", false],
  ["1.4", "Mailbox", "1.1", false],
])("with runtime %s, %s %s is %s", (runtime, name, version, supported) => {
  expect(createRequirementSets(runtime).isSetSupported(name, version)).toBe(supported);
});

test("a version is read from the address, or the newest known is meant", () => {
  expect(parseRuntimeVersion(null)).toBe("1.4");
  expect(parseRuntimeVersion("1.1")).toBe("1.1");
  expect(() => parseRuntimeVersion("old")).toThrow("runtime=old; it must be a version of CustomFunctionsRuntime such as 1.1");
});

test("versions are compared by number", () => expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0));
