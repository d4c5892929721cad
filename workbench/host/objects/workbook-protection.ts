import { passwordHash } from "../../workbook/protection";
import { HostError, lacks } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import type { Book } from "./book";
import { BookObject, type Members } from "./object";

/** The protection of a workbook's structure: no sheet can be added, copied or deleted. */
export class WorkbookProtectionObject extends BookObject {
  readonly members = PROTECTION;
}

/** @throws HostError AccessDenied where the structure of the workbook is protected */
export function demandOpenStructure({ spreadsheet }: Book): void {
  if (spreadsheet.state.isStructureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
}

const isProtected = ({ book }: WorkbookProtectionObject) => book.spreadsheet.state.isStructureProtected;

function protect(self: WorkbookProtectionObject, args: MemberArguments): void {
  if (args.has(0)) throw new HostError("NotImplemented", "WorkbookProtection.protect with a password");
  self.book.spreadsheet.setState({ isStructureProtected: true });
}

/** @throws HostError AccessDenied for a wrong password; NotImplemented where the file has a hash that the workbench cannot compare with */
function unprotect({ book }: WorkbookProtectionObject, args: MemberArguments): void {
  const { parts } = book.spreadsheet.state;
  const { workbookHashValue, workbookPassword } = parts.workbookProtection ?? {};
  if (workbookHashValue !== undefined) throw lacks("WorkbookProtection.unprotect for a password that Excel has set");
  if (workbookPassword !== undefined && passwordHash(args.text(0, "")) !== workbookPassword.toUpperCase())
    throw new HostError("AccessDenied", "The password is wrong.");
  const { workbookProtection: _gone, ...others } = parts;
  book.spreadsheet.setState({ isStructureProtected: false, parts: others });
}

const PROTECTION: Members<WorkbookProtectionObject> = {
  className: "WorkbookProtection",
  properties: { Protected: { get: isProtected } },
  methods: { Protect: protect, Unprotect: unprotect },
};
