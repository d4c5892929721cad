import { passwordHash } from "../../workbench/workbook/protection";

/** The hashes that XlsxWriter, whose files Excel takes, is tested against. */
test.each([
  ["password", "83AF"],
  ["This is a longer phrase", "D14E"],
  ["0", "CE2A"],
  ["01", "CEED"],
  ["012", "CF7C"],
  ["0123", "CC4B"],
  ["01234", "CACA"],
])("%s has the hash %s", (password, hash) => expect(passwordHash(password)).toBe(hash));
