import { namesOfMineral } from "../../src/dataset/mineral";
import { namesOfPlace } from "../../src/dataset/place";
import { invented, inventedFile } from "./invented-dataset";

test("a mineral is found by its symbol and a country by both ISO codes, without either becoming an alias", () => {
  const fooite = { ...inventedFile.minerals[0]!, symbol: "Fx" };
  expect(namesOfMineral(fooite)).toEqual(["fooite", "fooite", "foo stone", "Fx"]);
  expect(namesOfPlace(inventedFile.countries[2]!)).toEqual(["Alphaland", "AAA", "Republic of Alphaland", "AA"]);
  expect(invented.findPlace("aa")).toEqual(inventedFile.countries[2]);
  expect(invented.findMineral("FO")).toEqual(inventedFile.minerals[0]);
});
