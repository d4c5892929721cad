import { createCustomFunctions } from "../../workbench/bridge/custom-functions";
import { compareVersions, createOffice, parseRuntimeVersion } from "../../workbench/bridge/requirement-sets";

describe("the stand-in for CustomFunctions", () => {
  test("takes functions one by one and as a list, by id in any case", () => {
    const { standIn, associations } = createCustomFunctions();
    const one = () => 1;
    standIn.associate("a.one", one);
    standIn.associate({ "A.TWO": () => 2, "A.THREE": () => 3 });
    expect([...associations.keys()]).toEqual(["A.ONE", "A.TWO", "A.THREE"]);
    expect(associations.get("A.ONE")).toBe(one);
  });

  test("refuses an id twice, and what is no function", () => {
    const { standIn } = createCustomFunctions();
    standIn.associate("A.ONE", () => 1);
    expect(() => standIn.associate("a.one", () => 2)).toThrow('"a.one" is associated twice');
    expect(() => standIn.associate("A.TWO", 2 as never)).toThrow('"A.TWO" was given no function');
  });
});

describe("the stand-in for Office", () => {
  test.each([
    ["1.4", "CustomFunctionsRuntime", "1.4", true],
    ["1.4", "customfunctionsruntime", undefined, true],
    ["1.4", "CustomFunctionsRuntime", "1.5", false],
    ["1.1", "CustomFunctionsRuntime", "1.4", false],
    ["1.10", "CustomFunctionsRuntime", "1.9", true],
    ["1.4", "ExcelApi", "1.1", false],
  ])("with runtime %s, %s %s is %s", (runtime, name, version, supported) => {
    expect(createOffice(runtime).context.requirements.isSetSupported(name, version)).toBe(supported);
  });

  test("a version is read from the address, or the newest known is meant", () => {
    expect(parseRuntimeVersion(null)).toBe("1.4");
    expect(parseRuntimeVersion("1.1")).toBe("1.1");
    expect(() => parseRuntimeVersion("old")).toThrow("runtime=old; it must be a version of CustomFunctionsRuntime such as 1.1");
  });

  test("versions are compared by number", () => expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0));
});
