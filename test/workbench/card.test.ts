import type { DataValue } from "../../workbench/bridge/data-types";
import { toCard } from "../../workbench/page/card";

const format = (value: unknown, numberFormat?: string) =>
  numberFormat ? `${String(value)} as ${numberFormat}` : String(value ?? "");
const work = {
  sourceText: "A work",
  sourceAddress: "https://example.org",
  licenseText: "CC BY 4.0",
  licenseAddress: "https://example.org/by",
};
const entity: DataValue = {
  type: "Entity",
  text: "antimony",
  properties: {
    Name: { type: "String", basicValue: "Antimony" },
    Symbol: "Sb",
    Share: {
      type: "Double",
      basicValue: 0.2,
      numberFormat: "0.0%",
      propertyMetadata: { sublabel: "of the world", attribution: [work] },
    },
  },
};

test("without a layout the card is titled by the text and lists every property", () => {
  const card = toCard(entity, format);
  expect(card.title).toBe("antimony");
  expect(card.sections).toEqual([
    {
      title: undefined,
      rows: [
        { label: "Name", value: "Antimony", sublabel: undefined, attribution: [] },
        { label: "Symbol", value: "Sb", attribution: [] },
        { label: "Share", value: "0.2 as 0.0%", sublabel: "of the world", attribution: [work] },
      ],
    },
  ]);
});

test("a layout names title, subtitle and sections; what it names but the entity lacks is left out", () => {
  const card = toCard(
    {
      ...entity,
      layouts: {
        card: {
          title: { property: "Name" },
          subTitle: { property: "Symbol" },
          sections: [
            { layout: "List", title: "Figures", properties: ["Share", "Lost"] },
            { layout: "List", title: "Empty", properties: ["Lost"] },
          ],
        },
      },
      provider: { description: "A provider" },
    },
    format,
  );
  expect(card).toMatchObject({ title: "Antimony", subtitle: "Sb", provider: "A provider" });
  expect(card.sections.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([["Figures", ["Share"]]]);
});

test("a plain value with properties is titled by its value in its format", () => {
  expect(toCard({ type: "Double", basicValue: 0.5, numberFormat: "0%", properties: { Source: "A work" } }, format).title).toBe(
    "0.5 as 0%",
  );
});
