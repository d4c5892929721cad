/** What a result says before it is opened: figure, unit, year and edition, as answers of worksheet calls, and what it would insert. */
import type { CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import { reasonOf } from "../../domain/figure";
import { capitalized, listOf } from "../../domain/name";
import { shownResult } from "../../domain/shown";
import type { Dataset } from "../../dataset/dataset";
import type { CrossSection } from "../../dataset/section";
import { dealParties } from "../../functions/deal.parties";
import { dealStatus } from "../../functions/deal.status";
import { functionById } from "../../functions";
import { mineralList } from "../../functions/mineral.list";
import { mineralProduction } from "../../functions/mineral.production";
import { mineralProfile } from "../../functions/mineral.profile";
import { mineralTop } from "../../functions/mineral.top";
import { mineralValue } from "../../functions/mineral.value";
import { answerOf, type WorksheetCall } from "../../workbook/worksheet-call";
import { withoutCountries } from "../pages/mineral/without-countries";
import type { Entry, Kind } from "./catalogue";

export interface Preview {
  /** What it is in words, where the name does not say it. */
  about?: string;
  /** Facts, the most telling first. */
  facts: readonly string[];
  /** The figure or table that can be inserted without opening the page; undefined where there is none. */
  inserts?: WorksheetCall;
}

const REMEMBERED = {};

/** The preview of an entry; it is worked out once in a dataset. */
export function previewOf(entry: Entry, dataset: Dataset): Preview {
  const remembered = dataset.remember(REMEMBERED, () => new Map<string, Preview>());
  let preview = remembered.get(entry.key);
  if (preview === undefined) remembered.set(entry.key, (preview = PREVIEWS[entry.kind](entry, dataset)));
  return preview;
}

const PREVIEWS: Record<Kind, (entry: Entry, dataset: Dataset) => Preview> = {
  mineral: ofMineral,
  country: ofPlace,
  deal: ofDeal,
  term: ofTerm,
  list: ofList,
  function: ({ id }) => ({ facts: [functionById(id)!.description] }),
  source({ id }, dataset) {
    const { title, publisher, published, tier } = dataset.source(id);
    return { about: title, facts: [publisher, published, tier] };
  },
};

/** The world's figure and the largest country; where the mineral has no production, of the first measure that it has. */
function ofMineral({ id }: Entry, dataset: Dataset): Preview {
  const mineral = dataset.mineral(id);
  const production = dataset.lookUpSection(mineral, dataset.measureWords.production, undefined, undefined);
  const section = production ?? dataset.tablesOf(mineral, dataset.measuresByCountryOf(mineral)[0]!)[0]?.newest;
  const measure = production ? undefined : section?.table.measure.id;
  const world: WorksheetCall = measure
    ? { definition: mineralValue, given: { mineral: mineral.name, country: "World", measure } }
    : { definition: mineralProduction, given: { mineral: mineral.name, country: "World" } };
  if (!section) return { facts: [withoutCountries(dataset, mineral)] };
  const figure = firstCell(world, dataset);
  const top: WorksheetCall = { definition: mineralTop, given: { mineral: mineral.name, n: 1, measure } };
  const largest = answerOf(top, dataset);
  const hasLargest = !(largest[0]?.[0] instanceof Fault);
  return {
    facts: [
      // Of shares of the world there is no figure for the world.
      section.unit === "%"
        ? `${capitalized(section.table.measure.id)} ${section.year}`
        : `World ${section.table.measure.id} ${section.year}: ${worldFigure(figure, section)}`,
      ...(hasLargest ? [largestOf(largest)] : []),
      section.table.edition.short,
    ],
    ...(figure instanceof Fault ? hasLargest && { inserts: top } : { inserts: world }),
  };
}

/** `103,000 t Sb content`, or why there is no number in a few words. */
function worldFigure(cell: CellResult, section: CrossSection): string {
  if (!(cell instanceof Fault)) return withUnit(shownResult(cell), section.unit);
  const printed = section.at("WORLD")?.figure;
  return printed && printed.kind !== "number" ? reasonOf(printed, section.unit) : "no total in this edition";
}

/** `largest China 69.2%`, all of them where several tie. */
function largestOf(rows: readonly (readonly CellResult[])[]): string {
  const names = rows.map(([, country]) => shownResult(country!));
  const share = rows[0]![3]!;
  return `largest ${listOf(names, "and")}${share instanceof Fault ? "" : ` ${shownResult(share)}`}`;
}

function ofPlace({ id, name }: Entry, dataset: Dataset): Preview {
  const place = dataset.lookUpPlace(id)!;
  const deals = counted(dataset.deals.parties.ofPlace(place).size, "deal");
  if (place.kind === "group")
    return {
      facts: [
        `Group of ${place.members.length}: ${listOf(
          place.members.map((each) => dataset.placeName(each)),
          "and",
        )}`,
        deals,
      ],
    };
  if (place.kind === "world") return { facts: ["The total that each edition publishes, and what shares are taken of"] };
  const profile: WorksheetCall = { definition: mineralProfile, given: { country: name } };
  const rows = answerOf(profile, dataset);
  const [first] = rows;
  if (!first || first[0] instanceof Fault) return { facts: ["No production of any mineral is listed", deals] };
  const [mineral, value, unit, rank] = first as [CellResult, CellResult, CellResult, CellResult];
  const section = dataset.lookUpSection(
    dataset.findMineral(shownResult(mineral)),
    dataset.measureWords.production,
    undefined,
    undefined,
  )!;
  const best =
    rank instanceof Fault
      ? "no rank: what it produces is withheld or not available"
      : `best rank ${shownResult(rank)}: ${shownResult(mineral)}, ${withUnit(shownResult(value), shownResult(unit))} in ${section.year}`;
  return { facts: [counted(rows.length, "mineral"), best, section.table.edition.short, deals], inserts: profile };
}

function ofDeal({ id }: Entry, dataset: Dataset): Preview {
  const deal = dataset.deals.lookUp(id)!;
  const status: WorksheetCall = { definition: dealStatus, given: { deal: deal.id } };
  const answer = firstCell(status, dataset);
  const event = dataset.deals.lookUpStatusEvent(deal, undefined);
  const parties = answerOf({ definition: dealParties, given: { deal: deal.id } }, dataset).map(([party]) => shownResult(party!));
  return {
    about: deal.name,
    facts: [
      ...(answer instanceof Fault || !event
        ? [`${deal.kind}, no status known`]
        : [`${shownResult(answer)} since ${event.date}`, dataset.source(event.source).short]),
      parties.join(", "),
    ],
    ...(!(answer instanceof Fault) && { inserts: status }),
  };
}

function ofTerm({ id }: Entry, dataset: Dataset): Preview {
  const { deals } = dataset;
  const term = deals.lookUpTerm(id)!;
  const stating = deals.all.filter((deal) => deals.answer(deal, term, undefined).kind === "answer");
  return {
    about: term.description,
    facts: [stating.length === 0 ? "no deal states it" : `stated by ${stating.length} of ${counted(deals.all.length, "deal")}`],
  };
}

function ofList({ id }: Entry, dataset: Dataset): Preview {
  const list = dataset.lists.get(id)!;
  const entries = list.entries.length === 1 ? "1 entry" : `${list.entries.length} entries`;
  return {
    facts: [entries, `in force from ${list.from}`, dataset.source(list.source).short],
    inserts: { definition: mineralList, given: { list: list.id } },
  };
}

function firstCell(call: WorksheetCall, dataset: Dataset): CellResult {
  return answerOf(call, dataset)[0]?.[0] ?? "";
}

function withUnit(number: string, unit: string): string {
  return unit === "%" ? `${number}%` : `${number} ${unit}`;
}

function counted(count: number, what: string): string {
  return count === 0 ? `no ${what}s` : count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
