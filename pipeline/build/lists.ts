import * as v from "valibot";
import { listEntrySchema, mineralListSchema, type MineralList } from "../../src/dataset/schema/list";
import { entryFlaws } from "../../src/dataset/schema/rules/lists";
import { record, text } from "../../src/dataset/schema/words";
import { type Part, type PartInput, rowsOf, vocabulariesOf } from "./part";
import { checkNames } from "./names";

const { entries: _entries, ...definition } = mineralListSchema.entries;

/** A list as `lists/lists.json` declares it: its lines are in a CSV file of their own. */
export const listsFile = v.array(record({ ...definition, file: v.pipe(text, v.endsWith(".csv", "must end in .csv")) }));

export const LIST_COLUMNS = ["name", "minerals", "grade", "locator"] as const;

/** Official lists of minerals: what they are in `lists/lists.json`, their lines in one CSV file each. */
export const lists: Part = (input) => {
  const { folder, problems, draft } = input;
  const json = folder.json("lists/lists.json", listsFile);
  if (!json) {
    folder.passOver("lists");
    return { lists: [] };
  }
  checkNames(
    "list",
    json.value.map((list, index) => ({ ...list, line: json.lineAt(index, "id") })),
    [],
    (line, reason) => problems.add(json.file, line, reason),
  );
  const { sources } = vocabulariesOf(draft);
  const built = json.value.map(({ file, ...list }, index): MineralList => {
    const fault = sources.faultOf("source", list.source);
    if (fault !== undefined) problems.add(json.file, json.lineAt(index, "source"), `list "${list.id}" rests on an ${fault}`);
    return { ...list, entries: entriesOf(`lists/${file}`, input) };
  });
  return { lists: built };
};

function entriesOf(file: string, input: PartInput): MineralList["entries"] {
  const { minerals } = vocabulariesOf(input.draft);
  const rows = rowsOf(input, file, LIST_COLUMNS);
  const entries = rows.map((row) => {
    const grade = row.optional("grade");
    return row.checked(listEntrySchema, {
      name: row.text("name"),
      minerals: row.ids("minerals", minerals),
      ...(grade === undefined ? {} : { grade }),
      locator: row.text("locator"),
    });
  });
  for (const { path, reason } of entryFlaws({ entries }, (index) => `on line ${rows[index]!.line}`))
    rows[path[1] as number]!.fail(reason);
  return entries;
}
