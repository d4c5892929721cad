import { referenceHtml, referenceMarkdown } from "../../scripts/functions/pages";
import { functionById } from "../../src/functions";
import { functionReference } from "../../src/functions/reference";

const entry = (id: string) => functionReference(functionById(id)!);

test("the page of a function that spills says that an example shows its first cell, and what #SPILL! means", () => {
  const page = referenceMarkdown(entry("MINERAL.TOP"));
  expect(page).toContain("| formula | first cell of the answer |");
  expect(page).toContain("#SPILL!");
  expect(page).not.toContain("takes a range too");
});

test("the page of a function with one answer says that it takes ranges", () => {
  const page = referenceMarkdown(entry("MINERAL.RANK"));
  expect(page).toContain("| formula | answer |");
  expect(page).toContain("Every argument takes a range too");
  expect(page).not.toContain("#SPILL!");
});

test("the add-in's own page says the same and leads to the help page", () => {
  const page = referenceHtml(entry("MINERAL.TOP"));
  expect(page).toContain("<th>First cell of the answer</th>");
  expect(page).toContain('href="../support.html"');
  expect(page).toContain("=MINERAL.TOP(&quot;antimony&quot;,5,&quot;production&quot;,2025,,TRUE)");
});
