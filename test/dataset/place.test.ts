import { dataset } from "../../src/dataset/current";

test("places meet where they are the same, or a group and its member", () => {
  const meet = (said: string, asked: string): boolean => dataset().placesMeet(said, dataset().findPlace(asked));
  expect(meet("KAZ", "Kazakhstan")).toBe(true);
  expect(meet("CENTRAL-ASIA", "Kazakhstan")).toBe(true);
  expect(meet("KAZ", "Central Asia")).toBe(true);
  expect(meet("KAZ", "Uzbekistan")).toBe(false);
  expect(meet("CENTRAL-ASIA", "Georgia")).toBe(false);
});
