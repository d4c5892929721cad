import * as v from "valibot";
import { mineralSchema } from "../../src/dataset/schema/mineral";
import { type Flaw } from "../../src/dataset/schema/rules/flaw";
import { meaningFlaws, meaningsWithoutFigures, parentFlaws } from "../../src/dataset/schema/rules/minerals";
import { withSymbol } from "../../src/dataset/schema/rules/names";
import { ambiguousNameSchema, record } from "../../src/dataset/schema/words";
import { checkNames } from "./names";
import { GENERAL_MEASURES } from "../../src/dataset/measure";
import { withForms } from "../../src/dataset/measure-forms";
import { type JsonFile } from "../read/json";
import { Problems } from "../read/problems";
import { type Part, type PartInput, rowsOf, vocabulariesOf, vocabularyOf } from "./part";
import { byCodePoint } from "./serialise";

/** As `minerals.json` has it. */
export const mineralsFile = record({ minerals: v.array(mineralSchema), ambiguous: v.array(ambiguousNameSchema) });

/** Every mineral commodity and its forms; a chemical symbol is a name too. */
export const minerals: Part = ({ folder, problems, draft }) => {
  const json = folder.json("minerals.json", mineralsFile);
  const ambiguous = { minerals: json?.value.ambiguous ?? [], countries: draft.ambiguous?.countries ?? [] };
  // Without minerals nothing can be said of what words mean for them, but the file has its place.
  if (!json && folder.has(MEANINGS)) folder.csv(MEANINGS, MEANING_COLUMNS);
  if (!json) return { minerals: [], ambiguous };
  const list = json.value.minerals;
  checkNames(
    "mineral",
    list.map((mineral, index) => ({
      ...withSymbol(mineral),
      line: json.lineAt("minerals", index, "id"),
    })),
    json.value.ambiguous.map((name, index) => ({ ...name, line: json.lineAt("ambiguous", index) })),
    (line, reason) => problems.add(json.file, line, reason),
  );
  checkReferences(json, { problems, draft });
  report(json, [...parentFlaws(list), ...meaningFlaws(list, draft.measures ?? [])], problems);
  const meanings = readMeanings(folder, problems, draft, list);
  const withMeanings = list.map((mineral) => {
    const own = meanings.filter(({ mineral: id, means }) => id === mineral.id && means !== "");
    return own.length === 0
      ? mineral
      : { ...mineral, meanings: Object.fromEntries(own.map(({ measure, means }) => [measure, means])) };
  });
  return { minerals: withMeanings.sort((a, b) => byCodePoint(a.id, b.id)), ambiguous };
};

/** Header of `measure-meanings.csv`. */
const MEANING_COLUMNS = ["mineral", "measure", "means", "reason"] as const;

/** Which form of a family of measures its plain word means for a mineral; an empty `means` says, with the reason, that none does. */
interface FamilyMeaning {
  mineral: string;
  measure: string;
  means: string;
  line: number;
}

const MEANINGS = "measure-meanings.csv";

function readMeanings(
  folder: PartInput["folder"],
  problems: Problems,
  draft: PartInput["draft"],
  list: readonly { id: string }[],
): FamilyMeaning[] {
  if (!folder.has(MEANINGS)) return [];
  const { measures } = vocabulariesOf(draft);
  const known = vocabularyOf(list, "data/minerals.json");
  const seen = new Map<string, number>();
  return rowsOf({ folder, problems, draft }, MEANINGS, MEANING_COLUMNS).map((row) => {
    const mineral = row.id("mineral", known);
    const measure = row.id("measure", measures);
    const means = row.optional("means") === undefined ? "" : row.id("means", measures);
    if (row.text("reason") === "") row.fail("there is no reason. Say why this form is the one that the plain word means.");
    const key = `${mineral}, ${measure}`;
    if (seen.has(key)) row.fail(`${key} stands on line ${seen.get(key)} already. Remove one of the two.`);
    seen.set(key, row.line);
    return { mineral, measure, means, line: row.line };
  });
}

/** Parents and measures that are not there. */
function checkReferences(json: MineralsFile, { problems, draft }: Pick<PartInput, "problems" | "draft">): void {
  const list = json.value.minerals;
  const ids = new Set(list.map(({ id }) => id));
  const { measures } = vocabulariesOf(draft);
  for (const [index, mineral] of list.entries()) {
    const fail = (key: string, reason: string): void =>
      report(json, [{ path: [index, key], reason: `mineral "${mineral.id}" ${reason}` }], problems);
    if (mineral.parent !== undefined && !ids.has(mineral.parent))
      fail("parent", `has the parent "${mineral.parent}", which is no mineral. Use the id of another entry.`);
    for (const word of GENERAL_MEASURES) {
      const fault = mineral[word] === undefined ? undefined : measures.faultOf("measure", mineral[word]);
      if (fault !== undefined) fail(word, `gives "${word}" the ${fault}`);
    }
  }
}

/** Checks, once the figures are there, that words such as production lead to some. */
export const meanings: Part = ({ folder, problems, draft }) => {
  const json = folder.json("minerals.json", mineralsFile);
  const files = folder.list("series", ".csv");
  // Without every figure it cannot be said that a measure has none.
  if (!json || !draft.series?.length || !files.every((file) => folder.isSound(file))) return {};
  report(json, meaningsWithoutFigures(json.value.minerals, draft.series), problems);
  checkFamilies({ folder, problems, draft });
  return {};
};

/**
 * A word such as imports means one form of a mineral for ever, or none: that is declared, since a form that a later edition adds must
 * not change what a formula answers.
 */
function checkFamilies({ folder, problems, draft }: PartInput): void {
  const { series = [], measures = [], minerals: list = [] } = draft;
  const declared = readMeanings(folder, new Problems(), draft, list);
  const counted = new Set(series.map(({ mineral, measure }) => `${mineral}\n${measure}`));
  const fail = (line: number | undefined, reason: string): void => problems.add(folder.nameOf(MEANINGS), line, reason);
  for (const family of measures.filter(({ forms }) => forms !== undefined))
    for (const mineral of list) {
      const forms = withForms([family]).filter((each) => each !== family && counted.has(`${mineral.id}\n${each.id}`));
      const own = declared.find((one) => one.mineral === mineral.id && one.measure === family.id);
      if (counted.has(`${mineral.id}\n${family.id}`)) {
        if (own) fail(own.line, `${mineral.id} has ${family.id} without a form, which is what the word means. Remove the line.`);
      } else if (own && own.means !== "" && !forms.some(({ id }) => id === own.means))
        fail(
          own.line,
          `no edition has ${own.means} of ${mineral.id}. It has: ${forms.map(({ id }) => id).join("; ") || "none"}.`,
        );
      else if (!own && forms.length > 0)
        fail(
          undefined,
          `there is no line for ${mineral.id}, ${family.id}. Say which form the word means, or leave "means" empty with the reason: ${forms.map(({ id }) => id).join("; ")}.`,
        );
    }
}

type MineralsFile = JsonFile<v.InferOutput<typeof mineralsFile>>;

function report(json: MineralsFile, flaws: readonly Flaw[], problems: Problems): void {
  for (const { path, reason } of flaws) problems.add(json.file, json.lineAt("minerals", ...path), reason);
}
