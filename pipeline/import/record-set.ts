import { isMonth } from "../../src/domain/month";
import { type Problems } from "../read/problems";
import { DEMAND_COLUMNS } from "../build/demand";
import { USES_COLUMNS } from "../build/uses";
import { type ImportedFile, importsFile, type KeptFile, propertiesFile, recordsOfWork, seriesFile } from "./files";
import { type Context } from "./context";
import { type CorrectedFigure } from "./corrections";
import { monthlyFiles } from "./monthly-files";
import { type PlacedFigure } from "./place-figures";
import {
  type ImportRecord,
  importRecord,
  type MonthlyRecord,
  monthlyRecord,
  type PropertyRecord,
  propertyRecord,
  type DemandRecord,
  demandRecord,
  type RecordContext,
  type SeriesRecord,
  seriesRecord,
  type UsesRecord,
  usesRecord,
} from "./records";

/** Records of an import as they come, each once. */
export class Records {
  private readonly series: SeriesRecord[] = [];
  private readonly monthly: MonthlyRecord[] = [];
  private readonly imports: ImportRecord[] = [];
  private readonly uses: UsesRecord[] = [];
  private readonly demand: DemandRecord[] = [];
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
    if ("measure" in target && isMonth(figure.year)) {
      const record = monthlyRecord(figure, target, fail);
      if (record && this.isNew([record.mineral, record.measure, record.month], { ...record, qualifier: "" }, figure))
        this.monthly.push(record);
      return;
    }
    if ("measure" in target) {
      const record = seriesRecord(figure, match, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.measure, record.country, record.year], record, figure))
        this.series.push(record);
      return;
    }
    if ("uses" in target) {
      const record = usesRecord(figure, target, recordContext, fail);
      if (record) this.uses.push(record);
      return;
    }
    if ("demand" in target) {
      const record = demandRecord(figure, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.use, record.scenario, record.year], { ...record, qualifier: "" }, figure))
        this.demand.push(record);
      return;
    }
    if ("heading" in target) {
      const record = importRecord(figure, target, recordContext, fail);
      if (record && this.isNew([record.importer, record.mineral, record.heading, record.country], record, figure))
        this.imports.push(record);
    } else {
      const record = propertyRecord(figure, target, recordContext, fail);
      if (record && this.isNew([record.mineral, record.property, record.year].filter(Boolean), record, figure))
        this.properties.push(record);
    }
  }

  /** @param others records of the edition's series that stay as they are */
  files(others: readonly SeriesRecord[]): (ImportedFile | KeptFile)[] {
    const { folder, draft } = this.context;
    const sources = draft.sources ?? [];
    return [
      ...(this.series.length > 0 ? [seriesFile(this.recordContext.edition, this.series, others)] : []),
      ...(this.monthly.length > 0 ? monthlyFiles(this.recordContext.edition, this.monthly) : []),
      ...(this.imports.length > 0 ? [importsFile(this.imports, folder, sources)] : []),
      ...(this.uses.length > 0 ? [recordsOfWork("uses.csv", USES_COLUMNS, this.uses, folder)] : []),
      ...(this.demand.length > 0 ? [recordsOfWork("demand.csv", DEMAND_COLUMNS, this.demand, folder)] : []),
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
