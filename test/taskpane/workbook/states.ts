/** States of a refresh as its actions set them. */
import type { RefreshOutcome, RefreshPreview } from "../../../src/actions/refresh/state";
import type { WorkbookCount } from "../../../src/actions/count-workbook";
import type { CellChange, ErrorCell, RefreshedTable, RefreshReport } from "../../../src/workbook/refresh";

export const FROM = { version: "2026.1", released: "2026-09-01", hash: "a".repeat(64) };
export const TO = { version: "2026.2", released: "2026-11-15", hash: "b".repeat(64) };

const SUPPLY = { name: "Supply model", key: "s1" };
const TABLES = { name: "Tables", key: "s2" };
const WORK = {
  id: "mcs2027",
  title: "Mineral Commodity Summaries 2027",
  short: "USGS MCS 2027",
  publisher: "U.S. Geological Survey",
  published: "2027-01-31",
  licence: { name: "public domain" },
};
const FORMULA = '=MINERAL.PRODUCTION("antimony","Tajikistan")';

function change(row: number, more: Partial<CellChange> = {}): CellChange {
  return {
    sheet: SUPPLY,
    row,
    column: 1,
    formula: FORMULA,
    old: 22000,
    new: 25500,
    format: "#,##0",
    reason: "new edition",
    detail: "USGS MCS 2027 in place of USGS MCS 2026",
    sources: [{ work: WORK, locator: "row 446" }],
    note: "",
    ...more,
  };
}

export const CHANGES: CellChange[] = [
  change(1),
  change(2, {
    formula: '=MINERAL.SHARE("antimony","China")',
    old: 0.6923,
    new: 0.6611,
    format: "0.0%",
    reason: "revision",
    detail: "Was 69.2%",
  }),
  change(3, { old: { error: "#N/A" }, new: 4500, detail: "First given by USGS MCS 2027", note: "Reported for the first time." }),
  change(4, {
    formula: '=IF(B2>1,MINERAL.HHI("cobalt"),0)',
    old: 0.1 + 0.2,
    new: null,
    format: null,
    reason: "other cells",
    detail: "B2 has changed",
    sources: [],
  }),
];

/** A change of a formula as long as Excel takes one, with arguments that Excel alone calculates. */
export const LONG_CHANGE: CellChange = change(5, {
  formula: `${FORMULA}${"+0".repeat(4_000)}`,
  reason: "not known",
  detail: `Only Excel can calculate the arguments of MINERAL.RANK(${"0+".repeat(4_000)}0)`,
});

const TABLE: RefreshedTable = {
  name: "Orebook_Top",
  formula: '=MINERAL.TOP("antimony",5)',
  edits: [],
  problem: undefined,
  warnings: ["The column Share was renamed or removed and is left out."],
  changes: [
    change(7, {
      sheet: TABLES,
      formula: '=MINERAL.TOP("antimony",5)',
      reason: "correction",
      detail: "c12: printed as 3",
      old: 3,
      new: 30,
    }),
  ],
  rows: [],
  added: 2,
  room: "shift",
  vanished: [9],
  reasons: 0,
  isForgotten: false,
  isBehind: false,
  remember: undefined,
  note: undefined,
};

const UNTOUCHED: RefreshedTable = {
  ...TABLE,
  name: "Orebook_Deals",
  problem: "It is left as it is: its sheet is protected. Unprotect it (Review, Unprotect Sheet) and refresh again.",
  warnings: [],
  changes: [],
  added: 0,
  vanished: [],
};

const ERRORS: ErrorCell[] = [
  {
    sheet: SUPPLY,
    row: 20,
    column: 2,
    formula: FORMULA,
    error: "#N/A",
    message: "Tajikistan is not listed any more. Choose another edition.",
    wasError: true,
  },
  {
    sheet: SUPPLY,
    row: 21,
    column: 2,
    formula: FORMULA,
    error: "#N/A",
    message: "The publisher withholds it. Use an earlier year.",
    wasError: false,
  },
];

const REPORT: RefreshReport = {
  from: FROM,
  to: TO,
  changes: CHANGES,
  inError: ERRORS,
  followers: [],
  moved: [],
  open: [{ sheet: SUPPLY, row: 30, column: 0, formula: "=MINERAL.RANK(OFFSET(A1,1,0),B1)" }],
  asBefore: [
    { sheet: SUPPLY, row: 31, column: 0, formula: FORMULA, isCertain: true },
    { sheet: SUPPLY, row: 32, column: 0, formula: `=LET(v,${FORMULA.slice(1)},v*2)`, isCertain: false },
  ],
  counts: { formulas: 412, changed: 4, inError: 2, newlyInError: 1, open: 1, byReason: {} },
};

export const PREVIEW: RefreshPreview = {
  from: FROM,
  to: TO,
  report: { ...REPORT, asBefore: [] },
  tables: [TABLE, UNTOUCHED],
  willWrite:
    "1 cell, 2 new rows and 1 mark of a row that is no longer in the data in 1 table are written; 412 formulas in 3 sheets are calculated again.",
  warnings: ["The sheet Archive was not read: its filled part is too large."],
  isPinned: false,
};

export const OUTCOME: RefreshOutcome = {
  from: FROM,
  to: TO,
  report: { ...REPORT, open: [] },
  tables: [TABLE, UNTOUCHED],
  changesSheet: undefined,
  warnings: [],
};

export const COUNT: WorkbookCount = {
  sheets: [{ name: "Supply model", formulas: 412, errors: 3 }],
  formulas: 412,
  inError: [
    { sheet: SUPPLY, row: 40, column: 1, cell: "B41", error: "#NAME?", formula: FORMULA },
    { sheet: SUPPLY, row: 41, column: 1, cell: "B42", error: "#NAME?", formula: FORMULA },
    { sheet: SUPPLY, row: 20, column: 2, cell: "C21", error: "#N/A", formula: FORMULA },
  ],
  sources: [],
  callsWithReferences: 0,
  tables: [
    { name: "Orebook_Top", sheet: "Tables", formula: "MINERAL.TOP", dataset: "2025.9" },
    { name: "Orebook_Deals", sheet: "Tables", formula: "DEAL.TERMS", dataset: "2026.1" },
  ],
  tooLarge: [],
};
