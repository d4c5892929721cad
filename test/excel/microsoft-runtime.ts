/**
 * The built functions.js in Microsoft's own custom functions runtime (from the npm package @microsoft/office-js), in the task pane's page
 * as the workbench serves it, without a workbook. The runtime talks to Excel in messages; here the test stands at the other end of them: it sends invocations as Excel
 * does and reads the results that the runtime would hand to Excel.
 */
import type { Browser, Page } from "playwright-core";
import type { Block, CellValue } from "../../src/domain/cell";
import type { Bridge } from "../../workbench/host/office-host";
import { launchBrowser } from "../../workbench/browser";
import { createWorkbenchApp, type RunningServer, serve } from "../../workbench/server";
import type { Answer, AnsweredCell } from "../cases/answer";

/** One call as Excel makes it. A left-out argument is null. */
export interface Invocation {
  id: string;
  args: (Block<CellValue> | null)[];
}

/** What the runtime hands back for one call: the block, or the error with its code and message. */
export type RuntimeResult = { ok: true; value: unknown } | { ok: false; code: number; message: string };

/** The runtime's numbers for the two errors that can carry a message. */
const ERROR_NAMES: Record<number, string> = { 1: "#N/A", 7: "#VALUE!" };

/** A result as cells hold it: of a data type, the value that formulas go on with. */
export function answerOf(result: RuntimeResult): Answer {
  if (!result.ok) return [[{ error: ERROR_NAMES[result.code] ?? String(result.code), message: result.message }]];
  const rows = Array.isArray(result.value) ? (result.value as unknown[][]) : [[result.value]];
  return rows.map((row) => row.map(answeredCell));
}

function answeredCell(value: unknown): AnsweredCell {
  if (typeof value !== "object" || value === null) return value as AnsweredCell;
  const typed = value as { type: string; basicValue?: string | number | boolean; text?: string; message?: string };
  if (typed.type === "Entity") return typed.text!;
  if (typed.type === "Error") return { error: String(typed.basicValue), message: typed.message ?? "" };
  return typed.basicValue!;
}

/** Parts of the client that its types do not name. */
interface ClientGlobals {
  CustomFunctions: { _association: { mappings: Record<string, unknown> } };
  /** What the client was given as its way to Excel. */
  toHost: Bridge;
}

/** A result as the runtime sends it. */
interface SentResult {
  /** Number of the call. */
  id: number;
  failed: boolean;
  /** The value, or the message of the error. */
  value: unknown;
  errorCode?: number;
}

const CALL = 1000;

export class MicrosoftRuntime {
  private constructor(
    private readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
  ) {}

  static async open(): Promise<MicrosoftRuntime> {
    const browser = await launchBrowser();
    const server = await serve(createWorkbenchApp(), 0);
    const page = await browser.newPage();
    // In the place of the workbench's page: no workbook is ever open, and the test takes what the client sends.
    await page.addInitScript(() => {
      const nothing = () => undefined;
      const toHost = { sendMessageToHost: nothing };
      const surroundings = { runtimeVersion: "1.4", connect: () => toHost, begun: nothing, loaded: nothing, failed: nothing };
      Object.assign(window, { toHost, officeSurroundings: { ...surroundings, pane: {}, workbook: {}, isDark: () => false } });
    });
    await page.goto(`${server.url}/addin/taskpane.html`);
    return new MicrosoftRuntime(page, browser, server);
  }

  /** Ids that the script associated. */
  associated(): Promise<string[]> {
    return this.page.evaluate(() => Object.keys((window as unknown as ClientGlobals).CustomFunctions._association.mappings));
  }

  /** Sends all calls in one message and waits for all results. */
  async invoke(invocations: readonly Invocation[]): Promise<RuntimeResult[]> {
    const entries = invocations.map(({ id, args }, index) => ({
      messageCategory: 1,
      messageType: CALL,
      targetId: "",
      message: JSON.stringify([index, id, args, "Sheet1!B2", 0]),
    }));
    const sent = await this.page.evaluate((calls) => {
      const results: SentResult[] = [];
      return new Promise<SentResult[]>((resolve, reject) => {
        setTimeout(() => reject(new Error(`Only ${results.length} of ${calls.length} calls were answered.`)), 60_000);
        const { toHost } = window as unknown as ClientGlobals;
        toHost.sendMessageToHost = (text) => {
          const message = JSON.parse(text);
          for (const action of message.message.body.Actions) {
            if (action.Name === "SetInvocationResults") results.push(...action.ArgumentInfo.Arguments[0]);
          }
          const body = JSON.stringify({
            Results: message.message.body.Actions.map((action: { Id: number }) => ({ ActionId: action.Id, Value: null })),
          });
          const reply = { id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } };
          setTimeout(() => toHost.onMessageFromHost!(JSON.stringify(reply)), 0);
          if (results.length >= calls.length) resolve(results);
        };
        toHost.onMessageFromHost!(JSON.stringify({ type: 3, message: { entries: calls } }));
      });
    }, entries);
    const byCall = new Map(sent.map((result) => [result.id, result]));
    return invocations.map((_, index) => {
      const { failed, value, errorCode } = byCall.get(index)!;
      return failed ? { ok: false, code: errorCode!, message: value as string } : { ok: true, value };
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
