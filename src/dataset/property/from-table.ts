import type { FormattedNumber } from "../../domain/cell";
import { lastDayOf } from "../../domain/date";
import { notAvailable } from "../../domain/fault";
import { readFigure, reasonOf } from "../../domain/figure";
import { listOf } from "../../domain/name";
import { publishedPercent, quantityCell } from "../../domain/number-format";
import type { Dataset } from "../dataset";
import { relativesInWords } from "../relatives";
import type { Mineral, MineralProperty, PropertyValue } from "../schema";
import type { PropertyAnswer, PropertyTime } from "./answer";

/** What a publisher prints for a mineral in a table of the property. */
export function fromTable(
  dataset: Dataset,
  mineral: Mineral,
  property: MineralProperty,
  { year, asOf }: PropertyTime,
): PropertyAnswer {
  const all = dataset.properties.publishedValues(mineral, property.id);
  const out = all.filter(({ source }) => asOf === undefined || lastDayOf(dataset.source(source).published) <= asOf);
  const published = year === undefined ? out[0] : out.find((value) => value.year === year);
  const years = out.flatMap((value) => value.year ?? []);
  if (out.length === 0 && all.length > 0) {
    const first = dataset.source(all.at(-1)!.source);
    throw notAvailable(
      `${property.label} of ${mineral.name}: the dataset has none published by ${asOf}. Its first is in ${first.short}, published ${first.published}.`,
    );
  }
  if (!published && year !== undefined && years.length > 0)
    throw notAvailable(
      `${property.label} of ${mineral.name}: the dataset has none of ${year}. It has ${listOf([...years].reverse().map(String), "and")}.`,
    );
  if (!published)
    throw notAvailable(`${property.label} of ${mineral.name}: the dataset has none.${whoHasIt(dataset, mineral, property)}`);
  const work = dataset.source(published.source);
  const value = words(published) ?? number(published, property);
  if (value === undefined)
    throw notAvailable(`${property.label} of ${mineral.name}, ${work.short}: ${reasonWithNote(published)}`);
  return {
    value,
    evidence: () => [
      {
        part: "property",
        work,
        locator: published.locator,
        says: `${property.label} of ${mineral.name}${published.year === undefined ? "" : `, ${published.year}`}: ${words(published) ?? `${published.value}${sign(published)}`}`,
        qualifier: published.qualifier,
        note: published.note ?? "",
      },
    ],
  };
}

/** A value that is shown as text: words of the publisher's own, or a bound, which is no number. */
function words({ value, qualifier, unit }: PropertyValue): string | undefined {
  if (typeof value === "string") return value;
  const marks = qualifier.split(" ");
  // The publisher's E stands for a country that exports more than it imports.
  if (marks.includes("E")) return "net exporter";
  const bound = marks.find((mark) => mark === "<" || mark === ">");
  return bound && value !== undefined ? `${bound}${value}${sign({ unit })}` : undefined;
}

function number(published: PropertyValue, { type }: MineralProperty): FormattedNumber | undefined {
  const figure = figureOf(published);
  if (figure.kind !== "number") return undefined;
  return type === "percent" ? publishedPercent(figure.value) : quantityCell(figure.value);
}

function reasonWithNote(published: PropertyValue): string {
  const figure = figureOf(published);
  const reason = figure.kind === "number" ? "" : reasonOf(figure, published.unit);
  return `${reason}.${published.note === undefined ? "" : ` Its note: ${published.note.replace(/\.?$/, ".")}`}`;
}

function figureOf({ value, qualifier, note }: PropertyValue) {
  return readFigure(typeof value === "number" ? value : null, qualifier, note ?? "");
}

function sign({ unit }: Pick<PropertyValue, "unit">): string {
  return unit === "%" ? "%" : "";
}

/** Forms or parents for which the dataset has the property, for a mineral without it. */
function whoHasIt(dataset: Dataset, mineral: Mineral, property: MineralProperty): string {
  const others = relativesInWords(dataset, mineral, (other) => dataset.properties.published(other, property.id) !== undefined);
  return others === undefined ? "" : ` It has one for ${others}.`;
}
