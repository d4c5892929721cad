import { type ReadFigure } from "../raw-figure";
import { addressOf, readSheets, type RawSheet } from "../raw-workbook";
import { type Reading } from "./reading";

const SHEET = "Monthly Prices";
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The World Bank's monthly prices. Releases have one name: which one a workbook is, its line "Updated on June 02, 2026" says. */
export const worldBank: Reading = {
  format: "world-bank-prices",
  read({ folder, published }) {
    const called = "CMO-Historical-Data-Monthly.xlsx";
    const files = folder.some(/^CMO-Historical-Data-Monthly.*\.xlsx$/i, called);
    const releases = files.map((file) => {
      const sheet = readSheets(file).find(({ name }) => name === SHEET);
      if (!sheet) throw new Error(`${file.name} has no sheet "${SHEET}".`);
      return { name: file.name, sheet, day: dayOf(sheet) };
    });
    const release = releases.find(({ day }) => day === published);
    if (release) return figuresOf(release.name, release.sheet);
    const others = releases.map(({ name, day }) => `${name} of ${day}`).join(", ");
    throw new Error(
      `There is no ${called} that was updated on ${published}; the folder has ${others}. Add the release, or leave its edition out with --edition.`,
    );
  },
};

/** The day of a release, `2026-06-02`. */
function dayOf({ cells }: RawSheet): string {
  for (const value of cells.values()) {
    const [, month = "", day = "", year] = /^Updated on (\w+) (\d{1,2}), (\d{4})/.exec(String(value).trim()) ?? [];
    if (year !== undefined && MONTHS.includes(month))
      return [year, String(MONTHS.indexOf(month) + 1).padStart(2, "0"), day.padStart(2, "0")].join("-");
  }
  return "an unknown day";
}

/** Names are in the row above that of the units, which is the row above that of the first month. */
function figuresOf(file: string, { cells }: RawSheet): ReadFigure[] {
  const months = [...cells].filter(([cell, value]) => addressOf(cell).column === "A" && /^\d{4}M\d\d$/.test(String(value)));
  const monthOf = new Map(months.map(([cell, value]) => [addressOf(cell).row, String(value).replace("M", "-")]));
  const first = Math.min(...monthOf.keys());
  const figures: ReadFigure[] = [];
  for (const [cell, value] of cells) {
    const { column, row } = addressOf(cell);
    const year = monthOf.get(row);
    const name = cells.get(`${column}${first - 2}`);
    // Three dots say that there is no price.
    if (year === undefined || column === "A" || name === undefined || ["…", "..", "..."].includes(String(value).trim())) continue;
    figures.push({
      file,
      row,
      locator: `${SHEET}, ${cell}`,
      kind: "monthly",
      commodity: String(name).replace(/\*/g, "").replace(/\s+/g, " ").trim(),
      statistic: "Monthly price",
      detail: "",
      country: "",
      unit: String(cells.get(`${column}${first - 1}`) ?? "")
        .replace(/[()]/g, "")
        .trim(),
      year,
      printed: typeof value === "number" ? withTwoDecimals(value) : value,
      estimated: false,
      notes: [],
      families: ["price"],
    });
  }
  return figures;
}

/** A number as the sheet shows it, with two decimals; a half goes up. It is done on the digits, not on the binary number. */
function withTwoDecimals(value: number): string {
  const [whole = "0", decimals = ""] = String(value).split(".");
  const hundredths = BigInt(whole + decimals.padEnd(2, "0").slice(0, 2)) + (Number(decimals.charAt(2)) >= 5 ? 1n : 0n);
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
