import { withForms } from "../../measure-forms";
import type { DatasetFile } from "..";
import { claimFlaws, isRepeated } from "./claims";
import { controlFlaws } from "./controls";
import { dealFlaws } from "./deals";
import { demandFlaws } from "./demand";
import { repeatedIds, within, type Flaw, type Path } from "./flaw";
import { importFlaws } from "./imports";
import { entryFlaws, listPropertyFlaws } from "./lists";
import { familyMeaningFlaws, meaningFlaws, meaningsWithoutFigures, parentFlaws } from "./minerals";
import { monthlyFlaws } from "./monthly";
import { kindsOfNames, nameFlaws, sharedNameFlaws, withCode, withSymbol } from "./names";
import { combinedFlaws, groupFlaws } from "./places";
import { propertyFlaws } from "./properties";
import { seriesFlaws } from "./series";
import { futureFlaw } from "./sources";
import { usesFlaws } from "./uses";

/**
 * What is wrong with a dataset as a whole: what its shape allows and its references do not show. The parts of the build use the same
 * rules, where they know file and line.
 * @param file of the right shape, whose references hold
 */
export function brokenRules(file: DatasetFile): Flaw[] {
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const vocabulary = withForms(file.measures);
  const measures = new Map(vocabulary.map((measure) => [measure.id, measure]));
  return [
    ...within(["sources"], [...repeatedIds("source", file.sources), ...sourceFlaws(file)]),
    ...names(file),
    ...within(
      ["minerals"],
      [
        ...parentFlaws(file.minerals),
        ...meaningFlaws(file.minerals, vocabulary),
        ...familyMeaningFlaws(file.minerals, vocabulary),
        ...meaningsWithoutFigures(file.minerals, file.series),
      ],
    ),
    ...within(["countries"], combinedFlaws(file.countries)),
    ...within(["groups"], groupFlaws(file.groups, file.countries)),
    ...within(["series"], seriesFlaws(file.series, sources, measures)),
    ...within(["monthly"], monthlyFlaws(file.monthly, sources)),
    ...file.deals.flatMap((deal, index) => within(["deals", index], dealFlaws(deal, file.dealVocabulary, sources))),
    ...within(["lists"], listPropertyFlaws(file.lists, file.properties)),
    ...file.lists.flatMap((list, index) => within(["lists", index], entryFlaws(list))),
    ...within(["controls"], repeatedIds("control", file.controls)),
    ...file.controls.flatMap((control, index) => within(["controls", index], controlFlaws(control))),
    ...within(["imports"], importFlaws(file.imports)),
    ...within(["uses"], usesFlaws(file.uses)),
    ...within(["demand"], demandFlaws(file.demand)),
    ...within(["propertyValues"], propertyFlaws(file.propertyValues, file.properties)),
    ...within(["claims"], repeatedIds("claim", file.claims)),
    ...file.claims.flatMap((claim, index) => within(["claims", index], claimProblems(claim, sources.get(claim.source)))),
  ];
}

function sourceFlaws({ sources, released }: DatasetFile): Flaw[] {
  return sources.flatMap((source, index) => {
    const reason = futureFlaw(source, released);
    return reason === undefined ? [] : [{ path: [index, "published"], reason }];
  });
}

function claimProblems(claim: DatasetFile["claims"][number], source: DatasetFile["sources"][number] | undefined): Flaw[] {
  return [
    ...claimFlaws(claim, source).map((reason) => ({ path: [], reason })),
    ...claim.testimony.flatMap((one, index) =>
      isRepeated(claim.testimony.slice(0, index), one)
        ? [{ path: ["testimony", index], reason: `"${one.source}" says the same of the claim before. Remove one.` }]
        : [],
    ),
  ];
}

/** Names of every kind of entry, and those that two kinds share. */
function names(file: DatasetFile): Flaw[] {
  const { measures, minerals, countries, groups, deals, lists, properties, dealVocabulary, ambiguous } = file;
  const placed = (flaws: ReturnType<typeof nameFlaws>, entryAt: (index: number) => Path, ambiguousAt: Path = []): Flaw[] =>
    flaws.map(({ path: [list, index], reason }) => ({
      path: list === "entries" ? entryAt(index) : [...ambiguousAt, index],
      reason,
    }));
  const placeAt = (index: number): Path =>
    index < countries.length ? ["countries", index] : ["groups", index - countries.length];
  const entryOf = {
    country: placeAt,
    mineral: (index: number): Path => ["minerals", index],
    deal: (index: number): Path => ["deals", index],
  };
  return [
    ...placed(
      nameFlaws(
        "measure",
        withForms(measures).map((one) => ({ ...one, name: one.id })),
      ),
      () => ["measures"],
    ),
    ...placed(nameFlaws("mineral", minerals.map(withSymbol), ambiguous.minerals), entryOf.mineral, ["ambiguous", "minerals"]),
    ...placed(nameFlaws("country", [...countries.map(withCode), ...groups], ambiguous.countries), placeAt, [
      "ambiguous",
      "countries",
    ]),
    ...placed(nameFlaws("deal", deals), entryOf.deal),
    ...placed(nameFlaws("list", lists), (index) => ["lists", index]),
    ...placed(
      nameFlaws(
        "property",
        properties.map((one) => ({ ...one, name: one.label })),
      ),
      (index) => ["properties", index],
    ),
    ...placed(
      nameFlaws(
        "term",
        dealVocabulary.terms.map(({ key, label, aliases }) => ({ id: key, name: label, aliases })),
      ),
      (index) => ["dealVocabulary", "terms", index],
    ),
    ...placed(
      nameFlaws(
        "kind",
        dealVocabulary.kinds.map((kind) => ({ ...kind, name: kind.id })),
      ),
      (index) => ["dealVocabulary", "kinds", index],
    ),
    ...within(["dealVocabulary", "versionStatuses"], repeatedIds("status", dealVocabulary.versionStatuses)),
    ...within(["dealVocabulary", "dealStatuses"], repeatedIds("status", dealVocabulary.dealStatuses)),
    ...sharedNameFlaws(kindsOfNames(file)).map(({ kind, path: [index], reason }) => ({
      path: entryOf[kind as keyof typeof entryOf](index as number),
      reason,
    })),
  ];
}
