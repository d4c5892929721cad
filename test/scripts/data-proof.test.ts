import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { builtFile } from "../dataset/built-file";
import { TemporaryFolder } from "../pipeline/proof/invented-edition";

const ROOT = join(__dirname, "../..");

/** Runs the command as npm does. */
function run(...args: string[]): { code: number; said: string } {
  try {
    const said = execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/data-proof.ts", ...args], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: "pipe",
    });
    return { code: 0, said };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

/** The table of uranium as its publisher gives it, written back from the dataset. */
function uranium(): string {
  const { observations } = builtFile.series.find(({ edition }) => edition === "wna2025")!;
  const years = [...new Set(observations.map(([, year]) => year))].sort();
  const rows = [...new Set(observations.map(([, , , , locator]) => Number(locator.replace("row ", ""))))].sort((a, b) => a - b);
  const lines = rows.map((row) => {
    const own = observations.filter(([, , , , locator]) => locator === `row ${row}`);
    const country = builtFile.countries.find(({ id }) => id === own[0]![0])!;
    const name = country.id === "WORLD" ? "World total" : country.name;
    const mark = own[0]![3].includes("e") ? " (est.)" : "";
    return [`${name}${mark}`, ...years.map((year) => own.find(([, when]) => when === year)?.[2] ?? "")].join(",");
  });
  return [["country", ...years].join(","), ...lines, ""].join("\n");
}

let raw: TemporaryFolder;
beforeAll(() => {
  raw = new TemporaryFolder();
});
afterAll(() => raw.remove());

test("files that bear the dataset out: the counts, and success", () => {
  raw.write("uranium_wna_2024.csv", uranium());
  const { code, said } = run(raw.path, "--edition", "wna2025");
  expect(said).toContain("wna2025: uranium_wna_2024.csv\n  compared 140, equal 140 (0 by a declared correction)");
  expect(code).toBe(0);
});

test("a figure that differs is named, and the command fails", () => {
  raw.write("uranium_wna_2024.csv", uranium().replace("23270", "23720"));
  const { code, said } = run(raw.path, "--edition", "wna2025");
  expect(said).toContain("KAZ | 2024: value: the dataset has 23270, the file 23720");
  expect(said).toContain("140 figures compared, 139 equal, 1 differing, 0 not in the dataset without a reason, 0 in no file.");
  expect(code).toBe(1);
});

test("without a folder it says how it is used", () => {
  expect(run()).toEqual({ code: 1, said: expect.stringContaining("Usage: npm run data:proof -- <folder") as unknown });
  expect(run(join(raw.path, "none"))).toEqual({ code: 1, said: expect.stringContaining("There is no folder") as unknown });
});
