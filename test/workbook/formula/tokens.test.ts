import { tokensOf } from "../../../src/workbook/formula/tokens";

/** Pieces of a formula as `kind text`, without spaces and operators. */
function pieces(formula: string): string[] {
  return tokensOf(formula)
    .filter(({ kind }) => !["equals", "operator", "space"].includes(kind))
    .map(({ kind, text }) => `${kind} ${text}`);
}

test.each<[string, string[]]>([
  [`="a ""b"""&"c"`, [`text "a ""b"""`, `text "c"`]],
  [`='It''s'!A1+'a b'!x`, ["reference 'It''s'!A1", "name 'a b'!x"]],
  [`='C:\\d\\[B.xlsx]S'!$A$1:B2`, ["reference 'C:\\d\\[B.xlsx]S'!$A$1:B2"]],
  ["=[B.xlsx]S!A1+[2]S!A1", ["reference [B.xlsx]S!A1", "reference [2]S!A1"]],
  ["=Jan:Dec!A1", ["reference Jan:Dec!A1"]],
  [`={1,"a";TRUE,#N/A}`, ["number 1", `text "a"`, "boolean TRUE", "error #N/A"]],
  [
    "=#DIV/0!+#NAME?+#SPILL!+#CALC!+#GETTING_DATA",
    ["error #DIV/0!", "error #NAME?", "error #SPILL!", "error #CALC!", "error #GETTING_DATA"],
  ],
  ["=1E+5-1.5e-3%+.5", ["number 1E+5", "number 1.5e-3", "number .5"]],
  ["=A1:B2 B1:C3,(C1)", ["reference A1:B2", "reference B1:C3", "reference C1"]],
  ["=A1#+@B:B+1:1", ["reference A1", "reference B:B", "reference 1:1"]],
  ["=P[[#This Row],[a '] b]]+[@[x y]]+P[#All]", ["reference P[[#This Row],[a '] b]]", "reference [@[x y]]", "reference P[#All]"]],
  ["=_xlfn._xlws.SORT(_xlpm.x)+_xll.F(1)", ["function _xlfn._xlws.SORT", "name _xlpm.x", "function _xll.F", "number 1"]],
  ["=LET(r,1,c,2,r+c)", ["function LET", "name r", "number 1", "name c", "number 2", "name r", "name c"]],
  ["=Größe.1+größe", ["name Größe.1", "name größe"]],
  [`="open`, [`unknown "open`]],
  ["='open", ["unknown 'open"]],
  ["=''!A1", ["context ''", "reference A1"]],
])("%s is made of %j", (formula, expected) => {
  expect(pieces(formula)).toEqual(expected);
});

test("spaces and line breaks are pieces of their own", () => {
  expect(tokensOf("= A1\r\n+\t1").map(({ kind, text }) => [kind, text])).toEqual([
    ["equals", "="],
    ["space", " "],
    ["reference", "A1"],
    ["space", "\r"],
    ["space", "\n"],
    ["operator", "+"],
    ["space", "\t"],
    ["number", "1"],
  ]);
});
