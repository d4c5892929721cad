import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expectAnswer } from "./cases/answer";
import type { Case } from "./cases/case-files";
import { readPlainCall } from "./cases/plain-call";
import { call } from "./functions/call";

const ROOT = path.resolve(__dirname, "..");
const text = readFileSync(path.join(ROOT, "README.md"), "utf8");

/** Lines of the table of formulas: formula and answer as a reader sees them. */
const rows = [...text.matchAll(/^\| `(=[^`]+)` \| ([^|]+) \|/gm)].map((match) => [match[1]!, match[2]!.trim()] as const);

test("the table has ten formulas", () => expect(rows).toHaveLength(10));

test.each(rows)("%s answers %s", (formula, answer) => {
  const { id, args } = readPlainCall(formula)!;
  expectAnswer(call(id, args), { formula, ...readPrinted(answer), source: "README.md" });
});

/** A number is as exact as a cell shows it: to half of its last place. */
function readPrinted(answer: string): Pick<Case, "expected" | "tolerance"> {
  const [, digits, decimals = "", percent] = /^([\d,]+(?:\.(\d+))?)(%?)$/.exec(answer) ?? [];
  if (digits === undefined) return { expected: answer };
  const unit = percent ? 0.01 : 1;
  const expected = Number(digits.replace(/,/g, "")) * unit;
  return { expected, tolerance: (unit * 0.5 * 10 ** -decimals.length) / Math.max(1, expected) };
}

test("every file that the README links to is there", () => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(path.join(ROOT, link)))).toEqual([]);
});
