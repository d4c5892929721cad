import { publishedCell } from "../domain/date";
import { standingOn } from "../domain/export-control";
import { invalidValue, notAvailable } from "../domain/fault";
import { addressOf } from "../domain/citation";
import { controlsOn, placesMeet } from "../dataset/mineral-records";
import { spillFunction, withHeaders } from "./definition";
import { as_of, country, headers, optional } from "./parameters";
import { mineralOrAll } from "./record-parameters";

const STATUS_ORDER = ["in force", "announced", "suspended", "ended"];

export const mineralControls = spillFunction({
  id: "MINERAL.CONTROLS",
  description: "Export bans, quotas and licensing requirements on a mineral, with their status on a day.",
  returns:
    "Rows of country, measure, from, until, status, source, product, destination, note and link; those in force first. From is the day on which the measure took effect, until the end that was set for it.",
  remarks:
    "The status is announced, in force, suspended or ended. as_of is the day whose state is asked for, by default the day on which the dataset was released; a control counts from its own date, whichever work reports it, and a control known by month or year from the last day of it. Controls on forms of the mineral, and on what it is a form of, are included. Use all for every control, also on goods of no single mineral such as scrap.",
  parameters: {
    mineral: mineralOrAll,
    country: optional(country, "Country that restricts its exports, or a group such as Central Asia; by default any."),
    as_of: { ...as_of, description: "Day whose state is asked for, such as 2025-06-04; by default the day of the dataset." },
    headers,
  },
  examples: [
    { formula: `=MINERAL.CONTROLS("antimony","China","2025-06-04",TRUE)`, answer: "Country" },
    { formula: `=MINERAL.CONTROLS("graphite","China")`, answer: "China" },
  ],
  compute({ mineral, country, as_of, headers }, dataset) {
    if (country?.kind === "world") throw invalidValue(`country "${country.name}": leave it out for controls of any country.`);
    const day = as_of ?? dataset.file.released;
    const what = mineral?.name ?? "any mineral";
    const held = controlsOn(dataset, mineral).filter((control) => !country || placesMeet(dataset, control.country, country));
    if (held.length === 0) {
      throw notAvailable(
        `No export control of ${country?.name ?? "any country"} on ${what} is held. MINERAL.CONTROLS("all") lists every control that is.`,
      );
    }
    const standings = held.flatMap((control) => standingOn(control, day) ?? []);
    if (standings.length === 0) {
      const first = held.map(({ phases }) => phases[0]!.from).sort()[0]!;
      throw notAvailable(`No export control on ${what} had been announced by ${day}: the first that is held begins ${first}.`);
    }
    const name = (id: string): string => dataset.countries.get(id)?.name ?? id;
    const rows = standings
      .sort(
        (a, b) =>
          STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
          name(a.control.country).localeCompare(name(b.control.country), "en") ||
          a.control.product.localeCompare(b.control.product, "en"),
      )
      .map(({ control, status, from, until, phase, note }) => {
        const source = dataset.source(phase.source);
        return [
          name(control.country),
          control.measure,
          publishedCell(from),
          until === undefined ? "" : publishedCell(until),
          status,
          `${source.short}, ${phase.locator}`,
          control.product,
          control.destination === undefined ? "all" : name(control.destination),
          note,
          addressOf(source) ?? "",
        ];
      });
    return withHeaders(
      headers,
      ["Country", "Measure", "From", "Until", "Status", "Source", "Product", "Destination", "Note", "Link"],
      rows,
    );
  },
});
