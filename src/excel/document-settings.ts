/** What Office itself keeps for the add-in in the document, beside what Excel's `workbook.settings` hold. */
import { WorkbookProblem } from "./workbook";

/**
 * Value of a setting; undefined where the document has none of the name.
 * @throws WorkbookProblem where Office has no document settings: outside of Excel
 */
export async function readDocumentSetting(name: string): Promise<unknown> {
  const settings = documentSettings();
  // What somebody else with whom the workbook is shared has saved meanwhile is not in memory yet.
  await saved((done) => settings.refreshAsync(done)).catch(() => undefined);
  return (settings.get(name) as unknown) ?? undefined;
}

/**
 * Writes a setting, and saves it into the document. The document itself is saved by the person.
 * @param value undefined takes the setting away
 * @throws WorkbookProblem where Office does not save it, and where it has no document settings; the setting is as before then
 */
export async function writeDocumentSetting(name: string, value: unknown): Promise<void> {
  const settings = documentSettings();
  const before = (settings.get(name) as unknown) ?? undefined;
  put(settings, name, value);
  try {
    await saved((done) => settings.saveAsync(done));
  } catch (error) {
    put(settings, name, before);
    throw error;
  }
}

function put(settings: Office.Settings, name: string, value: unknown): void {
  if (value === undefined) settings.remove(name);
  else settings.set(name, value);
}

function documentSettings(): Office.Settings {
  const settings =
    typeof Office === "undefined" ? undefined : (Office.context?.document as Office.Document | undefined)?.settings;
  if (settings) return settings;
  throw new WorkbookProblem(
    "This setting is a part of the workbook, and there is none here. Open the workbook in Excel, and set it there.",
    "NoWorkbook",
  );
}

function saved<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (String(status) === "succeeded") resolve(value);
      else
        reject(
          new WorkbookProblem(
            `Excel did not save the setting: ${(error?.message ?? "it does not say why").replace(/\.$/, "")}. If the workbook is read-only, save a copy of it and try there.`,
            String(error?.code ?? "Unknown"),
          ),
        );
    });
  });
}
