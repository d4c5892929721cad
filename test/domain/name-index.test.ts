import { namesOf } from "../../src/domain/name";
import { NameIndex } from "../../src/domain/name-index";

/** A `#N/A` with this message. */
const fault = (message: string): Error => expect.objectContaining({ code: "notAvailable", message }) as Error;

describe("NameIndex", () => {
  const index = new NameIndex(
    "mineral",
    [
      { id: "antimony", name: "antimony", aliases: ["Sb"] },
      { id: "arsenic", name: "arsenic", aliases: ["As"] },
      { id: "rare-earths", name: "rare earths", aliases: ["REE", "rare earth elements"] },
    ],
    namesOf,
    [{ name: "metal", candidates: ["antimony", "arsenic"] }],
  );

  test("finds by id, name, symbol and alias, however written", () => {
    for (const text of ["antimony", "ANTIMONY", " Antimony\u00a0", "sb", "Sb"]) expect(index.find(text).id).toBe("antimony");
    for (const text of ["rare earths", "Rare-Earths", "rare_earths", "REE", "rare  earth elements"])
      expect(index.find(text).id).toBe("rare-earths");
  });

  test("looks a name up without a word on what is unknown, but never passes over an ambiguous one", () => {
    expect(index.lookUp("sb")?.id).toBe("antimony");
    expect(index.lookUp("unobtainium")).toBeUndefined();
    expect(() => index.lookUp("metal")).toThrow(/ambiguous/);
  });

  test("offers the candidates of an ambiguous name that is part of what was typed", () => {
    expect(index.near("metal, scrap")).toEqual(["antimony", "arsenic"]);
  });

  test("gives its advice where nothing is near", () => {
    const advised = new NameIndex("mineral", [{ id: "tin", name: "tin", aliases: [] }], namesOf, [], "See the list.");
    expect(() => advised.find("unobtainium")).toThrow(fault(`No mineral "unobtainium". See the list.`));
    expect(() => advised.find("tinn")).toThrow(fault(`No mineral "tinn". Did you mean "tin"?`));
  });

  test("quotes long text in short", () => {
    expect(() => index.find("x".repeat(5000))).toThrow(fault(`No mineral "${"x".repeat(60)}…".`));
  });

  test("says what to type for a slip", () => {
    expect(() => index.find("antimoney")).toThrow(fault(`No mineral "antimoney". Did you mean "antimony"?`));
    expect(() => index.find("rare eaths")).toThrow(`Did you mean "rare earths"?`);
  });

  test("the word for every entry is near none, also where an entry is called so", () => {
    const terms = new NameIndex("term", [{ id: "duration", name: "duration", aliases: ["term", "terms"] }], namesOf);
    expect(terms.get("term")?.id).toBe("duration");
    expect(terms.near("term 0")).toEqual([]);
    expect(terms.near("terms 12")).toEqual([]);
    expect(terms.near("duration 5")).toEqual(["duration"]);
  });

  test("offers nothing where nothing is near", () => {
    expect(() => index.find("unobtainium")).toThrow(fault(`No mineral "unobtainium".`));
  });

  test("lists the candidates of an ambiguous name instead of guessing", () => {
    expect(() => index.find("Metal")).toThrow(`mineral "Metal" is ambiguous: use antimony or arsenic.`);
  });

  test("never offers a chemical symbol's neighbour", () => {
    expect(index.near("Sc")).toEqual([]);
  });

  test("makes its names ready for comparison once", () => {
    let asked = 0;
    const counted = new NameIndex("mineral", [{ id: "tin", name: "tin", aliases: [] }], (entry) => {
      asked += 1;
      return namesOf(entry);
    });
    counted.near("tinn");
    const once = asked;
    counted.near("tinnn");
    expect(asked).toBe(once);
  });

  test("finds a name of marks or of the word and alone only where an entry is called so", () => {
    const andorra = new NameIndex("country", [{ id: "AND", name: "Andorra", aliases: [] }], namesOf);
    expect(andorra.find("and").name).toBe("Andorra");
    for (const marks of ["-", "...", "/", "_", "&", "()"])
      expect(() => andorra.find(marks)).toThrow(fault(`No country "${marks}".`));
  });
});
