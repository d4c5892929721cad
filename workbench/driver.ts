/**
 * The workbench in a real browser, driven by its keyboard or through its engine; for tests and for taking pictures. Page and
 * add-in must be built before (prepare.ts). Tests of a file share one page: opening it is what takes time.
 */
import type { Browser, CDPSession, Frame, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import type { Count } from "./host/counter";
import { writeZone } from "./host/engine/area";
import type { Offer, WorkbenchFeed } from "./feed/serve-feed";
import { createWorkbenchApp, serve, type RunningServer } from "./server";

export interface CellReading {
  value: string | number | boolean | null;
  formattedValue: string;
  message?: string;
}

export interface WorkbenchOptions {
  /** A built add-in other than dist/. */
  addin?: string;
  /** What the feed of data offers at first: the release that the add-in was built with, unless told. */
  feed?: Offer;
  /** Version of CustomFunctionsRuntime that the page pretends to have. */
  runtime?: string;
  viewport?: { width: number; height: number };
  /** Whether the pane is beside the sheet at first: a hidden one leaves the sheet all the room. The page of itself shows it where it is wide. */
  pane?: "shown" | "hidden";
  /** A script that the page runs before its own, such as one that takes something from the browser. */
  before?: string;
}

interface Zone {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A comment on a cell of the sheet. */
export interface CommentReading {
  cell: string;
  content: string;
}

export interface TableReading {
  name: string;
  range: string;
}

export interface ChartReading {
  /** The engine's word, such as `bar` or `line`. */
  type: string;
  title: string;
}

const PANE = 'iframe[title="Orebook task pane"]';

/** What the page offers to tests; see workbench/page/main.ts. */
interface PageGlobals {
  workbench: {
    // The engine's model, as the page sees it: its types do not reach into a page function.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    model: any;
    helpers: {
      toCartesian(cell: string): { col: number; row: number };
      toXC(col: number, row: number): string;
      toZone(range: string): Zone;
    };
    host: { counter: { total(): Count }; settings: Record<string, unknown> };
    runAction(id: string): Promise<void>;
  };
}

export class WorkbenchPage {
  /** Errors that the page wrote to its console or threw. */
  readonly consoleErrors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
    private readonly keys: CDPSession,
    private readonly feed: WorkbenchFeed,
  ) {}

  static async open(options: WorkbenchOptions = {}): Promise<WorkbenchPage> {
    const { addin, runtime, viewport = { width: 1280, height: 720 }, pane, before } = options;
    const feed: WorkbenchFeed = { offers: options.feed ?? "bundled" };
    const browser = await launchBrowser();
    const server = await serve(createWorkbenchApp({ feed, ...(addin ? { addin } : {}) }), 0);
    const page = await browser.newPage({ viewport });
    if (before) await page.addInitScript(before);
    if (pane) await page.addInitScript((state) => localStorage.setItem("orebook-workbench-pane", state), pane);
    const workbench = new WorkbenchPage(page, browser, server, await page.context().newCDPSession(page), feed);
    page.on("console", (message) => message.type() === "error" && workbench.consoleErrors.push(message.text()));
    page.on("pageerror", (error) => workbench.consoleErrors.push(error.message));
    await page.goto(server.url + (runtime ? `/?runtime=${runtime}` : "/"));
    await page.waitForFunction(() => "workbench" in window || !document.getElementById("problems")!.hidden, null, {
      timeout: 30_000,
    });
    const problem = await page.locator("#problems:visible").allInnerTexts();
    if (problem.length > 0) {
      await workbench.close();
      throw new Error(`The workbench says: ${problem.join()}`);
    }
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** What the feed of data offers from now on: a check that the pane makes hereafter finds it. */
  offer(offer: Offer): void {
    this.feed.offers = offer;
  }

  /** What the add-in keeps in the workbook, by key. */
  async readSettings(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => ({ ...(window as unknown as PageGlobals).workbench.host.settings }));
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

  /** Goes to the sheet of that name, as a click on its tab does. */
  async goToSheet(name: string): Promise<void> {
    await this.page.evaluate((sheetName) => {
      const { model } = (window as unknown as PageGlobals).workbench;
      const sheetIdFrom = model.getters.getActiveSheetId();
      const sheetIdTo = model.getters.getSheetIdByName(sheetName);
      if (!sheetIdTo) throw new Error(`There is no sheet ${sheetName}.`);
      if (sheetIdTo !== sheetIdFrom) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
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
    await this.nextFrame();
  }

  /**
   * Types into a cell key by key and ends with Enter; what the cell held is replaced. The keys follow each other at once, as from a
   * very fast typist: waiting for the page after each of them would take most of the time of the tests.
   * @throws when the cell then holds something else than was typed.
   */
  async typeFormula(cell: string, formula: string): Promise<void> {
    await this.select(cell);
    await this.typeFast(formula);
    await this.page.keyboard.press("Enter");
    const held = await this.readContent(cell);
    if (held.toUpperCase() !== formula.toUpperCase()) throw new Error(`Typed ${formula} into ${cell}, but it holds ${held}.`);
  }

  /** Types where the keyboard is, without waiting for the page between the keys. */
  async typeFast(text: string): Promise<void> {
    await Promise.all([...text].flatMap((key) => [this.sendKey("keyDown", key), this.sendKey("keyUp", key)]));
  }

  /**
   * Enters formulas through the engine, one after the other into the same cell, and answers the block that each of them fills. They
   * are calculated as typed ones are, but no key is pressed and nothing is drawn in between, which is what takes the time of typing.
   * @throws when the engine refuses one
   */
  async enterFormulas(cell: string, formulas: readonly string[]): Promise<CellReading[][][]> {
    return this.read(cell, { spill: true, entering: formulas });
  }

  /** Presses a key as long as a person does: the sheet looks at the caret when it is let go, after it was drawn. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key, { delay: 30 });
  }

  /** Clears a cell by the Delete key, and so what spills from it. */
  async clear(cell: string): Promise<void> {
    await this.select(cell);
    await this.press("Delete");
  }

  /** What was entered in a cell. */
  async readContent(cell: string): Promise<string> {
    return this.page.evaluate((address) => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const position = { sheetId: model.getters.getActiveSheetId() as string, ...helpers.toCartesian(address) };
      return model.getters.getCellText(position, { showFormula: true }) as string;
    }, cell);
  }

  /** Moves the pointer over a cell, which must be in sight. */
  async hover(cell: string): Promise<void> {
    const { x, y } = await this.page.evaluate((address) => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const { col, row } = helpers.toCartesian(address);
      const cellRect = model.getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
      const offset = model.getters.getGridOffset();
      const grid = document.querySelector(".o-grid-overlay")!.getBoundingClientRect();
      return { x: grid.left + cellRect.x - offset.x + 20, y: grid.top + cellRect.y - offset.y + 10 };
    }, cell);
    await this.page.mouse.move(x, y);
    await this.page.mouse.move(x + 2, y + 1);
  }

  async readCell(cell: string): Promise<CellReading> {
    const [[[reading]]] = (await this.read(cell, { spill: false })) as [[[CellReading]]];
    return reading;
  }

  /** The block that a formula's answer fills, rows first; one cell for a single answer. */
  async readSpill(cell: string): Promise<CellReading[][]> {
    const [block] = await this.read(cell, { spill: true });
    return block!;
  }

  /** The cell, or the block that it fills: as it is, or after each of the contents entered. */
  private read(
    cell: string,
    { spill, entering = [null] }: { spill: boolean; entering?: readonly (string | null)[] },
  ): Promise<CellReading[][][]> {
    return this.page.evaluate(
      ({ address, whole, contents }) => {
        const { model, helpers } = (window as unknown as PageGlobals).workbench;
        const position = { sheetId: model.getters.getActiveSheetId() as string, ...helpers.toCartesian(address) };
        const single = { left: position.col, right: position.col, top: position.row, bottom: position.row };
        return contents.map((content) => {
          if (content !== null) {
            const result = model.dispatch("UPDATE_CELL", { ...position, content });
            if (!result.isSuccessful) throw new Error(`${content} was refused: ${result.reasons.join(", ")}`);
          }
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
        });
      },
      { address: cell, whole: spill, contents: [...entering] },
    );
  }

  /** The task pane: what is in it is found as in a page. */
  get pane(): FrameLocator {
    return this.page.frameLocator(PANE);
  }

  /** The page of the task pane, for scripts that run where its console is. */
  async paneFrame(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector(PANE, { state: "attached" })).contentFrame();
    return frame!;
  }

  /** Selects a range of the sheet that is shown, such as `B2:D5`. */
  async selectRange(range: string): Promise<void> {
    await this.page.evaluate((address) => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const zone = helpers.toZone(address);
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    }, range);
    await this.nextFrame();
  }

  /** The cells of a range of the sheet that is shown, rows first. */
  async readRange(range: string): Promise<CellReading[][]> {
    return this.page.evaluate((address) => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const sheetId = model.getters.getActiveSheetId() as string;
      const { left, right, top, bottom } = helpers.toZone(address);
      return Array.from({ length: bottom - top + 1 }, (_row, row) =>
        Array.from({ length: right - left + 1 }, (_col, col) => {
          const cell = model.getters.getEvaluatedCell({ sheetId, col: left + col, row: top + row }) as CellReading;
          const { value, formattedValue, message } = cell;
          return { value, formattedValue, message };
        }),
      );
    }, range);
  }

  /** What is selected, as `Sheet!A1:B2`. */
  async readSelection(): Promise<string> {
    const { name, zone } = await this.page.evaluate(() => {
      const { model } = (window as unknown as PageGlobals).workbench;
      return {
        name: model.getters.getSheetName(model.getters.getActiveSheetId()) as string,
        zone: model.getters.getSelectedZone() as Zone,
      };
    });
    return `${name}!${writeZone(zone)}`;
  }

  /** Round trips of the task pane, with their bytes, while something happens. */
  async countRoundTrips(happening: () => Promise<unknown>): Promise<Count> {
    const total = () => this.page.evaluate(() => (window as unknown as PageGlobals).workbench.host.counter.total());
    const before = await total();
    await happening();
    const after = await total();
    const difference = (name: keyof Count) => after[name] - before[name];
    return {
      roundTrips: difference("roundTrips"),
      requestBytes: difference("requestBytes"),
      replyBytes: difference("replyBytes"),
      milliseconds: difference("milliseconds"),
    };
  }

  /** Takes the last step back, as Ctrl+Z in the sheet does. */
  async undo(): Promise<void> {
    await this.page.evaluate(() => void (window as unknown as PageGlobals).workbench.model.dispatch("REQUEST_UNDO"));
    await this.nextFrame();
  }

  /** Runs an action that the task pane has associated, as a button of the ribbon does. */
  async runAction(id: string): Promise<void> {
    await this.page.evaluate((action) => (window as unknown as PageGlobals).workbench.runAction(action), id);
  }

  /** Comments on the sheet that is shown: what the task pane writes as a note is one here. */
  async readComments(): Promise<CommentReading[]> {
    const found = await this.page.evaluate(() => {
      const { model } = (window as unknown as PageGlobals).workbench;
      const sheetId = model.getters.getActiveSheetId();
      const comments = model.getters.getOfficeState().comments as { content: string; range: { sheetId: string; zone: Zone } }[];
      return comments.filter(({ range }) => range.sheetId === sheetId).map(({ content, range: { zone } }) => ({ content, zone }));
    });
    return found.map(({ content, zone }) => ({ cell: writeZone(zone), content }));
  }

  /** Tables of the sheet that is shown. */
  async readTables(): Promise<TableReading[]> {
    const found = await this.page.evaluate(() => {
      const { model } = (window as unknown as PageGlobals).workbench;
      const sheetId = model.getters.getActiveSheetId();
      const named = model.getters.getOfficeState().tables as { name: string; range: { sheetId: string; zone: Zone } }[];
      return (model.getters.getTables(sheetId) as { range: { zone: Zone } }[]).map(({ range: { zone } }) => {
        const { name = "" } =
          named.find(({ range }) => range.sheetId === sheetId && range.zone.left === zone.left && range.zone.top === zone.top) ??
          {};
        return { name, zone };
      });
    });
    return found.map(({ name, zone }) => ({ name, range: writeZone(zone) }));
  }

  /** Charts on the sheet that is shown. */
  async readCharts(): Promise<ChartReading[]> {
    return this.page.evaluate(() => {
      const { model } = (window as unknown as PageGlobals).workbench;
      const ids = model.getters.getChartIds(model.getters.getActiveSheetId()) as string[];
      return ids.map((id) => {
        const { type, title } = model.getters.getChartDefinition(id) as { type: string; title?: { text?: string } };
        return { type, title: title?.text ?? "" };
      });
    });
  }

  /** Every cell that shows something, over all sheets, as `Sheet!A1`. */
  async readWorkbook(): Promise<Record<string, CellReading>> {
    return this.page.evaluate(() => {
      const { model, helpers } = (window as unknown as PageGlobals).workbench;
      const cells: Record<string, CellReading> = {};
      for (const sheetId of model.getters.getSheetIds() as string[]) {
        for (const { col, row } of model.getters.getEvaluatedCellsPositions(sheetId) as { col: number; row: number }[]) {
          const { value, formattedValue, message } = model.getters.getEvaluatedCell({ sheetId, col, row }) as CellReading;
          cells[`${model.getters.getSheetName(sheetId)}!${helpers.toXC(col, row)}`] = { value, formattedValue, message };
        }
      }
      return cells;
    });
  }

  private async sendKey(type: "keyDown" | "keyUp", key: string): Promise<void> {
    await this.keys.send("Input.dispatchKeyEvent", { type, key, ...(type === "keyDown" ? { text: key } : {}) });
  }

  /** Until the page has drawn what happened last. */
  private async nextFrame(): Promise<void> {
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  private async focusSheet(): Promise<void> {
    await this.page.locator(".o-grid .o-composer").focus();
  }
}
