import { readFileSync } from "node:fs";
import { join } from "node:path";
import { namesOf } from "../../../src/domain/name";
import { NameIndex } from "../../../src/domain/name-index";
import { type Country } from "../../../src/dataset/schema/place";
import { readPlace } from "../../../pipeline/import/place";

const { countries } = JSON.parse(readFileSync(join(__dirname, "../../../data/countries.json"), "utf8")) as {
  countries: Country[];
};
const places = new NameIndex("country", countries, namesOf);

test.each([
  ["Burma", { id: "MMR" }],
  ["Congo (Kinshasa)", { id: "COD" }],
  ["Korea, Republic of", { id: "KOR" }],
  ["Korea, North", { id: "PRK" }],
  ["Côte d’Ivoire", { id: "CIV" }],
  ["United States and Canada", { id: "USA+CAN" }],
  ["United States (includes Puerto Rico)", { id: "USA", remark: "Includes Puerto Rico." }],
  ["Brazil (beneficiated, marketable)", { id: "BRA", remark: "Beneficiated, marketable." }],
  ["Other countries (rounded)", { id: "OTHER" }],
  ["Other Countries", { id: "OTHER" }],
  ["World total", { id: "WORLD" }],
  ["World total (rounded) 10", { id: "WORLD" }],
  ["World total (rounded), natural", { id: "WORLD" }],
  ["Korea", undefined],
  ["Burma (crude", undefined],
  ["Atlantis (rounded)", undefined],
])("%s", (label, expected) => {
  const place = readPlace(label, places);
  expect(place && { id: place.id, ...(place.remark === undefined ? {} : { remark: place.remark }) }).toEqual(expected);
  expect(place?.name).toBe(place && countries.find(({ id }) => id === place.id)?.name);
});
