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

export interface WorkbookListeners {
  /** Called before a workbook is made of its data; it may get ready for it. @returns a function for the case that this fails */
  beforeOther(): Promise<() => void>;
  /** Called with each workbook that is shown. */
  onShown(model: Model): void;
  /** Called after each change of the workbook or of its state. */
  onChanged(): void;
}

/** The workbook that the page shows: one at a time. */
export class OpenWorkbook implements WorkbookState {
  model!: Model;
  name = "";
  unsaved = false;
  private spreadsheet: MountedSpreadsheet | undefined;
  private revision = "";

  constructor(
    private readonly surroundings: SpreadsheetSurroundings,
    private readonly listeners: WorkbookListeners,
  ) {}

  /** Shows a workbook in the place of the one before. @throws when the engine cannot read the data; the one before stays then. */
  async show(data: object, { name, unsaved }: WorkbookState): Promise<void> {
    const model = await this.prepare(data);
    this.spreadsheet?.unmount();
    Object.assign(this, { model, name, unsaved, revision: revisionOf(model) });
    // With several sheets the engine begins with the last one.
    activateSheet(model, model.getters.getSheetName(model.getters.getVisibleSheetIds()[0]!));
    model.on("update", this, () => this.notice());
    this.spreadsheet = await mountSpreadsheet(model, this.surroundings);
    this.listeners.onShown(model);
    this.listeners.onChanged();
  }

  /** What is typed meanwhile would be lost: the workbook before takes nothing more. */
  private async prepare(data: object): Promise<Model> {
    const { element } = this.surroundings;
    element.inert = true;
    try {
      const goBack = await this.listeners.beforeOther();
      try {
        return new Model(data);
      } catch (error) {
        goBack();
        throw error;
      }
    } finally {
      element.inert = false;
    }
  }

  data(): object {
    return exportQuickly(this.model);
  }

  setSaved(name: string): void {
    Object.assign(this, { name, unsaved: false });
    this.listeners.onChanged();
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
    this.listeners.onChanged();
  }
}

/** Goes to a sheet, if it is there and not hidden. */
export function activateSheet(model: Model, name: string): void {
  const { getters } = model;
  const sheetIdTo = getters.getVisibleSheetIds().find((id) => getters.getSheetName(id) === name);
  const sheetIdFrom = getters.getActiveSheetId();
  if (sheetIdTo && sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
}
