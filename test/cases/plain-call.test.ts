import { readPlainCall } from "./plain-call";

test.each([
  [`=MINERAL.RANK("antimony","Tajikistan")`, { id: "MINERAL.RANK", args: [[["antimony"]], [["Tajikistan"]]] }],
  [
    `=MINERAL.TOP("antimony",5,"production",2025,,TRUE)`,
    { id: "MINERAL.TOP", args: [[["antimony"]], [[5]], [["production"]], [[2025]], [[null]], [[true]]] },
  ],
  [
    `=MINERAL.RANK({"a","b, c"},"d ""e""",,-1.5,DATE(1970,1,1))`,
    { id: "MINERAL.RANK", args: [[["a", "b, c"]], [[`d "e"`]], [[null]], [[-1.5]], [[25569]]] },
  ],
  [`=DEAL.COMPARE({"a";"b"},{"x","y"})`, { id: "DEAL.COMPARE", args: [[["a"], ["b"]], [["x", "y"]]] }],
  [`=MINERAL.VERSION()`, { id: "MINERAL.VERSION", args: [] }],
])("%s", (formula, expected) => expect(readPlainCall(formula)).toEqual(expected));

test.each([
  `=SUM(1,2)`,
  `=MINERAL.RANK(A1,"x")`,
  `=MINERAL.RANK(UPPER("x"),"y")`,
  `=MINERAL.RANK("a")+1`,
  `=ROUND(MINERAL.HHI("x"),0)`,
  `text`,
  `=MINERAL.RANK("a`,
])("%s is left to a spreadsheet", (formula) => expect(readPlainCall(formula)).toBeUndefined());
