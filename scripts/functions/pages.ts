import type { FunctionReference } from "../../src/functions/reference";
import { capitalized } from "../../src/domain/name";
import { TEXT_POLICY } from "../content-security-policy.cjs";

/** The examples of a function that spills tell its first cell only. */
const answerHeading = ({ shape }: FunctionReference): string => (shape === "spill" ? "first cell of the answer" : "answer");

/** Rules of every function, or of every one of its shape, which every page has. */
const rulesFor = ({ shape }: FunctionReference): string[] => [
  "Names are matched on name, symbol, ISO code and alias, ignoring case, accents, hyphens, underscores and spaces.",
  "An unknown name or a missing figure is #N/A with the reason and what to type instead. An argument of the wrong kind is #VALUE!. Select the cell and hover over its error sign to read the message.",
  shape === "spill"
    ? "The answer spills into the cells to the right and below. #SPILL! says that something is in its way: clear those cells."
    : "Every argument takes a range too: the function then answers for each of its cells, as Excel's own functions do.",
];

/** The help page of a function in Markdown, for `docs/functions/`. */
export function referenceMarkdown(reference: FunctionReference): string {
  const lines = [`# ${reference.id}`, "", reference.description, "", "```", `=${reference.syntax}`, "```", ""];
  if (reference.parameters.length > 0) {
    lines.push("| argument | | meaning |", "|---|---|---|");
    for (const { name, description, optional } of reference.parameters)
      lines.push(`| \`${name}\` | ${optional ? "optional" : "required"} | ${escapeCell(description)} |`);
    lines.push("");
  }
  lines.push("## Answer", "", reference.result, "");
  if (reference.remarks) lines.push("## Rules", "", reference.remarks, "");
  lines.push("## Examples", "", `| formula | ${answerHeading(reference)} |`, "|---|---|");
  for (const { formula, answer } of reference.examples)
    lines.push(`| \`${formula.replace(/\|/g, "\\|")}\` | ${escapeCell(answer)} |`);
  lines.push("", "## Good to know", "", ...rulesFor(reference).map((rule) => `- ${rule}`), "");
  return lines.join("\n");
}

/** The same page in HTML, for the add-in's own help. */
export function referenceHtml(reference: FunctionReference): string {
  const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
  const parameters = reference.parameters
    .map(({ name, description, optional }) => row([code(name), optional ? "optional" : "required", escapeHtml(description)]))
    .join("\n");
  const examples = reference.examples.map(({ formula, answer }) => row([code(formula), escapeHtml(answer)])).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(TEXT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${reference.id} - Orebook</title>
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font-family: Consolas, "Cascadia Mono", monospace; }
pre { padding: .75rem 1rem; border: 1px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid; padding: .4rem .6rem; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<main>
<h1>${reference.id}</h1>
<p>${escapeHtml(reference.description)}</p>
<pre>=${escapeHtml(reference.syntax)}</pre>
${parameters ? `<h2>Arguments</h2>\n<table>\n<thead><tr><th>Name</th><th>Needed</th><th>Meaning</th></tr></thead>\n<tbody>\n${parameters}\n</tbody>\n</table>` : ""}
<h2>Answer</h2>
<p>${escapeHtml(reference.result)}</p>
${reference.remarks ? `<h2>Rules</h2>\n<p>${escapeHtml(reference.remarks)}</p>` : ""}
<h2>Examples</h2>
<table>
<thead><tr><th>Formula</th><th>${capitalized(answerHeading(reference))}</th></tr></thead>
<tbody>
${examples}
</tbody>
</table>
<h2>Good to know</h2>
<ul>
${rulesFor(reference)
  .map((rule) => `<li>${escapeHtml(rule)}</li>`)
  .join("\n")}
</ul>
<p><a href="../support.html">Orebook: help, and all functions</a></p>
</main>
</body>
</html>
`;
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
