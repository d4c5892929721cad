import { measureBridge } from "../../workbench/bench/bridge-speed";
import { loadAddin } from "../../workbench/headless";
import { ADDIN_FIXTURE } from "./spreadsheet-engine";

test("what the bridge costs is measured on cells that are all calculated", () => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  const keys = Array.from({ length: 50 }, (_, index) => [`mineral ${index}`, "China", "production", "2025"]);
  const rows = measureBridge({
    ...loadAddin(ADDIN_FIXTURE, "1.4"),
    keys,
    functionName: "SAMPLE.LIST",
    cells: 2000,
    rounds: 5,
  });
  const find = (what: string) => rows.find((row) => row.what.includes(what))!;
  expect(find("SAMPLE.LIST").answer).toBe('[["mineral 49","China","production",2025]] 1');
  expect(find("VLOOKUP of a key made").answer).toBe(50);
  for (const what of ["matrix parameters", "scalar parameters", "the engine's own"]) expect(find(what).answer).toBe("mineral 49");
});
