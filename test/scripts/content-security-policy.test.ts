import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FRAME_ANCESTORS, PANE_POLICY, TEXT_POLICY } from "../../scripts/content-security-policy.cjs";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((directive) => [directive.split(" ")[0]!, directive.split(" ").slice(1)]));

test("the pane runs its own scripts and Microsoft's, none of its text and none from text", () => {
  expect(directives(PANE_POLICY).get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(PANE_POLICY).not.toMatch(/unsafe-eval|\*(?!\.)|http:/);
  expect([...directives(PANE_POLICY)].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name)).toEqual(
    ["style-src"],
  );
});

test("the help pages run no script and send nothing", () => {
  expect(directives(TEXT_POLICY).get("default-src")).toEqual(["'none'"]);
  expect(TEXT_POLICY).not.toMatch(/script-src|connect-src/);
});

test("the header that docs/deploy.md gives to servers is the one that the development server sends", () => {
  const deploy = readFileSync(join(__dirname, "../../docs/deploy.md"), "utf8");
  expect(deploy).toContain(`\nContent-Security-Policy: ${FRAME_ANCESTORS}\n`);
});
