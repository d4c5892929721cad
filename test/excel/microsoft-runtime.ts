/**
 * The built functions.js in Microsoft's own custom functions runtime (from the npm package @microsoft/office-js), in a browser page
 * without Excel. The runtime talks to Excel in messages; here the test stands at the other end of them: it sends invocations as Excel
 * does and reads the results that the runtime would hand to Excel.
 */
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Block, CellValue } from "../../src/domain/cell";
import { launchBrowser } from "../../workbench/browser";
import { ADDIN } from "../../workbench/paths";
import type { Answer, AnsweredCell } from "../cases/answer";

/** Microsoft's Excel client with the custom functions runtime in it. The file name is that of the package's version 1.1.110. */
const EXCEL_CLIENT = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
  "excel-web-16.00.debug.js",
);

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
  OSF: { _OfficeAppFactory: unknown };
  OfficeExtension: { HostBridge: { init(bridge: object): void } };
}

/** Results as the runtime sends them: number of the call, success, value or message, then the code of an error. */
type SentResult = [number, boolean, unknown, ...unknown[]];

const CALL = 1000;

export class MicrosoftRuntime {
  private constructor(
    private readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<MicrosoftRuntime> {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    // The client wants a page with an origin and storage; nothing is fetched from anywhere.
    await page.route("**/*", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Add-in</title>" }),
    );
    await page.goto("https://addin.example/");
    // What office.js sets up before it loads the client.
    await page.evaluate(() => {
      const mappings: Record<string, unknown> = {};
      const listeners: (() => void)[] = [];
      const association = {
        mappings,
        associate(name: string, fn: unknown) {
          mappings[name.toUpperCase()] = fn;
          listeners.forEach((listener) => listener());
        },
        onchange: (listener: () => void) => listeners.push(listener),
      };
      Object.assign(window, {
        CustomFunctions: { _association: association, associate: (name: string, fn: unknown) => association.associate(name, fn) },
      });
    });
    await page.addScriptTag({ path: EXCEL_CLIENT });
    await page.evaluate(() => {
      const client = window as unknown as ClientGlobals;
      client.OSF._OfficeAppFactory = { getContext: () => ({ requirements: { isSetSupported: () => true } }) };
    });
    await page.addScriptTag({ path: path.join(ADDIN, "functions.js") });
    return new MicrosoftRuntime(page, browser);
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
        const bridge = {
          onMessageFromHost: (_text: string): void => undefined,
          sendMessageToHost(text: string) {
            const message = JSON.parse(text);
            for (const action of message.message.body.Actions) {
              if (action.Name === "SetInvocationArrayResults") results.push(...action.ArgumentInfo.Arguments[0]);
            }
            const body = JSON.stringify({
              Results: message.message.body.Actions.map((action: { Id: number }) => ({ ActionId: action.Id, Value: null })),
            });
            const reply = { id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } };
            setTimeout(() => bridge.onMessageFromHost(JSON.stringify(reply)), 0);
            if (results.length >= calls.length) resolve(results);
          },
        };
        (window as unknown as ClientGlobals).OfficeExtension.HostBridge.init(bridge);
        bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: calls } }));
      });
    }, entries);
    const byCall = new Map(sent.map((result) => [result[0], result]));
    return invocations.map((_, index) => {
      const [, ok, value, code] = byCall.get(index)!;
      return ok ? { ok, value } : { ok, code: code as number, message: value as string };
    });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
