import { chooseFrom, notAllowed } from "../../src/domain/vocabulary";

const colours = [
  { id: "red", aliases: ["rouge"] },
  { id: "deep blue", aliases: [] },
];
const namesOf = ({ id, aliases }: (typeof colours)[number]): string[] => [id, ...aliases];

test("an entry is chosen by any of its names, however written", () => {
  expect(chooseFrom("colour", "RED", colours, namesOf)).toBe(colours[0]);
  expect(chooseFrom("colour", " Rougé ", colours, namesOf)).toBe(colours[0]);
  expect(chooseFrom("colour", "Deep-Blue", colours, namesOf)).toBe(colours[1]);
});

test("an entry that is nothing can be chosen too", () => {
  expect(chooseFrom("colour", "none", [undefined, ...colours], (entry) => (entry ? namesOf(entry) : ["none"]))).toBeUndefined();
});

test("anything else says what came, what is allowed and what was probably meant", () => {
  expect(() => chooseFrom("colour", "redd", colours, namesOf)).toThrow(
    `colour "redd": use red or deep blue. Did you mean "red"?`,
  );
  expect(() => chooseFrom("colour", 5, colours, namesOf)).toThrow("colour 5: use red or deep blue.");
  expect(notAllowed("colour", true, [["red"]]).message).toBe("colour TRUE: use red.");
  expect(notAllowed("colour", "x", [["red"]]).code).toBe("invalidValue");
});
