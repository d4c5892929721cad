import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import { typedText } from "../typed-text";
import { CannotInsert } from "./cannot-insert";
import { fitsInCell, LISTS_SHEET, placedList, type NameList } from "./lists";
import type { PreparedInsert } from "./prepared";
import { wrote } from "./report";
import type { InputNames } from "./request";

/** A name in a cell with a drop-down of the names that fit there. */
export function prepareInput(names: InputNames, value: string, deal: string | undefined, dataset: Dataset): PreparedInsert {
  const list = listOf(names, value, deal, dataset);
  if (!list.names.includes(value)) throw new CannotInsert(`"${value}" is none of the names in the list ${list.title}.`);
  return {
    what: value,
    size: { rows: 1, columns: 1 },
    alsoRead: "lists",
    spills: false,
    changesSheet: true,
    makesTable: false,
    plan(area, { lists = { exists: false, key: LISTS_SHEET, isProtected: false, cells: undefined } }) {
      const { source, edits } = placedList(list, lists);
      return {
        edits: [...edits, { kind: "values", area, values: [[typedText(value)]] }, { kind: "list", area, source }],
        report: `${wrote(value, area)} with a drop-down of ${list.names.length} names${
          fitsInCell(list.names) ? "" : `, which are on the sheet ${LISTS_SHEET}`
        }`,
        missing: [],
      };
    },
  };
}

function listOf(names: InputNames, value: string, dealName: string | undefined, dataset: Dataset): NameList {
  const { version } = dataset;
  switch (names) {
    case "mineral": {
      const counted = choices("MINERAL.RANK", "mineral", dataset);
      // Minerals without published figures are only offered where such a one is asked for: most functions have no answer for them.
      if (counted.includes(value)) return { title: `Minerals with figures (${version})`, names: counted };
      return { title: `Minerals (${version})`, names: dataset.mineralsByName.map(({ name }) => name) };
    }
    case "country": {
      const listed = choices("MINERAL.RANK", "country", dataset);
      if (listed.includes(value)) return { title: `Countries with figures (${version})`, names: listed };
      return { title: `Countries (${version})`, names: dataset.countries.map(({ name }) => name) };
    }
    case "deal":
      return { title: `Deals (${version})`, names: choices("DEAL.TERM", "deal", dataset) };
    case "term": {
      if (dealName === undefined) return { title: `Terms (${version})`, names: choices("DEAL.TERM", "term", dataset) };
      const deal = dataset.deals.lookUp(dealName);
      if (!deal) throw new CannotInsert(`"${dealName}" is no deal of the dataset.`);
      return { title: `Terms of ${deal.id} (${version})`, names: [...dataset.deals.termsOf(deal)].map(({ key }) => key) };
    }
  }
}

/** The names that a function offers for a parameter. */
function choices(id: string, parameter: string, dataset: Dataset): string[] {
  const offered = functionById(id)?.parameters[parameter]?.choices?.list(dataset) ?? [];
  return offered.map(({ value }) => value);
}
