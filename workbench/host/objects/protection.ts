import { passwordHash } from "../../workbook/protection";
import type { StoredProtection } from "../engine/stored-state";
import { HostError, lacks } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { type Members, SheetObject } from "./object";

/** Excel's defaults. The host keeps the options and gives them back; on a protected sheet it allows none of what they name. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** The protection of a worksheet is the engine's lock, so that it holds for whoever types as well. */
export class ProtectionObject extends SheetObject {
  readonly members = PROTECTION;
}

const isProtected = ({ book, sheetId }: ProtectionObject) => book.spreadsheet.getters.isSheetLocked(sheetId);

function protect(self: ProtectionObject, args: MemberArguments): void {
  if (isProtected(self)) throw new HostError("InvalidOperation", "The worksheet is protected already.");
  const { spreadsheet } = self.book;
  const entry = { options: { ...OPTIONS, ...args.record(0) }, ...(args.has(1) ? { password: args.text(1) } : {}) };
  spreadsheet.setState({ protection: { ...spreadsheet.state.protection, [self.sheetId]: entry } });
  spreadsheet.run({ type: "LOCK_SHEET", sheetId: self.sheetId });
}

function unprotect(self: ProtectionObject, args: MemberArguments): void {
  if (!isProtected(self)) return;
  const { spreadsheet } = self.book;
  const entry = spreadsheet.state.protection[self.sheetId];
  if (entry && !takes(entry, args.text(0, ""))) throw new HostError("AccessDenied", "The password is wrong.");
  spreadsheet.run({ type: "UNLOCK_SHEET", sheetId: self.sheetId });
}

/** @throws HostError NotImplemented where the file has a hash of a password that takes a hundred thousand rounds to compare with */
function takes({ password = "", attributes = {} }: StoredProtection, given: string): boolean {
  if (attributes["hashValue"] !== undefined) throw lacks("WorksheetProtection.unprotect for a password that Excel has set");
  return attributes["password"] === undefined ? password === given : passwordHash(given) === attributes["password"].toUpperCase();
}

const PROTECTION: Members<ProtectionObject> = {
  className: "WorksheetProtection",
  properties: {
    Options: { get: ({ book, sheetId }) => book.spreadsheet.state.protection[sheetId]?.options ?? OPTIONS },
    Protected: { get: isProtected },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};
