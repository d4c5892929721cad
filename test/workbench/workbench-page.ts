/**
 * The workbench in a real browser, driven by its keyboard. Tests share one page: opening it is what takes time.
 */
import { chromium, type Browser, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS, ensureBrowser } from "../../scripts/browser";
import { prepareAddin, preparePage } from "../../workbench/prepare";
import { createWorkbenchApp, serve, type RunningServer } from "../../workbench/server";

export interface CellReading {
  value: string | number | boolean | null;
  formattedValue: string;
  message?: string;
}

export interface WorkbenchOptions {
  /** A built add-in other than dist/. */
  addin?: string;
  /** Version of CustomFunctionsRuntime that the page pretends to have. */
  runtime?: string;
  viewport?: { width: number; height: number };
}

/** What the page offers to tests; see workbench/page/main.ts. */
interface PageGlobals {
  workbench: {
    // The engine's model, as the page sees it: its types do not reach into a page function.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    model: any;
    helpers: { toCartesian(cell: string): { col: number; row: number } };
  };
}

export class WorkbenchPage {
  /** Errors that the page wrote to its console or threw. */
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
  ) {}

  static async open({ addin, runtime, viewport = { width: 1280, height: 720 } }: WorkbenchOptions = {}): Promise<WorkbenchPage> {
    const executablePath = ensureBrowser(() => undefined);
    if (!addin) await prepareAddin(() => undefined);
    await preparePage(() => undefined);
    const server = await serve(createWorkbenchApp(addin ? { addin } : {}), 0);
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
    const page = await browser.newPage({ viewport });
    const workbench = new WorkbenchPage(page, browser, server);
    page.on("console", (message) => message.type() === "error" && workbench.consoleErrors.push(message.text()));
    page.on("pageerror", (error) => workbench.consoleErrors.push(error.message));
    await page.goto(server.url + (runtime ? `/?runtime=${runtime}` : "/"));
    await page.waitForFunction(() => "workbench" in window || !document.getElementById("problems")!.hidden, null, {
      timeout: 30_000,
    });
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Adds an empty sheet, big enough for any spill, and goes there. */
  async addSheet(name: string): Promise<void> {
    await this.page.evaluate((sheetName) => {
      const { model } = (window as unknown as PageGlobals).workbench;
      const sheetIdFrom = model.getters.getActiveSheetId();
      const sheetIdTo = `test ${sheetName}`;
      model.dispatch("CREATE_SHEET", { sheetId: sheetIdTo, name: sheetName, position: model.getters.getSheetIds().length });
      model.dispatch("ADD_COLUMNS_ROWS", {
        sheetId: sheetIdTo,
        sheetName,
        dimension: "ROW",
        base: 0,
        position: "after",
        quantity: 900,
      });
      model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
    }, name);
    await this.focusSheet();
  }

  /** Goes to a cell; the keyboard then writes there. */
  async select(cell: string): Promise<void> {
    await this.page.evaluate((address) => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const { col, row } = helpers.toCartesian(address);
      model.selection.selectCell(col, row);
    }, cell);
  }

  /** Types a formula, or any text, into a cell key by key and ends with Enter. */
  async typeFormula(cell: string, formula: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(formula);
    await this.page.keyboard.press("Enter");
  }

  /** Clears a cell by the Delete key, and so what spills from it. */
  async clear(cell: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.press("Delete");
  }

  async readCell(cell: string): Promise<CellReading> {
    const [[reading]] = (await this.read(cell, false)) as [[CellReading]];
    return reading;
  }

  /** The block that a formula's answer fills, rows first; one cell for a single answer. */
  async readSpill(cell: string): Promise<CellReading[][]> {
    return this.read(cell, true);
  }

  private read(cell: string, spill: boolean): Promise<CellReading[][]> {
    return this.page.evaluate(
      ({ address, whole }) => {
        const { model, helpers } = (window as unknown as PageGlobals).workbench;
        const position = { sheetId: model.getters.getActiveSheetId() as string, ...helpers.toCartesian(address) };
        const single = { left: position.col, right: position.col, top: position.row, bottom: position.row };
        const { left, right, top, bottom } = ((whole && model.getters.getSpreadZone(position)) || single) as typeof single;
        const rows: CellReading[][] = [];
        for (let row = top; row <= bottom; row++) {
          const cells: CellReading[] = [];
          for (let col = left; col <= right; col++) {
            const { value, formattedValue, message } = model.getters.getEvaluatedCell({ ...position, col, row }) as CellReading;
            cells.push({ value, formattedValue, message });
          }
          rows.push(cells);
        }
        return rows;
      },
      { address: cell, whole: spill },
    );
  }

  private async focusSheet(): Promise<void> {
    await this.page.locator(".o-grid .o-composer").focus();
  }
}
