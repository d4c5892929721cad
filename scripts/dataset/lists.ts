import { type MineralList } from "../../src/domain/mineral-list";
import { type Part } from "./part";
import { knownIds, RecordCheck } from "./records";
import { listOfRecords, text, texts } from "./schema-words";

const schema = listOfRecords(
  {
    id: text,
    name: text,
    aliases: texts,
    property: { type: "string", pattern: "^[a-z0-9_]+$" },
    source: text,
    from: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    file: { type: "string", pattern: "\\.csv$" },
  },
  ["id", "name", "aliases", "property", "source", "from", "file"],
);

export const LIST_COLUMNS = ["name", "minerals", "grade", "locator"] as const;

/** Official lists of minerals: what they are in `lists/lists.json`, their lines in one CSV file each. */
export const lists: Part = ({ folder, problems, draft }) => {
  const json = folder.json<(Omit<MineralList, "entries"> & { file: string })[]>("lists/lists.json", schema);
  const known = knownIds({ draft });
  const built = (json?.value ?? []).map(({ file, ...list }): MineralList => {
    if (!known.sources.has(list.source))
      problems.add(
        json!.file,
        json!.lineOf(list.id),
        `list "${list.id}" rests on the unknown source "${list.source}". Add it to data/sources/.`,
      );
    const path = `lists/${file}`;
    const names = new Map<string, number>();
    const entries = folder.csv(path, LIST_COLUMNS).map((record) => {
      const check = new RecordCheck(record, (line, reason) => problems.add(folder.nameOf(path), line, reason), known);
      const name = check.required("name");
      const first = names.get(name);
      if (first !== undefined) check.fail(`"${name}" is on line ${first} already. Remove one.`);
      names.set(name, record.line);
      const minerals = check.minerals("minerals");
      if (minerals.length === 0)
        check.fail(`"${name}" has no mineral. Give the ids that the line covers, separated by semicolons.`);
      const grade = check.optional("grade");
      return { name, minerals, ...(grade === undefined ? {} : { grade }), locator: check.required("locator") };
    });
    return { ...list, entries };
  });
  return { lists: built };
};
