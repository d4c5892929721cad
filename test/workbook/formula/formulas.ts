/**
 * Formulas as people write them and as programs leave them, with the Orebook calls in each. A call is told as
 * `FUNCTION(kind text|kind text)`, with `*` behind a stored name and `...` behind a call that is not closed. Kinds are those of
 * ArgumentContent: c constant, r reference, n name, e expression; a blank argument is empty.
 */
export const FORMULAS: readonly [about: string, formula: string, calls: string[]][] = [
  // Plain calls and their arguments.
  ["constants", `=MINERAL.RANK("antimony","Tajikistan")`, [`MINERAL.RANK(c "antimony"|c "Tajikistan")`]],
  ["references", `=MINERAL.RANK(A2,$B$1)`, ["MINERAL.RANK(r A2|r $B$1)"]],
  ["lower case", `=mineral.rank(a2,b2)`, ["MINERAL.RANK(r a2|r b2)"]],
  ["mixed case", `=Deal.Term("US-Ukraine","revenue_share")`, [`DEAL.TERM(c "US-Ukraine"|c "revenue_share")`]],
  ["no arguments", `=MINERAL.VERSION()`, ["MINERAL.VERSION()"]],
  ["no arguments but space", `=MINERAL.VERSION( )`, ["MINERAL.VERSION()"]],
  ["arguments left out", `=MINERAL.RANK("antimony","China",,2024)`, [`MINERAL.RANK(c "antimony"|c "China"||c 2024)`]],
  ["left out at the end", `=MINERAL.RANK("antimony","China",,)`, [`MINERAL.RANK(c "antimony"|c "China"||)`]],
  ["only separators", `=MINERAL.RANK(,)`, ["MINERAL.RANK(|)"]],
  ["more arguments than parameters", `=MINERAL.UNIT("tin",,,,5)`, [`MINERAL.UNIT(c "tin"||||c 5)`]],
  ["space around everything", `= MINERAL.RANK ( "antimony" ,  B2 ) `, [`MINERAL.RANK(c "antimony"|r B2)`]],
  ["line breaks", `=MINERAL.RANK(\n  "antimony",\r\n\t B2\n)`, [`MINERAL.RANK(c "antimony"|r B2)`]],
  ["a space that does not break", `=MINERAL.RANK(\u00a0"antimony",B2)`, [`MINERAL.RANK(c "antimony"|r B2)`]],

  // Constants.
  ["signs and percent", `=MINERAL.TOP("tin",-5%,--1,+2)`, [`MINERAL.TOP(c "tin"|c -5%|c --1|c +2)`]],
  ["exponents", `=MINERAL.TOP("tin",1E+2,1.5e-3,.5)`, [`MINERAL.TOP(c "tin"|c 1E+2|c 1.5e-3|c .5)`]],
  ["a number too large", `=MINERAL.TOP("tin",1E+999)`, [`MINERAL.TOP(c "tin"|e 1E+999)`]],
  ["truth values", `=MINERAL.TOP("tin",5,,,,true)`, [`MINERAL.TOP(c "tin"|c 5||||c true)`]],
  ["truth values as functions", `=MINERAL.LIST("EU",FALSE())`, [`MINERAL.LIST(c "EU"|c FALSE())`]],
  ["a date", `=DEAL.STATUS("US-Ukraine",DATE(2025,5,1))`, [`DEAL.STATUS(c "US-Ukraine"|c DATE(2025,5,1))`]],
  ["a date of cells", `=DEAL.STATUS("US-Ukraine",DATE(A1,5,1))`, [`DEAL.STATUS(c "US-Ukraine"|e DATE(A1,5,1))`]],
  ["a clock", `=DEAL.STATUS("US-Ukraine",TODAY())`, [`DEAL.STATUS(c "US-Ukraine"|e TODAY())`]],
  ["an array", `=MINERAL.RANK({"tin","gold";"lead","zinc"},"China")`, [`MINERAL.RANK(c {"tin","gold";"lead","zinc"}|c "China")`]],
  ["an array with an error", `=MINERAL.RANK({"tin",#N/A},"China")`, [`MINERAL.RANK(e {"tin",#N/A}|c "China")`]],
  ["rows of different length", `=MINERAL.RANK({1,2;3},"China")`, [`MINERAL.RANK(e {1,2;3}|c "China")`]],
  ["an error", `=MINERAL.RANK(#REF!,#N/A)`, ["MINERAL.RANK(e #REF!|e #N/A)"]],
  ["parentheses", `=MINERAL.RANK(("tin"),((2)))`, [`MINERAL.RANK(c ("tin")|c ((2)))`]],
  ["a union in parentheses", `=MINERAL.RANK((A1,B1),"China")`, [`MINERAL.RANK(e (A1,B1)|c "China")`]],
  ["joined texts", `=MINERAL.RANK("t"&"in","China")`, [`MINERAL.RANK(e "t"&"in"|c "China")`]],
  ["a sum", `=MINERAL.TOP("tin",2+3)`, [`MINERAL.TOP(c "tin"|e 2+3)`]],

  // Text literals.
  ["a call in a text", `="MINERAL.RANK(A1,B1)"`, []],
  ["a call in a text with quotes", `="say ""MINERAL.RANK(A1)"" now"&MINERAL.UNIT("tin")`, [`MINERAL.UNIT(c "tin")`]],
  ["a text of quotes", `=MINERAL.UNIT("""")&""""`, [`MINERAL.UNIT(c """")`]],
  ["an empty text", `=MINERAL.RANK("","China")`, [`MINERAL.RANK(c ""|c "China")`]],
  ["separators in a text", `=MINERAL.RANK("a,b)(","c{")`, [`MINERAL.RANK(c "a,b)("|c "c{")`]],
  ["a text that begins as a formula", `=DEAL.TERM("=MINERAL.RANK(1)","x")`, [`DEAL.TERM(c "=MINERAL.RANK(1)"|c "x")`]],
  ["an apostrophe in a text", `=DEAL.TERM("it's","x")&'A'!A1`, [`DEAL.TERM(c "it's"|c "x")`]],
  ["a bracket in a text", `=DEAL.TERM("[","x")&MINERAL.UNIT("tin")`, [`DEAL.TERM(c "["|c "x")`, `MINERAL.UNIT(c "tin")`]],
  ["a line break in a text", `=DEAL.TERM("a\nb","x")`, [`DEAL.TERM(c "a\nb"|c "x")`]],
  ["a pair of code units", `="😀"&MINERAL.UNIT("😀")`, [`MINERAL.UNIT(c "😀")`]],
  ["curly quotes of a word processor", `=MINERAL.RANK(“tin”,"China")`, [`MINERAL.RANK(n “tin”|c "China")`]],
  ["Google's stand-in", `=IFERROR(__xludf.DUMMYFUNCTION("MINERAL.RANK(""tin"")"),5)`, []],

  // Sheets and workbooks.
  ["a quoted sheet", `=MINERAL.RANK('My sheet'!A1,Sheet2!$B:$B)`, ["MINERAL.RANK(r 'My sheet'!A1|r Sheet2!$B:$B)"]],
  ["a sheet with an apostrophe", `=MINERAL.RANK('It''s (new), really'!A1,B1)`, ["MINERAL.RANK(r 'It''s (new), really'!A1|r B1)"]],
  ["a sheet called like a call", `='MINERAL.RANK(1)'!A1+MINERAL.UNIT('DEAL.TERM(1)'!B2)`, ["MINERAL.UNIT(r 'DEAL.TERM(1)'!B2)"]],
  ["a quote in the name of a sheet", `=MINERAL.UNIT('5" pipe'!A1)&"x"`, [`MINERAL.UNIT(r '5" pipe'!A1)`]],
  ["an open workbook", `=MINERAL.UNIT([Book.xlsx]Sheet1!A1)`, ["MINERAL.UNIT(r [Book.xlsx]Sheet1!A1)"]],
  [
    "a closed workbook",
    `=MINERAL.UNIT('C:\\a, b\\[Book (1).xlsx]Sheet 1'!A1)`,
    ["MINERAL.UNIT(r 'C:\\a, b\\[Book (1).xlsx]Sheet 1'!A1)"],
  ],
  [
    "a workbook on the web",
    `=MINERAL.UNIT('https://x.org/d o/[B.xlsx]S'!$A$1:$A$9)`,
    ["MINERAL.UNIT(r 'https://x.org/d o/[B.xlsx]S'!$A$1:$A$9)"],
  ],
  ["sheets from one to another", `=SUM(Jan:Dec!A1)+MINERAL.UNIT('Jan 1:Dec 1'!A1)`, ["MINERAL.UNIT(r 'Jan 1:Dec 1'!A1)"]],
  [
    "a sheet in other letters",
    `=MINERAL.UNIT(Лист1!A1)&MINERAL.UNIT('日本 語'!B2)`,
    ["MINERAL.UNIT(r Лист1!A1)", "MINERAL.UNIT(r '日本 語'!B2)"],
  ],
  ["a lost reference", `=MINERAL.UNIT(Sheet1!#REF!)`, ["MINERAL.UNIT(e Sheet1!#REF!)"]],
  ["a link by number", `=MINERAL.UNIT([2]Data!B4)`, ["MINERAL.UNIT(r [2]Data!B4)"]],

  // Ranges, tables and names.
  ["a range", `=MINERAL.RANK(A2:A99,B2:B99)`, ["MINERAL.RANK(r A2:A99|r B2:B99)"]],
  ["whole rows", `=MINERAL.RANK(1:1,$2:$3)`, ["MINERAL.RANK(r 1:1|r $2:$3)"]],
  ["a spilled range", `=MINERAL.RANK(A2#,'My sheet'!B2#)`, ["MINERAL.RANK(r A2#|r 'My sheet'!B2#)"]],
  ["one cell of a range", `=MINERAL.UNIT(@A2:A99)`, ["MINERAL.UNIT(e @A2:A99)"]],
  ["a meeting of ranges", `=MINERAL.UNIT(A:A 3:3)`, ["MINERAL.UNIT(e A:A 3:3)"]],
  ["a range up to a calculated cell", `=MINERAL.UNIT(A1:INDEX(A:A,9))`, ["MINERAL.UNIT(e A1:INDEX(A:A,9))"]],
  ["a trimmed range", `=MINERAL.UNIT(A1.:.A9)`, ["MINERAL.UNIT(r A1.:.A9)"]],
  ["a table's row", `=MINERAL.RANK([@Mineral],[@[Country, name]])`, ["MINERAL.RANK(r [@Mineral]|r [@[Country, name]])"]],
  [
    "a table's column",
    `=MINERAL.RANK(Prices[[#This Row],[a, b]],Prices[Price (€)])`,
    ["MINERAL.RANK(r Prices[[#This Row],[a, b]]|r Prices[Price (€)])"],
  ],
  [
    "columns with escapes",
    `=MINERAL.UNIT(Prices[[#This Row],[a '] b]])&MINERAL.UNIT(Prices['#MINERAL.RANK('[1']])`,
    ["MINERAL.UNIT(r Prices[[#This Row],[a '] b]])", "MINERAL.UNIT(r Prices['#MINERAL.RANK('[1']])"],
  ],
  ["a quote in a column", `=MINERAL.UNIT(Prices[[5" pipe]])&"x"`, [`MINERAL.UNIT(r Prices[[5" pipe]])`]],
  [
    "a column called like a call",
    `=SUM(Prices[MINERAL.RANK(a)])+MINERAL.UNIT(Prices[[DEAL.TERM(1)]:[b]])`,
    ["MINERAL.UNIT(r Prices[[DEAL.TERM(1)]:[b]])"],
  ],
  ["two sections", `=MINERAL.UNIT(Prices[[#Headers],[#Data],[% done]])`, ["MINERAL.UNIT(r Prices[[#Headers],[#Data],[% done]])"]],
  ["names", `=MINERAL.RANK(my.Mineral_1,Länder)`, ["MINERAL.RANK(n my.Mineral_1|n Länder)"]],
  ["a sheet's name", `=MINERAL.UNIT('My sheet'!mineral)`, ["MINERAL.UNIT(n 'My sheet'!mineral)"]],
  ["a name that is like a function", `=MINERAL.RANK+MINERAL.RANK!A1+DEAL.TERM.x`, []],

  // Names that are none of ours.
  ["a longer name", `=MINERAL.RANKS(A1)+XMINERAL.RANK(A1)+MY.MINERAL.RANK(A1)`, []],
  ["a name in other letters", `=éMINERAL.RANK(A1)+MINERAL.RANKé(A1)+mıneral.rank(A1)`, []],
  ["underscores without the prefix", `=MINERAL_RANK(A1)+DEAL_TERM(A1)`, []],
  ["a function of an XLL", `=_xll.MINERAL.RANK(A1)`, []],
  ["somebody's own function of that name", `=Sheet1!MINERAL.RANK(A1)+[2]!MINERAL.RANK(A1)`, []],
  ["another add-in", `=_xldudf_WISEPRICE(A1)+_xldudf_MINERALS_RANK(A1)`, []],

  // Stored names.
  ["stored", `=_xldudf_MINERAL_RANK(A1,"b")`, [`MINERAL.RANK*(r A1|c "b")`]],
  ["stored by LibreOffice", `=_xldudf_mineral_rank(A1,"b")`, [`MINERAL.RANK*(r A1|c "b")`]],
  ["left behind a link", `=1+[2]!_xldudf_MINERAL_RANK(A1)`, ["MINERAL.RANK*(r A1)"]],
  ["left behind an add-in's file", `=BloombergUI.xla!_xldudf_DEAL_TERM(A1)`, ["DEAL.TERM*(r A1)"]],
  ["left behind a path", `='C:\\Program Files\\[x]\\FUNCRES.XLAM'!_xldudf_DEAL_TERM(A1)`, ["DEAL.TERM*(r A1)"]],
  ["left behind a lost link", `=#REF!_xldudf_DEAL_TERM(A1)`, ["DEAL.TERM*(r A1)"]],
  [
    "one stored within one typed",
    `=MINERAL.UNIT(_xldudf_MINERAL_INFO(A1,"x"))`,
    [`MINERAL.UNIT(e _xldudf_MINERAL_INFO(A1,"x"))`, `MINERAL.INFO*(r A1|c "x")`],
  ],
  ["marks of newer functions", `=_xlfn._xlws.SORT(_xlfn.UNIQUE(_xldudf_MINERAL_LIST("EU")))`, [`MINERAL.LIST*(c "EU")`]],
  ["one cell of an answer, stored", `=_xlfn.SINGLE(_xldudf_MINERAL_LIST("EU"))`, [`MINERAL.LIST*(c "EU")`]],
  ["a spilled range, stored", `=_xldudf_MINERAL_UNIT(_xlfn.ANCHORARRAY(A1))`, ["MINERAL.UNIT*(e _xlfn.ANCHORARRAY(A1))"]],

  // Calls within other things.
  [
    "nested",
    `=MINERAL.RANK(MINERAL.INFO("Sb","name"),"China")`,
    [`MINERAL.RANK(e MINERAL.INFO("Sb","name")|c "China")`, `MINERAL.INFO(c "Sb"|c "name")`],
  ],
  ["IF", `=IF(MINERAL.RANK(A1,B1)<=3,"top "&MINERAL.UNIT(A1),"")`, ["MINERAL.RANK(r A1|r B1)", "MINERAL.UNIT(r A1)"]],
  [
    "IFERROR and text",
    `="Rank: "&IFERROR(MINERAL.RANK(A1,B1),"-")&" of "&ROWS(MINERAL.TOP(A1,99))`,
    ["MINERAL.RANK(r A1|r B1)", "MINERAL.TOP(r A1|c 99)"],
  ],
  ["LET", `=LET(m,"tin",r,MINERAL.RANK(m,B1),IF(r=1,m,MINERAL.UNIT(m)))`, ["MINERAL.RANK(e m|r B1)", "MINERAL.UNIT(e m)"]],
  [
    "LET in any case, and a name of the same kind outside",
    `=LET(M,1,MINERAL.UNIT(m))&MINERAL.UNIT(m)`,
    ["MINERAL.UNIT(e m)", "MINERAL.UNIT(n m)"],
  ],
  ["LET stored", `=_xlfn.LET(_xlpm.m,"tin",_xldudf_MINERAL_UNIT(_xlpm.m))`, ["MINERAL.UNIT*(e _xlpm.m)"]],
  ["LET of a name that is a name", `=LET(x,country,MINERAL.RANK("tin",country,x))`, [`MINERAL.RANK(c "tin"|n country|e x)`]],
  ["LAMBDA", `=MAP(A2:A9,B2:B9,LAMBDA(m,c,MINERAL.RANK(m,country)))`, ["MINERAL.RANK(e m|n country)"]],
  ["LAMBDA called", `=LAMBDA(x,MINERAL.UNIT(x))("tin")`, ["MINERAL.UNIT(e x)"]],
  ["array arithmetic", `=SUM(MINERAL.SHARE("tin",{"China","Peru"})^2)*100%`, [`MINERAL.SHARE(c "tin"|c {"China","Peru"})`]],
  ["one cell of an answer", `=@MINERAL.TOP("tin")+1`, [`MINERAL.TOP(c "tin")`]],
  [
    "comparison and signs",
    `=-MINERAL.VALUE(A1,B1)<>+MINERAL.VALUE(A1,C1)%`,
    ["MINERAL.VALUE(r A1|r B1)", "MINERAL.VALUE(r A1|r C1)"],
  ],
  [
    "side by side",
    `=MINERAL.UNIT(A1)&MINERAL.UNIT(A2)&DEAL.UNIT(A3,A4)`,
    ["MINERAL.UNIT(r A1)", "MINERAL.UNIT(r A2)", "DEAL.UNIT(r A3|r A4)"],
  ],
  [
    "three deep",
    `=MINERAL.UNIT(MINERAL.INFO(DEAL.TERM("a","b"),"c"))`,
    [
      `MINERAL.UNIT(e MINERAL.INFO(DEAL.TERM("a","b"),"c"))`,
      `MINERAL.INFO(e DEAL.TERM("a","b")|c "c")`,
      `DEAL.TERM(c "a"|c "b")`,
    ],
  ],

  // Malformed.
  ["not closed", `=MINERAL.RANK("tin",B1`, [`MINERAL.RANK(c "tin"|r B1)...`]],
  ["just begun", `=MINERAL.RANK(`, ["MINERAL.RANK()..."]],
  ["not closed behind a separator", `=MINERAL.RANK("tin", `, [`MINERAL.RANK(c "tin"|)...`]],
  ["a text that is not closed", `=MINERAL.RANK("tin`, [`MINERAL.RANK(e "tin)...`]],
  ["a text that is not closed behind a quote", `=MINERAL.RANK("tin""`, [`MINERAL.RANK(e "tin"")...`]],
  ["a sheet that is not closed", `=MINERAL.UNIT('DEAL.TERM(1)`, ["MINERAL.UNIT(e 'DEAL.TERM(1))..."]],
  ["a column that is not closed", `=MINERAL.UNIT(Prices[[DEAL.TERM(1)`, ["MINERAL.UNIT(e Prices[[DEAL.TERM(1))..."]],
  ["too many brackets", `=MINERAL.UNIT("tin"))+MINERAL.UNIT("lead")`, [`MINERAL.UNIT(c "tin")`, `MINERAL.UNIT(c "lead")`]],
  [
    "an array that is not closed",
    `=MINERAL.RANK({"tin",2)+MINERAL.UNIT(A1,B1)`,
    [`MINERAL.RANK(e {"tin",2)`, "MINERAL.UNIT(r A1|r B1)"],
  ],
  ["an array closed twice", `=MINERAL.RANK(1},2)`, ["MINERAL.RANK(e 1}|c 2)"]],
  ["separators of another language", `=MINERAL.RANK("tin";"China")`, [`MINERAL.RANK(e "tin";"China")`]],
  ["apostrophes for quotes", `=DEAL.TERM('US','x')`, ["DEAL.TERM(e 'US'|e 'x')"]],
  ["a mark that means nothing", `=MINERAL.UNIT(§)+MINERAL.UNIT(A1)`, ["MINERAL.UNIT(n §)", "MINERAL.UNIT(r A1)"]],
  ["a column with an escape of nothing", `=Prices[[#This Row],[a ' ] b]]+MINERAL.UNIT(A1)`, ["MINERAL.UNIT(r A1)"]],

  // No formulas.
  ["no formula", `MINERAL.RANK("tin","China")`, []],
  ["a formula behind a space", ` =MINERAL.RANK("tin","China")`, []],
  ["nothing", "", []],
  ["only the sign", "=", []],
];
