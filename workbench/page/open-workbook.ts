import {
  exportQuickly,
  Model,
  mountSpreadsheet,
  revisionOf,
  type MountedSpreadsheet,
  type SpreadsheetSurroundings,
} from "./spreadsheet";

export interface WorkbookState {
  /** What it is called, without the ending of a file. */
  name: string;
  /** Whether it was changed after it was last saved as a file or opened from one. */
  unsaved: boolean;
}

/** The workbook that the page shows: one at a time. */
export class OpenWorkbook implements WorkbookState {
  model!: Model;
  name = "";
  unsaved = false;
  private spreadsheet: MountedSpreadsheet | undefined;
  private revision = "";

  /**
   * @param onShown is called with each workbook that is shown.
   * @param onChanged is called after each change of the workbook or of its state.
   */
  constructor(
    private readonly surroundings: SpreadsheetSurroundings,
    private readonly onShown: (model: Model) => void,
    private readonly onChanged: () => void,
  ) {}

  /** Shows a workbook in the place of the one before. @throws when the engine cannot read the data; the one before stays then. */
  async show(data: object, { name, unsaved }: WorkbookState): Promise<void> {
    const model = new Model(data);
    this.spreadsheet?.unmount();
    Object.assign(this, { model, name, unsaved, revision: revisionOf(model) });
    // With several sheets the engine begins with the last one.
    activateSheet(model, model.getters.getSheetName(model.getters.getVisibleSheetIds()[0]!));
    model.on("update", this, () => this.notice());
    this.spreadsheet = await mountSpreadsheet(model, this.surroundings);
    this.onShown(model);
    this.onChanged();
  }

  data(): object {
    return exportQuickly(this.model);
  }

  setSaved(name: string): void {
    Object.assign(this, { name, unsaved: false });
    this.onChanged();
  }

  setColorScheme(scheme: SpreadsheetSurroundings["colorScheme"]): void {
    this.surroundings.colorScheme = scheme;
    this.spreadsheet?.setColorScheme(scheme);
  }

  draw(): void {
    this.spreadsheet?.draw();
  }

  /** Takes the spreadsheet from the page; the workbook itself stays in memory. */
  hide(): void {
    this.spreadsheet?.unmount();
  }

  private notice(): void {
    const revision = revisionOf(this.model);
    if (revision === this.revision) return;
    this.revision = revision;
    this.unsaved = true;
    this.onChanged();
  }
}

/** Goes to a sheet, if it is there and not hidden. */
export function activateSheet(model: Model, name: string): void {
  const { getters } = model;
  const sheetIdTo = getters.getVisibleSheetIds().find((id) => getters.getSheetName(id) === name);
  const sheetIdFrom = getters.getActiveSheetId();
  if (sheetIdTo && sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
}
