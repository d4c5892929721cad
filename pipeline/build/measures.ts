import * as v from "valibot";
import { withForms } from "../../src/dataset/measure-forms";
import { type Measure, measureSchema } from "../../src/dataset/schema/mineral";
import { checkNames } from "./names";
import { type Part, type PartInput, rowsOf, vocabularyOf } from "./part";
import { byCodePoint } from "./serialise";

const FORMS = "measure-forms.csv";
/** Its header. */
const FORM_COLUMNS = ["measure", "form"] as const;

/** The vocabulary of quantities that figures can measure, and the forms of those that publishers print in several. */
export const measures: Part = (input) => {
  const { folder, problems } = input;
  const json = folder.json("measures.json", v.array(measureSchema));
  // Without families nothing can be said of their forms, but the file has its place.
  if (!json && folder.has(FORMS)) folder.csv(FORMS, FORM_COLUMNS);
  if (!json) return { measures: [] };
  const forms = formsOf(input, json.value);
  const vocabulary = json.value.map((measure) => {
    const own = forms.get(measure.id);
    return own ? { ...measure, forms: own.sort(byCodePoint) } : measure;
  });
  checkNames(
    "measure",
    vocabulary.flatMap((measure, index) =>
      withForms([measure]).map((each) => ({ ...each, name: each.id, line: json.lineAt(index) })),
    ),
    [],
    (line, reason) => problems.add(json.file, line, reason),
  );
  return { measures: vocabulary.sort((a, b) => byCodePoint(a.id, b.id)) };
};

/** Forms by the id of their family. */
function formsOf(input: PartInput, families: readonly Measure[]): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  if (!input.folder.has(FORMS)) return forms;
  const known = vocabularyOf(families, "data/measures.json");
  for (const row of rowsOf(input, FORMS, FORM_COLUMNS)) {
    const family = row.id("measure", known);
    const form = row.text("form");
    if (form === "") row.fail("there is no form. Write the publisher's words for it, in lower case where they are no name.");
    else forms.set(family, [...(forms.get(family) ?? []), form]);
  }
  return forms;
}
