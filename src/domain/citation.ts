/** How a work is named in a citation. Shape of a source without what citations do not need. */
export interface CitedWork {
  id: string;
  title: string;
  short: string;
  publisher: string;
  author?: string;
  published: string;
  url?: string;
  doi?: string;
  licence: { name: string };
  edition?: string;
  file?: string;
}

export const CITATION_STYLES = ["short", "full", "bibtex"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A statement that is cited: what it is about, and where in the work it stands. */
export interface CitedStatement {
  work: CitedWork;
  /** `Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content` */
  statement: string;
  /** `row 412`, `Article V`; empty where the work as a whole is cited. */
  locator: string;
}

/**
 * The text of a citation. The same input gives the same text on every day: no access date, no clock.
 * @param version of the dataset, so that a reader can tell which data was used
 */
export function cite(cited: CitedStatement, style: CitationStyle, version: string): string {
  switch (style) {
    case "short":
      return [shortWithDate(cited.work), cited.locator, cited.statement].filter((part) => part !== "").join(", ");
    case "full":
      return `${workCitation(cited.work)} ${place(cited)}${cited.statement}. Licence: ${cited.work.licence.name}. Orebook dataset ${version}.`;
    case "bibtex":
      return bibtex(cited.work, `${place(cited)}${cited.statement}. Orebook dataset ${version}`);
  }
}

/** The text of a citation of a work as a whole. As with `cite`, the same on every day. */
export function citeWork(work: CitedWork, style: CitationStyle, version: string): string {
  switch (style) {
    case "short":
      return shortWithDate(work);
    case "full":
      return `${workCitation(work)} Licence: ${work.licence.name}. Orebook dataset ${version}.`;
    case "bibtex":
      return bibtex(work, [work.file ?? "", `Orebook dataset ${version}`].filter((part) => part !== "").join(". "));
  }
}

/** `USGS MCS 2026 (2026-02-06)`; a short name that already has the date stays as it is. */
function shortWithDate({ short, published }: CitedWork): string {
  return short.includes(published) ? short : `${short} (${published})`;
}

/** `U.S. Geological Survey, 2026-02-06, Mineral Commodity Summaries 2026, data release 1.3: https://doi.org/10.5066/P1WKQ63T.` */
export function workCitation(work: CitedWork): string {
  const by = work.author ? `${work.author}, ${work.publisher}` : work.publisher;
  const edition = work.edition ? `, ${work.edition}` : "";
  const address = addressOf(work);
  return `${by}, ${work.published}, ${work.title}${edition}${address ? `: ${address}` : ""}.`;
}

/** Where the work can be read: its DOI before any other address. */
export function addressOf(work: { url?: string; doi?: string }): string | undefined {
  return work.doi ? `https://doi.org/${work.doi}` : work.url;
}

/** A locator that begins with the name of a file, `mcs2025-antim_salient.csv, Q3`, stands in that one of the work's files. */
const IN_A_FILE_OF_ITS_OWN = /^[^\s,]+\.[a-z]{3,4}, /;

function place({ work, locator }: CitedStatement): string {
  const file = IN_A_FILE_OF_ITS_OWN.test(locator) ? undefined : work.file;
  const where = [file, locator].filter(Boolean).join(", ");
  return where ? `${where}: ` : "";
}

function bibtex(work: CitedWork, note: string): string {
  const fields: [string, string | undefined][] = [
    ["author", `{${escapeBibtex(work.author ?? work.publisher)}}`],
    ["title", `{${escapeBibtex(work.title)}}`],
    ["publisher", work.author ? escapeBibtex(work.publisher) : undefined],
    ["year", work.published.slice(0, 4)],
    ["month", work.published.slice(5, 7) || undefined],
    ["edition", work.edition ? escapeBibtex(work.edition) : undefined],
    ["doi", work.doi],
    ["url", addressOf(work)],
    ["note", escapeBibtex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${work.id},\n${lines.join(",\n")}\n}`;
}

/** Characters that BibTeX would read as commands. */
function escapeBibtex(text: string): string {
  return text.replace(/[&%$#_]/g, "\\$&");
}
