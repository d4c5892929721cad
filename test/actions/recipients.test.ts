/** The switch that spares recipients, over the document settings that the workbench keeps. */
import { lastMessage } from "../../src/actions/messages";
import { readSparesRecipients, sparesRecipients, spareRecipients } from "../../src/actions/recipients";
import { DocumentSettings } from "../../workbench/office/document-settings";

let kept: Record<string, unknown>;
let settings: DocumentSettings;

beforeEach(() => {
  kept = { "Orebook.data": { version: 1 } };
  settings = new DocumentSettings({
    readSettings: () => JSON.stringify(kept),
    writeSettings: (text: string) => (kept = JSON.parse(text) as Record<string, unknown>),
  } as never);
  settings.reload();
  office({ document: { settings } });
  sparesRecipients.set(undefined);
  lastMessage.set(undefined);
});
afterEach(() => delete (globalThis as { Office?: unknown }).Office);

const office = (context: object) => Object.assign(globalThis, { Office: { context } });

test("it is off by default, is kept in the workbook under Office's own name, and leaves all else there", async () => {
  await readSparesRecipients();
  expect([sparesRecipients.get(), lastMessage.get()]).toEqual([false, undefined]);
  await spareRecipients(true);
  expect(kept).toEqual({ "Orebook.data": { version: 1 }, "Office.DisableTrustUX": true });
  expect(sparesRecipients.get()).toBe(true);
  expect(lastMessage.get()).toEqual({
    kind: "done",
    text: "People who open this workbook are no longer asked to install Orebook (Excel on Windows and Mac). Save the workbook.",
  });
  await spareRecipients(false);
  expect(kept).toEqual({ "Orebook.data": { version: 1 } });
  expect(sparesRecipients.get()).toBe(false);
});

test("what somebody else has set in the shared workbook is seen", async () => {
  kept["Office.DisableTrustUX"] = true;
  await readSparesRecipients();
  expect(sparesRecipients.get()).toBe(true);
});

test("where the setting cannot be saved, the switch shows what the workbook has, and why", async () => {
  settings.saveAsync = ((done: (result: object) => void) =>
    done({ status: "failed", error: { code: 2006, message: "The document is read-only." } })) as never;
  await spareRecipients(true);
  expect(sparesRecipients.get()).toBe(false);
  expect(settings.get("Office.DisableTrustUX")).toBeNull();
  expect(lastMessage.get()).toEqual({
    kind: "problem",
    text: "Excel did not save the setting: The document is read-only. If the workbook is read-only, save a copy of it and try there.",
  });
});

test.each([[{}], [{ document: {} }], [{ document: undefined }]])(
  "without document settings (%j) the message says what to do",
  async (context) => {
    office(context);
    await expect(readSparesRecipients()).rejects.toThrow(/Open the workbook in Excel/);
    expect([sparesRecipients.get(), lastMessage.get()]).toEqual([undefined, undefined]);
    await spareRecipients(true);
    expect(sparesRecipients.get()).toBeUndefined();
    expect(lastMessage.get()).toMatchObject({
      kind: "problem",
      text: expect.stringMatching(/Open the workbook in Excel/) as string,
    });
  },
);
