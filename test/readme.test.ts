import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPlainCall } from "./cases/plain-call";
import { call } from "./functions/call";

const ROOT = path.resolve(__dirname, "..");
const text = readFileSync(path.join(ROOT, "README.md"), "utf8");

/** Lines of the table of formulas: formula and answer as a reader sees them. */
const rows = [...text.matchAll(/^\| `(=[^`]+)` \| ([^|]+) \|/gm)].map((match) => [match[1]!, match[2]!.trim()] as const);

test("the table holds ten formulas", () => expect(rows).toHaveLength(10));

test.each(rows)("%s answers %s", (formula, answer) => {
  const plain = readPlainCall(formula)!;
  const [[result]] = call(plain.id, plain.args) as [[unknown]];
  if (typeof result === "string") expect(result).toBe(answer);
  else if (answer.endsWith("%")) expect((result as number) * 100).toBeCloseTo(Number(answer.slice(0, -1)), 1);
  else expect(result as number).toBeCloseTo(Number(answer), 1);
});

test("every file that the README links to is there", () => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
});
