import { HostError } from "../wire/errors";
import type { MemberArguments } from "./arguments";
import { BookObject, type Members } from "./object";

/** The protection of a workbook's structure: no sheet can be added, copied or deleted. */
export class WorkbookProtectionObject extends BookObject {
  readonly members = PROTECTION;
}

const isProtected = ({ book }: WorkbookProtectionObject) => book.spreadsheet.state.isStructureProtected;

function protect(self: WorkbookProtectionObject, args: MemberArguments): void {
  if (args.has(0)) throw new HostError("NotImplemented", "WorkbookProtection.protect with a password");
  self.book.spreadsheet.setState({ isStructureProtected: true });
}

const PROTECTION: Members<WorkbookProtectionObject> = {
  className: "WorkbookProtection",
  properties: { Protected: { get: isProtected } },
  methods: {
    Protect: protect,
    Unprotect: ({ book }) => book.spreadsheet.setState({ isStructureProtected: false }),
  },
};
