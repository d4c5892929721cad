import type { Dataset } from "../../dataset/dataset";
import { showSame, type Shown } from "../cells/shown";
import { TableEvidence } from "../table/table-evidence";
import type { WorksheetCall } from "../worksheet-call";
import type { OldAnswer } from "./old-answer";
import { figureText } from "./table-words";
import { whyOf, type Why } from "./why";

/** A cell of a table that gets another figure. */
interface ChangedCell {
  /** Key of its row. */
  key: string;
  header: string;
  shown: Shown;
  now: Shown;
  format: string | null;
  /** Version of the dataset that the figure is from. */
  from: string;
  /** Whether the row is marked as no longer in the data: its figures are of before that. */
  isMarked: boolean;
}

/** Why cells and rows of one table change. */
export class TableWhys {
  private readonly whys = new Map<string, Why>();
  private readonly evidenceIn = new Map<Dataset, TableEvidence>();

  constructor(
    private readonly call: WorksheetCall,
    private readonly after: Dataset,
    private readonly keys: readonly string[],
  ) {}

  /** @param old what the dataset answered that the cell is from; undefined where that cannot be had */
  ofCell(old: OldAnswer | undefined, { key, header, shown, now, format, from, isMarked }: ChangedCell): Why {
    if (!old) return this.ofUnknown(from, key, header);
    const was = old.cell(key, header);
    if (was === undefined && (isMarked || shown === null)) return this.ofData(old.dataset, key, header);
    if (was !== undefined && showSame(shown, was)) return this.ofData(old.dataset, key, header);
    if (was !== undefined && showSame(was, now))
      return {
        reason: "typed over",
        detail: "The data say the same as before: somebody had changed the cell",
        sources: [],
        note: "",
      };
    const data = this.ofData(old.dataset, key, header);
    const typed =
      was === undefined
        ? `Dataset ${from} has no such row: the figure was typed`
        : `Dataset ${from} has ${figureText(was, format)}: somebody had typed over it`;
    return { ...data, reason: "typed over", detail: `${typed}. Now ${data.reason}: ${data.detail}` };
  }

  /**
   * Why the data say something else than those of before.
   * @param key of the row
   * @param header of the column; undefined for the whole row
   */
  ofData(before: Dataset, key: string, header?: string): Why {
    const name = [before.hash, key, header ?? ""].join("\n");
    let why = this.whys.get(name);
    if (!why) {
      const [was, is] = [this.evidence(before), this.evidence(this.after)];
      why = whyOf(was.of(key, header), is.of(key, header), before.sources, {
        before: was.all,
        after: is.all,
        lacks: header === undefined ? "row" : "figure",
      });
      this.whys.set(name, why);
    }
    return why;
  }

  private ofUnknown(from: string, key: string, header: string): Why {
    const now = this.evidence(this.after).of(key, header);
    const { sources, note } = whyOf(now, now, []);
    return {
      reason: "not known",
      detail: `Dataset ${from}, which the figure is from, is not on this computer: whether the data or somebody changed it cannot be told`,
      sources,
      note,
    };
  }

  private evidence(dataset: Dataset): TableEvidence {
    let evidence = this.evidenceIn.get(dataset);
    if (!evidence) this.evidenceIn.set(dataset, (evidence = new TableEvidence(this.call, dataset, this.keys)));
    return evidence;
  }
}
