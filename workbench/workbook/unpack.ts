import { strFromU8, unzipSync } from "fflate";
import { WorkbookError } from "./workbook-error";

/** Unpacked, in bytes: beyond it a page runs out of memory. */
const LARGEST_CONTENT = 200_000_000;

/**
 * The parts of an xlsx file that hold text, by path.
 * @throws WorkbookError when it is no zip file, a broken one, one that unpacks to too much, or of another kind.
 */
export function unpackXlsx(bytes: Uint8Array, fileName: string): Record<string, string> {
  let size = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.(xml|rels|bin)$/i.test(name) || name === "mimetype";
        if (wanted) size += originalSize;
        if (size > LARGEST_CONTENT)
          throw new WorkbookError(
            `${fileName} unpacks to more than ${LARGEST_CONTENT / 1e6} MB, which is too much for a page. Split it into smaller workbooks.`,
          );
        return wanted;
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      `${fileName} cannot be unpacked: it is cut off or damaged. Copy or download it again, or save it again in Excel.`,
    );
  }
  const names = Object.keys(unpacked);
  if (names.includes("xl/workbook.bin"))
    throw new WorkbookError(`${fileName} is a binary workbook (.xlsb). Save it as .xlsx in Excel.`);
  if (unpacked["mimetype"] && strFromU8(unpacked["mimetype"]).includes("opendocument"))
    throw new WorkbookError(`${fileName} is an OpenDocument file. Save it as .xlsx.`);
  if (!names.includes("[Content_Types].xml") || !names.some((name) => /^xl\/(.*\/)?workbook.*\.xml$/.test(name)))
    throw new WorkbookError(`${fileName} is a zip file, but no Excel workbook is in it. Open a .xlsx file.`);
  return Object.fromEntries(names.filter((name) => !name.endsWith(".bin")).map((name) => [name, strFromU8(unpacked[name]!)]));
}
