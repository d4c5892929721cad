/**
 * Excel for Microsoft's own client library, over the workbench's spreadsheet: takes the library's request batches as text and answers as
 * Excel does. It knows nothing of a page; the same host serves the tests in Node and the pane in its frame.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { createFormulaNames, type FormulaNames } from "../workbook/stored-formula";
import { selectionEvents, SETTINGS_CHANGED, watchChanges } from "./changes";
import { bytesOf, RoundTripCounter } from "./counter";
import { Spreadsheet } from "./engine/spreadsheet";
import type { StoredState } from "./engine/stored-state";
import { UndoGroups } from "./engine/undo-groups";
import type { Book } from "./objects/book";
import { References } from "./references";
import { runBatch } from "./session";
import { SettingsWatch } from "./settings-watch";
import { type BatchReply, decodeBatch, FLAG } from "./wire/batch";
import { HostError } from "./wire/errors";
import { summarize } from "./wire/summary";
import {
  type ExcelEvent,
  MOST_BYTES,
  readRequest,
  type RequestMessage,
  writeEvent,
  writeRefusal,
  writeReply,
} from "./wire/message";

export { prepareHost } from "./engine/spreadsheet";

/** What `OfficeExtension.HostBridge.init` takes: it sets `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

export interface OfficeHostOptions {
  /** Reads formulas in the form in which files hold them, with the functions of the add-in. */
  formulaNames?: FormulaNames;
  workbookName?: string;
  /** Milliseconds since 1970. */
  now?(): number;
  /** One that goes on counting, where another workbook was open before. */
  counter?: RoundTripCounter;
}

export class OfficeHost {
  readonly counter: RoundTripCounter;
  private readonly book: Book;
  private readonly waiting: (() => void)[] = [];
  private readonly listeners = new Set<(message: string) => void>();
  private readonly endWatch: () => void;
  private readonly undoGroups: UndoGroups;
  private readonly settingsWatch: SettingsWatch;
  private isEditing = false;
  private isRunning = false;

  /** @param model made after `prepareHost`. */
  constructor(model: Model, options: OfficeHostOptions = {}) {
    const { formulaNames = createFormulaNames([]), workbookName = "Book1.xlsx", now = () => Date.now() } = options;
    this.counter = options.counter ?? new RoundTripCounter();
    this.book = {
      spreadsheet: new Spreadsheet(model),
      references: new References(),
      formulaNames,
      name: workbookName,
      now,
      eventsEnabled: true,
    };
    this.undoGroups = new UndoGroups(model);
    this.endWatch = watchChanges(
      this.book,
      (event) => this.tell(event),
      () => this.isRunning,
    );
    this.settingsWatch = new SettingsWatch(model, () => this.isRunning);
    this.settingsWatch.listen(() => this.book.eventsEnabled && this.tell(SETTINGS_CHANGED));
  }

  /** A bridge for one client. Each client keeps its own ranges; all hear of what happens in the workbook. */
  connect(): Bridge {
    const bridge: Bridge = { sendMessageToHost: (message) => void this.answer(message).then(send) };
    const send = (message: string | undefined) => message !== undefined && bridge.onMessageFromHost?.(message);
    this.listeners.add(send);
    return bridge;
  }

  /** Whether a cell is being edited: Excel refuses requests then, and holds back those that may wait. */
  set editing(isEditing: boolean) {
    this.isEditing = isEditing;
    if (!isEditing) this.waiting.splice(0).forEach((resume) => resume());
  }

  get editing(): boolean {
    return this.isEditing;
  }

  /** Answers a message of the client. @returns undefined for what is no request */
  async answer(message: string): Promise<string | undefined> {
    const requestBytes = bytesOf(message);
    const request = readRequest(message);
    if (!request) return undefined;
    if (this.isEditing && (request.flags & FLAG.delayForCellEdit) !== 0)
      await new Promise<void>((resume) => this.waiting.push(resume));
    const start = performance.now();
    const { text, actions, error } = this.reply(request, requestBytes);
    const replyBytes = bytesOf(text);
    const milliseconds = performance.now() - start;
    const what = summarize(request.body);
    this.counter.add({ what, actions, requestBytes, replyBytes, milliseconds, ...(error ? { error } : {}) });
    return text;
  }

  /** Runs a batch. @throws HostError for what is refused as a whole */
  execute(body: unknown): BatchReply {
    if (this.isEditing) throw new HostError("InvalidOperationInCellEditMode");
    return this.asOwn(() => this.undoGroups.during(() => runBatch(this.book, decodeBatch(body))));
  }

  /** What the add-in keeps in the workbook: `workbook.settings` and `Office.context.document.settings` are one and the same. */
  get settings(): Readonly<Record<string, unknown>> {
    return this.book.spreadsheet.state.settings;
  }

  set settings(settings: Readonly<Record<string, unknown>>) {
    this.asOwn(() => this.keep({ settings: { ...settings } }));
  }

  /**
   * Listens for settings that change by another hand than the add-in's, such as undo in the sheet.
   * @returns a function that ends it
   */
  onSettingsChanged(listener: () => void): () => void {
    return this.settingsWatch.listen(listener);
  }

  /** `Office.StartupBehavior`, as `Office.addin.setStartupBehavior` keeps it in the workbook. */
  get startupBehavior(): string {
    return this.book.spreadsheet.state.startupBehavior;
  }

  set startupBehavior(startupBehavior: string) {
    this.asOwn(() => this.keep({ startupBehavior }));
  }

  /** Tells of the selection as it is, as after a change: of a workbook that has just been opened nobody knows it. */
  tellSelection(): void {
    selectionEvents(this.book).forEach((event) => this.tell(event));
  }

  /** Stops listening to the spreadsheet; what waits for the end of cell editing is answered. */
  close(): void {
    this.editing = false;
    this.endWatch();
    this.settingsWatch.end();
    this.listeners.clear();
  }

  private keep(state: Partial<StoredState>): void {
    this.book.spreadsheet.setState(state);
    this.book.spreadsheet.flush();
  }

  /** What happens meanwhile is done by the add-in. */
  private asOwn<T>(work: () => T): T {
    this.isRunning = true;
    try {
      return work();
    } finally {
      this.isRunning = false;
    }
  }

  private reply({ id, body }: RequestMessage, requestBytes: number): { text: string; actions: number; error?: string } {
    try {
      if (requestBytes > MOST_BYTES) throw new HostError("RequestPayloadSizeLimitExceeded");
      const reply = this.execute(body);
      const text = writeReply(id, reply);
      if (bytesOf(text) > MOST_BYTES) throw new HostError("ResponsePayloadSizeLimitExceeded");
      return { text, actions: reply.Results.length, error: reply.Error?.Code };
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      return { text: writeRefusal(id, thrown), actions: 0, error: thrown.code };
    }
  }

  /** Later than the reply of the batch that made it happen, as in Excel. */
  private tell(event: ExcelEvent): void {
    const message = writeEvent(event);
    setTimeout(() => this.listeners.forEach((listener) => listener(message)));
  }
}
