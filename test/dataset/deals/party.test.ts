import { Parties } from "../../../src/dataset/deals/party";
import type { Deal, DealParty } from "../../../src/dataset/schema";

function deal(id: string, ...names: (string | Partial<DealParty>)[]): Deal {
  const parties = names.map((each) => ({
    role: "party",
    source: "s",
    name: "",
    ...(typeof each === "string" ? { name: each } : each),
  }));
  return { id, name: id, aliases: [], kind: "agreement", parties, minerals: [], timeline: [], terms: {} };
}

const parties = new Parties([
  deal("one", "Bank of Alphaland", { name: "Alphaland", country: "AAA" }),
  deal("two", "The Rock Holdings (BP and TechMet)", { name: "Betaland", country: "BBB" }, "Rock Bank"),
  deal("three", { name: "Ministry of War", aliases: ["Ministry of Defence", "MoD", "GM"], country: "AAA" }),
]);
const ofBody = (text: string): string[] => [...parties.ofBody(text).keys()].map(({ id }) => id);

test("a body is found by its name, the beginning of it or of a later word in it", () => {
  expect(ofBody("Bank of Alphaland")).toEqual(["one"]);
  expect(ofBody("bank")).toEqual(["one", "two"]);
  expect(ofBody("rock hold")).toEqual(["two"]);
  expect(ofBody("ALP")).toEqual(["one"]);
  expect(ofBody("ock")).toEqual([]);
  expect([...parties.ofBody("rock").values()].map((lines) => lines.map(({ name }) => name))).toEqual([
    ["The Rock Holdings (BP and TechMet)", "Rock Bank"],
  ]);
});

test("two letters tell a whole word, and small words nothing", () => {
  expect(ofBody("BP")).toEqual(["two"]);
  for (const text of ["te", "a", "of", "the", "of the", "", " - "])
    expect({ text, found: ofBody(text) }).toEqual({ text, found: [] });
  for (const text of ["BP", "of", "of a", ""]) expect(parties.isTooShort(text)).toBe(true);
  for (const text of ["ban", "bank of", "the ro k"]) expect(parties.isTooShort(text)).toBe(false);
});

test("a body is found by its other names and by its short name, each of them alone", () => {
  for (const text of ["Ministry of War", "ministry of def", "MoD", "GM"])
    expect({ text, ids: ofBody(text) }).toEqual({ text, ids: ["three"] });
  expect(ofBody("war ministry")).toEqual([]);
  expect(parties.near("Ministry of Defense")).toEqual(["Ministry of War"]);
});

test("a group of countries stands for itself and each member", () => {
  const place = { id: "AAA", name: "Alphaland", kind: "country" } as Parameters<Parties["ofPlace"]>[0];
  const group = { id: "G", name: "Group", kind: "group", members: ["AAA", "BBB"] } as Parameters<Parties["ofPlace"]>[0];
  expect([...parties.ofPlace(place).keys()].map(({ id }) => id)).toEqual(["one", "three"]);
  expect([...parties.ofPlace(group).keys()].map(({ id }) => id)).toEqual(["one", "two", "three"]);
});

test("names near a text are offered", () => {
  expect(parties.near("Bank of Alphalnd")).toEqual(["Bank of Alphaland"]);
  expect(parties.near("Freedonia")).toEqual([]);
});
