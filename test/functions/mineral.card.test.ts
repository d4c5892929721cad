import { Fault } from "../../src/domain/fault";
import type { Card } from "../../src/domain/cell";
import { dataset } from "../../src/dataset/current";
import { functionById } from "./call";

const cardOf = (name: string): Card => {
  const result = functionById("MINERAL.CARD").evaluate([[[name]]], dataset())[0]![0]!;
  if (result instanceof Fault || typeof result !== "object" || result.kind !== "card") throw new Error(`no card for ${name}`);
  return result;
};

test("every mineral has a card with each label once and something on it", () => {
  for (const { name } of dataset().minerals) {
    const labels = cardOf(name).sections.flatMap(({ properties }) => properties.map(({ label }) => label));
    expect({ name, repeated: labels.filter((label, index) => labels.indexOf(label) !== index) }).toEqual({
      name,
      repeated: [],
    });
    expect(labels.length).toBeGreaterThan(0);
  }
});

test("every figure and every list on a card has its work and licence", () => {
  for (const { title, properties } of cardOf("antimony").sections.filter(({ title }) => title !== "Overview")) {
    for (const { attribution } of properties)
      expect({ title, licence: attribution?.licenseText }).toEqual({ title, licence: expect.stringMatching(/\w/) as string });
  }
});

test("shows the largest producers with unit and share", () => {
  const production = cardOf("chromium").sections.find(({ title }) => title === "Mine production, 2025")!;
  expect(production.properties[0]).toMatchObject({
    label: "1. South Africa, mine production",
    value: { kind: "formatted", number: 23000, format: "#,##0" },
    unit: "kt marketable ore",
  });
  expect(production.properties[1]).toMatchObject({
    label: "1. South Africa, share of mine production",
    value: { kind: "formatted", format: "0.0%" },
  });
});

const valueOf = (name: string, label: string) =>
  cardOf(name)
    .sections.flatMap(({ properties }) => properties)
    .find((property) => property.label === label)?.value;

test("says what qualifies a membership, and nothing where the list names the mineral as such", () => {
  expect([valueOf("nickel", "EU critical"), valueOf("nickel", "EU critical, scope")]).toEqual(["yes", "battery grade"]);
  expect([valueOf("titanium", "EU critical"), valueOf("titanium", "EU critical, scope")]).toEqual([
    "in part",
    "in part: titanium metal",
  ]);
  expect([valueOf("antimony", "EU critical"), valueOf("antimony", "EU critical, scope")]).toEqual(["yes", undefined]);
});

test("shows the export controls in force", () => {
  expect(valueOf("gallium", "Export controls in force")).toMatchObject({ number: 1 });
  expect(valueOf("gallium", "Countries with export controls")).toBe("China");
});

test("rests on every work that it names, each statement once", () => {
  for (const { name } of dataset().minerals) {
    const evidence = functionById("MINERAL.CARD").evidence([name], dataset());
    const named = new Set(
      cardOf(name).sections.flatMap(({ properties }) => properties.map(({ attribution }) => attribution?.sourceText)),
    );
    named.delete(undefined);
    const works = new Set(evidence.map(({ work }) => `${work.publisher}, ${work.published}: ${work.title}`));
    expect([...named].filter((text) => !works.has(text!))).toEqual([]);
    const statements = evidence.map(({ part, work, locator, says }) => [part, work.id, locator, says].join("; "));
    expect(new Set(statements).size).toBe(statements.length);
  }
});
