import { type Problems } from "../read/problems";
import { type ImportedFile, importsFile, type KeptFile, propertiesFile, seriesFile } from "./files";
import { type Context } from "./context";
import { type CorrectedFigure } from "./corrections";
import { type PlacedFigure } from "./place-figures";
import {
  type ImportRecord,
  importRecord,
  type PropertyRecord,
  propertyRecord,
  type RecordContext,
  type SeriesRecord,
  seriesRecord,
} from "./records";

/** Records of an import as they come, each once. */
export class Records {
  private readonly series: SeriesRecord[] = [];
  private readonly imports: ImportRecord[] = [];
  private readonly properties: PropertyRecord[] = [];
  /** What a record says and where it stands in the publisher's file, by what it is about. */
  private readonly met = new Map<string, { says: string; line: number }>();

  constructor(
    private readonly context: Context,
    private readonly recordContext: RecordContext,
    private readonly problems: Problems,
  ) {}

  add({ figure, match, target }: PlacedFigure): void {
    const fail = (reason: string): undefined => {
      this.problems.add(figure.file, figure.line, reason);
      return undefined;
    };
    const { recordContext } = this;
    if ("measure" in target) {
      const record = seriesRecord(figure, match, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.measure, record.country, record.year], record, figure))
        this.series.push(record);
      return;
    }
    if ("heading" in target) {
      const record = importRecord(figure, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.heading, record.country], record, figure)) this.imports.push(record);
    } else {
      const record = propertyRecord(figure, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.property], record, figure)) this.properties.push(record);
    }
  }

  /** @param others records of the edition's series that stay as they are */
  files(others: readonly SeriesRecord[]): (ImportedFile | KeptFile)[] {
    const { folder, draft } = this.context;
    const sources = draft.sources ?? [];
    return [
      ...(this.series.length > 0 ? [seriesFile(this.recordContext.edition, this.series, others)] : []),
      ...(this.imports.length > 0 ? [importsFile(this.imports, folder, sources)] : []),
      ...(this.properties.length > 0 ? [propertiesFile(this.properties, folder, sources)] : []),
    ];
  }

  /** Reports a second record about one thing, unless the file is known to print some twice and both say the same. */
  private isNew(
    about: readonly string[],
    { value, qualifier }: { value: string; qualifier: string },
    { file, line }: CorrectedFigure,
  ): boolean {
    const key = about.join(", ");
    const says = [value, qualifier].join(" ");
    const first = this.met.get(key);
    if (!first) this.met.set(key, { says, line });
    else if (!this.recordContext.crosswalk.printsTwice || first.says !== says)
      this.problems.add(
        file,
        line,
        `a second figure for ${key}; the first is on line ${first.line}. Tell them apart in ${this.context.crosswalk.file}, or declare in ${this.context.corrections.file} what is to be done.`,
      );
    return !first;
  }
}
