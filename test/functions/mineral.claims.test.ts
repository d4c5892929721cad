import { dataset } from "../../src/dataset/current";
import { builtFile } from "../dataset/built-file";
import { call, callOne, functionById } from "./call";
import { NA } from "./errors";

test("verdicts are those that are documented", () => {
  const verdicts = [...new Set(call("MINERAL.CLAIMS", ["all"]).map((row) => String(row[4])))].sort();
  expect(verdicts).toEqual(["agrees", "contradicted", "disputed", "not verifiable", "outdated"]);
  for (const verdict of verdicts) expect(functionById("MINERAL.CLAIMS").remarks).toContain(`${verdict}: `);
});

test("every claim is reached by all, and each row has every column", () => {
  const rows = call("MINERAL.CLAIMS", ["all"]);
  expect(rows).toHaveLength(builtFile.claims.length);
  for (const row of rows) expect(row).toHaveLength(10);
});

test("a country without a claim says which countries have one; a mineral without one, which minerals", () => {
  expect(callOne("MINERAL.CLAIMS", ["antimony", "Chile"])).toEqual(
    NA("The dataset has no claim about antimony and Chile. Its claims about antimony are on China, Kyrgyzstan"),
  );
  expect(callOne("MINERAL.CLAIMS", ["gold"])).toEqual(
    NA("The dataset has no claim about gold. It has claims about antimony, barite"),
  );
});

test("rests on the text, then each testimony, then each figure that the check rests on", () => {
  const evidence = functionById("MINERAL.CLAIMS").evidence(["antimony", "Tajikistan"], dataset());
  expect(evidence.map(({ part, work }) => [part, work.short])).toEqual([
    ["claim", "Caspian Policy Center 2025-06-04"],
    ["testimony", "BGS 2024"],
    ["figure", "USGS MCS 2026"],
    ["table", "USGS MCS 2026"],
    ["figure", "USGS MCS 2025"],
    ["table", "USGS MCS 2025"],
  ]);
});
