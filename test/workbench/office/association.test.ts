import { Association } from "../../../workbench/office/association";

test("takes functions one by one and as a record, by id in any case, and tells its listeners", () => {
  const association = new Association("CustomFunctions");
  const changes: string[][] = [];
  association.onchange(() => changes.push(Object.keys(association.mappings)));
  const one = () => 1;
  association.associate("a.one", one);
  association.associate({ "A.TWO": () => 2, "A.THREE": () => 3 });
  expect(association.find("A.one")).toBe(one);
  expect(changes).toEqual([["A.ONE"], ["A.ONE", "A.TWO", "A.THREE"]]);
});

test("refuses an id twice, and what is no function", () => {
  const { associate } = new Association("CustomFunctions");
  associate("A.ONE", () => 1);
  expect(() => associate("a.one", () => 2)).toThrow('CustomFunctions.associate: "a.one" is associated twice.');
  expect(() => associate("A.TWO", 2)).toThrow('CustomFunctions.associate: "A.TWO" was given no function.');
});
