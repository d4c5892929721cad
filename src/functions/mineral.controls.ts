import { addressOf } from "../domain/citation";
import { publishedCell, type Day } from "../domain/date";
import { invalidValue, notAvailable } from "../domain/fault";
import type { ControlState } from "../dataset/control-state";
import type { Dataset } from "../dataset/dataset";
import { answerRow, withHeaders, type Arguments } from "./definition";
import { mineralOrAll } from "./mineral-parameters";
import { as_of, country, headers, optional } from "./parameters";
import { rememberedRows } from "./remembered-rows";
import { spillFunction } from "./spill-function";

const parameters = {
  mineral: mineralOrAll,
  country: optional(country, "Country that restricts its exports, or a group such as Central Asia; by default any."),
  as_of: {
    ...as_of,
    description: "Day on which the status is asked for, such as 2025-06-04; by default the day of the dataset's release.",
  },
  headers,
};

const rowsOf = rememberedRows<ControlState>(({ control, status, from, until, phase, note }, dataset) => {
  const source = dataset.source(phase.source);
  return [
    dataset.placeName(control.country),
    control.measure,
    publishedCell(from),
    until === undefined ? "" : publishedCell(until),
    status,
    `${source.short}, ${phase.locator}`,
    control.product,
    control.destination === undefined ? "all" : dataset.placeName(control.destination),
    note,
    addressOf(source) ?? "",
  ];
});

export const mineralControls = spillFunction({
  id: "MINERAL.CONTROLS",
  description: "Export bans, quotas and licensing requirements on a mineral, with their status on a day.",
  returns:
    "Rows of country, measure, from, until, status, source, product, destination, note and link, those in force first. From is the day on which the measure took effect, until the end that was set for it.",
  remarks:
    "The status is announced, in force, suspended or ended. A control counts from its own date, whichever work reports it; one known by month or year counts from the last day of it. Controls on forms of the mineral, and on what it is a form of, are included. Use all for every control, also on goods of no single mineral such as scrap.",
  parameters,
  examples: [
    { formula: `=MINERAL.CONTROLS("antimony","China","2025-06-04",TRUE)`, answer: "Country" },
    { formula: `=MINERAL.CONTROLS("graphite","China")`, answer: "China" },
  ],
  compute(args, dataset) {
    return withHeaders(
      args.headers,
      ["Country", "Measure", "From", "Until", "Status", "Source", "Product", "Destination", "Note", "Link"],
      rowsOf(statesOf(args, dataset), dataset),
    );
  },
  rows: (args, dataset) =>
    statesOf(args, dataset).map(({ control }) =>
      answerRow(control.id, () => dataset.controls.evidence(control, dayOf(args, dataset))),
    ),
});

/** Controls as they stand on the day, those in force first. */
function statesOf(args: Arguments<typeof parameters>, dataset: Dataset): ControlState[] {
  const { mineral, country } = args;
  if (country?.kind === "world") throw invalidValue(`country "${country.name}": leave it blank for controls of any country.`);
  const day = dayOf(args, dataset);
  const what = mineral?.name ?? "any mineral";
  const controls = dataset.controls.on(mineral, country);
  if (controls.length === 0)
    throw notAvailable(
      `The dataset has no export control of ${country?.name ?? "any country"} on ${what}. MINERAL.CONTROLS("all") lists every control that it has.`,
    );
  const states = dataset.controls.states(controls, day);
  if (states.length > 0) return states;
  const first = controls.map(({ phases }) => phases[0]!.from).sort()[0]!;
  throw notAvailable(`No export control in the dataset on ${what} had been announced by ${day}: the first begins ${first}.`);
}

function dayOf({ as_of }: Arguments<typeof parameters>, dataset: Dataset): Day {
  return as_of ?? dataset.released;
}
