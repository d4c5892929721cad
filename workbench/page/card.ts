/** What the card of a data type says, in the order its layout gives; no page involved. */
import { basicValue, isDataValue, type Attribution, type DataValue } from "../bridge/data-types";
import type { Scalar } from "../bridge/spreadsheet-value";

export interface CardRow {
  label: string;
  value: string;
  sublabel?: string;
  attribution: Attribution[];
}

export interface Card {
  title: string;
  subtitle?: string;
  sections: { title?: string; rows: CardRow[] }[];
  provider?: string;
}

/** @param format writes a value as a cell with that number format would show it. */
export function toCard(value: DataValue, format: (value: Scalar, numberFormat?: string) => string): Card {
  const properties = value.properties ?? {};
  const layout = value.layouts?.card;
  const row = (label: string): CardRow => {
    const property = properties[label];
    if (!isDataValue(property)) return { label, value: format(property ?? null), attribution: [] };
    return {
      label,
      value: format(basicValue(property) ?? null, property.numberFormat),
      sublabel: property.propertyMetadata?.sublabel,
      attribution: property.propertyMetadata?.attribution ?? [],
    };
  };
  const text = (reference?: { property: string }) => (reference ? row(reference.property).value : undefined);
  const labels = Object.keys(properties);
  const sections = (layout?.sections ?? [{ layout: "List" }]).map(({ title, properties: listed = labels }) => ({
    title,
    rows: listed.filter((label) => label in properties).map(row),
  }));
  return {
    title: text(layout?.title) || format(basicValue(value) ?? null, value.numberFormat),
    subtitle: text(layout?.subTitle),
    sections: sections.filter(({ rows }) => rows.length > 0),
    provider: value.provider?.description,
  };
}
